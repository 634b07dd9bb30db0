import * as z from 'zod'
import type { PublishedVersion } from '../../shared/catalogue.ts'
import { csvLine, inertCell } from '../../shared/csv.ts'
import { type Language, languages } from '../../shared/languages.ts'
import { PracticeFacts, type PracticeTexts } from '../../shared/practices.ts'
import { behindOf } from '../../shared/practiceTranslations.ts'
import { dataPaths, practiceDataPath, practicePath } from './addresses.ts'
import { Listed } from './listed.ts'
import { isPublicText, publicFacts, publicTextsOf } from './publicFields.ts'

const InEach = Listed.shape.titles

/** A practice as a program finds it in the list; `record` is where the whole of it stands. */
const OpenPractice = Listed.pick({
  ...{ state: true, outcome: true, language: true, publishedAt: true, firstPublishedAt: true },
  ...{ titles: true, summaries: true },
}).extend({
  id: z.string(),
  version: z.number().int().positive(),
  ...Listed.shape.facts.shape,
  pages: InEach,
  record: z.url(),
})
type OpenPractice = z.infer<typeof OpenPractice>

const OpenData = z.object({ schema: z.url(), practices: z.array(OpenPractice) })

/** All that is published, as JSON. */
export function openDataJson(all: Listed[], origin: string): string {
  return JSON.stringify({ schema: origin + dataPaths.schema, practices: all.map((one) => openPractice(one, origin)) })
}

/** What that JSON is made of (JSON Schema, 2020-12). */
export function openDataSchema(): string {
  return JSON.stringify(z.toJSONSchema(OpenData))
}

function openPractice(
  { practiceId, number, facts, successorId: _, stateAt: __, ...listed }: Listed,
  origin: string,
): OpenPractice {
  return {
    ...{ id: practiceId, version: number, ...listed, ...facts },
    pages: Object.fromEntries(languages.map((language) => [language, origin + practicePath(practiceId, language)])),
    record: origin + practiceDataPath(practiceId),
  }
}

const plain = ['id', 'version', 'state', 'outcome', 'language', 'publishedAt', 'firstPublishedAt'] as const
const facts = ['country', 'level', 'began', 'regular', 'ended', 'reviewOn'] as const
const choices = ['themes', 'ages', 'companies', 'groups', 'stages'] as const
const inEach = ['titles', 'summaries', 'pages'] as const

/** The same as a table, a row each; what may be several stands in one cell, with semicolons between. */
export function openDataCsv(all: Listed[], origin: string): string {
  const perLanguage = inEach.flatMap((name) => languages.map((language) => `${name}_${language}`))
  const rows = all.map((listed) => cellsOf(openPractice(listed, origin)).map(inertCell))
  return `\ufeff${[[...plain, ...facts, ...choices, ...perLanguage, 'record'], ...rows].map(csvLine).join('')}`
}

function cellsOf(practice: OpenPractice): string[] {
  return [
    ...[...plain, ...facts].map((name) => String(practice[name])),
    ...choices.map((name) => practice[name].join('; ')),
    ...inEach.flatMap((name) => languages.map((language) => practice[name][language] ?? '')),
    practice.record,
  ]
}

const OpenFacts = PracticeFacts.pick(publicFacts).extend({
  focalPoints: z.array(PracticeFacts.shape.focalPoints.element.omit({ id: true })),
})

/** `stale`: what the original says otherwise by now. */
type OpenTranslation = { texts: Partial<PracticeTexts>; byMachine: boolean; stale: string[] }

/** A practice as a whole: the version in force, with its translations. */
export function practiceData(listed: Listed, version: PublishedVersion, origin: string): string {
  const translations = version.translations.map((one): [Language, OpenTranslation] => {
    const { language, byMachine, texts } = one
    const stale = behindOf(version, one).stale.filter(isPublicText)
    return [language, { texts: publicTextsOf(texts), byMachine, stale }]
  })
  return JSON.stringify({
    ...openPractice(listed, origin),
    facts: OpenFacts.parse({ ...version.facts, reviewOn: listed.facts.reviewOn }),
    texts: publicTextsOf(version.texts),
    translations: Object.fromEntries(translations),
  })
}
