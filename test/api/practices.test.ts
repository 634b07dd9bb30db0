import { beforeEach, describe, expect, test } from 'vitest'
import { recordItem } from '../../functions/practices/items.ts'
import { limits } from '../../shared/limits.ts'
import type { Page } from '../../shared/page.ts'
import { practiceFields, textNames } from '../../shared/practiceFields.ts'
import type { Practice, PracticeRow, Saved } from '../../shared/practices.ts'
import type { ProblemBody } from '../../shared/problem.ts'
import { utf8Bytes } from '../../shared/text.ts'
import { makeSpace, openThread, send, told } from '../support/forum.ts'
import { kept } from '../support/office.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { begun, edit, fullFacts, fullTexts, read } from '../support/practices.ts'
import { seated } from '../support/seats.ts'
import { newWorld, useTableServer, type World } from '../support/world.ts'

const { server } = useTableServer()
let world: World
let ana: SignedIn
let luis: SignedIn

beforeEach(async () => {
  world = await newWorld(server())
  ana = await seated(world, { name: 'Ana', country: 'HN' })
  luis = await seated(world, { name: 'Luis', country: 'MX' })
})

const rows = async (who: SignedIn, query = '') => told<Page<PracticeRow>>(send(world, who, `/practices${query}`))
const begin = (who: SignedIn | undefined, body: object, headers = {}) =>
  send(world, who, '/practices', { body: { title: 'Una práctica', language: 'es', ...body }, headers })

describe('beginning', () => {
  test.each([
    ['liaison', 201, 1],
    ['editor', 201, 1],
    ['coordinator', 201, 1],
    ['observer', 403, undefined],
    ['visitor', 401, undefined],
  ] as const)('by a %s: %i', async (role, status, count) => {
    const who = role === 'visitor' ? undefined : await signedInAs(world, { role })
    expect((await begin(who, {})).status).toBe(status)
    if (who && count !== undefined) expect((await rows(who)).items).toHaveLength(count)
  })

  test('is of the author’s seat and State, and lacks all but its title', async () => {
    const practice = await begun(world, ana)
    expect(practice).toMatchObject({
      ...{ state: 'draft', language: 'es', version: 1, seatId: ana.person.seatId, author: { name: 'Ana' } },
      ...{
        facts: { country: 'HN', themes: [] },
        texts: { title: 'Tutoría en 24 horas', summary: '' },
        translations: [],
      },
    })
    expect(await read(world, ana, practice.id)).toEqual(practice)
  })

  test('whoever sits for no State names one, and whoever does names no other', async () => {
    const editor = await signedInAs(world, { role: 'editor' })
    expect((await begun(world, editor, { country: 'PE' })).facts.country).toBe('PE')
    expect((await begun(world, ana, { country: 'HN' })).facts.country).toBe('HN')
    const refused = await told<ProblemBody>(begin(ana, { country: 'PE' }), 422)
    expect(refused.fields).toMatchObject([{ field: 'country', fault: 'not-a-choice' }])
    const { id } = await begun(world, ana)
    expect((await edit(world, ana, id, { facts: { country: 'PE' } })).status).toBe(422)
    expect((await read(world, ana, id)).facts.country).toBe('HN')
  })

  test('tried twice makes one; the same key for another is refused', async () => {
    const key = { 'idempotency-key': 'a-key-of-ana' }
    const [first, second] = await Promise.all([begin(ana, {}, key), begin(ana, {}, key)])
    const ids = [await told<Practice>(first, 201), await told<Practice>(second, 201)].map(({ id }) => id)
    expect(new Set(ids).size).toBe(1)
    expect((await begin(ana, { title: 'Otra' }, key)).status).toBe(422)
    expect((await rows(ana)).items).toHaveLength(1)
  })

  test('from a thread: its title is told to whoever may read it, and one that one may not read is none', async () => {
    const thread = await openThread(world, ana, await makeSpace(world), 'Turnos de noche')
    const practice = await begun(world, ana, { threadId: thread.id })
    expect(practice.thread).toEqual({ id: thread.id, title: 'Turnos de noche', language: 'es' })
    const closed = await makeSpace(world, { audience: 'members' })
    const inside = await signedInAs(world, { ...ana.person, spaceIds: [closed.id] })
    const hidden = await openThread(world, inside, closed, 'A puerta cerrada')
    const behind = await begun(world, inside, { threadId: hidden.id })
    expect(behind.thread?.title).toBe('A puerta cerrada')
    const key = { pk: `person#${ana.person.id}`, sk: `account#space#${closed.id}` }
    await world.table.transact([{ kind: 'delete', key }])
    expect(JSON.stringify(await read(world, ana, behind.id))).not.toContain('cerrada')
    expect(JSON.stringify(await read(world, ana, behind.id))).not.toContain(hidden.id)
    const absent = await (await begin(ana, { threadId: 'thread_01ARZ3NDEKTSV4RRFFQ69G5FAV' })).text()
    const refused = await begin(ana, { threadId: hidden.id })
    expect([refused.status, await refused.text()]).toEqual([404, absent])
  })
})

