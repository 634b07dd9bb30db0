import { call } from '../api.ts'
import { forget, keysUnder, recall, remember } from '../device.ts'
import { draftDays } from '../drafts.ts'
import { personHere } from '../session.ts'

/** What this device knows of a draft in the account: the version it last saw, when, and its text. `gone`: to be taken away there too. */
export type Known = { version: number; text: string; gone?: true; notedAtMs?: number }

function prefix(): string {
  return `known-draft:${personHere() ?? 'nobody'}:`
}

export function knownKey(place: string): string {
  return prefix() + place
}

export function readKnown(place: string): Known | undefined {
  return knownAt(knownKey(place))
}

function knownAt(key: string): Known | undefined {
  try {
    const known: Known | undefined = JSON.parse(recall(key) ?? 'null') ?? undefined
    return typeof known?.version === 'number' ? known : undefined
  } catch {
    return undefined
  }
}

export function noteKnown(place: string, known: Known): void {
  remember(knownKey(place), JSON.stringify({ ...known, notedAtMs: Date.now() } satisfies Known))
}

/** What nobody came back for is forgotten as drafts are; one that the account still has is then offered like one of another device. */
export function dropOldKnown(nowMs: number): void {
  const oldestMs = nowMs - draftDays * 24 * 60 * 60 * 1000
  for (const key of keysUnder('known-draft:')) {
    const notedAtMs = knownAt(key)?.notedAtMs
    // Of before it was noted when: its time begins now.
    if (notedAtMs === undefined) remember(key, JSON.stringify({ ...knownAt(key), notedAtMs: nowMs }))
    else if (notedAtMs < oldestMs) forget(key)
  }
}

/** Takes a draft away everywhere; without a line that is noted, and done later. */
export async function dropAccountDraft(place: string): Promise<void> {
  const known = readKnown(place)
  if (!known) return
  noteKnown(place, { ...known, gone: true })
  try {
    await call('DELETE /me/drafts/:place', { params: { place }, query: { upTo: known.version } })
    forget(knownKey(place))
  } catch {
    return
  }
}

/** Those that were sent or given up while there was no line. */
export async function dropGoneDrafts(): Promise<void> {
  const places = keysUnder(prefix()).map((key) => key.slice(prefix().length))
  await Promise.all(places.filter((place) => readKnown(place)?.gone).map(dropAccountDraft))
}
