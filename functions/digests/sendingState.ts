import * as z from 'zod'
import { type Pauser, pausers } from '../../shared/digestLists.ts'
import type { Item, Key } from '../platform/table.ts'
import type { Write } from '../platform/transactions.ts'

/** Whether digests go out: pk `digests`, sk `sending`. Paused while `pausedAt` stands; absent until something first paused it. */
const SendingState = z.object({
  pausedAt: z.iso.datetime().optional(),
  pausedBy: z.enum(pausers).optional(),
  reason: z.string().optional(),
  version: z.number().int().nonnegative(),
})
export type SendingState = z.infer<typeof SendingState>

export const sendingKey: Key = { pk: 'digests', sk: 'sending' }

export function sendingFrom(item: Item | undefined): SendingState {
  return item ? SendingState.parse(item) : { version: 0 }
}

/** Pauses from the state that was read: nobody takes the place of what paused it first. */
export function pauseWrite(before: SendingState, by: Pauser, now: string, reason?: string): Write {
  return stateWrite(before, { pausedAt: now, pausedBy: by, ...(reason ? { reason } : {}) })
}

export function resumeWrite(before: SendingState): Write {
  return stateWrite(before, {})
}

function stateWrite(before: SendingState, state: Omit<SendingState, 'version'>): Write {
  const item = { ...sendingKey, ...state, version: before.version + 1 }
  if (before.version === 0) return { kind: 'put', item, condition: 'attribute_not_exists(pk)' }
  const asRead = { condition: '#version = :before', names: { '#version': 'version' } }
  return { kind: 'put', item, ...asRead, values: { ':before': before.version } }
}
