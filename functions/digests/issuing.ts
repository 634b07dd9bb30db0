import type { Deps } from '../deps.ts'
import { factsOfDefect } from '../platform/log.ts'
import { outboxWrite } from '../platform/outbox.ts'
import type { Item } from '../platform/table.ts'
import { hadToday, issuing, type Subscription, toNextDay } from '../subscriptions/subscription.ts'
import { mostInADay, trip } from './breaker.ts'
import type { DigestMailMessage } from './mailMessages.ts'
import { countWrite, type DayOfRuns } from './runStore.ts'

/** They are one message, composed together: what they share is read once, and the last one goes out some seconds after the first. */
export const digestsPerMessage = 25
/** What one run takes on; the next one, a quarter of an hour later, goes on from there. */
const mostMessages = 400

/**
 * Makes the issues that are due. Each leaves the index of what is due in the transaction that hands it over, so that the clock may ring
 * never, twice or fifty times at once, and whoever it did not ring for is served when it rings. While sending is paused, nobody's is made.
 */
export async function issueDigests(deps: Deps): Promise<void> {
  if ((await deps.digests.sending()).pausedAt) return
  const day = await deps.digests.dayOfRuns(deps.clock.now())
  let after: Item | undefined
  for (let messages = 0; messages < mostMessages; messages++) {
    const page = await deps.subscriptions.digestsDue(deps.clock.now(), after, digestsPerMessage)
    if (page.unread > 0) deps.log('error', 'digest-rows-unread', { rows: page.unread })
    const isOver = await issueTogether(deps, page.subscriptions, day).catch((error: unknown) => {
      deps.log('error', 'digests-not-issued', factsOfDefect(error))
      return false
    })
    if (isOver) return trip(deps)
    after = page.after
    if (!after) return
  }
}

/**
 * Who changed a choice just now, or is served by another run, is left out. All that come up are counted in the transaction that makes them.
 * @returns whether they are more than the day allows
 */
async function issueTogether(deps: Deps, due: Subscription[], day: DayOfRuns): Promise<boolean> {
  let left = due
  while (left.length > 0) {
    const now = deps.clock.now()
    const writes = [...writesFor(deps, left, now), countWrite(day, left.length, mostInADay(day.list))]
    const refused = await deps.subscriptions.saveIssues(writes)
    if (!refused) return false
    const free = left.filter((_, index) => refused[index] === 'None')
    // Where nobody stood in the way it was the count, or another write of the moment: then the next ring finds them all.
    if (free.length === left.length) return refused.at(-1) === 'ConditionalCheckFailed'
    left = free
  }
  return false
}

/** One for each of them, in their order; then the message. Who comes up again on a day that had one is a defect of ours: moved on, and not mailed. */
function writesFor(deps: Deps, due: Subscription[], issuedAt: string) {
  const again = due.filter((subscription) => hadToday(subscription, issuedAt))
  if (again.length > 0) deps.log('error', 'digest-twice-a-day', { people: again.length })
  const made = due.map((subscription) => {
    if (again.includes(subscription)) return { write: toNextDay(subscription, issuedAt), deliveries: [] }
    const { issue, write } = issuing(subscription, issuedAt)
    return { write, deliveries: [{ personId: subscription.personId, ...issue, issuedAt }] }
  })
  const message: DigestMailMessage = { kind: 'digests', deliveries: made.flatMap(({ deliveries }) => deliveries) }
  const writes = made.map(({ write }) => write)
  if (message.deliveries.length === 0) return writes
  return [...writes, outboxWrite({ id: deps.ids.next('outbox'), queue: 'bulk-mail', message }, issuedAt)]
}
