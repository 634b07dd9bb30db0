import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Space, Thread } from '../../shared/forum.ts'
import { makeSpace, send, told } from '../support/forum.ts'
import { layLongThread } from '../support/network.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { found, markedIn, type Searchable, search, useSearch } from '../support/searching.ts'
import type { World } from '../support/world.ts'

const file = useSearch()
let house: Searchable
let world: World
let ana: SignedIn
let space: Space

beforeEach(async () => {
  house = await file.newNetwork()
  world = house.world
  ana = await signedInAs(world, { role: 'liaison', country: 'HN', name: 'Ana' })
  space = await makeSpace(world)
})

type Draft = { title?: string; body: string; language?: string; by?: SignedIn; in?: Space; kind?: string }

async function open({ by = ana, in: place = space, ...draft }: Draft): Promise<Thread> {
  const body = { title: 'Un hilo', language: 'es', ...draft }
  return told<Thread>(send(world, by, `/spaces/${place.id}/threads`, { body }), 201)
}

const find = (q: string, filters: Record<string, string> = {}, who = ana) => found(world, who, q, filters)
const total = async (q: string, filters: Record<string, string> = {}, who = ana) => (await find(q, filters, who)).total

describe('words', () => {
  test.each([
    ['without accents', 'es', 'La protección de la niñez migrante', 'PROTECCION', 'protección'],
    ['with accents', 'es', 'La proteccion de la frontera', 'protección', 'proteccion'],
    ['a beginning', 'es', 'Documentación de llegada', 'documentac*', 'Documentación'],
    ['the plural for the singular in Spanish', 'es', 'Las migraciones recientes', 'migración', 'migraciones'],
    ['the singular for the plural in Spanish', 'es', 'La derivacion urgente', 'derivaciones', 'derivacion'],
    ['a form of an English word', 'en', 'The shelters were inspected', 'shelter', 'shelters'],
    ['a form of a Portuguese word', 'pt', 'As fronteiras terrestres', 'fronteira', 'fronteiras'],
    ['the singular for a Portuguese plural', 'pt', 'A orientação jurídica', 'orientacoes', 'orientação'],
    ['a form of a French word', 'fr', 'Les mineurs accompagnés', 'accompagner', 'accompagnés'],
    ['an acronym for the Portuguese words', 'pt', 'Proteger crianças e adolescentes', 'NNA', 'crianças e adolescentes'],
    ['the Portuguese word for the English one', 'en', 'Reunions of children and kin', 'crianças', 'children'],
    ['the English words for the acronym', 'es', 'Informe sobre NNA', 'children and adolescents', 'NNA'],
    ['the French words for the Spanish', 'es', 'Una buena práctica de Quito', 'bonnes pratiques', 'buena práctica'],
    ['words joined otherwise', 'fr', 'Accueil des enfants', 'acogida de niños', 'Accueil'],
  ])('are found by %s', async (_name, language, body, q, mark) => {
    await open({ body: 'Otra cosa distinta', language })
    await open({ body, language })
    await house.settle()
    const answer = await find(q)
    expect(answer.total).toBe(1)
    expect(markedIn(answer.items[0]?.snippet)).toContain(mark)
  })

  test('of a phrase stand together and in order', async () => {
    await open({ body: 'plan regional de acogida' })
    await open({ body: 'acogida según el plan regional' })
    await house.settle()
    expect(await total('"regional de acogida"')).toBe(1)
    expect(await total('«regional de acogida» plan')).toBe(1)
    expect(await total('regional acogida')).toBe(2)
    expect(await total('regional inexistente')).toBe(0)
  })

  test('of a title are found before those of a text, the newest first, and marked', async () => {
    await open({ title: 'Apátridas', body: 'texto' })
    world.clock.forward(1)
    await open({ body: 'un apátrida' })
    world.clock.forward(1)
    await open({ body: 'otra apátrida' })
    await house.settle()
    const { items } = await find('apatrida')
    expect(items.map(({ title, snippet }) => [markedIn(title), markedIn(snippet)])).toEqual([
      [['Apátridas'], []],
      [[], ['apátrida']],
      [[], ['apátrida']],
    ])
    expect(items.map(({ snippet }) => snippet[0]?.text)).toEqual(['texto', 'otra ', 'un '])
  })

  test('are shown where most of them stand together', async () => {
    await open({ body: `${'Frontera. '.repeat(60)} El protocolo de la frontera norte. ${'Nada más. '.repeat(60)}` })
    await house.settle()
    const [hit] = (await find('frontera protocolo')).items
    const text = hit?.snippet.map((part) => part.text).join('') ?? ''
    expect(text).toContain('El protocolo de la frontera norte')
    expect(text).toMatch(/^… .* …$/)
    expect(text.length).toBeLessThan(300)
  })

  test('that look like HTML stay text', async () => {
    await open({ body: 'Antes `<script>alert(1)</script>` después' })
    await house.settle()
    const text = (await find('alert')).items[0]?.snippet.map((part) => part.text).join('')
    expect(text).toContain('<script>alert(1)</script>')
  })
})

