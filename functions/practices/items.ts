import * as z from 'zod'
import { languages } from '../../shared/languages.ts'
import { missingOf } from '../../shared/practiceMissing.ts'
import { PracticeStepTaken } from '../../shared/practiceStandings.ts'
import { isUnderWay, type PracticeState } from '../../shared/practiceStates.ts'
import { Practice, PracticeFacts, PracticeRow, type PracticeTexts, Translation } from '../../shared/practices.ts'
import { Byline, bylineOf } from '../forum/byline.ts'
import type { Item, Key } from '../platform/table.ts'
import { emptyFacts, ownerOf, type PracticeHead, type PracticeRecord, wholeTexts } from './rules.ts'

const Texts = z.record(z.string(), z.string()).transform((texts) => wholeTexts(texts))
// What came to be asked for later is empty in what was written before.
const Facts = z.looseObject({}).transform((facts) => PracticeFacts.parse({ ...emptyFacts(undefined), ...facts }))

const RecordItem = Practice.omit({ translations: true, thread: true, adaptedFrom: true, mine: true, may: true })
  .extend({
    ...{ author: Byline, savedBy: Byline, texts: Texts, facts: Facts },
    ...{ threadId: z.string().optional(), lineage: z.array(z.string()).optional() },
    ...{ reviewers: z.array(z.string()).default([]) },
    round: z.number().int().positive().optional(),
    // What was written before there was a review has taken no step.
    ...{ steps: z.number().int().default(0), steppedAt: z.iso.datetime().optional() },
  })
  .transform(({ steppedAt, ...record }): PracticeRecord => ({ ...record, steppedAt: steppedAt ?? record.startedAt }))
const TranslationItem = Translation.extend({ author: Byline, texts: Texts })
const HeadItem = PracticeRow.extend({
  ...{ listingPk: z.string(), listingSk: z.string() },
  // There were none before there was a review.
  reviewers: z.array(z.string()).default([]),
}).transform(({ listingPk, ...head }): PracticeHead => {
  const ownerId = listingPk.slice(listOf('').length)
  return { ...head, ...(ownerId.startsWith('seat_') ? { seatId: ownerId } : {}), author: { id: ownerId } }
})
const WaitingItem = PracticeRow.extend({ dueSk: z.string(), steppedAt: z.iso.datetime() })

export const recordKey = (id: string): Key => ({ pk: `practice#${id}`, sk: 'record' })
export const headKey = (id: string): Key => ({ pk: `practice#${id}`, sk: 'head' })
export const translationKey = (id: string, language: string): Key => ({
  pk: `practice#${id}`,
  sk: `translation#${language}`,
})

const StepItem = PracticeStepTaken.extend({ by: Byline.optional() })
export const stepKey = (id: string, number: number): Key => ({
  pk: `steps#${id}`,
  sk: `step#${String(number).padStart(6, '0')}`,
})

/** Whose list it stands in: the seat's, or its author's where there is no seat. */
export function listOf(ownerId: string): string {
  return `practices#${ownerId}`
}

/** What is empty is not kept. */
function written(texts: PracticeTexts): Item {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''))
}

export function recordItem({ author, savedBy, texts, ...record }: PracticeRecord): Item & Key {
  const people = { author: bylineOf(author), savedBy: bylineOf(savedBy) }
  return { ...recordKey(record.id), ...record, ...people, texts: written(texts) }
}

export function recordFrom(item: Item): PracticeRecord {
  return RecordItem.parse(item)
}

/** What a list shows of a record, in an item of its own: lists read no long texts. */
export function headItem(record: PracticeRecord): Item & Key {
  const { id, state, steppedAt, language, version, savedAt, texts, facts, reviewers } = record
  const missing = missingOf(record, savedAt.slice(0, 10)).map(({ field }) => field)
  return {
    ...headKey(id),
    ...{ listingPk: listOf(ownerOf(record)), listingSk: `${savedAt}#${id}` },
    ...waitingKeys(record),
    ...{ id, state, steppedAt, language, version, savedAt, title: texts.title, country: facts.country, missing },
    reviewers,
  }
}

/** Where the records of a state stand while they wait: by when they came to it; what is published by when it is to be looked at again. */
export function waitingPk(state: PracticeState): string {
  return `practices#${state}`
}

function waitingKeys({ id, state, steppedAt, facts: { reviewOn } }: PracticeRecord) {
  const since = isUnderWay(state) ? steppedAt : state === 'published' ? reviewOn : ''
  return since === '' ? {} : { duePk: waitingPk(state), dueSk: `${since}#${id}` }
}

/** What somebody's seat, or they themselves, have put on record of a theme. */
export const knowingPk = (theme: string) => `theme#${theme}`

export function knowingItem(theme: string, ownerId: string): Item & Key {
  return { pk: knowingPk(theme), sk: `owner#${ownerId}`, ownerId }
}

/** Nothing for what cannot be read. */
export function waitingFrom(item: Item): z.infer<typeof WaitingItem> | undefined {
  return WaitingItem.safeParse(item).data
}

export function headFrom(item: Item): PracticeHead {
  return HeadItem.parse(item)
}

export function translationItem(id: string, { author, texts, ...translation }: Translation): Item & Key {
  return {
    ...translationKey(id, translation.language),
    ...translation,
    author: bylineOf(author),
    texts: written(texts),
  }
}

export function translationFrom(item: Item): Translation {
  return TranslationItem.parse(item)
}

export function stepItem(id: string, { by, ...taken }: PracticeStepTaken): Item & Key {
  return { ...stepKey(id, taken.number), ...taken, ...(by ? { by: bylineOf(by) } : {}) }
}

export function stepFrom(item: Item): PracticeStepTaken {
  return StepItem.parse(item)
}

/** A partition as it was read: the record, and its translations in the order of the languages. */
export function practiceFrom(items: Item[]): { record: PracticeRecord; translations: Translation[] } | undefined {
  const found = items.find(({ sk }) => sk === 'record')
  if (!found) return undefined
  const record = recordFrom(found)
  const translations = items.filter(({ sk }) => String(sk).startsWith('translation#')).map(translationFrom)
  const place = (one: Translation) => languages.indexOf(one.language)
  return { record, translations: translations.sort((a, b) => place(a) - place(b)) }
}
