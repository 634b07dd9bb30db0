import type { Write } from '../../../functions/platform/transactions.ts'
import { headItem, recordItem, translationItem } from '../../../functions/practices/items.ts'
import { emptyFacts, type PracticeRecord, versionsWith, wholeTexts } from '../../../functions/practices/rules.ts'
import { textNames } from '../../../shared/practiceFields.ts'
import type { FocalPoint, PracticeTexts, Translation } from '../../../shared/practices.ts'
import type { Tenure } from './cast.ts'
import { type SamplePractice, samplePractices } from './content/practices.ts'
import { sampleId } from './ids.ts'
import { instantOf } from './rhythm.ts'

/** The drafts of good practices, each a transaction, as beginning, writing and translating them would leave them. */
export function practiceBatches(tenures: Tenure[], anchorAt: string): Write[][] {
  return samplePractices.map((sample) => {
    const record = recordOf(sample, tenures, anchorAt)
    const translation = translationOf(sample, record, anchorAt)
    const items = [
      recordItem(record),
      headItem(record),
      ...(translation ? [translationItem(record.id, translation)] : []),
    ]
    return items.map((item): Write => ({ kind: 'put', item, condition: 'attribute_not_exists(pk)' }))
  })
}

/** Begun, written, and where it was written anew after somebody had translated it, once more. */
function recordOf(sample: SamplePractice, tenures: Tenure[], anchorAt: string): PracticeRecord {
  const { handle, language, startedDaysAgo, savedDaysAgo, rewritten = [] } = sample
  const tenure = tenures.find(({ people }) => people.some((one) => one.handle === handle))
  const author = tenure?.people.find((one) => one.handle === handle)?.author
  if (!tenure || !author) throw new Error(`The sample has nobody with the handle ${handle}.`)
  const { id: seatId, title, institution } = tenure.seat
  const seat: FocalPoint = { id: seatId, title, institution: institution.name, country: author.country }
  const startedAt = instantOf(startedDaysAgo, anchorAt)
  const texts = wholeTexts(sample.texts)
  const again = textNames.filter((name) => rewritten.includes(name))
  const first = versionsWith({}, written(texts), 2)
  return {
    ...{ id: sampleId('practice', texts.title, startedAt), state: 'draft', language, author, seatId, startedAt },
    ...{ steps: 0, steppedAt: startedAt, reviewers: [] },
    ...{ savedAt: instantOf(savedDaysAgo, anchorAt), savedBy: author, version: again.length > 0 ? 3 : 2 },
    facts: { ...emptyFacts(author.country), ...sample.facts, focalPoints: sample.facts.cleared ? [seat] : [] },
    ...{ texts, textVersions: versionsWith(first, again, 3) },
  }
}

function translationOf(
  { translation }: SamplePractice,
  { author }: PracticeRecord,
  anchorAt: string,
): Translation | undefined {
  if (!translation) return undefined
  const { language, byMachine = false, savedDaysAgo } = translation
  const texts = wholeTexts(translation.texts)
  const savedAt = instantOf(savedDaysAgo, anchorAt)
  return { language, byMachine, author, savedAt, texts, versions: versionsWith({}, written(texts), 2), version: 1 }
}

function written(texts: PracticeTexts) {
  return textNames.filter((name) => texts[name] !== '')
}
