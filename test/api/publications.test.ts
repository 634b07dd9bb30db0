import { beforeEach, describe, expect, test } from 'vitest'
import type { Publication } from '../../shared/catalogue.ts'
import type { Page } from '../../shared/page.ts'
import type { PracticeStepTaken } from '../../shared/practiceStandings.ts'
import type { PracticeState } from '../../shared/practiceStates.ts'
import type { ProblemBody } from '../../shared/problem.ts'
import { send, told } from '../support/forum.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { begun, edit, read } from '../support/practices.ts'
import { complete, published, putAt, stepped } from '../support/publications.ts'
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

const publication = (who: SignedIn, id: string, query = '') =>
  told<Publication>(send(world, who, `/publications/${id}${query}`))
const stateOf = async (id: string) => (await world.deps.practices.practice(id))?.record.state

describe('submitting', () => {
  test('takes nothing with a field missing, and names each', async () => {
    const { id } = await begun(world, ana)
    const refused = await told<ProblemBody>(stepped(world, ana, `/practices/${id}/submission`, { version: 1 }), 422)
    expect(refused.fields).toContainEqual(expect.objectContaining({ field: 'texts.summary', fault: 'required' }))
    expect(await stateOf(id)).toBe('draft')
  })

  test('hands the record to the Institute: it is read there, and written nowhere, until it is asked about', async () => {
    const { id, version } = await complete(world, ana)
    expect((await send(world, editor, `/practices/${id}`)).status).toBe(404)
    await told(stepped(world, ana, `/practices/${id}/submission`, { version }))
    expect(await read(world, editor, id)).toMatchObject({
      state: 'submitted',
      mine: false,
      may: ['ask', 'check', 'return'],
    })
    expect((await send(world, luis, `/practices/${id}`)).status).toBe(404)
    expect((await edit(world, ana, id, { texts: { cost: '1' } }, version)).status).toBe(409)
    expect((await edit(world, editor, id, { texts: { cost: '1' } }, version)).status).toBe(403)
    await told(stepped(world, editor, `/practices/${id}/question`, { body: { reason: '¿Cuántas?' } }))
    await told(edit(world, ana, id, { texts: { cost: '1' } }, version))
    const answer = { version: version + 1, body: { reason: 'Doce' } }
    await told(stepped(world, ana, `/practices/${id}/clarification`, answer))
    const { items } = await told<Page<PracticeStepTaken>>(send(world, ana, `/practices/${id}/steps`))
    expect(items.map(({ step, by, reason }) => [step, by?.name, reason])).toEqual([
      ['clarify', 'Ana', 'Doce'],
      ['ask', 'Eva', '¿Cuántas?'],
      ['submit', 'Ana', undefined],
    ])
  })

  test('what was written meanwhile is not submitted unseen', async () => {
    const { id, version } = await complete(world, ana)
    expect((await stepped(world, ana, `/practices/${id}/submission`, { version: version - 1 })).status).toBe(409)
    expect(await stateOf(id)).toBe('draft')
  })

  test('twice at once is one step', async () => {
    const { id, version } = await complete(world, ana)
    const submit = () => stepped(world, ana, `/practices/${id}/submission`, { version })
    const statuses = (await Promise.all([submit(), submit()])).map(({ status }) => status).toSorted()
    expect(statuses).toEqual([200, 409])
    expect((await world.deps.practices.practice(id))?.record.steps).toBe(1)
  })
})

test.each<[string, PracticeState, string, string, object | undefined, PracticeState]>([
  ['its keeper takes it back', 'submitted', 'DELETE', 'practices/ID/submission', undefined, 'draft'],
  ['its keeper begins anew', 'published', 'PUT', 'publications/ID/revision', undefined, 'draft'],
  ['its keeper lets that go', 'draft', 'DELETE', 'publications/ID/revision', undefined, 'published'],
  ['its keeper confirms it', 'due', 'PUT', 'publications/ID/confirmation', { reviewOn: '2030-01-01' }, 'published'],
  ['its keeper archives it', 'published', 'PUT', 'publications/ID/archive', { reason: 'Terminó' }, 'archived'],
  ['its keeper withdraws it', 'review', 'PUT', 'publications/ID/withdrawal', { reason: 'Lo pidieron' }, 'withdrawn'],
])('%s, and nobody else', async (_name, from, method, path, body, to) => {
  const { id } = await published(world, ana, { editor })
  await putAt(world, id, from)
  const act = (who: SignedIn) =>
    stepped(world, who, `/${path.replace('ID', id)}`, { method, ...(body ? { body } : {}) })
  expect([403, 404]).toContain((await act(luis)).status)
  expect(await stateOf(id)).toBe(from)
  expect((await act(ana)).status).toBe(200)
  expect(await stateOf(id)).toBe(to)
})

