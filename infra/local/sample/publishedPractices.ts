import { publishingWrite } from '../../../functions/activity/activity.ts'
import { entryItem, entryOf, versionItems, versionOf } from '../../../functions/catalogue/publication.ts'
import type { Write } from '../../../functions/platform/transactions.ts'
import { headItem, recordItem, translationItem } from '../../../functions/practices/items.ts'
import { emptyFacts, type PracticeRecord, versionsWith, wholeTexts } from '../../../functions/practices/rules.ts'
import type { CatalogueEntry } from '../../../shared/catalogue.ts'
import { textNames } from '../../../shared/practiceFields.ts'
import type { FocalPoint, PracticeTexts, Translation } from '../../../shared/practices.ts'
import type { Tenure } from './cast.ts'
import { commonTexts, type SamplePublished, samplePublished } from './content/publishedPractices.ts'
import { sampleId } from './ids.ts'
import { instantOf } from './rhythm.ts'

const daysOfReview = 90

/** Practices that stand published, each a transaction, as their way from draft to version would leave them, and that they were published, for digests. The catalogue's rows are made when first asked for. */
export function publishedBatches(tenures: Tenure[], anchorAt: string): Write[][] {
  return allPublished(tenures, anchorAt).map(({ record, translations, version, entry }) => {
    const items = [
      ...[recordItem(record), headItem(record), ...translations.map((one) => translationItem(record.id, one))],
      ...[...versionItems(version), entryItem(entry)],
    ]
    const puts = items.map((item): Write => ({ kind: 'put', item, condition: 'attribute_not_exists(pk)' }))
    const { id: practiceId, author, steppedAt: at } = record
    const told = { id: sampleId('activity', practiceId, at), at, actorId: author.id, practiceId }
    return [...puts, publishingWrite(told)]
  })
}

/** What the catalogue says of each of them. */
export function publishedEntries(tenures: Tenure[], anchorAt: string): CatalogueEntry[] {
  return allPublished(tenures, anchorAt).map(({ entry }) => entry)
}

function allPublished(tenures: Tenure[], anchorAt: string) {
  return samplePublished.map((sample) => {
    const { record, translations, publishedAt } = recordOf(sample, tenures, anchorAt)
    const version = versionOf({ record, translations, number: 1, now: publishedAt, assessment: undefined })
    if (!version) throw new Error('A published practice has an outcome.')
    return { record, translations, version, entry: entryOf(version, { before: undefined, lineage: [] }) }
  })
}

function recordOf(sample: SamplePublished, tenures: Tenure[], anchorAt: string) {
  const { handle, language, outcome, publishedDaysAgo, dueDaysAgo } = sample
  const tenure = tenures.find(({ people }) => people.some((one) => one.handle === handle))
  const author = tenure?.people.find((one) => one.handle === handle)?.author
  if (!tenure || !author) throw new Error(`The sample has nobody with the handle ${handle}.`)
  const { id: seatId, title, institution } = tenure.seat
  const seat: FocalPoint = { id: seatId, title, institution: institution.name, country: author.country }
  const startedAt = instantOf(publishedDaysAgo + daysOfReview, anchorAt)
  const publishedAt = instantOf(publishedDaysAgo, anchorAt)
  const texts = wholeTexts({ ...commonTexts[language], ...sample.texts })
  const reviewOn = dueDaysAgo === undefined ? '2029-06-30' : instantOf(dueDaysAgo, anchorAt).slice(0, 10)
  const facts = {
    ...{ ...emptyFacts(author.country), regular: true, ...sample.facts, focalPoints: [seat] },
    legalBasis: [{ instrument: 'Convención sobre los Derechos del Niño', article: '3' }],
    ...{ cleared: true, clearedBy: institution.name, clearedOn: startedAt.slice(0, 10), reviewOn },
  }
  const record: PracticeRecord = {
    ...{ id: sampleId('practice', texts.title, startedAt), state: 'published', outcome, language, author, seatId },
    ...{ startedAt, steps: 6, steppedAt: publishedAt, reviewers: [], published: { number: 1, at: publishedAt } },
    ...{ savedAt: startedAt, savedBy: author, version: 2, facts, texts, textVersions: versionsOf(texts) },
  }
  const translations = (sample.translations ?? []).map((one): Translation => {
    const own = wholeTexts(one.texts)
    const { language, byMachine = false } = one
    return { language, texts: own, versions: versionsOf(own), byMachine, author, savedAt: publishedAt, version: 1 }
  })
  return { record, translations, publishedAt }
}

function versionsOf(texts: PracticeTexts) {
  const written = textNames.filter((name) => texts[name] !== '')
  return versionsWith({}, written, 2)
}
