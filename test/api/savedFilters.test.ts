import { beforeEach, expect, test } from 'vitest'
import { matches } from '../../functions/catalogue/filters.ts'
import type { CatalogueEntry } from '../../shared/catalogue.ts'
import type { SavedFilter, SavedFilters } from '../../shared/catalogueFilter.ts'
import { limits } from '../../shared/limits.ts'
import type { ProblemBody } from '../../shared/problem.ts'
import { send, told } from '../support/forum.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { fullFacts } from '../support/practices.ts'
import { newWorld, useTableServer, type World } from '../support/world.ts'

const { server } = useTableServer()
let world: World
let ana: SignedIn

beforeEach(async () => {
  world = await newWorld(server())
  ana = await signedInAs(world)
})

const filter = { theme: ['reception'], stage: ['transit'] }
const save = (name: string, more: object = {}) => send(world, ana, '/me/filters', { body: { name, filter, ...more } })
const listOf = async (who = ana) => (await told<SavedFilters>(send(world, who, '/me/filters'))).items

test('a saved filter is told of by digests until its owner says otherwise', async () => {
  const { id, digest } = await told<SavedFilter>(save('Acogida'), 201)
  expect(digest).toBe(true)
  await told(send(world, ana, `/me/filters/${id}`, { method: 'PATCH', body: { digest: false, name: 'Otra' } }))
  expect(await listOf()).toEqual([expect.objectContaining({ id, name: 'Otra', digest: false, filter })])
  expect((await send(world, ana, `/me/filters/${id}`, { method: 'DELETE' })).status).toBe(204)
  expect(await listOf()).toEqual([])
})

test('under the same name it takes the place of the one before', async () => {
  const before = await told<SavedFilter>(save('Acogida'), 201)
  await told(save('Acogida', { filter: { q: 'tutoría' } }), 201)
  expect(await listOf()).toEqual([expect.objectContaining({ id: before.id, filter: { q: 'tutoría' } })])
})

test('there are at most twenty, also of those that come at once', async () => {
  for (let at = 0; at < limits.filtersPerPerson - 1; at++) await told(save(`Filtro ${at}`), 201)
  const statuses = (await Promise.all([save('Uno'), save('Otro')])).map(({ status }) => status)
  expect(statuses.toSorted()).toEqual([201, 409])
  const refused = await told<ProblemBody>(save('Uno más'), 409)
  expect(refused).toMatchObject({ code: 'too-many-filters', limit: 20 })
  expect(await listOf()).toHaveLength(20)
})

test('nobody sees or changes those of others, and digests read those of many people with one request', async () => {
  const { id } = await told<SavedFilter>(save('Acogida'), 201)
  const luis = await signedInAs(world)
  expect(await listOf(luis)).toEqual([])
  expect((await send(world, luis, `/me/filters/${id}`, { method: 'PATCH', body: { name: 'Mía' } })).status).toBe(404)
  world.costs.length = 0
  const all = await world.deps.catalogue.filtersOf([ana.person.id, luis.person.id])
  expect([...all.keys()]).toEqual([ana.person.id])
  expect(world.costs).toHaveLength(1)
})

const entry = {
  ...{ practiceId: 'practice_01ARZ3NDEKTSV4RRFFQ69G5FAV', number: 1, state: 'published', outcome: 'promising' },
  ...{ publishedAt: '2026-11-01T00:00:00Z', firstPublishedAt: '2026-11-01T00:00:00Z', language: 'es' },
  ...{ stateAt: '2026-11-01T00:00:00Z', facts: fullFacts },
  titles: { es: 'Tutoría pública para adolescentes no acompañados', pt: 'Tutoria pública' },
  summaries: { es: 'Una juez nombra tutor en 24 horas, en la primera acogida.' },
} satisfies CatalogueEntry

test.each<[object, boolean]>([
  [{}, true],
  [{ country: ['HN', 'MX'] }, true],
  [{ country: ['MX'] }, false],
  [{ theme: ['reception'], stage: ['return'], outcome: ['promising', 'validated'] }, true],
  [{ theme: ['reception'], stage: ['origin'] }, false],
  [{ year: ['2019'], language: ['pt'], age: ['15-17'], company: ['unaccompanied'], level: ['national'] }, true],
  [{ language: ['fr'] }, false],
  [{ group: ['girls'] }, false],
  [{ q: 'tutorias' }, true],
  [{ q: 'nombrar tutores' }, true],
  [{ q: '"nombra tutor"' }, true],
  [{ q: 'tuto*' }, true],
  [{ q: 'reception' }, true],
  [{ q: 'tutoría deportes' }, false],
])('whether %j matches', (asked, isMatch) => {
  expect(matches(asked, entry)).toBe(isMatch)
})
