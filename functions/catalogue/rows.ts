import { promisify } from 'node:util'
import { zstdCompress, zstdDecompress } from 'node:zlib'
import * as z from 'zod'
import { CatalogueEntry, type PublishedVersion } from '../../shared/catalogue.ts'
import { countryName, isCountry } from '../../shared/countries.ts'
import { languages } from '../../shared/languages.ts'
import { textNames } from '../../shared/practiceFields.ts'
import { shape } from '../search/shape.ts'
import { tokensOf } from './words.ts'

/** What is filtered, counted and ordered by, of each practice that stands in the catalogue; what is shown of it is read from the table. */
const Row = CatalogueEntry.pick({
  practiceId: true,
  number: true,
  stateAt: true,
  publishedAt: true,
  outcome: true,
  titles: true,
}).extend({
  facts: CatalogueEntry.shape.facts.pick({
    country: true,
    level: true,
    themes: true,
    ages: true,
    companies: true,
    groups: true,
    stages: true,
    began: true,
  }),
  adopted: z.number().int(),
  titleWords: z.string(),
  words: z.string(),
})
export type Row = z.infer<typeof Row>

const Rows = z.array(Row)

/** Beside the index of posts, and with the same words: others make another file, which is built by itself. */
export const rowsKey = `search/catalogue-1-${shape}/rows.json.zst`

const compress = promisify(zstdCompress)
const decompress = promisify(zstdDecompress)

export async function rowsInBytes(rows: readonly Row[]): Promise<Uint8Array> {
  return compress(JSON.stringify(rows))
}

/** @returns undefined for what is damaged */
export async function rowsFromBytes(bytes: Uint8Array): Promise<Row[] | undefined> {
  try {
    return Rows.parse(JSON.parse((await decompress(bytes)).toString('utf8')))
  } catch {
    return undefined
  }
}

/** Archived, superseded and withdrawn ones stand in no list: their address alone leads to them. */
export function isListed({ state }: Pick<CatalogueEntry, 'state'>): boolean {
  return state === 'published' || state === 'due'
}

/** With every word of the version that counts, in all its languages. */
export function rowOf(entry: CatalogueEntry, version: PublishedVersion): Row {
  const { practiceId, number, stateAt, publishedAt, outcome, titles, facts } = entry
  const { country, level, themes, ages, companies, groups, stages, began } = facts
  const written = [version, ...version.translations].map(
    ({ language, texts }) => [language, textNames.map((name) => texts[name])] as const,
  )
  const named = languages.map(
    (language) => [language, isCountry(country) ? [countryName(country, language)] : []] as const,
  )
  return {
    ...{ practiceId, number, stateAt, publishedAt, outcome, titles },
    facts: { country, level, themes, ages, companies, groups, stages, began },
    adopted: entry.adoptions?.adopted ?? 0,
    titleWords: tokensOf(languages.map((language) => [language, [titles[language]]] as const)),
    words: tokensOf([...written, ...named]),
  }
}