describe('saving', () => {
  test('keeps what is sent, tidied, leaves the rest, and says what is missing still', async () => {
    const { id } = await begun(world, ana)
    world.clock.forward(5)
    const saved = await told<Saved>(
      edit(world, ana, id, { texts: { problem: ' Ni\u006e\u0303as solas \r\n', cost: '12' } }),
    )
    expect(saved).toEqual({ version: 2, savedAt: world.clock.now() })
    await told(edit(world, ana, id, { facts: { themes: ['return'], focalPoints: [luis.person.seatId] } }, 2))
    const { texts, facts, textVersions, version } = await read(world, ana, id)
    expect([texts.problem, texts.cost, texts.title, version]).toEqual(['Niñas solas', '12', 'Tutoría en 24 horas', 3])
    expect(textVersions).toEqual({ title: 1, problem: 2, cost: 2 })
    expect(facts.focalPoints).toEqual([
      { id: luis.person.seatId, title: 'Enlace técnico', institution: 'Secretaría de Niñez', country: 'MX' },
    ])
    const [row] = (await rows(ana)).items
    expect(row).toMatchObject({ id, title: 'Tutoría en 24 horas', version: 3 })
    expect(row?.missing).not.toContain('problem')
    expect(row?.missing).toContain('summary')
  })

  test('what changes nothing is no version', async () => {
    const { id } = await begun(world, ana)
    expect(await told<Saved>(edit(world, ana, id, { texts: { title: 'Tutoría en 24 horas ' } }))).toMatchObject({
      version: 1,
    })
  })

  test('names the version it was made from', async () => {
    const { id } = await begun(world, ana)
    const unnamed = await send(world, ana, `/practices/${id}`, { method: 'PATCH', body: { texts: { cost: '1' } } })
    expect(unnamed.status).toBe(428)
  })

  test('of two devices at once one is kept, and the other is given all of it', async () => {
    const { id } = await begun(world, ana)
    const costs = ['uno', 'dos']
    const answers = await Promise.all(costs.map((cost) => edit(world, ana, id, { texts: { cost } })))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const won = costs[answers.findIndex(({ status }) => status === 200)]
    const refused: ProblemBody | undefined = await answers.find(({ status }) => status === 409)?.json()
    expect(refused).toMatchObject({ code: 'edit-conflict', current: { version: 2 } })
    const current = JSON.parse(refused?.current?.text ?? '{}')
    const { texts, facts, savedAt, savedBy } = await read(world, ana, id)
    expect(current).toEqual({ language: 'es', texts, facts, savedAt, savedBy })
    expect(texts.cost).toBe(won)
  })

  test('a seat that is none is no focal point, and nothing else of that save is kept', async () => {
    const { id } = await begun(world, ana)
    const focalPoints = [luis.person.seatId, 'seat_01ARZ3NDEKTSV4RRFFQ69G5FAV']
    const refused = await told<ProblemBody>(edit(world, ana, id, { texts: { cost: '1' }, facts: { focalPoints } }), 422)
    expect(refused.fields).toMatchObject([{ field: 'facts.focalPoints.1', fault: 'not-a-choice' }])
    expect(await read(world, ana, id)).toMatchObject({ version: 1, texts: { cost: '' } })
  })

  test('too many bytes, and half a character, are refused by the name of their field', async () => {
    const { id } = await begun(world, ana)
    const most = practiceFields.howItWorks.bytes
    const refusals = await Promise.all(
      ['ñ'.repeat(most / 2 + 1), 'a\u0007', '\ud800'].map((howItWorks) =>
        told<ProblemBody>(edit(world, ana, id, { texts: { howItWorks } }), 422),
      ),
    )
    expect(refusals.map(({ fields }) => fields?.map(({ field, fault, limit }) => [field, fault, limit]))).toEqual([
      [['texts.howItWorks', 'too-many-bytes', most]],
      [['texts.howItWorks', 'invisible', undefined]],
      [['texts.howItWorks', 'invisible', undefined]],
    ])
  })

  test('the fullest record fits into a request and into an item, and is given back whole', async () => {
    const texts = Object.fromEntries(
      textNames.map((name) => {
        const rule = practiceFields[name]
        return [name, rule.kind === 'text' ? 'ñ'.repeat(rule.bytes / 2) : 'ñ'.repeat(rule.characters)]
      }),
    )
    const legalBasis = Array.from({ length: practiceFields.legalBasis.most }, () => ({
      instrument: '漢'.repeat(300),
      article: '漢'.repeat(100),
    }))
    const body = { texts, facts: { legalBasis, focalPoints: [ana.person.seatId, luis.person.seatId] } }
    expect(utf8Bytes(JSON.stringify(body))).toBeLessThan(limits.apiBodyBytes)
    const { id } = await begun(world, ana)
    await told(edit(world, ana, id, body))
    const { texts: back, facts } = await read(world, ana, id)
    expect([back, facts.legalBasis]).toEqual([texts, legalBasis])
    const row = await world.table.get({ pk: `practice#${id}`, sk: 'record' })
    expect(utf8Bytes(JSON.stringify(row))).toBeLessThan(300_000)
  })

  test('of a usual length takes two requests, whatever it is translated into', async () => {
    const { id } = await begun(world, ana)
    await told(edit(world, ana, id, { texts: { ...fullTexts, howItWorks: 'Llega de noche. '.repeat(300) } }))
    world.costs.length = 0
    await told(edit(world, ana, id, { texts: { cost: 'Doce mil dólares al año' } }, 2))
    const units = (kind: 'readUnits' | 'writeUnits') => world.costs.reduce((sum, cost) => sum + cost[kind], 0)
    // The session is the first of the three.
    expect(world.costs.map(({ operation }) => operation)).toEqual(['query', 'getMany', 'transact'])
    expect([units('readUnits'), units('writeUnits')]).toEqual([3, 19])
  })
})

