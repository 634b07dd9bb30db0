import { actorWithoutSession } from '../access/doors.ts'
import type { Deps } from '../deps.ts'
import { factsOfDefect } from '../platform/log.ts'
import type { Queues } from '../platform/queues.ts'
import { hashOf } from '../platform/secrets.ts'
import type { Vault } from '../platform/vault.ts'
import { isSigned, type ReplyParts, readReplyAddress } from './address.ts'
import { answer, type Incoming, type Outcome } from './answering.ts'
import { explain } from './explaining.ts'
import { type Mail, readMail } from './parsing.ts'
import { type QueuedMail, Received, ReceivedEvent } from './received.ts'
import { isTheirs, mostMailBytes } from './rules.ts'

/** `inbox` is where SES puts what came. */
export type ReplyDeps = Deps & { inbox: Pick<Vault, 'get' | 'remove'>; queues: Pick<Queues, 'postpone'> }

/** A batch of what came by mail. One that fails keeps none of the others back. @returns the ids of those to be tried later */
export async function receiveAll(deps: ReplyDeps, event: unknown): Promise<string[]> {
  const left: string[] = []
  for (const queued of ReceivedEvent.parse(event).Records) {
    if (await attempt(deps, queued)) continue
    await postpone(deps, queued)
    left.push(queued.messageId)
  }
  return left
}

async function attempt(deps: ReplyDeps, { body, attributes }: QueuedMail): Promise<boolean> {
  try {
    return await receive(deps, Received.parse(JSON.parse(body)), attributes.ApproximateReceiveCount)
  } catch (error) {
    deps.log('error', 'mail-not-received', factsOfDefect(error))
    return false
  }
}

const firstPauseSeconds = 5
const mostPauseSeconds = 300

// What waits is most often a file that is being looked at. Where this fails, the message comes back when its visibility ends.
async function postpone(deps: ReplyDeps, { receiptHandle, attributes }: QueuedMail): Promise<void> {
  const tries = attributes.ApproximateReceiveCount
  const seconds = Math.min(mostPauseSeconds, firstPauseSeconds * 2 ** (tries - 1))
  try {
    await deps.queues.postpone('inbound', receiptHandle, seconds)
  } catch (error) {
    deps.log('error', 'received-mail-not-postponed', factsOfDefect(error))
  }
}

/** Whatever becomes of a mail, it is kept no longer than that takes. @returns false when it must be looked at again */
async function receive(deps: ReplyDeps, received: Received, tries: number): Promise<boolean> {
  const { recipients, action } = received.receipt
  const addressees = await addresseesOf(deps, recipients)
  const raw = addressees.length > 0 ? await deps.inbox.get(action.objectKey) : undefined
  if (addressees.length === 0) note(deps, { kind: 'dropped', why: 'no-address-of-ours' })
  // It was done with before, and then handed over once more.
  else if (!raw) note(deps, { kind: 'dropped', why: 'gone' })
  else {
    const head = await readable(raw.subarray(0, headBytes))
    if (!head) note(deps, { kind: 'dropped', why: 'unreadable' })
    const whole = async () => (raw.length > headBytes ? await readable(raw) : head)
    for (const { personId, parts } of head ? addressees : []) {
      const isLarge = raw.length > mostMailBytes
      if (head && !(await receiveFor(deps, { received, head, whole, isLarge, personId, parts, tries }))) return false
    }
  }
  await deps.inbox.remove([action.objectKey])
  return true
}

type Addressee = { personId: string; parts: ReplyParts }

/** The envelope says to whom it came; what stands in `To:` may be anything. */
async function addresseesOf(deps: Deps, recipients: string[]): Promise<Addressee[]> {
  const addresses = recipients.flatMap((address) => readReplyAddress(deps, address) ?? [])
  const byThread = new Map(addresses.map((parts) => [`${parts.handle} ${parts.threadId}`, parts]))
  const found = [...byThread.values()].slice(0, mostAddresses).map(async (parts): Promise<Addressee[]> => {
    const personId = await deps.alerts.ownerOf(parts.handle)
    return personId && isSigned(deps, personId, parts) ? [{ personId, parts }] : []
  })
  return (await Promise.all(found)).flat()
}

const mostAddresses = 5
/** As much as holds its headers: who may write here at all is looked at before the rest is read. */
const headBytes = 256 * 1024

async function readable(raw: Uint8Array): Promise<Mail | undefined> {
  try {
    return await readMail(raw)
  } catch {
    // No mail program writes that.
    return undefined
  }
}

type Delivered = Omit<Incoming, 'actor' | 'account' | 'isVouched' | 'key'> & { personId: string }

/** One mail to one address: taken in hand, answered for once, and noted. Who is not active any more hears nothing, as everywhere. */
async function receiveFor(deps: ReplyDeps, { personId, ...delivered }: Delivered): Promise<boolean> {
  const { head, parts, received } = delivered
  const person = await actorWithoutSession(deps, personId)
  if (!person) return note(deps, { kind: 'dropped', why: 'not-active' })
  const isVouched = isTheirs(head, received, person.account)
  // The same mail may come by two ways; without a name of its own it is the one that lies there. What anybody sent under that name, and
  // nobody vouches for, has no part in what becomes of theirs.
  const name = head.headers.get('message-id')?.[0] ?? received.receipt.action.objectKey
  const key = hashOf([name, parts.threadId, personId, ...(isVouched ? [] : ['not-vouched'])].join('\n'))
  const id = `received-${key}`
  const claim = await deps.mail.claim(id, deps.clock.now())
  if (claim === 'theirs' || claim === 'sent') return claim === 'sent'
  try {
    const outcome = await answer(deps, { ...delivered, ...person, isVouched, key })
    note(deps, outcome)
    if (outcome.kind === 'waiting') {
      await deps.mail.release(id)
      return false
    }
    await explain(deps, { personId, threadId: parts.threadId, key }, outcome)
    await deps.mail.done(id, deps.clock.now(), outcome.kind === 'posted' ? 'sent' : 'refused')
    return true
  } catch (error) {
    await deps.mail.release(id)
    throw error
  }
}

/** What became of mails is counted by these lines; none says whose it was. */
function note(deps: Deps, outcome: Outcome): true {
  const { kind } = outcome
  deps.log('info', 'mail-received', { outcome: kind, ...('why' in outcome ? { why: outcome.why } : {}) })
  return true
}
