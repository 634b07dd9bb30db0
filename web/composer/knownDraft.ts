import { call } from '../api.ts'
import { forget, keysUnder, recall, remember } from '../device.ts'
import { personHere } from '../session.ts'

/** What this device knows of a draft in the account: the version it last saw, and its text. `gone`: to be taken away there too. */
export type Known = { version: number; text: string; gone?: true }

function prefix(): string {
  return `known-draft:${personHere() ?? 'nobody'}:`
}

export function knownKey(place: string): string {
  return prefix() + place
}

export function readKnown(place: string): Known | undefined {
  try {
    const known: Known | undefined = JSON.parse(recall(knownKey(place)) ?? 'null') ?? undefined
    return typeof known?.version === 'number' ? known : undefined
  } catch {
    return undefined
  }
}

/** Takes a draft away everywhere; without a line that is noted, and done later. */
export async function dropAccountDraft(place: string): Promise<void> {
  const known = readKnown(place)
  if (!known) return
  remember(knownKey(place), JSON.stringify({ ...known, gone: true } satisfies Known))
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
