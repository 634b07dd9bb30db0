import { beforeEach, describe, expect, test } from 'vitest'
import { type AdoptionState, adoptionStates } from '../../shared/adoptionStates.ts'
import type { Adoption, AdoptionOfState } from '../../shared/adoptions.ts'
import type { CatalogueEntry } from '../../shared/catalogue.ts'
import type { Page } from '../../shared/page.ts'
import type { ProblemBody } from '../../shared/problem.ts'
import { confirming, evidenced, ledgerOf, note, noted, noting } from '../support/adoptions.ts'
import { send, told } from '../support/forum.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { published, putAt, stepped } from '../support/publications.ts'
import { seated } from '../support/seats.ts'
import { newWorld, useTableServer, type World } from '../support/world.ts'

const { server } = useTableServer()
let world: World
let ana: SignedIn
let luis: SignedIn
let editor: SignedIn

beforeEach(async () => {
  world = await newWorld(server())
  ana = await seated(world, { name: 'Ana', country: 'HN' })
  luis = await seated(world, { name: 'Luis', country: 'MX' })
  editor = await signedInAs(world, { role: 'editor', name: 'Eva' })
})

const entryOf = async (id: string): Promise<CatalogueEntry> => {
  const entry = await world.deps.catalogue.entry(id)
  if (!entry) throw new Error(id)
  return entry
}
const withdraw = (id: string) =>
  told(stepped(world, editor, `/publications/${id}/withdrawal`, { body: { reason: 'Lo pidieron' } }))

