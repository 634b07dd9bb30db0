import * as z from 'zod'
import { mailKinds, type StopReason, stopReasons } from '../../shared/mailLists.ts'
import { epochSeconds, minutesAfter } from '../platform/clock.ts'
import type { Item, Key } from '../platform/table.ts'
import type { Write } from '../platform/transactions.ts'
import type { Fate } from './fate.ts'

const Stopped = z.object({ since: z.iso.datetime(), kind: z.enum(mailKinds) })

/**
 * An address that takes no mail, or no digests: pk `stop#HASH`, sk `stop`. The address stands nowhere, only a keyed hash of it. What was
 * lifted is remembered for a while, so that word of a mail of before does not stop the address anew.
 */
export const Stop = z.object({
  hash: z.string(),
  /** Whose address it was. */
  personId: z.string().optional(),
  bounce: Stopped.optional(),
  complaint: Stopped.optional(),
  liftedAt: z.object({ bounce: z.iso.datetime().optional(), complaint: z.iso.datetime().optional() }),
  version: z.number().int().positive(),
})
export type Stop = z.infer<typeof Stop>

export const stopListing = 'stops'
/** What SES may tell of a mail comes within that. */
const liftedMinutes = 90 * 24 * 60

export function stopKey(hash: string): Key {
  return { pk: `stop#${hash}`, sk: 'stop' }
}

/** Where it stands in the list: under the latest of what holds; what was lifted stands in none. */
export function stopListingSk(stop: Stop): string | undefined {
  const since = stopReasons
    .flatMap((reason) => stop[reason]?.since ?? [])
    .toSorted()
    .at(-1)
  return since && `${since}#${stop.hash}`
}

/** Made from the version before, or from nothing. */
export function stopPut(stop: Stop, now: string): Write {
  const listingSk = stopListingSk(stop)
  const place = listingSk
    ? { listingPk: stopListing, listingSk }
    : { expiresAt: epochSeconds(minutesAfter(now, liftedMinutes)) }
  const item: Item & Key = { ...stopKey(stop.hash), ...stop, ...place }
  if (stop.version === 1) return { kind: 'put', item, condition: 'attribute_not_exists(pk)' }
  return {
    kind: 'put',
    item,
    condition: '#version = :before',
    names: { '#version': 'version' },
    values: { ':before': stop.version - 1 },
  }
}

export function reasonOf({ what }: Fate): StopReason | undefined {
  return what === 'bounced' ? 'bounce' : what === 'complained' ? 'complaint' : undefined
}

/**
 * What a bounce or a complaint makes of it: nothing, when what it tells of was sent before the stop was lifted. Whatever comes first, the
 * same comes of it.
 */
export function stoppedBy(
  before: Stop | undefined,
  fate: Fate,
  whose: { hash: string; personId?: string | undefined },
) {
  const reason = reasonOf(fate)
  if (!reason || (before?.liftedAt[reason] ?? '') >= fate.takenAt) return undefined
  const stopped = before?.[reason]
  if (stopped && stopped.since <= fate.at) return undefined
  const { personId = before?.personId, hash } = whose
  return Stop.parse({
    ...(before ?? { liftedAt: {} }),
    ...{ hash, personId, [reason]: { since: fate.at, kind: fate.kind }, version: (before?.version ?? 0) + 1 },
  })
}

/** Undefined where there is nothing to lift. */
export function lifted(before: Stop | undefined, reason: StopReason, now: string): Stop | undefined {
  if (!before?.[reason]) return undefined
  const liftedAt = { ...before.liftedAt, [reason]: now }
  return { ...before, [reason]: undefined, liftedAt, version: before.version + 1 }
}
