import * as z from 'zod'
import { CatalogueEntry, PublishedVersion, type Replication, type TranslatedVersion } from '../../shared/catalogue.ts'
import type { Language } from '../../shared/languages.ts'
import type { PracticeOutcome } from '../../shared/practiceStates.ts'
import type { PracticeTexts } from '../../shared/practices.ts'
import type { Item, Key } from '../platform/table.ts'
import { emptyFacts, type PracticeRecord, wholeTexts } from '../practices/rules.ts'

const Texts = z.record(z.string(), z.string()).transform((texts) => wholeTexts(texts))
// What came to be asked for later is empty in what was published before.
const Facts = z
  .looseObject({})
  .transform((facts) => PublishedVersion.shape.facts.parse({ ...emptyFacts(undefined), ...facts }))

const VersionItem = PublishedVersion.omit({ translations: true }).extend({ facts: Facts, texts: Texts })
const TranslatedItem = PublishedVersion.shape.translations.element.extend({ texts: Texts })
const EntryItem = CatalogueEntry.extend({ facts: Facts })

/** A published practice has a partition of its own: its versions, each with a row for each translation, and the catalogue's entry. */
export function publicationPk(practiceId: string): string {
  return `publication#${practiceId}`
}
export const entryKey = (practiceId: string): Key => ({ pk: publicationPk(practiceId), sk: 'entry' })
/** The translations of a version begin with its own key. */
export const versionKey = (practiceId: string, number: number): Key => ({
  pk: publicationPk(practiceId),
  sk: `version#${String(number).padStart(6, '0')}`,
})
export const listingPk = 'catalogue'

/** A family of practices, in one partition: who descends from one of them stands under its own key and behind it. */
export const familyKey = ({ practiceId, lineage }: Pick<CatalogueEntry, 'practiceId' | 'lineage'>): Key => ({
  pk: `family#${lineage[0] ?? practiceId}`,
  sk: [...lineage, practiceId].join('/'),
})

export function descendantFrom({ sk }: Item): { practiceId: string; parentId: string } {
  const [parentId = '', practiceId = ''] = String(sk).split('/').slice(-2)
  return { practiceId, parentId }
}

/** What stands in the list of the catalogue, the latest last; what is withdrawn stands in none. */
export function entryItem(entry: CatalogueEntry): Item & Key {
  const { practiceId, state, firstPublishedAt } = entry
  const listing = state === 'withdrawn' ? {} : { listingPk, listingSk: `${firstPublishedAt}#${practiceId}` }
  return { ...entryKey(practiceId), ...listing, ...entry }
}

export function entryFrom(item: Item): CatalogueEntry {
  return EntryItem.parse(item)
}

export function versionItems({ translations, ...version }: PublishedVersion): (Item & Key)[] {
  const { pk, sk } = versionKey(version.practiceId, version.number)
  return [
    { pk, sk, ...version, texts: written(version.texts) },
    ...translations.map((one) => translatedItem(version, one)),
  ]
}

/** A translation of a version, which may come after it and be made anew. */
export function translatedItem(
  { practiceId, number }: Pick<PublishedVersion, 'practiceId' | 'number'>,
  translated: TranslatedVersion,
): Item & Key {
  const { pk, sk } = versionKey(practiceId, number)
  return { pk, sk: `${sk}#${translated.language}`, ...translated, texts: written(translated.texts) }
}

/** Its row and those of its translations, as they were read; nothing where it is not there. */
export function versionFrom(items: Item[]): PublishedVersion | undefined {
  const [own, ...translated] = items.toSorted((a, b) => (String(a.sk) < String(b.sk) ? -1 : 1))
  if (!own) return undefined
  return { ...VersionItem.parse(own), translations: translated.map((item) => TranslatedItem.parse(item)) }
}

/** The ids of the files that a version shows; its translations have none of their own. */
export function filesOf(item: Item): string[] {
  return (
    VersionItem.pick({ facts: true })
      .safeParse(item)
      .data?.facts.evidence.map(({ id }) => id) ?? []
  )
}

function written(texts: PracticeTexts): Item {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''))
}

type Made = {
  record: PracticeRecord
  translations: TranslatedVersion[]
  number: number
  now: string
  assessment: PublishedVersion['assessment']
}

/** The version that a record is published as. The names of its translators are not. */
export function versionOf({ record, translations, number, now, assessment }: Made): PublishedVersion | undefined {
  const { id, outcome, language, facts, texts, textVersions } = record
  if (!outcome) return undefined
  return {
    ...{ practiceId: id, number, publishedAt: now, outcome, language, facts, texts, textVersions },
    ...(assessment ? { assessment } : {}),
    translations: translations
      .filter((one) => one.language !== language && one.texts.title !== '')
      .map(({ language, texts, versions, byMachine }) => ({ language, texts, versions, byMachine })),
  }
}

/** What the catalogue shows of a version that has just been published. What others made of the practice is no version's, and stays. */
export function entryOf(
  version: PublishedVersion,
  { before, lineage }: { before: CatalogueEntry | undefined; lineage: string[] },
): CatalogueEntry {
  const { practiceId, number, publishedAt, outcome, language, facts, texts, translations } = version
  const all: { language: Language; texts: PracticeTexts }[] = [{ language, texts }, ...translations]
  const inEach = (name: 'title' | 'summary') =>
    Object.fromEntries(all.flatMap((one) => (one.texts[name] ? [[one.language, one.texts[name]]] : [])))
  return CatalogueEntry.parse({
    ...{ practiceId, number, publishedAt, language, facts, lineage },
    ...{ state: 'published', firstPublishedAt: before?.firstPublishedAt ?? publishedAt, stateAt: publishedAt },
    ...{ titles: inEach('title'), summaries: inEach('summary') },
    ...{ adoptions: before?.adoptions, replications: before?.replications },
    outcome: outcomeWith(outcome, before?.replications ?? []),
  })
}

/** The level of a practice: what its review came to, and above that, once it was found valid, that it held elsewhere. */
export function outcomeWith(reviewed: PracticeOutcome, replications: readonly Replication[]): PracticeOutcome {
  return reviewed === 'validated' && replications.length > 0 ? 'replicated' : reviewed
}

/** What stays of one that is withdrawn: that it was there, from which others it came, and why it went. */
export function tombstoneOf(entry: CatalogueEntry, reason: string, now: string): CatalogueEntry {
  const { adoptions: _, replications: __, ...others } = entry
  return CatalogueEntry.parse({
    ...others,
    state: 'withdrawn',
    stateAt: now,
    facts: emptyFacts(entry.facts.country),
    titles: {},
    summaries: {},
    reason,
  })
}
