import type { Actor } from '../../shared/actor.ts'
import { detectLanguage } from '../../shared/detectLanguage.ts'
import { NewPost } from '../../shared/forum.ts'
import { limits } from '../../shared/limits.ts'
import { Problem } from '../../shared/problem.ts'
import { utf8Bytes } from '../../shared/text.ts'
import type { Deps } from '../deps.ts'
import { reply } from '../forum/actions.ts'
import { readableThread, refuse } from '../forum/doors.ts'
import { whyNotReply } from '../forum/rules.ts'
import type { AccountItem } from '../members/account.ts'
import { hashOf } from '../platform/secrets.ts'
import type { ReplyParts } from './address.ts'
import { type Attachments, attachmentsOf } from './attachments.ts'
import type { ReplyRefusal } from './mailMessages.ts'
import type { Mail } from './parsing.ts'
import type { Received } from './received.ts'
import { isAutomatic, isOfNow, mostTextBytes, refusalFor } from './rules.ts'
import { whatWasWritten } from './written.ts'

/** A mail that came to one reply address, and whose that address is. `key` names both. */
export type Incoming = {
  received: Received
  /** Its beginning, with all of its headers. */
  head: Mail
  /** All of it; nothing where it cannot be read. */
  whole(): Promise<Mail | undefined>
  isLarge: boolean
  actor: Actor
  account: AccountItem
  parts: ReplyParts
  /** Whether it comes from the person whose address it came to. */
  isVouched: boolean
  key: string
  tries: number
}

/** What became of it: dropped without a word, refused with one, posted with what was left out; or some of it has to be waited for. */
export type Outcome =
  | { kind: 'dropped'; why: string }
  | { kind: 'refused'; why: ReplyRefusal }
  | { kind: 'waiting' }
  | { kind: 'posted'; attachments: Omit<Attachments, 'good' | 'waiting'> }

/** More than somebody answers by hand, and few enough for two machines that answer each other. */
const repliesByMail = { most: 30, minutes: 60 }
/** A file is looked at within seconds. After about ten minutes the text is posted without it. */
const mostTriesForFiles = 8

/** Makes a post of an answer by mail, by the rules by which the page makes one. Done again, it finds the post that it made. */
export async function answer(deps: Deps, incoming: Incoming): Promise<Outcome> {
  const { head, received, actor, parts, isLarge, tries } = incoming
  const ownHost = new URL(deps.publicOrigin).hostname
  if (isAutomatic(head, { source: received.mail.source, ownHost })) return { kind: 'dropped', why: 'automatic' }
  const once = { personId: actor.id, key: hashOf(incoming.key), requestHash: incoming.key }
  // By somebody who died before it was noted: what was closed or taken away since does not undo it.
  const isPosted = (await deps.forum.madeBefore(once)) !== undefined
  const why = isPosted ? undefined : await whyNotTaken(deps, incoming)
  if (why) return { kind: 'refused', why }
  const mail = isLarge ? undefined : await incoming.whole()
  if (!mail) return { kind: 'refused', why: isLarge ? 'too-large' : 'invalid' }
  if (utf8Bytes(mail.text ?? '') + utf8Bytes(mail.html ?? '') > mostTextBytes)
    return { kind: 'refused', why: 'too-large' }
  const draft = draftOf(actor, mail)
  if (typeof draft === 'string') return { kind: 'refused', why: draft }
  try {
    if (tries === 1 && !isPosted) await deps.limits.take('reply-by-mail', actor.id, repliesByMail)
    if (!isPosted) refuse(whyNotReply(actor, await readableThread(deps, actor, parts.threadId)))
    const { good, waiting, ...attachments } = await attachmentsOf(deps, actor, mail, incoming.key)
    if (isPosted) return { kind: 'posted', attachments }
    if (waiting && tries < mostTriesForFiles) return { kind: 'waiting' }
    await reply(deps, actor, parts.threadId, { ...draft, ...(good.length > 0 ? { files: good } : {}), once })
    return { kind: 'posted', attachments }
  } catch (error) {
    if (error instanceof Problem && error.code !== 'unavailable')
      return { kind: 'refused', why: refusalFor(error.code) }
    throw error
  }
}

/** Whoever has the address may have it from a mail that was passed on: it must come from its person too. */
async function whyNotTaken(
  deps: Deps,
  { isVouched, received, actor, account, parts }: Incoming,
): Promise<ReplyRefusal | undefined> {
  if (!isVouched) return 'not-vouched'
  const { handle } = await deps.alerts.alerts(actor.id)
  if (handle?.text !== parts.handle || !isOfNow(handle, account)) return 'revoked'
  if (received.receipt.virusVerdict.status === 'FAIL') return 'invalid'
  return actor.pausedUntil ? 'writing-paused' : undefined
}

function draftOf(actor: Actor, mail: Mail): NewPost | ReplyRefusal {
  // What shows nothing was not written: mail programs leave some of it.
  const body = whatWasWritten(mail).replaceAll(/[^\P{Cc}\t\n]|\p{Surrogate}/gu, '')
  if (body.trim() === '') return 'empty'
  if (utf8Bytes(body) > limits.postBytes) return 'too-long'
  return NewPost.safeParse({ body, language: detectLanguage(`${body} `) ?? actor.language }).data ?? 'invalid'
}
