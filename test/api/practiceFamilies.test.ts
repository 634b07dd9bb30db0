import { beforeEach, describe, expect, test } from 'vitest'
import { mostGenerations } from '../../shared/adoptionStates.ts'
import type { Family } from '../../shared/adoptions.ts'
import type { ThreadPage } from '../../shared/forum.ts'
import type { Practice } from '../../shared/practices.ts'
import { makeSpace, openThread, send, told } from '../support/forum.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { begun, edit, fullTexts, read } from '../support/practices.ts'
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

const familyOf = (who: SignedIn, id: string, query = '') =>
  told<Family>(send(world, who, `/publications/${id}/family${query}`))
const withdraw = (id: string) =>
  told(stepped(world, editor, `/publications/${id}/withdrawal`, { body: { reason: 'Lo pidieron' } }))

async function publish(who: SignedIn, { id, version }: Practice, title: string): Promise<void> {
  await told(edit(world, who, id, { texts: { ...fullTexts, title }, facts: { cleared: true } }, version))
  await putAt(world, id, 'decided', 'promising')
  await told(stepped(world, editor, `/publications/${id}`))
}

/** A published practice of somebody, begun from another one or from a thread. */
async function publishedFrom(who: SignedIn, from: object, title = 'Otra tutoría'): Promise<string> {
  const begins = await begun(world, who, from)
  await publish(who, begins, title)
  return begins.id
}

describe('a version of one’s own', () => {
  test('begins with whom it is for and where, and with nothing of what is done or said there', async () => {
    const { id, facts } = await published(world, ana, { editor })
    const own = await begun(world, luis, { adaptedFrom: id })
    const { themes, ages, companies, groups, stages } = facts
    expect(own.facts).toMatchObject({ themes, ages, companies, groups, stages, country: 'MX' })
    expect(own.facts).toMatchObject({ began: '', cleared: false, clearedBy: '', focalPoints: [], legalBasis: [] })
    expect(Object.values(own.texts).filter((text) => text !== '')).toEqual(['Tutoría en 24 horas'])
    expect(own.adaptedFrom).toMatchObject({ id, country: 'HN', titles: { es: fullTexts.title } })
    expect(await read(world, luis, own.id)).toMatchObject({ adaptedFrom: { id } })
  })

  test.each<[string, () => Promise<string>]>([
    ['a draft', async () => (await begun(world, ana)).id],
    ['what was never there', async () => `practice_${'0'.repeat(26)}`],
    [
      'what is withdrawn',
      async () => {
        const { id } = await published(world, ana, { editor })
        await withdraw(id)
        return id
      },
    ],
  ])('of %s is refused, all alike', async (_name, from) => {
    const body = { title: 'Otra', language: 'es', adaptedFrom: await from() }
    const answer = await send(world, luis, '/practices', { body })
    expect([answer.status, (await answer.json()).fields]).toMatchObject([
      422,
      [{ field: 'adaptedFrom', fault: 'not-a-choice' }],
    ])
  })
})

describe('a family', () => {
  test('shows where a practice comes from and what came of it, drafts never, withdrawn ones by their State', async () => {
    const root = await publishedFrom(ana, {}, 'La primera')
    const child = await publishedFrom(luis, { adaptedFrom: root }, 'La segunda')
    const sibling = await publishedFrom(luis, { adaptedFrom: root }, 'La hermana')
    const grandchild = await publishedFrom(ana, { adaptedFrom: child }, 'La tercera')
    const draft = await begun(world, luis, { adaptedFrom: child, title: 'Secreta' })
    const family = await familyOf(ana, child)
    expect(family.line.map(({ practiceId }) => practiceId)).toEqual([root, child])
    expect(family.items).toMatchObject([
      { practiceId: grandchild, parentId: child, outcome: 'promising', country: 'HN' },
    ])
    const all = await familyOf(ana, root)
    expect(all.items.map(({ practiceId, parentId }) => [practiceId, parentId])).toEqual([
      [child, root],
      [grandchild, child],
      [sibling, root],
    ])
    expect(JSON.stringify([family, all])).not.toContain(draft.id)
    await withdraw(child)
    const after = await familyOf(ana, root)
    expect(after.items[0]).toMatchObject({ practiceId: child, state: 'withdrawn', country: 'MX', titles: {} })
    expect(after.items).toHaveLength(3)
    expect((await familyOf(ana, grandchild)).line.map(({ state }) => state)).toEqual([
      'published',
      'withdrawn',
      'published',
    ])
  })

  test('of many is read page by page, in the order of the tree, at the same cost', async () => {
    const root = await publishedFrom(ana, {})
    const entry = await world.deps.catalogue.entry(root)
    if (!entry) throw new Error(root)
    const children = Array.from({ length: 65 }, () => world.deps.ids.next('practice'))
    for (const practiceId of children) {
      const item = { ...entry, practiceId, lineage: [root] }
      await world.table.transact([
        ...world.deps.catalogue.familyWrites(item),
        world.deps.catalogue.entryWrite(item, undefined),
      ])
    }
    const found: string[] = []
    let next: string | undefined
    do {
      world.costs.length = 0
      const page = await familyOf(luis, root, next ? `?cursor=${next}` : '')
      expect(world.costs.length).toBeLessThanOrEqual(5)
      found.push(...page.items.map(({ practiceId }) => practiceId))
      next = page.next
    } while (next)
    expect(found).toEqual(children.toSorted())
  })

  test('has an end to its generations, and its longest place is read page by page', async () => {
    const ids = Array.from({ length: mostGenerations + 1 }, () => world.deps.ids.next('practice'))
    const first = await publishedFrom(ana, {})
    const entry = await world.deps.catalogue.entry(first)
    if (!entry) throw new Error(first)
    for (const [at, practiceId] of ids.entries()) {
      const item = { ...entry, practiceId, lineage: ids.slice(0, at) }
      await world.table.transact([
        ...world.deps.catalogue.familyWrites(item),
        world.deps.catalogue.entryWrite(item, undefined),
      ])
    }
    expect((await familyOf(luis, ids[0] ?? '')).items).toHaveLength(mostGenerations)
    const begin = (adaptedFrom = '') =>
      send(world, luis, '/practices', { body: { title: 'Otra', language: 'es', adaptedFrom } })
    expect((await begin(ids.at(-2))).status).toBe(201)
    expect((await begin(ids.at(-1))).status).toBe(422)
  })
})

