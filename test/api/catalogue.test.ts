import { rmSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import { rowsKey } from '../../functions/catalogue/rows.ts'
import type { CatalogueMatrix, CataloguePage, SimilarPractices } from '../../shared/catalogueList.ts'
import { limits } from '../../shared/limits.ts'
import { catalogue, layDown } from '../support/catalogue.ts'
import { send, told } from '../support/forum.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { published, stepped } from '../support/publications.ts'
import { type Searchable, useSearch } from '../support/searching.ts'
import { seated } from '../support/seats.ts'

const { newNetwork, kept } = useSearch()
let o: Searchable
let ana: SignedIn
let ids: { tutors: string; shelter: string; school: string }

beforeEach(async () => {
  o = await newNetwork()
  ana = await signedInAs(o.world, { role: 'observer' })
  ids = {
    tutors: await layDown(o.world, {
      ...{ outcome: 'validated', publishedAt: '2026-01-10T00:00:00.000Z', adopted: 4 },
      facts: { country: 'HN', themes: ['reception', 'protection-system'], stages: ['return'], began: '2019-03' },
      texts: { title: 'Tutoría pública para la niñez', summary: 'Una jueza nombra tutor.', cost: 'Dos camionetas.' },
      translations: [{ language: 'fr', texts: { title: 'Tutelle publique', summary: 'Une juge nomme un tuteur.' } }],
    }),
    shelter: await layDown(o.world, {
      ...{ language: 'pt', outcome: 'promising', publishedAt: '2026-02-10T00:00:00.000Z' },
      facts: { country: 'BR', themes: ['reception'], stages: ['transit'], began: '2021-05' },
      texts: {
        title: 'Acolhida em família',
        summary: 'Famílias recebem crianças.',
        howItWorks: 'Uma tutoria semanal.',
      },
    }),
    school: await layDown(o.world, {
      ...{ language: 'en', outcome: 'replicated', publishedAt: '2026-03-10T00:00:00.000Z' },
      facts: {
        country: 'JM',
        themes: ['health-education'],
        stages: ['destination'],
        companies: ['accompanied'],
        began: '',
      },
      texts: { title: 'A school desk in a week', summary: 'Every child in class.' },
    }),
  }
  await o.settle()
})

const idsOf = ({ items }: CataloguePage) => items.map(({ practiceId }) => practiceId)
const list = async (query: Record<string, string> = {}) => idsOf(await catalogue(o.world, ana, query))

describe('the catalogue', () => {
  test('shows the latest first, and in other orders', async () => {
    const { tutors, shelter, school } = ids
    expect(await list()).toEqual([school, shelter, tutors])
    expect(await list({ sort: 'outcome' })).toEqual([school, tutors, shelter])
    expect(await list({ sort: 'adopted' })).toEqual([tutors, school, shelter])
  })

  test.each<[Record<string, string>, (keyof typeof ids)[]]>([
    [{ country: 'HN,BR' }, ['shelter', 'tutors']],
    [{ country: 'HN,BR', stage: 'transit' }, ['shelter']],
    [{ year: '2019' }, ['tutors']],
    [{ language: 'fr' }, ['tutors']],
    [{ company: 'accompanied' }, ['school']],
    [{ outcome: 'reported' }, []],
    // In another language, by a concept of the network's, and with the title before the text.
    [{ q: 'reception' }, ['shelter']],
    [{ q: 'acogida' }, ['shelter']],
    [{ q: 'tutoría' }, ['tutors', 'shelter']],
    [{ q: 'tutoría', sort: 'recent' }, ['shelter', 'tutors']],
    [{ q: 'tutelles' }, ['tutors']],
    [{ q: 'Brésil' }, ['shelter']],
    [{ q: 'camioneta' }, ['tutors']],
    [{ q: 'tutoría jueza', theme: 'reception' }, ['tutors']],
  ])('finds by %j', async (query, found) => {
    const expected = found.map((name) => ids[name])
    expect(await list(query)).toEqual(expected)
  })

  test('counts what each choice would find beside the others that are made', async () => {
    const { total, facets } = await catalogue(o.world, ana, { theme: 'reception', country: 'HN' })
    expect(total).toBe(1)
    expect(facets.country).toEqual([
      { value: 'BR', count: 1 },
      { value: 'HN', count: 1 },
    ])
    expect(facets.theme).toEqual([
      { value: 'reception', count: 1 },
      { value: 'protection-system', count: 1 },
    ])
    expect(facets.stage).toEqual([{ value: 'return', count: 1 }])
    expect(facets.year).toEqual([{ value: '2019', count: 1 }])
  })

  test('shows titles and summaries in the language that is asked for, or else in the original', async () => {
    const { items } = await catalogue(o.world, ana, { in: 'fr' })
    expect(items.map(({ title }) => [title.language, title.text])).toEqual([
      ['en', 'A school desk in a week'],
      ['pt', 'Acolhida em família'],
      ['fr', 'Tutelle publique'],
    ])
    expect(items.at(-1)).toMatchObject({ languages: ['es', 'fr'], adopted: 4 })
  })

  test('asks whether a near word was meant, when that finds something', async () => {
    expect(await catalogue(o.world, ana, { q: 'tuteria publica' })).toMatchObject({
      total: 0,
      meant: 'tutoría publica',
    })
    expect((await catalogue(o.world, ana, { q: 'tuteria', country: 'JM' })).meant).toBeUndefined()
  })

  test('that finds nothing says what to take back, and what holds some of the words', async () => {
    const { tutors, shelter } = ids
    const chosen = { q: 'tutoría', theme: 'reception', stage: 'destination' }
    expect(await catalogue(o.world, ana, chosen)).toMatchObject({
      total: 0,
      loosened: [{ without: 'stage', count: 2 }],
    })
    const alone = await catalogue(o.world, ana, { country: 'HN', stage: 'transit' })
    expect(alone.loosened).toEqual([
      { without: 'country', count: 1 },
      { without: 'stage', count: 1 },
    ])
    const without = (await catalogue(o.world, ana, { q: 'escritorio', country: 'BR' })).loosened
    expect(without).toEqual([{ without: 'q', count: 1 }])
    const { near, loosened } = await catalogue(o.world, ana, { q: 'tutoria jueza helicóptero' })
    expect(near?.map(({ practiceId }) => practiceId)).toEqual([tutors, shelter])
    expect(loosened).toBeUndefined()
    expect(await catalogue(o.world, ana, { q: 'helicóptero' })).not.toHaveProperty('near')
  })

  test('pages without losing or repeating any', async () => {
    const texts = { title: 'Otra', summary: 'Otra más' }
    const publishedAt = '2025-06-01T00:00:00.000Z'
    for (let at = 0; at < limits.practicesPerPage; at++) await layDown(o.world, { texts, publishedAt })
    await o.settle()
    const first = await catalogue(o.world, ana)
    const second = await catalogue(o.world, ana, { cursor: first.next ?? '' })
    expect(second.next).toBeUndefined()
    expect(new Set([...idsOf(first), ...idsOf(second)]).size).toBe(limits.practicesPerPage + 3)
    const elsewhere = `/catalogue?${new URLSearchParams({ cursor: first.next ?? '', stage: 'transit' })}`
    expect((await send(o.world, ana, elsewhere)).status).toBe(404)
  })

  test('refuses what is no choice', async () => {
    expect((await send(o.world, ana, '/catalogue?theme=reception,nothing')).status).toBe(422)
    expect((await send(o.world, ana, '/catalogue?theme=reception,reception')).status).toBe(422)
  })

  test('costs the table the page and no more, however many there are', async () => {
    await list()
    o.world.costs.length = 0
    await list({ q: 'tutoría' })
    // The session, and what is shown.
    expect(o.world.costs.map(({ operation }) => operation)).toEqual(['query', 'getMany'])
  })
})

describe('the file of its rows', () => {
  test('what is withdrawn drops out at once, and its words with the next change', async () => {
    const keeper = await seated(o.world, { country: 'HN' })
    const editor = await signedInAs(o.world, { role: 'editor' })
    const { id } = await published(o.world, keeper, { editor, texts: { title: 'Un refugio itinerante' } })
    const messages = await o.relayed()
    await o.index(messages)
    expect(await list({ q: 'itinerante' })).toEqual([id])
    await told(stepped(o.world, editor, `/publications/${id}/withdrawal`, { body: { reason: 'Lo pidieron' } }))
    expect(await catalogue(o.world, ana, { q: 'itinerante' })).toMatchObject({ items: [], total: 0 })
    await o.settle()
    // Late and twice.
    await o.index([...messages, ...messages])
    expect(await list({ q: 'itinerante' })).toEqual([])
    const { rows } = await o.world.deps.catalogueRows.current()
    expect(rows?.map(({ practiceId }) => practiceId)).not.toContain(id)
  })

  test('lost, it is asked for, and built from the table', async () => {
    await list()
    for (const path of kept('rows.json')) rmSync(path)
    o.world.clock.forward(1)
    // The copy that is held goes on answering, and asks for another.
    expect(await list()).toHaveLength(3)
    await o.settle()
    expect((await o.world.deps.catalogueRows.current()).isWhole).toBe(true)
    const { files } = o.world.deps
    const standing = await files.get(rowsKey)
    await files.replace(rowsKey, 'broken', standing.state === 'new' ? standing.etag : undefined)
    o.world.clock.forward(3)
    expect(await list()).toHaveLength(3)
    await o.settle()
    expect((await o.world.deps.catalogueRows.current()).isWhole).toBe(true)
  })
})

test('the matrix counts States and themes of what is chosen', async () => {
  const matrix = await told<CatalogueMatrix>(send(o.world, ana, '/catalogue/matrix?theme=reception'))
  expect(matrix).toEqual({
    total: 2,
    countries: [
      { country: 'BR', count: 1, themes: { reception: 1 } },
      { country: 'HN', count: 1, themes: { reception: 1, 'protection-system': 1 } },
    ],
  })
})

test('similar ones come with what they have in common', async () => {
  const { items } = await told<SimilarPractices>(send(o.world, ana, `/catalogue/similar/${ids.tutors}`))
  expect(items.map(({ card }) => card.practiceId)).toEqual([ids.shelter, ids.school])
  expect(items[0]?.inCommon).toMatchObject({ themes: ['reception'], stages: [], companies: ['unaccompanied'] })
})
