import * as z from 'zod'
import { CatalogueEntry } from '../../shared/catalogue.ts'
import { csvLine, inertCell } from '../../shared/csv.ts'
import { type Language, languages } from '../../shared/languages.ts'

const { facts, titles } = CatalogueEntry.shape
/** A published practice as open data. What names a person or a seat stays on the practice's own page. */
const OpenPractice = CatalogueEntry.pick({
  practiceId: true,
  number: true,
  state: true,
  outcome: true,
  firstPublishedAt: true,
  publishedAt: true,
}).extend({
  language: CatalogueEntry.shape.language.describe('Of the original, which is authoritative.'),
  titles: titles.describe('In every language that it was published in.'),
  summaries: titles,
  facts: facts.omit({ focalPoints: true, cleared: true, clearedBy: true, clearedOn: true }),
  adoptions: z
    .object({ considering: z.number(), adapting: z.number(), adopted: z.number() })
    .describe('How many States noted so.'),
})
const OpenData = z.object({ practices: z.array(OpenPractice) })

/** The JSON Schema (2020-12) of what `openDataJson` writes. */
export function openDataSchema(): unknown {
  return z.toJSONSchema(OpenData, { io: 'output' })
}

function openPractice(entry: CatalogueEntry): z.infer<typeof OpenPractice> {
  return OpenPractice.parse(entry)
}

export function openDataJson(entries: readonly CatalogueEntry[]): string {
  return openDataPart(entries, 'json', { isFirst: true, isLast: true })
}

export function openDataCsv(entries: readonly CatalogueEntry[]): string {
  return openDataPart(entries, 'csv', { isFirst: true, isLast: true })
}

/** A part of the file: the parts one after the other are the whole. None of them is empty, except of a file without practices. */
export function openDataPart(
  entries: readonly CatalogueEntry[],
  format: 'csv' | 'json',
  { isFirst, isLast }: { isFirst: boolean; isLast: boolean },
): string {
  if (format === 'csv') return (isFirst ? csvHead : '') + entries.map(rowOf).join('')
  const rows = entries.map((entry) => JSON.stringify(openPractice(entry))).join(',\n')
  const head = isFirst ? '{"practices":[\n' : rows && ',\n'
  return `${head}${rows}${isLast ? '\n]}\n' : ''}`
}

type Column = readonly [name: string, cell: (entry: CatalogueEntry) => string]
const listed = (values: readonly string[]) => values.join(' ')
const each = (name: 'titles' | 'summaries', column: string) =>
  languages.map((language: Language): Column => [`${column}_${language}`, (entry) => entry[name][language] ?? ''])

const columns: readonly Column[] = [
  ['practice_id', ({ practiceId }) => practiceId],
  ['version', ({ number }) => String(number)],
  ['state', ({ state }) => state],
  ['outcome', ({ outcome }) => outcome],
  ['first_published_at', ({ firstPublishedAt }) => firstPublishedAt],
  ['published_at', ({ publishedAt }) => publishedAt],
  ['country', ({ facts }) => facts.country],
  ['level', ({ facts }) => facts.level],
  ['themes', ({ facts }) => listed(facts.themes)],
  ['ages', ({ facts }) => listed(facts.ages)],
  ['companies', ({ facts }) => listed(facts.companies)],
  ['groups', ({ facts }) => listed(facts.groups)],
  ['stages', ({ facts }) => listed(facts.stages)],
  ['began', ({ facts }) => facts.began],
  ['ended', ({ facts }) => facts.ended],
  ['regular', ({ facts }) => String(facts.regular)],
  [
    'legal_basis',
    ({ facts }) => facts.legalBasis.map(({ instrument, article }) => `${instrument}, ${article}`).join('; '),
  ],
  ['review_on', ({ facts }) => facts.reviewOn],
  ['states_that_adopted', ({ adoptions }) => String(adoptions.adopted)],
  ['original_language', ({ language }) => language],
  ...each('titles', 'title'),
  ...each('summaries', 'summary'),
]

// Spreadsheets read UTF-8 as such only after a byte order mark.
const csvHead = `\ufeff${csvLine(columns.map(([name]) => name))}`

function rowOf(entry: CatalogueEntry): string {
  return csvLine(columns.map(([, cell]) => inertCell(cell(entry))))
}
