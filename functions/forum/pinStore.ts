import * as z from 'zod'
import type { Author } from '../../shared/forum.ts'
import { type Activity, activityWrite } from '../activity/activity.ts'
import type { Key, Table } from '../platform/table.ts'
import type { Write } from '../platform/transactions.ts'
import { Byline, briefByline } from './byline.ts'

export type PinRecord = { threadId: string; by: Author; at: string }
/** The pins of a space, the latest first; version 0 before the first one. */
export type PinsRecord = { pins: PinRecord[]; version: number }

/** `stands` holds that the thread is still in this space. */
type PinChange = { activity: Activity; stands: Write }

const PinsItem = z.object({
  pins: z.array(z.object({ threadId: z.string(), by: Byline, at: z.string() })),
  version: z.number().int(),
})

function pinsKey(spaceId: string): Key {
  return { pk: `space#${spaceId}`, sk: 'pins' }
}

/** Three at most, so they stand in one row, which no list of threads has to read. */
export function pinStore(table: Table) {
  return {
    async pins(spaceId: string): Promise<PinsRecord> {
      const item = await table.get(pinsKey(spaceId), true)
      return item ? PinsItem.parse(item) : { pins: [], version: 0 }
    },

    /** Made from the version before. @returns whether it still was that one */
    async setPins(spaceId: string, record: PinsRecord, { activity, stands }: PinChange): Promise<boolean> {
      const { done } = await table.transact([pinsWrite(spaceId, record), stands, activityWrite(activity)])
      return done
    },
  }
}

/** Made from the version before. */
export function pinsWrite(spaceId: string, { pins, version }: PinsRecord): Write {
  const kept = pins.map(({ by, ...pin }) => ({ ...pin, by: briefByline(by) }))
  const isFirst = version === 1
  return {
    kind: 'put',
    item: { ...pinsKey(spaceId), pins: kept, version },
    condition: isFirst ? 'attribute_not_exists(pk)' : '#version = :before',
    ...(isFirst ? {} : { names: { '#version': 'version' }, values: { ':before': version - 1 } }),
  }
}