describe('filters', () => {
  test('narrow by space, person, State, kind, language and day', async () => {
    const elsewhere = await makeSpace(world, { title: 'Retorno' })
    const luz = await signedInAs(world, { role: 'liaison', country: 'UY', name: 'Luz' })
    const thread = await open({ body: 'frontera norte' })
    await open({ body: 'frontera sur', by: luz, in: elsewhere, kind: 'question' })
    world.clock.forward(24 * 60)
    ana = await signedInAs(world, { role: 'liaison', country: 'HN', name: 'Ana', id: ana.person.id })
    await told(send(world, ana, `/threads/${thread.id}/posts`, { body: { body: 'frontera', language: 'pt' } }), 201)
    await house.settle()
    const some = (filters: Record<string, string>) => total('frontera', filters)
    expect(await some({})).toBe(3)
    expect(await some({ space: elsewhere.id })).toBe(1)
    expect(await some({ person: ana.person.id })).toBe(2)
    expect(await some({ country: 'UY' })).toBe(1)
    expect([await some({ kind: 'question' }), await some({ kind: 'discussion' })]).toEqual([1, 2])
    expect(await some({ language: 'pt' })).toBe(1)
    expect(await some({ language: 'pt', country: 'UY' })).toBe(0)
    expect([await some({ to: '2026-11-23' }), await some({ from: '2026-11-24' })]).toEqual([2, 1])
    expect((await find('frontera', { kind: 'question' })).items[0]?.kind).toBe('question')
  })

  test("days are the reader's own", async () => {
    // 12:00 in UTC on the 23rd; in Kiritimati it is the 24th already.
    await open({ body: 'frontera' })
    await house.settle()
    const far = await signedInAs(world, { role: 'liaison', country: 'HN', zone: 'Pacific/Kiritimati' })
    expect([await total('frontera', { from: '2026-11-24' }), await total('frontera', { to: '2026-11-23' })]).toEqual([
      0, 1,
    ])
    expect(await total('frontera', { from: '2026-11-24', to: '2026-11-24' }, far)).toBe(1)
    expect(await total('frontera', { to: '2026-11-23' }, far)).toBe(0)
  })

  test.each([
    ['space', 'space_1'],
    ['country', 'XX'],
    ['kind', 'other'],
    ['language', 'de'],
    ['from', '2026-02-31'],
    ['q', ''],
    ['author', 'ana'],
  ])('%s=%s is refused by name', async (name, value) => {
    const answer = await search(world, ana, 'frontera', { [name]: value })
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining(name)])
  })

  test('pages lead on and back, and a cursor is worth nothing for other words', async () => {
    const thread = await open({ title: 'Frontera', body: 'frontera 1' })
    for (let number = 2; number <= 25; number++) {
      const body = { body: `frontera ${number}`, language: 'es' }
      await told(send(world, ana, `/threads/${thread.id}/posts`, { body }), 201)
    }
    await house.settle()
    const pages = [await find('frontera')]
    for (let next = pages[0]?.next; next; next = pages.at(-1)?.next)
      pages.push(await find('frontera', { cursor: next }))
    const numbers = pages.map(({ items }) => items.map(({ number }) => number))
    expect(numbers).toEqual([
      [1, 25, 24, 23, 22, 21, 20, 19, 18, 17],
      [16, 15, 14, 13, 12, 11, 10, 9, 8, 7],
      [6, 5, 4, 3, 2],
    ])
    const back = await find('frontera', { cursor: pages[2]?.previous ?? '' })
    expect(back.items).toEqual(pages[1]?.items)
    const first = await find('frontera', { cursor: back.previous ?? '' })
    expect([first.items, first.previous]).toEqual([pages[0]?.items, undefined])
    await told(search(world, ana, 'otra', { cursor: pages[0]?.next ?? '' }), 404)
  })

  test('a count ends where it would help no more', async () => {
    await layLongThread(world, space, 202)
    await house.index([])
    expect(await find('movilidad')).toMatchObject({ total: 200, more: true })
  })
})

test('a search costs two requests, and as many units as it shows posts and threads', async () => {
  for (let number = 0; number < 12; number++) await open({ body: 'frontera' })
  await house.settle()
  await find('frontera')
  world.costs.length = 0
  await find('frontera')
  const units = world.costs.reduce((sum, { readUnits }) => sum + readUnits, 0)
  expect([world.costs.length, units]).toEqual([2, 21])
})

test('no words that somebody types are more than words', async () => {
  await open({ body: 'frontera AND niñez' })
  await house.settle()
  const pieces = [
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
    '§0',
    'AND',
    'OR',
    'NOT',
    'NEAR(',
  ]
  const piece = fc.constantFrom(...pieces, 'tags', ' ', 'ß', 'ﬁ', '\u0301', '𝔘', '١', 'x'.repeat(80))
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.array(piece, { maxLength: 20 }).map((parts) => parts.join('')),
  )
  await fc.assert(
    fc.asyncProperty(typed, async (q) => {
      const { status } = await search(world, ana, q)
      expect([200, 422]).toContain(status)
    }),
    { numRuns: 50 },
  )
}, 60_000)