describe('the thread that a practice comes from', () => {
  const shown = async (who: SignedIn, id: string) =>
    (await told<ThreadPage>(send(world, who, `/threads/${id}`))).practices?.map(({ titles }) => titles.es)

  test('shows the way to it from its publication to its withdrawal, by its latest title', async () => {
    const thread = await openThread(world, ana, await makeSpace(world))
    const begins = await begun(world, ana, { threadId: thread.id })
    expect(await shown(luis, thread.id)).toBeUndefined()
    await publish(ana, begins, 'La primera')
    expect(await shown(luis, thread.id)).toEqual(['La primera'])
    const second = await publishedFrom(luis, { threadId: thread.id }, 'La segunda')
    expect((await shown(luis, thread.id))?.toSorted()).toEqual(['La primera', 'La segunda'])
    await told(stepped(world, ana, `/publications/${begins.id}/revision`))
    await publish(ana, await read(world, ana, begins.id), 'La primera, corregida')
    expect((await shown(luis, thread.id))?.toSorted()).toEqual(['La primera, corregida', 'La segunda'])
    await withdraw(begins.id)
    expect(await shown(luis, thread.id)).toEqual(['La segunda'])
    await withdraw(second)
    expect(await shown(luis, thread.id)).toBeUndefined()
    expect((await familyOf(ana, second)).thread).toBeUndefined()
  })

  test('is told to whoever may read it, and to nobody else', async () => {
    const space = await makeSpace(world, { audience: 'members' })
    const inside = await seated(world, { name: 'Rosa', country: 'CL', spaceIds: [space.id] })
    const thread = await openThread(world, inside, space, 'Lo que no se cuenta')
    const id = await publishedFrom(inside, { threadId: thread.id })
    expect((await familyOf(inside, id)).thread).toMatchObject({ id: thread.id, title: 'Lo que no se cuenta' })
    expect(await familyOf(luis, id)).not.toHaveProperty('thread')
    expect(JSON.stringify(await familyOf(luis, id))).not.toContain(thread.id)
  })

  test('keeps it when it is moved, and when it is merged into another one', async () => {
    const [from, to] = [await makeSpace(world), await makeSpace(world)]
    const thread = await openThread(world, editor, from)
    const id = await publishedFrom(ana, { threadId: thread.id }, 'La primera')
    const act = (path: string, body: object, version: number) =>
      told(send(world, editor, path, { method: 'PUT', body, headers: { 'if-match': `"${version}"` } }))
    await act(`/threads/${thread.id}/space`, { spaceId: to.id, reason: 'Trata de otra cosa' }, 1)
    expect(await shown(luis, thread.id)).toEqual(['La primera'])
    const other = await openThread(world, editor, to, 'Otro hilo')
    await act(`/threads/${thread.id}/merger`, { into: other.id, reason: 'Tratan de lo mismo' }, 2)
    expect(await shown(luis, thread.id)).toEqual(['La primera'])
    expect((await familyOf(luis, id)).thread).toMatchObject({ id: thread.id })
  })
})
