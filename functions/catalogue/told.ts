import type { CatalogueEntry } from '../../shared/catalogue.ts'
import type { Deps } from '../deps.ts'
import { outboxWrite, type QueueName } from '../platform/outbox.ts'
import type { Write } from '../platform/transactions.ts'
import type { PracticeRecord } from '../practices/rules.ts'

/** The thread that it comes from shows the way to it. */
export function linkWrites(deps: Pick<Deps, 'forum'>, { threadId }: PracticeRecord, entry: CatalogueEntry): Write[] {
  const { practiceId: id, language, titles, firstPublishedAt: at } = entry
  return threadId ? [deps.forum.linkPractice(threadId, { id, language, titles, at })] : []
}

/** Those that show what is published elsewhere. Each looks the practice up as it is then. */
const queues: readonly QueueName[] = ['index', 'publish']

/**
 * The word that a published practice came to stand otherwise: one effect for each change, however often it is tried. `by` names a change
 * that leaves its state as it was.
 */
export function publicationChanged(
  deps: Pick<Deps, 'clock'>,
  { practiceId, number, state, stateAt, translated = 0 }: CatalogueEntry,
  by = '',
): Write[] {
  return queues.map((queue) => {
    const id = `outbox_${queue}-${practiceId}-${number}-${state}-${stateAt}-${translated}${by}`
    return outboxWrite({ id, queue, message: { kind: 'publication', practiceId } }, deps.clock.now())
  })
}