describe('publishing', () => {
  test('makes a version that everybody reads, and that later writing does not change', async () => {
    const { id } = await published(world, ana, { editor })
    const observer = await signedInAs(world, { role: 'observer' })
    const { entry, version } = await publication(observer, id)
    expect(entry).toMatchObject({ number: 1, state: 'published', outcome: 'promising', language: 'es' })
    await told(stepped(world, ana, `/publications/${id}/revision`))
    const draft = await read(world, ana, id)
    await told(edit(world, ana, id, { texts: { cost: 'Otro' } }, draft.version))
    expect((await publication(luis, id)).version).toEqual(version)
    await putAt(world, id, 'decided', 'validated')
    await told(stepped(world, editor, `/publications/${id}`))
    expect(await publication(luis, id)).toMatchObject({
      entry: { number: 2, outcome: 'validated' },
      version: { texts: { cost: 'Otro' } },
    })
    expect((await publication(luis, id, '?number=1')).version).toEqual(version)
    expect((await send(world, luis, `/publications/${id}?number=3`)).status).toBe(404)
  })

  test('letting a revision go brings the published text back', async () => {
    const { id } = await published(world, ana, { editor })
    const before = await read(world, ana, id)
    await told(stepped(world, ana, `/publications/${id}/revision`))
    await told(edit(world, ana, id, { texts: { cost: 'Otro' }, facts: { themes: ['return'] } }, before.version))
    await told(stepped(world, ana, `/publications/${id}/revision`, { method: 'DELETE' }))
    const { texts, facts, state, textVersions, version } = await read(world, ana, id)
    expect({ texts, facts, state }).toEqual({ texts: before.texts, facts: before.facts, state: 'published' })
    expect(textVersions.cost).toBe(version)
  })

  test('nobody of the Institute publishes what they keep themselves', async () => {
    const { id } = await complete(world, editor, { facts: { country: 'PE' } })
    await putAt(world, id, 'decided', 'reported')
    expect((await stepped(world, editor, `/publications/${id}`)).status).toBe(403)
    const other = await signedInAs(world, { role: 'coordinator' })
    expect((await stepped(world, other, `/publications/${id}`)).status).toBe(200)
  })
})

test('a withdrawn practice leaves its tombstone, and no word of its own', async () => {
  const { id } = await published(world, ana, { editor })
  const { entry } = await publication(luis, id)
  await told(stepped(world, editor, `/publications/${id}/withdrawal`, { body: { reason: 'Una familia lo pidió' } }))
  const after = await publication(luis, id)
  expect(after.version).toBeUndefined()
  expect(after.entry).toMatchObject({ state: 'withdrawn', reason: 'Una familia lo pidió', titles: {}, summaries: {} })
  expect(JSON.stringify(after)).not.toContain(Object.values(entry.titles)[0])
  expect(await publication(luis, id, '?number=1')).toEqual(after)
  expect((await world.deps.catalogue.entries(10, undefined)).entries).toEqual([])
  expect(await world.deps.catalogue.versionRows(id)).toEqual([])
})

test('another practice takes its place only while that one stands', async () => {
  const old = await published(world, ana, { editor })
  const standing = await published(world, luis, { editor })
  const gone = await published(world, luis, { editor })
  await told(stepped(world, editor, `/publications/${gone.id}/withdrawal`, { body: { reason: 'Se retiró' } }))
  const supersede = (practiceId: string) =>
    stepped(world, editor, `/publications/${old.id}/successor`, { body: { practiceId } })
  expect([(await supersede(gone.id)).status, (await supersede(old.id)).status]).toEqual([422, 422])
  await told(supersede(standing.id))
  expect((await publication(ana, old.id)).entry).toMatchObject({ state: 'superseded', successorId: standing.id })
})
