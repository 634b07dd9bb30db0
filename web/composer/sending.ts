import type { PostView, Thread } from '../../shared/forum.ts'
import { call, newOnceKey } from '../api.ts'
import { type ProblemError, problemFrom, type TroubleCode } from '../problem.ts'
import { refresh } from '../queries.ts'
import { personHere } from '../session.ts'
import { say } from '../ui/live.tsx'
import { dropGoneDrafts } from './knownDraft.ts'
import { composingMessages } from './messages.ts'
import {
  type Creation,
  change,
  isTooOld,
  isUnderWay,
  keepWaiting,
  noteUnderWay,
  remove,
  type Waiting,
  waitingOf,
} from './outbox.ts'

type Made = { post: PostView } | { thread: Thread }
/** What became of a try: it is there, it waits for better days, or it was refused for good. */
type Sent =
  | { done: true; made: Made }
  | { done: false; why: 'later' | 'not-now'; afterMs?: number | undefined }
  | { done: false; why: 'refused'; problem: ProblemError }

// A defect of ours that stays is not asked for for ever.
const mostDefects = 5
// Whoever has to sign in first, or is somebody else, sends nothing: the loop begins again when it is known who is here.
const notNow = new Set<TroubleCode>(['sign-in-required', 'step-up-required', 'other-person'])
const later = new Set<TroubleCode>(['unreachable', 'unavailable', 'too-many'])

/** Sends one thing, as the person who wrote it and as nobody else. What is there, or refused for good, is taken off the list by the caller. */
async function trySending(one: Waiting): Promise<Sent> {
  noteUnderWay(one, true)
  try {
    return { done: true, made: await send(one.what, one) }
  } catch (error) {
    return failureOf(one, problemFrom(error))
  } finally {
    noteUnderWay(one, false)
  }
}

/**
 * Sends what somebody has just written. It is on the device before it goes out, so that neither a lost answer nor a closed tab makes
 * it be sent twice. @returns what was made; undefined when it waits for the line. @throws ProblemError when it is refused for good
 */
export async function sendNow(what: Creation, begun: () => void): Promise<Made | undefined> {
  // What lacks something is refused at once, beside its field.
  const one = isWhole(what) ? keepWaiting(what, Date.now()) : undefined
  if (!one) return send(what, { onceKey: newOnceKey() })
  begun()
  const sent = navigator.onLine ? await trySending(one) : undefined
  if (sent?.done || sent?.why === 'refused') remove(one)
  if (sent?.done) return sent.made
  if (sent?.why === 'refused') throw sent.problem
  keepSending(pace.firstMs)
  return undefined
}

function isWhole({ body, ...what }: Creation): boolean {
  return body.body.trim() !== '' && (what.kind === 'reply' || !('title' in body) || body.title.trim() !== '')
}

async function send(what: Creation, { onceKey, personId }: { onceKey: string; personId?: string }): Promise<Made> {
  const as = { onceKey, ...(personId ? { writtenBy: personId } : {}) }
  if (what.kind === 'reply') {
    const params = { threadId: what.threadId }
    return { post: await call('POST /threads/:threadId/posts', { params, body: what.body, ...as }) }
  }
  const params = { spaceId: what.spaceId }
  return {
    thread:
      what.kind === 'thread'
        ? await call('POST /spaces/:spaceId/threads', { params, body: what.body, ...as })
        : await call('POST /spaces/:spaceId/announcements', { params, body: what.body, ...as }),
  }
}

function failureOf(one: Waiting, problem: ProblemError): Sent {
  if (notNow.has(problem.code)) return { done: false, why: 'not-now' }
  const isDefect = problem.code === 'unexpected'
  if (!later.has(problem.code) && !(isDefect && one.tries < mostDefects))
    return { done: false, why: 'refused', problem }
  change({ ...one, tries: isDefect ? one.tries + 1 : one.tries })
  const seconds = problem.retryAfterSeconds
  return { done: false, why: 'later', afterMs: seconds === undefined ? undefined : seconds * 1_000 }
}

const pace = { firstMs: 4_000, mostMs: 120_000 } as const
let pauseMs: number = pace.firstMs
let timer: ReturnType<typeof setTimeout> | undefined
let listening = false

/** Sends what waits, one after the other, now and whenever the line comes back, until nothing waits. */
export function keepSending(afterMs = 0): void {
  if (!listening) {
    listening = true
    addEventListener('online', () => {
      void dropGoneDrafts()
      next(0)
    })
    document.addEventListener('visibilitychange', () => !document.hidden && next(0))
  }
  next(afterMs)
}

function next(afterMs: number): void {
  clearTimeout(timer)
  if (toSend().length === 0) return
  if (afterMs === 0) pauseMs = pace.firstMs
  timer = setTimeout(() => void alone(round), afterMs)
}

// Of several tabs one sends. Where browsers know no locks, two tries of the same thing are one thing all the same.
async function alone(work: () => Promise<void>): Promise<void> {
  if (!('locks' in navigator)) return work()
  await navigator.locks.request('enlaces-sending', { ifAvailable: true }, async (lock) => {
    if (lock) await work()
    else if (toSend().length > 0) next(pace.firstMs * 2)
  })
}

function toSend(): Waiting[] {
  return waitingOf(personHere()).filter((one) => !one.refused && !isUnderWay(one))
}

async function round(): Promise<void> {
  for (const one of toSend()) {
    if (!navigator.onLine) return
    const sent = isTooOld(one, Date.now()) ? undefined : await trySending(one)
    if (!sent) await refuse(one, 'too-old')
    else if (sent.done) await arrived(one)
    else if (sent.why === 'refused') await refuse(one, sent.problem.code)
    else if (sent.why === 'not-now') return
    else {
      pauseMs = Math.min(pauseMs * 2, pace.mostMs)
      return next(sent.afterMs ?? pauseMs)
    }
  }
}

async function arrived(one: Waiting): Promise<void> {
  remove(one)
  await refresh('GET /threads/:threadId', 'GET /spaces/:spaceId/threads', 'GET /home', 'GET /threads/:threadId/request')
  await composingMessages.load()
  const { waiting } = composingMessages.now()
  say(one.what.kind === 'reply' ? waiting.replySent : waiting.threadSent(one.what.body.title))
}

async function refuse(one: Waiting, refused: TroubleCode | 'too-old'): Promise<void> {
  change({ ...one, refused })
  await refresh('GET /threads/:threadId')
  await composingMessages.load()
  say(composingMessages.now().waiting.refusedSaid)
}
