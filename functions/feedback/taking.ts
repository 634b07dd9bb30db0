import type { Deps } from '../deps.ts'
import { coordinatorsOnDuty } from '../members/actions.ts'
import type { Certificates } from '../platform/certificates.ts'
import { untilDone } from '../platform/retry.ts'
import type { Write } from '../platform/transactions.ts'
import { endingWrites } from '../subscribers/actions.ts'
import { endedWrite } from '../subscriptions/subscription.ts'
import { type Fate, fateIn } from './fate.ts'
import { feedbackMailWrite } from './mailMessages.ts'
import { type Notification, notificationsIn } from './notification.ts'
import { pauseWhereTooMany } from './pausing.ts'
import { isSignedWith, whyNotTake } from './rules.ts'
import { reasonOf, stopPut, stoppedBy } from './stops.ts'

export type FeedbackDeps = Deps & { topicArn: string; certificates: Certificates }

/**
 * Takes in what the mail service tells. What is forged, too old or from elsewhere is refused for good, and so is what is no word of a mail;
 * where something is out of reach it throws, to be called again.
 */
export async function takeIn(deps: FeedbackDeps, event: unknown): Promise<void> {
  for (const one of notificationsIn(event)) await takeOne(deps, one)
}

async function takeOne(deps: FeedbackDeps, one: Notification): Promise<void> {
  const refusal = await whyRefused(deps, one)
  if (refusal) return deps.log('error', 'notification-refused', { refusal })
  const fate = fateIn(one.Message)
  if (!fate) return deps.log('info', 'notification-passed-over', {})
  await note(deps, one.MessageId, fate)
  // Also when it was noted before: whoever noted it may have died before looking.
  if (reasonOf(fate)) await pauseWhereTooMany(deps)
}

async function whyRefused(deps: FeedbackDeps, one: Notification) {
  const now = deps.clock.now()
  const source = { topicArn: deps.topicArn, certificateOrigin: deps.certificates.origin }
  const refusal = whyNotTake(one, source, now)
  if (refusal) return refusal
  return isSignedWith(one, await deps.certificates.at(one.SigningCertUrl), now) ? undefined : 'signature'
}

/** All that follows from a mail's fate in one transaction with the mark that it was taken in: once, however often it is told. */
async function note(deps: Deps, notificationId: string, fate: Fate): Promise<void> {
  const taken = deps.feedback.takenWrite(notificationId, deps.clock.now())
  await untilDone(async () => {
    const writes = [taken, deps.feedback.countWrite(fate, notificationId), ...cameTo(deps, fate)]
    const outcome = await deps.feedback.save([...writes, ...(await stopping(deps, fate))])
    if (outcome.done) return { done: true, result: undefined }
    const isTaken = outcome.refusals[0]?.code === 'ConditionalCheckFailed'
    if (isTaken) deps.log('info', 'notification-again', {})
    return isTaken ? { done: true, result: undefined } : { done: false }
  })
}

function cameTo({ mail, digests }: Deps, { effect, ...fate }: Fate): Write[] {
  if (!effect) return []
  return ['outboxId' in effect ? mail.cameTo(effect.outboxId, fate) : digests.cameTo(effect, fate)]
}

/** A bounce for good stops the address, and the coordinators hear of it; a complaint ends what comes by a list: digests, and mail at once. */
async function stopping(deps: Deps, fate: Fate): Promise<Write[]> {
  if (!reasonOf(fate)) return []
  const hash = deps.feedback.hashOfAddress(fate.address)
  const [before, personId] = await Promise.all([deps.feedback.stopAt(hash), deps.access.personWithEmail(fate.address)])
  const stop = stoppedBy(before, fate, { hash, personId })
  if (!stop) return []
  const isAnybodys = fate.kind === 'subscription' && !personId
  const follows =
    fate.what === 'bounced' ? await telling(deps, isAnybodys) : await endingLists(deps, fate.address, personId)
  return [stopPut(stop, deps.clock.now()), ...follows]
}

// One letter an hour, however many addresses are stopped: an import with a wrong domain in it makes hundreds.
// Of an address that somebody typed into the public form there is nobody to ask.
async function telling(deps: Deps, isAnybodys: boolean): Promise<Write[]> {
  if (isAnybodys) return []
  const now = deps.clock.now()
  const hour = now.slice(0, 13)
  if (await deps.feedback.isTold(hour)) return []
  const told = await coordinatorsOnDuty(deps)
  return [
    deps.feedback.toldWrite(hour, now),
    ...told.map((recipientId) => feedbackMailWrite(deps, { kind: 'addresses-stopped', recipientId, at: now })),
  ]
}

// Of digests and of mail at once: of which of them somebody is tired, nobody asks before the next complaint.
async function endingLists(deps: Deps, address: string, personId: string | undefined): Promise<Write[]> {
  const subscriber = await deps.subscribers.subscriberAt(deps.subscribers.hashOfAddress(address))
  const ofNobody = subscriber ? await endingWrites(deps, subscriber.id) : []
  return [...ofNobody, ...(await endingMembersLists(deps, personId))]
}

async function endingMembersLists(deps: Deps, personId: string | undefined): Promise<Write[]> {
  if (!personId) return []
  const subscription = await deps.subscriptions.subscription(personId)
  const isWanted = subscription && subscription.frequency !== 'none'
  const digests = isWanted ? [endedWrite(subscription, deps.clock.now())] : []
  return [...digests, deps.alerts.choiceWrite(personId, { atOnce: false })]
}
