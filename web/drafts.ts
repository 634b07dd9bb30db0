import { forget, keysUnder, recall, remember } from './device.ts'

const dayMs = 24 * 60 * 60 * 1000
/** A draft that nobody came back for is put away after this long. */
export const draftDays = 90

type Kept = { text: string; savedAtMs: number }

export function draftKey(personId: string | undefined, name: string): string {
  return `draft:${personId ?? 'nobody'}:${name}`
}

export function readDraft(key: string, nowMs: number): string | undefined {
  const kept = parseDraft(recall(key))
  return kept && kept.savedAtMs > nowMs - draftDays * dayMs ? kept.text : undefined
}

/** @returns whether the device could keep it */
export function writeDraft(key: string, text: string, nowMs: number): boolean {
  if (text) return remember(key, JSON.stringify({ text, savedAtMs: nowMs } satisfies Kept))
  forget(key)
  return true
}

/** Where what was sent and has not arrived is kept: see composer/outbox.ts. */
export function waitingPrefix(personId: string): string {
  return `waiting:${personId}:`
}

export function isAnythingWaiting(personId: string | undefined): boolean {
  return personId !== undefined && keysUnder(waitingPrefix(personId)).length > 0
}

/** What a new thread is to be is kept beside its text: see forum/chosenKind.ts. */
export const chosenKinds = 'thread-kind:'

/** How many texts of this person wait on this device: for whoever is about to sign out. */
export function draftsHere(personId: string): number {
  // The files of a text are no text of their own (files/kept.ts).
  const isText = (key: string) => !key.includes(':attached:') && !key.includes(`:${chosenKinds}`)
  const drafts = keysUnder(`draft:${personId}:`).filter(isText)
  return drafts.length + keysUnder(waitingPrefix(personId)).length
}

export function dropOldDrafts(nowMs: number): void {
  for (const key of keysUnder('draft:')) if (readDraft(key, nowMs) === undefined) forget(key)
}

function parseDraft(kept: string | undefined): Kept | undefined {
  try {
    const parsed: Partial<Kept> = JSON.parse(kept ?? '{}')
    return typeof parsed.text === 'string' && typeof parsed.savedAtMs === 'number'
      ? { text: parsed.text, savedAtMs: parsed.savedAtMs }
      : undefined
  } catch {
    return undefined
  }
}
