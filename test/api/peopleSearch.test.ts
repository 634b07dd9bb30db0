import { beforeAll, describe, expect, test } from 'vitest'
import { accountRow } from '../../functions/members/account.ts'
import { limits } from '../../shared/limits.ts'
import type { PersonRecord } from '../../shared/members.ts'
import type { Page } from '../../shared/page.ts'
import { type Office, office } from '../support/office.ts'
import { signedInAs } from '../support/people.ts'
import { useTableServer } from '../support/world.ts'

const file = useTableServer()
let o: Office

beforeAll(async () => {
  o = await office(file.server())
  for (const given of [
    { name: 'Inés Álvarez', email: 'ines@bps.example', country: 'UY' },
    { name: 'Zoé Baptiste', email: 'zoe.alvarez@ibesr.example', country: 'HT', state: 'suspended' },
    { name: 'João Prado', email: 'joao@mds.example', country: 'BR' },
    { name: 'Ruth King', email: 'ruth@dcf.example', country: 'US' },
    { name: 'Nora Nadie', email: 'nora@iin.example', role: 'editor' },
  ] as const) {
    const { person } = await signedInAs(o.world, { country: undefined, ...given })
    await o.world.table.transact([{ kind: 'put', item: accountRow(person) }])
  }
}, 60_000)

async function found(query: Record<string, string>): Promise<Page<PersonRecord>> {
  const answer = await o.coordinate(`GET /people?${new URLSearchParams(query)}`)
  expect(answer.status).toBe(200)
  return answer.body
}
const names = ({ items }: Page<PersonRecord>) => items.map(({ name }) => name.split(' ')[0])

describe('the list of people is searched', () => {
  test.each([
    ['a name without its accents, and an address', { q: 'alvarez' }, ['Inés', 'Zoé']],
    ['the same in capitals', { q: 'ÁLVAREZ' }, ['Inés', 'Zoé']],
    ['two words in any order', { q: 'alvarez ines' }, ['Inés']],
    ['a name and a State', { q: 'joao brasil' }, ['João']],
    ['a State in another language', { q: 'etats-unis' }, ['Ruth']],
    ['a State in Spanish', { q: 'estados unidos' }, ['Ruth']],
    ['part of an address', { q: '@ibesr' }, ['Zoé']],
    ['a word and a state of the person', { q: 'alvarez', state: 'active' }, ['Inés']],
    ['what nobody is called', { q: 'alvarez brasil' }, []],
  ])('by %s', async (_what, query: Record<string, string>, expected) => {
    const page = await found(query)
    expect(names(page)).toEqual(expected)
    expect([page.next, page.previous]).toEqual([undefined, undefined])
  })

  test.each([
    ['nothing', ''],
    ['more than a name is long', 'a'.repeat(limits.nameCharacters + 1)],
  ])('not for %s', async (_what, q) => {
    const answer = await o.coordinate(`GET /people?${new URLSearchParams({ q })}`)
    expect([answer.status, answer.body.fields[0].field]).toEqual([422, 'q'])
  })

  test('over pages that lead on and back, and a cursor is good for its own search alone', async () => {
    for (let index = 0; index < limits.peoplePerPage * 2 + 5; index++) {
      const name = `${index % 2 ? 'Péz' : 'Luz'} ${String(index).padStart(3, '0')}`
      const { person } = await signedInAs(o.world, { name, country: index % 3 ? 'PE' : 'CL' })
      await o.world.table.transact([{ kind: 'put', item: accountRow(person) }])
    }
    const first = await found({ q: 'peru' })
    const second = await found({ q: 'peru', cursor: first.next ?? '' })
    expect([first.items.length, second.items.length]).toEqual([limits.peoplePerPage, 20])
    expect([first.previous, second.next]).toEqual([undefined, undefined])
    expect([...first.items, ...second.items].every(({ country }) => country === 'PE')).toBe(true)
    expect(names(await found({ q: 'peru', cursor: second.previous ?? '' }))).toEqual(names(first))
    const elsewhere = new URLSearchParams({ q: 'chile', cursor: first.next ?? '' })
    expect((await o.coordinate(`GET /people?${elsewhere}`)).status).toBe(404)
  }, 60_000)
})
