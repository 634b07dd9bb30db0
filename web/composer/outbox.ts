import { useSyncExternalStore } from 'preact/compat'
import type { NewPost, NewThread } from '../../shared/forum.ts'
import type { NewAnnouncement } from '../../shared/threadKindEndpoints.ts'
import { newOnceKey } from '../api.ts'
import { forget, keysUnder, recall, remember } from '../device.ts'
import { chosenKinds, draftKey, readDraft, waitingPrefix, writeDraft } from '../drafts.ts'
import { giveFiles } from '../files/kept.ts'
import type { TroubleCode } from '../problem.ts'
import { personHere } from '../session.ts'
import { giveText, joinedTexts } from './quoting.ts'

export type Creation =
  | { kind: 'reply'; threadId: string; body: NewPost }
  | { kind: 'thread'; spaceId: string; body: NewThread }
  | { kind: 'announcement'; spaceId: string; body: NewAnnouncement }

/** Something that a person has sent, kept on the device until the server has said what became of it. */
export type Waiting = {
  /** Its `Idempotency-Key`: the same for every try, so that what arrived twice is there once. */
  onceKey: string
  personId: string
  what: Creation
  sentAtMs: number
  tries: number
  /** Why it will not be sent: the text stays here until its author has decided about it. */
  refused?: TroubleCode | 'too-old'
}

/** The server remembers keys for 30 days (functions/platform/once.ts): what is older might be there twice. */
const daysToTry = 28

export function isTooOld({ sentAtMs }: Waiting, nowMs: number): boolean {
  return nowMs - sentAtMs > daysToTry * 24 * 60 * 60 * 1000
}

/** @returns what waits from now on; undefined when this device keeps nothing */
export function keepWaiting(what: Creation, nowMs: number): Waiting | undefined {
  const personId = personHere()
  const one: Waiting = { onceKey: newOnceKey(), personId: personId ?? '', what, sentAtMs: nowMs, tries: 0 }
  return personId && change(one) ? one : undefined
}

/** @returns whether the device could keep it */
export function change(one: Waiting): boolean {
  const kept = remember(keyOf(one), JSON.stringify(one))
  tell()
  return kept
}

export function remove(one: Waiting): void {
  forget(keyOf(one))
  tell()
}

/** What this person has sent and is not there yet, in the order in which it was sent. */
export function waitingOf(personId: string | undefined): Waiting[] {
  if (!personId) return []
  return keysUnder(waitingPrefix(personId))
    .flatMap((key) => parsed(recall(key)))
    .toSorted((a, b) => a.sentAtMs - b.sentAtMs)
}

/** Gives the text back to where it was written, under what has been written there since. */
export function takeBack(one: Waiting): void {
  const { what } = one
  giveFiles(what.kind === 'reply' ? `reply:${what.threadId}` : `thread:${what.spaceId}`, what.body.files)
  if (what.kind === 'reply') {
    if (!giveText(what.threadId, (text) => joinedTexts(text, what.body.body)))
      giveBack(one.personId, `reply:${what.threadId}`, what.body.body)
  } else {
    giveBack(one.personId, `thread-title:${what.spaceId}`, what.body.title, ' ')
    giveBack(one.personId, `thread:${what.spaceId}`, what.body.body)
    const { kind, body } = what
    const chosen =
      kind === 'thread' ? { kind: body.kind, request: body.request } : { kind, acknowledge: body.acknowledge }
    writeDraft(draftKey(one.personId, chosenKindName(what.spaceId)), JSON.stringify(chosen), Date.now())
  }
  remove(one)
}

/** Under which name the device keeps what a new thread of a space is to be. */
export function chosenKindName(spaceId: string): string {
  return `${chosenKinds}${spaceId}`
}

function giveBack(personId: string, name: string, text: string, between?: string): void {
  const key = draftKey(personId, name)
  writeDraft(key, joinedTexts(readDraft(key, Date.now()) ?? '', text, between), Date.now())
}

const underWay = new Set<string>()

/** Notes that a try of it has begun or ended. */
export function noteUnderWay({ onceKey }: Waiting, is: boolean): void {
  if (is) underWay.add(onceKey)
  else underWay.delete(onceKey)
  tell()
}

export function isUnderWay({ onceKey }: Waiting): boolean {
  return underWay.has(onceKey)
}

export type Shown = Waiting & { isUnderWay: boolean }

const listeners = new Set<() => void>()
let known = ''

/** Follows what waits, of this tab and of others. */
export function useWaiting(): readonly Shown[] {
  return useSyncExternalStore(follow, latest)
}

let shown: readonly Shown[] = []
// The same list while nothing has changed: by that the pages know it.
function latest(): readonly Shown[] {
  const now = waitingOf(personHere()).map((one) => ({ ...one, isUnderWay: isUnderWay(one) }))
  const text = JSON.stringify(now)
  if (text !== known) shown = now
  known = text
  return shown
}

function follow(listener: () => void): () => void {
  listeners.add(listener)
  addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('storage', listener)
  }
}

function tell(): void {
  for (const listener of listeners) listener()
}

function keyOf({ personId, onceKey }: Waiting): string {
  return `${waitingPrefix(personId)}${onceKey}`
}

function parsed(text: string | undefined): Waiting[] {
  try {
    const one: Waiting | undefined = text ? JSON.parse(text) : undefined
    return one?.onceKey && one.what?.body ? [one] : []
  } catch {
    return []
  }
}