describe('the door', () => {
  test('opens to the holder of the seat, and to everybody else it is no door', async () => {
    const { id } = await begun(world, ana)
    const absent = 'practice_01ARZ3NDEKTSV4RRFFQ69G5FAV'
    const others = [luis, await signedInAs(world, { role: 'editor' }), await signedInAs(world, { role: 'coordinator' })]
    for (const who of others) {
      const answers = [id, absent, 'practice_x'].flatMap((one) => [
        send(world, who, `/practices/${one}`),
        edit(world, who, one, { texts: { cost: '0' } }),
        send(world, who, `/practices/${one}/translations/en`, {
          ...{
            method: 'PUT',
            headers: { 'if-match': '"0"' },
            body: { from: 1, texts: { title: 'x' }, byMachine: false },
          },
        }),
      ])
      const told = await Promise.all(
        answers.map(async (answer) => `${(await answer).status} ${await (await answer).text()}`),
      )
      expect(new Set(told).size).toBe(1)
      expect(told[0]).toMatch(/^404 .*not-found/)
      expect((await rows(who)).items).toEqual([])
    }
    const observer = await signedInAs(world, { role: 'observer', seatId: ana.person.seatId, seatTitle: 'x' })
    expect((await send(world, observer, `/practices/${id}`)).status).toBe(403)
    expect((await send(world, undefined, `/practices/${id}`)).status).toBe(401)
    expect((await read(world, ana, id)).version).toBe(1)
  })

  test('whoever has no seat finds what they began, and still when they sit somewhere', async () => {
    const eva = await signedInAs(world, { role: 'editor' })
    const own = await begun(world, eva, { title: 'Antes' })
    expect((await rows(eva)).items.map(({ id }) => id)).toEqual([own.id])
    const { id: evaId } = eva.person
    const sitting = await seated(world, { id: evaId, role: 'editor' })
    const ofSeat = await begun(world, sitting, { title: 'Después' })
    const first = await rows(sitting)
    const next = await rows(sitting, `?${new URLSearchParams({ cursor: first.next ?? '' })}`)
    expect([first, next].map(({ items }) => items.map(({ id }) => id))).toEqual([[ofSeat.id], [own.id]])
    expect(next.next).toBeUndefined()
    expect((await read(world, sitting, own.id)).texts.title).toBe('Antes')
  })

  test('a save that was on its way when the seat was lost is not kept', async () => {
    const { id } = await begun(world, ana)
    const { practices } = world.deps
    const { seatId, ...without } = await kept(world, ana.person.id)
    const { storesWithin } = world.deps
    world.deps.storesWithin = (patienceMs) => {
      const stores = storesWithin(patienceMs)
      const savePractice: typeof practices.savePractice = async (...given) => {
        await world.table.transact([
          { kind: 'put', item: { pk: `person#${ana.person.id}`, sk: 'account', ...without } },
        ])
        return stores.practices.savePractice(...given)
      }
      return { ...stores, practices: { ...stores.practices, savePractice } }
    }
    expect((await edit(world, ana, id, { texts: { cost: '1' } })).status).toBe(404)
    const row = await world.deps.practices.practice(id)
    expect(row?.record).toMatchObject({ version: 1, seatId })
  })
})

