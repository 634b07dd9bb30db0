import * as z from 'zod'
import { Audience } from '../../shared/forum.ts'
import type { Item } from '../platform/table.ts'
import type { Write } from '../platform/transactions.ts'

const kinds = [
  'space-made',
  'thread-opened',
  'thread-edited',
  'thread-closed',
  'thread-reopened',
  'thread-moved',
  'transfer-begun',
  'posts-gone',
  'posts-come',
  'request-dated',
  'thread-summarized',
  'thread-pinned',
  'thread-unpinned',
  'answer-marked',
  'answer-unmarked',
  'post-written',
  'post-edited',
  'post-changed',
] as const

/** Something that happened, for digests and search: who, what, where, never the text. Read through the same door as the thing itself. */
export const Activity = z.object({
  id: z.string(),
  kind: z.enum(kinds),
  at: z.iso.datetime(),
  actorId: z.string(),
  spaceId: z.string(),
  audience: Audience,
  threadId: z.string().optional(),
  /** The number of a post in its thread. */
  number: z.number().int().positive().optional(),
})
export type Activity = z.infer<typeof Activity>

// One shard takes 1,000 writes a second; more are begun when a day passes that.
const shard = 0

/** That a thread was opened: as much of it as tells who may care. */
const Opening = Activity.pick({ actorId: true, spaceId: true, audience: true }).extend({
  sk: z.string(),
  threadId: z.string(),
  kind: z.literal('thread-opened'),
})

/** That somebody wrote in a thread. */
const Writing = Activity.pick({ actorId: true }).extend({
  sk: z.string(),
  threadId: z.string(),
  number: z.number().int(),
  kind: z.literal('post-written'),
})

/** That a good practice was published: its first version. Whether it still stands is asked of the catalogue. */
const Publishing = z.object({
  sk: z.string(),
  kind: z.literal('practice-published'),
  actorId: z.string(),
  practiceId: z.string(),
})

const Happening = z.discriminatedUnion('kind', [Opening, Writing, Publishing])

/** What digests look at, and when it happened; undefined for everything else. */
export function happeningFrom(item: Item): (z.infer<typeof Happening> & { at: string }) | undefined {
  const happening = Happening.safeParse(item).data
  return happening && { ...happening, at: happening.sk.split('#')[0] ?? '' }
}

/** The write that records it, in the transaction that publishes. */
export function publishingWrite({
  id,
  at,
  ...facts
}: Omit<z.infer<typeof Publishing>, 'sk' | 'kind'> & { id: string; at: string }): Write {
  return {
    kind: 'put',
    item: { pk: partitionOf(at.slice(0, 10)), sk: `${at}#${id}`, kind: 'practice-published', ...facts },
  }
}

/** The activity of a day, after one instant where one is named, and up to another. */
export function activityRange(day: string, after: string | undefined, upTo: string) {
  // `~` stands after the `#` that follows the instant.
  const values = { ':after': after ? `${after}~` : day, ':upTo': `${upTo}~` }
  return { pk: partitionOf(day), range: { expression: '#sk BETWEEN :after AND :upTo', values } }
}

function partitionOf(day: string): string {
  return `activity#${day}#${shard}`
}

/** The write that records it, in the same transaction as what happened. */
export function activityWrite(activity: Activity): Write {
  const { id, at, ...facts } = activity
  return { kind: 'put', item: { pk: partitionOf(at.slice(0, 10)), sk: `${at}#${id}`, ...facts } }
}