describe('noting', () => {
  test.each<[string, () => Promise<SignedIn | undefined>, object, number, number]>([
    ['a liaison of another State', async () => luis, {}, 200, 1],
    ['a liaison of its own State', async () => ana, {}, 403, 0],
    ['a liaison without a State', () => seated(world, {}), {}, 403, 0],
    ['an editor', async () => editor, {}, 403, 0],
    ['an observer of another State', () => seated(world, { role: 'observer', country: 'CL' }), {}, 403, 0],
    ['nobody signed in', async () => undefined, {}, 401, 0],
    ['of a month to come', async () => luis, { since: '2027-01' }, 422, 0],
    ['with an address that a browser would run', async () => luis, { links: ['javascript:alert(1)'] }, 422, 0],
    ['with a practice that is nobody’s', async () => luis, { ownPracticeId: `practice_${'0'.repeat(26)}` }, 422, 0],
    ['in the name of another State', async () => luis, { country: 'CL' }, 422, 0],
  ])('by %s', async (_name, who, body, status, kept) => {
    const { id } = await published(world, ana, { editor })
    expect((await noting(world, await who(), id, body)).status).toBe(status)
    const { items, counts } = await ledgerOf(world, editor, id)
    expect([items.length, counts.considering]).toEqual([kept, kept])
  })

  test('keeps what was said before, and tells its State’s own note apart', async () => {
    const { id } = await published(world, ana, { editor })
    await noted(world, luis, id, { changed: 'Con tres turnos' })
    await noted(world, luis, id, { status: 'stopped', failed: 'No hubo fondos' }, 1)
    const ledger = await ledgerOf(world, luis, id)
    expect(ledger).toMatchObject({ mine: { version: 2, failed: 'No hubo fondos' }, may: { note: true } })
    expect(ledger.items).toEqual([ledger.mine])
    expect(await ledgerOf(world, ana, id)).not.toHaveProperty('mine')
    const path = `/publications/${id}/adoptions/MX/history`
    const { items } = await told<Page<Adoption>>(send(world, ana, path))
    expect(items.map(({ status, changed, failed }) => [status, changed, failed])).toEqual([
      ['stopped', '', 'No hubo fondos'],
      ['considering', 'Con tres turnos', ''],
    ])
  })

  test('on top of another version shows both, and keeps the first', async () => {
    const { id } = await published(world, ana, { editor })
    const second = await seated(world, { name: 'Rosa', country: 'MX', title: 'Suplente' })
    const answers = await Promise.all(
      [luis, second].map((who) => noting(world, who, id, { changed: `De ${who.person.name}` })),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const refused = answers.find(({ status }) => status === 409)
    const kept = await told<Adoption>(answers.find(({ status }) => status === 200) ?? Response.error())
    const { current } = await told<ProblemBody>(refused ?? Response.error(), 409)
    expect(JSON.parse(current?.text ?? '')).toMatchObject({ version: 1, changed: kept.changed })
    expect((await entryOf(id)).adoptions.considering).toBe(1)
  })

  test('goes on with whoever sits for the State next', async () => {
    const { id } = await published(world, ana, { editor })
    await noted(world, luis, id, { changed: 'Con tres turnos' })
    const next = await seated(world, { name: 'Rosa', country: 'MX' })
    await noted(world, next, id, { status: 'adapting' }, 1)
    const { items } = await ledgerOf(world, ana, id)
    expect(items).toMatchObject([{ country: 'MX', status: 'adapting', version: 2, notedBy: { name: 'Rosa' } }])
  })

  test('names the State’s own published practice, and no draft', async () => {
    const { id } = await published(world, ana, { editor })
    const own = await published(world, luis, { editor })
    const others = await published(world, ana, { editor })
    expect((await noting(world, luis, id, { ownPracticeId: others.id })).status).toBe(422)
    expect((await noting(world, luis, id, { ownPracticeId: own.id })).status).toBe(200)
  })

  test('ends with a withdrawal, which takes every word of it from sight', async () => {
    const { id } = await published(world, ana, { editor })
    await noted(world, luis, id, { changed: 'Con la familia de Yasmín' })
    await withdraw(id)
    expect((await noting(world, luis, id, {}, 1)).status).toBe(409)
    expect(await ledgerOf(world, luis, id)).toMatchObject({ items: [], may: { note: false } })
    expect((await send(world, luis, `/publications/${id}/adoptions/MX/history`)).status).toBe(404)
    const list = await told<Page<AdoptionOfState>>(send(world, ana, '/adoptions/MX'))
    expect(list.items).toMatchObject([{ practice: { practiceId: id, state: 'withdrawn', titles: {} } }])
    expect(JSON.stringify(list)).not.toContain('Yasmín')
  })
})

test('a State’s page lists what it noted of any practice, the latest first, page by page', async () => {
  const ids: string[] = []
  for (let count = 0; count < 14; count++) {
    const { id } = await published(world, ana, { editor })
    await noted(world, luis, id, {})
    ids.unshift(id)
    world.clock.forward(1)
  }
  const first = await told<Page<AdoptionOfState>>(send(world, ana, '/adoptions/MX'))
  const second = await told<Page<AdoptionOfState>>(send(world, ana, `/adoptions/MX?cursor=${first.next}`))
  expect([...first.items, ...second.items].map(({ practiceId }) => practiceId)).toEqual(ids)
  expect([first.items.length, second.next]).toEqual([12, undefined])
  expect((await send(world, ana, '/adoptions/XX')).status).toBe(404)
  expect((await send(world, ana, `/adoptions/CL?cursor=${first.next}`)).status).toBe(404)
})

describe('the counts of the catalogue', () => {
  test('are those of the rows, whatever States note at once, and whatever becomes of the practice meanwhile', async () => {
    const countries = ['MX', 'CL', 'PE', 'UY'] as const
    const { id } = await published(world, ana, { editor })
    const liaisons = await Promise.all(countries.map((country) => seated(world, { country })))
    const versions = new Map<string, number>()
    const random = dice(7)
    const someNote = async () => {
      const who = liaisons[random(liaisons.length)]
      const version = versions.get(who?.person.id ?? '') ?? 0
      const status = adoptionStates[random(adoptionStates.length)]
      const answer = await noting(world, who, id, { status }, version)
      if (answer.ok) versions.set(who?.person.id ?? '', version + 1)
      return answer.status
    }
    const publishAgain = async (): Promise<undefined> => {
      await told(stepped(world, ana, `/publications/${id}/revision`))
      await putAt(world, id, 'decided', 'promising')
      await told(stepped(world, editor, `/publications/${id}`))
    }
    for (let round = 0; round < 12; round++) {
      const statuses = await Promise.all([
        someNote(),
        someNote(),
        someNote(),
        ...(round % 4 === 3 ? [publishAgain()] : []),
      ])
      expect(statuses.filter((status) => ![undefined, 200, 409].includes(status))).toEqual([])
      const { items } = await ledgerOf(world, ana, id)
      expect((await entryOf(id)).adoptions).toEqual(countOf(items))
    }
    expect((await entryOf(id)).number).toBe(4)
  })
})

function countOf(adoptions: Adoption[]): Record<AdoptionState, number> {
  const count = (status: AdoptionState) => adoptions.filter((one) => one.status === status).length
  return {
    ...{ considering: count('considering'), adapting: count('adapting') },
    ...{ adopted: count('adopted'), stopped: count('stopped') },
  }
}

/** The same throws every time (a linear congruence, modulo 2³¹ − 1). */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (state * 48_271) % 2_147_483_647
    return state % sides
  }
}

