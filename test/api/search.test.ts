import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newRowsOf } from '../../functions/platform/changes.ts'
import { relay } from '../../functions/relay/actions.ts'
import { indexChanges } from '../../functions/search/indexing.ts'
import { type FilesServer, startFiles } from '../../infra/local/files/server.ts'
import type { Post, Space, Thread } from '../../shared/forum.ts'
import type { Found } from '../../shared/search.ts'
import { makeSpace, send, told } from '../support/forum.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { newWorld, useTableServer, type World } from '../support/world.ts'

const file = useTableServer()
let files: FilesServer
let folder: string
let world: World
let ana: SignedIn
let space: Space
let waiting: { body: string }[]
let after: string | undefined

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'enlaces-files-'))
  files = await startFiles(folder)
})
afterAll(async () => {
  await files.close()
  rmSync(folder, { recursive: true })
})
beforeEach(async () => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name))
  world = await newWorld(file.server(), files.endpoint)
  waiting = []
  after = undefined
  world.deps.queues = {
    async send(_queue, messages) {
      waiting.push(...messages.map(({ body }) => ({ body })))
      return []
    },
  }
  ana = await signedInAs(world, { role: 'liaison', country: 'HN', name: 'Ana' })
  space = await makeSpace(world)
})

/** What the stream brings reaches the queue, and the queue the index; a minute later everybody holds the new one. */
async function settle(messages?: { body: string }[]): Promise<void> {
  const Records = await world.server.stream.read(world.tableName, after, 1_000)
  after = Records.at(-1)?.dynamodb?.SequenceNumber ?? after
  await relay(world.deps, newRowsOf({ Records }))
  await indexChanges(world.deps, { Records: messages ?? waiting })
  if (!messages) waiting = []
  world.clock.forward(1)
}

type Draft = { title?: string; body: string; language?: string; by?: SignedIn; in?: Space }

async function open({ title = 'Un hilo', body, language = 'es', by = ana, in: place = space }: Draft): Promise<Thread> {
  return told<Thread>(send(world, by, `/spaces/${place.id}/threads`, { body: { title, language, body } }), 201)
}

async function find(q: string, filters: Record<string, string> = {}, who = ana): Promise<Found> {
  return told<Found>(send(world, who, `/search?${new URLSearchParams({ q, ...filters })}`))
}

const marked = ({ items }: Found) => items[0]?.snippet.filter(({ mark }) => mark).map(({ text }) => text)

describe('words', () => {
  test.each([
    ['without accents', 'es', 'La protección de la niñez migrante', 'PROTECCION', 'protección'],
    ['with accents', 'es', 'La proteccion de la frontera', 'protección', 'proteccion'],
    ['a beginning', 'es', 'Documentación de llegada', 'docum*', 'Documentación'],
    ['a form of a Spanish word', 'es', 'Las migraciones recientes', 'migración', 'migraciones'],
    ['a form of an English word', 'en', 'The shelters were inspected', 'shelter', 'shelters'],
    ['a form of a Portuguese word', 'pt', 'As fronteiras terrestres', 'fronteira', 'fronteiras'],
    ['a form of a French word', 'fr', 'Les mineurs accompagnés', 'accompagner', 'accompagnés'],
    ['an acronym for the Portuguese words', 'pt', 'Proteger crianças e adolescentes', 'NNA', 'crianças'],
    [
      'the Portuguese word for the English one',
      'en',
      'Reunions of children with their families',
      'crianças',
      'children',
    ],
    ['the English expression for the Spanish one', 'es', 'Una buena práctica de Quito', 'good practices', 'práctica'],
  ])('are found by %s', async (_name, language, body, q, mark) => {
    await open({ body: 'Otra cosa distinta', language })
    await open({ body, language })
    await settle()
    const found = await find(q)
    expect(found.total).toBe(1)
    expect(marked(found)).toContain(mark)
  })

  test('of a phrase stand together and in order', async () => {
    await open({ body: 'plan regional de acogida' })
    await open({ body: 'acogida según el plan regional' })
    await settle()
    expect((await find('"regional de acogida"')).total).toBe(1)
    expect((await find('regional acogida')).total).toBe(2)
    expect((await find('regional inexistente')).total).toBe(0)
  })

  test('of a title are found, also after it changed', async () => {
    const thread = await open({ title: 'Apátridas', body: 'texto' })
    await settle()
    expect((await find('apatrida')).total).toBe(1)
    const renamed = { title: 'Nacionalidad', language: 'es' }
    await told(
      send(world, ana, `/threads/${thread.id}`, { method: 'PATCH', body: renamed, headers: { 'if-match': '"1"' } }),
    )
    await settle()
    expect([(await find('apatrida')).total, (await find('nacionalidad')).total]).toEqual([0, 1])
  })

  test('that look like HTML stay text', async () => {
    await open({ body: 'Antes `<script>alert(1)</script>` después' })
    await settle()
    const text = (await find('alert')).items[0]?.snippet.map((part) => part.text).join('')
    expect(text).toContain('<script>alert(1)</script>')
  })
})

