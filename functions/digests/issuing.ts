import type { Deps } from '../deps.ts'
import { factsOfDefect } from '../platform/log.ts'
import { outboxWrite } from '../platform/outbox.ts'
import type { Item } from '../platform/table.ts'
import { issuing, type Subscription } from '../subscriptions/subscription.ts'
import type { DigestMailMessage } from './mailMessages.ts'

/** They are one message, composed together: what they share is read once, and the last one goes out some seconds after the first. */
export const digestsPerMessage = 25
/** What one run takes on; the next one, a quarter of an hour later, goes on from there. */
const mostMessages = 400

/**
 * Makes the issues that are due. Each leaves the index of what is due in the transaction that hands it over, so that the clock may ring
 * never, twice or fifty times at once, and whoever it did not ring for is served when it rings.
 */
export async function issueDigests(deps: Deps): Promise<void> {
  let after: Item | undefined
  for (let messages = 0; messages < mostMessages; messages++) {
    const page = await deps.subscriptions.digestsDue(deps.clock.now(), after, digestsPerMessage)
    if (page.unread > 0) deps.log('error', 'digest-rows-unread', { rows: page.unread })
    await issueTogether(deps, page.subscriptions).catch((error: unknown) =>
      deps.log('error', 'digests-not-issued', factsOfDefect(error)),
    )
    after = page.after
    if (!after) return
  }
}

/** Who changed a choice just now, or is served by another run, is left out. */
async function issueTogether(deps: Deps, due: Subscription[]): Promise<void> {
  let left = due
  while (left.length > 0) {
    const now = deps.clock.now()
    const issues = left.map((subscription) => ({ subscription, ...issuing(subscription, now) }))
    const deliveries = issues.map(({ subscription: { personId }, issue }) => ({ personId, ...issue }))
    const message: DigestMailMessage = { kind: 'digests', deliveries }
    const outbox = outboxWrite({ id: deps.ids.next('outbox'), queue: 'bulk-mail', message }, now)
    const refused = await deps.subscriptions.saveIssues([...issues.map(({ write }) => write), outbox])
    // Where nobody stood in the way it met another write of the moment: the next ring finds them all.
    if (!refused?.some((isRefused) => isRefused)) return
    left = left.filter((_, index) => !refused[index])
  }
}
