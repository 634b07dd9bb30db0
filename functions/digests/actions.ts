import type { Actor } from '../../shared/actor.ts'
import type { DigestPreview } from '../../shared/digests.ts'
import type { Deps } from '../deps.ts'
import { minutesAfter } from '../platform/clock.ts'
import { endSubscription } from '../subscribers/actions.ts'
import { subscriptionOf } from '../subscriptions/actions.ts'
import { issueNow } from '../subscriptions/schedule.ts'
import { type MailingListName, unsubscriber } from '../subscriptions/unsubscribing.ts'
import { contentsOf } from './contents.ts'
import { gather } from './gathering.ts'

/** Who chose nothing yet, and who wants none, is shown what a week would have brought. */
const shownMinutes = 7 * 24 * 60

/** My next digest as it would be made this moment. Looking at it changes nothing. */
export async function previewDigest(deps: Deps, actor: Actor): Promise<DigestPreview> {
  const now = deps.clock.now()
  const chosen = await subscriptionOf(deps, actor)
  const { issue } = issueNow(chosen, chosen, now)
  const isBegun = chosen.version > 0 && chosen.frequency !== 'none'
  const since = isBegun ? issue.from : minutesAfter(issue.to, -shownMinutes)
  const delivery = { personId: actor.id, ...issue, from: since }
  const { gathered, spaces } = await gather(deps, [delivery], () => undefined)
  const [mine] = gathered
  return mine ? { since: mine.delivery.from, contents: contentsOf(mine.composition, spaces) } : { since }
}

/** Leaves a list, by the address that stood in one of its mails. Done twice it is as once. @returns nothing for an address that is nobody's */
export async function unsubscribe(deps: Deps, address: string): Promise<MailingListName | undefined> {
  const { personId, list } = unsubscriber(deps, address) ?? {}
  if (personId && list === 'alerts') await deps.alerts.chooseAlerts(personId, { atOnce: false })
  else if (personId && list === 'public') await endSubscription(deps, personId)
  else if (personId) await deps.subscriptions.endDigests(personId)
  return list
}
