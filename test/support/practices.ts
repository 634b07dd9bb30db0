import fc from 'fast-check'
import { wholeTexts } from '../../functions/practices/rules.ts'
import type { Page } from '../../shared/page.ts'
import { ages, companies, groups, levels, stages, textNames, themes } from '../../shared/practiceFields.ts'
import type { FactsEdit, Practice, PracticeEdit, PracticeFacts } from '../../shared/practices.ts'
import { send, told } from './forum.ts'
import type { SignedIn } from './people.ts'
import type { World } from './world.ts'

export const wordsOf = (count: number, word = 'niñez') => Array.from({ length: count }, () => word).join(' ')

/** A record to which nothing is missing, in November 2026. */
export const fullTexts = wholeTexts({
  ...Object.fromEntries(textNames.map((name) => [name, `Lo que se dice de ${name}.`])),
  title: 'Tutoría pública para adolescentes que llegan sin compañía',
  summary: wordsOf(80),
})
export const fullFacts: PracticeFacts = {
  ...{ country: 'HN', level: 'national', themes: ['reception'], ages: ['15-17'], companies: ['unaccompanied'] },
  ...{ groups: [], stages: ['return'], began: '2019-03', regular: true, ended: '' },
  legalBasis: [{ instrument: 'Convención sobre los Derechos del Niño', article: '20' }],
  focalPoints: [{ id: 'seat_01ARZ3NDEKTSV4RRFFQ69G5FAV', title: 'Enlace', institution: 'Secretaría' }],
  ...{ cleared: true, clearedBy: 'Secretaría de Niñez', clearedOn: '2026-10-01', reviewOn: '2028-10-01', evidence: [] },
}

export async function begun(world: World, who: SignedIn, more: object = {}): Promise<Practice> {
  const body = { title: 'Tutoría en 24 horas', language: 'es', ...more }
  return told<Practice>(send(world, who, '/practices', { body }), 201)
}

export function edit(world: World, who: SignedIn | undefined, id: string, body: PracticeEdit | object, version = 1) {
  return send(world, who, `/practices/${id}`, { method: 'PATCH', body, headers: { 'if-match': `"${version}"` } })
}

export function read(world: World, who: SignedIn, id: string): Promise<Practice> {
  return told<Practice>(send(world, who, `/practices/${id}`))
}

// Signs that CSV, spreadsheets and the cells of lists mind, as often as letters.
const signs = 'aáñZ漢 09.,;:|\\"\'=+-@%\n\t＝\u00a0'.match(/./gsu) ?? []
const signed = (maxLength: number) => fc.string({ unit: fc.constantFrom(...signs), maxLength })
const oneLine = (maxLength: number) => signed(maxLength).map((text) => text.replace(/[\n\t]/g, ' '))

/** Whatever may stand in the texts of a record. */
export const anyTexts = fc.record(
  Object.fromEntries(textNames.map((name) => [name, name === 'title' ? oneLine(30) : signed(30)])),
)

/** Whatever facts a record may have. */
export function anyFacts(seats: readonly string[]): fc.Arbitrary<FactsEdit> {
  const month = fc.constantFrom('', '1999-12', '2019-03')
  const day = fc.constantFrom('', '2026-02-28', '2028-10-01')
  return fc.record({
    country: fc.constantFrom('', 'HN'),
    level: fc.constantFrom('', ...levels),
    themes: fc.subarray([...themes]),
    ages: fc.subarray([...ages]),
    companies: fc.subarray([...companies]),
    groups: fc.subarray([...groups]),
    stages: fc.subarray([...stages]),
    focalPoints: fc.shuffledSubarray([...seats]),
    ...{ began: month, ended: month, clearedOn: day, reviewOn: day, regular: fc.boolean(), cleared: fc.boolean() },
    legalBasis: fc.array(fc.record({ instrument: oneLine(20), article: oneLine(8) }), { maxLength: 4 }),
    clearedBy: oneLine(20),
  })
}

/** All that somebody takes along in a file. */
export async function exportedBy(world: World, who: SignedIn): Promise<Practice[]> {
  const items: Practice[] = []
  let query = ''
  do {
    const page = await told<Page<Practice>>(send(world, who, `/practices/export${query}`))
    items.push(...page.items)
    query = page.next ? `?${new URLSearchParams({ cursor: page.next })}` : ''
  } while (query)
  return items
}