test('the list is of pages, the latest first, and a cursor is nobody else’s', async () => {
  const record = (await begun(world, ana)).id
  const { record: first } = (await world.deps.practices.practice(record)) ?? {}
  if (!first) throw new Error('nothing was kept')
  for (let made = 0; made < 26; made++) {
    world.clock.forward(1)
    await begun(world, ana, { title: `Práctica ${made}` })
  }
  const page = await rows(ana)
  const rest = await rows(ana, `?${new URLSearchParams({ cursor: page.next ?? '' })}`)
  expect(page.items).toHaveLength(25)
  expect([page.items[0]?.title, rest.items.at(-1)?.title]).toEqual(['Práctica 25', 'Tutoría en 24 horas'])
  expect(rest.items).toHaveLength(2)
  expect(rest.next).toBeUndefined()
  expect((await send(world, luis, `/practices?${new URLSearchParams({ cursor: page.next ?? '' })}`)).status).toBe(404)
})

test('what was written before a field came to be asked for has it empty', async () => {
  const { id } = await begun(world, ana)
  const { record } = (await world.deps.practices.practice(id)) ?? {}
  if (!record) throw new Error('nothing was kept')
  const { groups: _, ...facts } = { ...fullFacts }
  await world.table.transact([{ kind: 'put', item: { ...recordItem(record), facts, texts: {} } }])
  expect(await read(world, ana, id)).toMatchObject({ facts: { groups: [], regular: true }, texts: { title: '' } })
})
