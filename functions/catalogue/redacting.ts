import type { Actor } from '../../shared/actor.ts'
import type { CatalogueEntry, PracticeRedaction } from '../../shared/catalogue.ts'
import type { NewRedaction } from '../../shared/order.ts'
import type { Evidence } from '../../shared/practices.ts'
import { Problem } from '../../shared/problem.ts'
import type { Deps } from '../deps.ts'
import { renamedWrite } from '../files/file.ts'
import { type Passage, passageOf } from '../order/passage.ts'
import { untilDone } from '../platform/retry.ts'
import type { Write } from '../platform/transactions.ts'
import { type Found, takeStep } from '../practices/passing.ts'
import { recordBehind } from './doors.ts'
import { linkWrites, publicationChanged } from './told.ts'
import {
  entryWithout,
  nameWithout,
  recordWithout,
  stepsWithout,
  takingOut,
  translationsWithout,
  versionWithout,
} from './without.ts'

/** Rows of versions that one transaction rewrites: of 200 KB at most, far below DynamoDB's 4 MB. */
const rowsAtOnce = 10

/**
 * Takes a passage out of every version, their translations, files and assessments, out of what lists, the thread and the public site say of them, and out of
 * the record that they came from with its history, whoever reads that now. Counted is what was published: of a draft nothing is told.
 */
export async function redactPractice(
  deps: Deps,
  actor: Actor,
  { practiceId, passage: given, reason }: NewRedaction & { practiceId: string },
): Promise<PracticeRedaction> {
  const passage = passageOf(given)
  if (passage.isIn(reason)) throw new Problem('invalid', { fields: [{ field: 'reason', fault: 'quotes-passage' }] })
  let rewritten = 0
  const open = () => recordBehind(deps, practiceId)
  const entry = { act: 'practice-redacted', actorId: actor.id, reason, detail: { practiceId } } as const
  await takeStep(deps, { name: 'redact', taker: actor, reason, entry, open }, async (found) => {
    const published = await publishedWithout(deps, practiceId, passage)
    if (published.count === 0) throw new Problem('invalid', { fields: [{ field: 'passage', fault: 'not-a-choice' }] })
    rewritten = published.count
    const inner = await innerWrites(deps, found, { passage, shown: published.shown })
    const linked = linkWrites(deps, found.record, published.after)
    return {
      change: recordWithout(found.record, passage),
      writes: () => [...published.writes, ...inner, ...linked],
    }
  })
  // What goes beyond one transaction.
  await untilDone(async () => {
    const { count, writes } = await publishedWithout(deps, practiceId, passage)
    if (count > 0) await deps.catalogue.save(writes)
    return count > 0 ? { done: false } : { done: true, result: undefined }
  })
  return { rewritten }
}

type Published = { after: CatalogueEntry; shown: Evidence[]; count: number; writes: Write[] }
type Inner = { passage: Passage; shown: Evidence[] }

/** As much of what is published as one transaction rewrites, on top of the entry as it was read: whoever else changes it meanwhile begins again. */
async function publishedWithout(deps: Deps, practiceId: string, passage: Passage): Promise<Published> {
  const { entry, versions } = (await deps.catalogue.publication(practiceId)) ?? {}
  if (!entry || !versions) throw new Problem('not-found')
  const { out, taken } = takingOut(passage)
  const rows = versions.flatMap((version) => deps.catalogue.rewrittenWrites(version, versionWithout(version, out)))
  const after = entryWithout(entry, out)
  return {
    ...{ after, count: taken(), shown: versions.flatMap(({ facts }) => facts.evidence) },
    writes: [
      ...rows.slice(-rowsAtOnce),
      deps.catalogue.entryWrite(after, entry),
      ...publicationChanged(deps, after, `-redacted-${after.redacted}`),
    ],
  }
}

/** What is read behind the door of the record alone, and the names in the files' own rows. */
async function innerWrites(deps: Deps, { record, translations }: Found, { passage, shown }: Inner): Promise<Write[]> {
  const steps = stepsWithout(await deps.practices.everyStep(record.id), passage)
  const reworded = { translations: translationsWithout(translations, passage), steps }
  const files = new Map([...record.facts.evidence, ...shown].map((file) => [file.id, file]))
  const named = [...files.values()].filter(({ name }) => passage.isIn(name))
  const renamed = named.map(({ id, name, kind }) => renamedWrite(id, nameWithout(name, kind, passage)))
  return [...deps.practices.rewordedWrites(record.id, reworded), ...renamed]
}