describe('confirming that it held elsewhere', () => {
  test.each<[string, 'promising' | 'validated', Partial<typeof evidenced>, () => SignedIn | undefined, number]>([
    ['evidence of a validated practice', 'validated', evidenced, () => editor, 200],
    ['what has no evidence', 'validated', { status: 'adopted' }, () => editor, 409],
    ['evidence of who is still adapting it', 'validated', { ...evidenced, status: 'adapting' }, () => editor, 409],
    ['evidence of a practice that is not validated', 'promising', evidenced, () => editor, 409],
    ['one’s own practice', 'validated', evidenced, () => ana, 403],
    ['one’s own evidence', 'validated', evidenced, () => luis, 403],
    ['with nobody signed in', 'validated', evidenced, () => undefined, 401],
  ])('%s', async (_name, outcome, body, who, status) => {
    const { id } = await published(world, ana, { editor, outcome })
    const { version } = await noted(world, luis, id, body)
    expect((await confirming(world, who(), { id, country: 'MX', version })).status).toBe(status)
    const entry = await entryOf(id)
    expect(entry.outcome).toBe(status === 200 ? 'replicated' : outcome)
    expect(entry.replications.map(({ country }) => country)).toEqual(status === 200 ? ['MX'] : [])
    expect((await world.deps.catalogue.version(id, 1))?.outcome).toBe(outcome)
  })

  test('is of the evidence that was read: another version is refused, and so is a second time', async () => {
    const { id } = await published(world, ana, { editor, outcome: 'validated' })
    await noted(world, luis, id, evidenced)
    await noted(world, luis, id, { ...evidenced, evidence: 'Otra cifra' }, 1)
    const at = { id, country: 'MX', version: 1 }
    expect((await confirming(world, editor, at)).status).toBe(409)
    await told(confirming(world, editor, { ...at, version: 2 }))
    expect((await confirming(world, editor, { ...at, version: 3 })).status).toBe(409)
    expect((await entryOf(id)).replications).toHaveLength(1)
    expect((await confirming(world, editor, { ...at, country: 'CL' })).status).toBe(404)
  })

  test('is offered to the Institute alone, and while no new version is being written', async () => {
    const offered = async (who: SignedIn, id: string) => (await ledgerOf(world, who, id)).may.replicate
    const promising = await published(world, ana, { editor })
    const { id } = await published(world, ana, { editor, outcome: 'validated' })
    const isValidated = async (one: string) => (await ledgerOf(world, luis, one)).validated
    expect([await isValidated(id), await isValidated(promising.id)]).toEqual([true, false])
    await noted(world, luis, id, evidenced)
    const asked = [offered(editor, id), offered(luis, id), offered(ana, id), offered(editor, promising.id)]
    expect(await Promise.all(asked)).toEqual([true, false, false, false])
    await told(stepped(world, ana, `/publications/${id}/revision`))
    expect(await offered(editor, id)).toBe(false)
    expect((await confirming(world, editor, { id, country: 'MX', version: 1 })).status).toBe(404)
    expect((await entryOf(id)).outcome).toBe('validated')
  })

  test.each<[string, object, boolean]>([
    ['stays when other words change', { ...evidenced, changed: 'Con cuatro turnos' }, true],
    ['is undone when the State stops', { ...evidenced, status: 'stopped' }, false],
    ['is undone when the evidence is another', { ...evidenced, evidence: 'Otra cifra' }, false],
    ['is undone when what the evidence leads to is another', { ...evidenced, links: ['https://otra.example'] }, false],
  ])('%s', async (_name, after, holds) => {
    const { id } = await published(world, ana, { editor, outcome: 'validated' })
    await noted(world, luis, id, evidenced)
    await told(confirming(world, editor, { id, country: 'MX', version: 1 }))
    const adoption = await told<Adoption>(noting(world, luis, id, after, 2))
    expect(adoption.replication !== undefined).toBe(holds)
    expect((await entryOf(id)).outcome).toBe(holds ? 'replicated' : 'validated')
  })

  test('holds while one State holds it, and through a new version that is found valid', async () => {
    const { id } = await published(world, ana, { editor, outcome: 'validated' })
    const rosa = await seated(world, { country: 'CL' })
    await noted(world, luis, id, evidenced)
    await noted(world, rosa, id, evidenced)
    await told(confirming(world, editor, { id, country: 'MX', version: 1 }))
    await told(confirming(world, editor, { id, country: 'CL', version: 1 }))
    await noted(world, luis, id, note, 2)
    expect(await entryOf(id)).toMatchObject({ outcome: 'replicated', replications: [{ country: 'CL' }] })
    for (const [reviewed, outcome] of [
      ['validated', 'replicated'],
      ['promising', 'promising'],
      ['validated', 'replicated'],
    ] as const) {
      await told(stepped(world, ana, `/publications/${id}/revision`))
      await putAt(world, id, 'decided', reviewed)
      await told(stepped(world, editor, `/publications/${id}`))
      expect((await entryOf(id)).outcome).toBe(outcome)
    }
    await noted(world, rosa, id, note, 2)
    expect(await entryOf(id)).toMatchObject({ outcome: 'validated', replications: [] })
    await withdraw(id)
    expect((await entryOf(id)).adoptions).toEqual({ considering: 0, adapting: 0, adopted: 0, stopped: 0 })
  })
})

test.each<[string, (id: string) => Response | Promise<Response>, { requests: number; read: number; written: number }]>([
  [
    'noting',
    (id) => noting(world, luis, id, { ...evidenced, failed: 'Nada' }, 1),
    { requests: 4, read: 4, written: 16 },
  ],
  [
    'reading the ledger',
    (id) => send(world, luis, `/publications/${id}/adoptions`),
    { requests: 4, read: 5, written: 0 },
  ],
])('%s asks the table little', async (_name, act, most) => {
  const { id } = await published(world, ana, { editor })
  await noted(world, luis, id, evidenced)
  world.costs.length = 0
  expect((await act(id)).status).toBe(200)
  const sum = (units: 'readUnits' | 'writeUnits') => world.costs.reduce((total, one) => total + one[units], 0)
  const cost = { requests: world.costs.length, read: sum('readUnits'), written: sum('writeUnits') }
  expect(cost.requests).toBeLessThanOrEqual(most.requests)
  expect(cost.read).toBeLessThanOrEqual(most.read)
  expect(cost.written).toBeLessThanOrEqual(most.written)
})