describe('filters', () => {
  test('narrow by space, person, State, kind, language and day', async () => {
    const elsewhere = await makeSpace(world, { title: 'Retorno' })
    const luz = await signedInAs(world, { role: 'liaison', country: 'UY', name: 'Luz' })
    const thread = await open({ body: 'frontera norte' })
    await open({ body: 'frontera sur', by: luz, in: elsewhere })
    world.clock.forward(24 * 60)
    ana = await signedInAs(world, { role: 'liaison', country: 'HN', name: 'Ana', id: ana.person.id })
    await told(send(world, ana, `/threads/${thread.id}/posts`, { body: { body: 'frontera', language: 'pt' } }), 201)
    await settle()
    const total = async (filters: Record<string, string>) => (await find('frontera', filters)).total
    expect(await total({})).toBe(3)
    expect(await total({ space: elsewhere.id })).toBe(1)
    expect(await total({ person: ana.person.id })).toBe(2)
    expect(await total({ country: 'UY' })).toBe(1)
    expect([await total({ kind: 'opening' }), await total({ kind: 'reply' })]).toEqual([2, 1])
    expect(await total({ language: 'pt' })).toBe(1)
    expect([await total({ to: '2026-11-23' }), await total({ from: '2026-11-24' })]).toEqual([2, 1])
  })

  test('a hidden space is neither found nor counted, and found by those who belong to it', async () => {
    const closed = await makeSpace(world, { title: 'Cerrado', audience: 'members' })
    const editor = await signedInAs(world, { role: 'editor' })
    const inside = await signedInAs(world, { role: 'liaison', country: 'UY', spaceIds: [closed.id] })
    const observer = await signedInAs(world, { role: 'observer' })
    await open({ body: 'palabra secreta', by: editor, in: closed })
    await open({ body: 'palabra abierta' })
    await settle()
    expect([(await find('palabra')).total, (await find('palabra')).items.length]).toEqual([1, 1])
    expect(await find('secreta')).toEqual({ items: [], total: 0 })
    expect(await find('secreta', { space: closed.id })).toEqual({ items: [], total: 0 })
    expect((await find('palabra', {}, inside)).total).toBe(2)
    expect((await find('palabra', {}, editor)).total).toBe(2)
    expect(await find('palabra', {}, observer)).toEqual({ items: [], total: 0 })
  })

  test('pages lead on and back, and a cursor is worth nothing for other words', async () => {
    const thread = await open({ body: 'frontera 1' })
    for (let number = 2; number <= 25; number++) {
      const body = { body: `frontera ${number}`, language: 'es' }
      await told(send(world, ana, `/threads/${thread.id}/posts`, { body }), 201)
    }
    await settle()
    const first = await find('frontera')
    const second = await find('frontera', { cursor: first.next ?? '' })
    expect([first.items.length, second.items.length, second.next]).toEqual([20, 5, undefined])
    expect(await find('frontera', { cursor: second.previous ?? '' })).toEqual(first)
    expect(new Set([...first.items, ...second.items].map(({ number }) => number)).size).toBe(25)
    await told(send(world, ana, `/search?q=otra&cursor=${first.next}`), 404)
  })
})

describe('the index', () => {
  test('follows an edit, whatever the order and number of messages', async () => {
    const thread = await open({ body: 'texto viejo' })
    await settle()
    const edit = { body: 'texto nuevo', language: 'es' }
    const path = `/threads/${thread.id}/posts/1`
    await told<Post>(send(world, ana, path, { method: 'PATCH', body: edit, headers: { 'if-match': '"1"' } }))
    const earlier = [{ body: JSON.stringify({ id: 'x', message: { threadId: thread.id, number: 1 } }) }]
    await settle([...earlier, ...earlier])
    await settle(earlier)
    expect([(await find('viejo')).total, (await find('nuevo')).total]).toEqual([0, 1])
  })

  test.each([
    [
      'damaged',
      (path: string) => writeFileSync(path, 'no database at all, but long enough to be looked at'.repeat(99)),
    ],
    ['lost', (path: string) => rmSync(path)],
  ])('is built anew from the table when it is %s', async (_name, spoil) => {
    await open({ body: 'primera frontera' })
    await settle()
    for (const name of readdirSync(folder)) spoil(join(folder, name))
    await open({ body: 'segunda frontera' })
    world = { ...world, deps: { ...world.deps } }
    await settle()
    expect((await find('frontera')).total).toBe(2)
  })

  test('that nobody published yet finds nothing', async () => {
    expect(await find('frontera')).toEqual({ items: [], total: 0 })
  })

  test('costs a searcher two readings of the table', async () => {
    await open({ body: 'frontera' })
    await settle()
    await find('frontera')
    world.costs.length = 0
    await find('frontera')
    expect(world.costs.filter(({ readUnits }) => readUnits > 0).length).toBeLessThanOrEqual(2)
  })
})

test('no words that somebody types are more than words', async () => {
  await open({ body: 'frontera AND niñez' })
  await settle()
  const piece = fc.constantFrom(
    '"',
    '*',
    '(',
    ')',
    ':',
    '-',
    '^',
    '+',
    '{',
    '}',
    "'",
    ';',
    '\\',
    '\0',
    'AND',
    'OR',
    'NOT',
    'NEAR(',
    'plain',
    ' ',
    'ß',
    'ﬁ',
    '\u0301',
  )
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.array(piece, { maxLength: 20 }).map((parts) => parts.join('')),
  )
  await fc.assert(
    fc.asyncProperty(typed, async (q) => {
      const { status } = await send(world, ana, `/search?${new URLSearchParams({ q })}`)
      expect([200, 400, 422]).toContain(status)
    }),
    { numRuns: 60 },
  )
})
