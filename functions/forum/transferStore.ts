import * as z from 'zod'
import { Audience, type Thread } from '../../shared/forum.ts'
import { languages } from '../../shared/languages.ts'
import { type Activity, activityWrite } from '../activity/activity.ts'
import type { Key, Table } from '../platform/table.ts'
import type { Write } from '../platform/transactions.ts'
import { Byline, briefByline } from './byline.ts'
import type { PostRow, ThreadRecord } from './items.ts'
import { latestOf, postFrom, postItem, postKey, spaceKey, threadFrom, threadItem, threadKey } from './items.ts'
import { kindWrites } from './kindStore.ts'
import type { Traces } from './moveStore.ts'
import { type PinsRecord, pinsWrite } from './pinStore.ts'
import { type OnceNow, onceRows } from './threadStore.ts'

const TransferItem = z.object({
  from: z.string(),
  to: z.string(),
  merged: z.boolean(),
  /** The thread that its first step opens, where it goes into a new one. */
  opening: z
    .object({ title: z.string(), language: z.enum(languages), spaceId: z.string(), audience: Audience })
    .optional(),
  /** Of the posts that are to go, in the order in which they go; the first `next` of them have been looked at, and `count` have gone. */
  numbers: z.array(z.number().int()),
  next: z.number().int(),
  count: z.number().int(),
  /** The first and the last number that they took in the other thread, once there are any. */
  first: z.number().int().optional(),
  last: z.number().int().optional(),
  by: Byline,
  reason: z.string(),
  at: z.string(),
})
/** Posts on their way from one thread to another. */
export type TransferOnItsWay = z.infer<typeof TransferItem>

function transferKey(from: string): Key {
  return { pk: `thread#${from}`, sk: 'transfer' }
}

/** As many as go with what else a step writes into one transaction of 100. */
export const postsPerStep = 40

export type Beginning = {
  before: ThreadRecord
  /** As it is from now on: of a merger, closed. */
  thread: ThreadRecord
  transfer: TransferOnItsWay
  /** Of the space, without a thread that is merged away. */
  pins: PinsRecord | undefined
  activity: Activity
} & OnceNow

export type Step = {
  transfer: TransferOnItsWay
  after: TransferOnItsWay
  /** What the posts are now and what they become; as many as have not gone before. */
  moves: { before: PostRow; after: PostRow; left: PostRow }[]
  target: { before: ThreadRecord | undefined; after: ThreadRecord }
  now: string
}

/** Numbered steps that are claimed: each holds what it was decided on, so that two who go on with the same transfer do each step once. */
export function transferStore(table: Table) {
  return {
    beginningWrites,
    stepWrites,
    endWrites,
    saveTransfer: (writes: Write[]) => table.transact(writes),

    async transfer(from: string): Promise<TransferOnItsWay | undefined> {
      const item = await table.get(transferKey(from), true)
      return item && TransferItem.parse(item)
    },

    /** Both threads, and the posts that are next. */
    async transferRows({ from, to, numbers, next }: TransferOnItsWay) {
      const wanted = numbers.slice(next, next + postsPerStep).map((number) => postKey(from, number))
      const items = await table.getMany([threadKey(from), threadKey(to), ...wanted], true)
      const threads = items.filter(({ sk }) => sk === 'thread').map(threadFrom)
      const posts = new Map(items.filter(({ sk }) => sk !== 'thread').map((item) => [item.sk, postFrom(item)]))
      return {
        source: threads.find(({ id }) => id === from),
        target: threads.find(({ id }) => id === to),
        posts: wanted.flatMap(({ sk }) => posts.get(sk) ?? []),
      }
    },
  }
}

/** Takes both ends for this transfer: as they were read, open, in one space, and of no other transfer. */
function beginningWrites({ before, thread, transfer, pins, activity, once, now }: Beginning): Write[] {
  const { closedAt, closedBy, mergedInto } = thread
  const closing = mergedInto
    ? { ':closedAt': closedAt, ':closedBy': closedBy && briefByline(closedBy), ':into': mergedInto }
    : undefined
  const set = closing ? ', closedAt = :closedAt, closedBy = :closedBy, mergedInto = :into' : ''
  return [
    ...onceRows({ once, now }, transfer.to),
    {
      kind: 'update',
      key: threadKey(before.id),
      update: `SET underway = :from, #version = :version${set}`,
      // Of a merger every post is known; what is replied meanwhile is counted anew.
      condition: `#version = :before AND ${inSpace}${closing ? ' AND postCount = :count' : ''}`,
      names: { '#version': 'version' },
      values: {
        ...{ ':from': before.id, ':version': thread.version, ':before': before.version, ':space': before.spaceId },
        ...(closing ? { ...closing, ':count': before.postCount } : {}),
      },
    },
    transfer.opening
      ? { kind: 'check', key: spaceKey(before.spaceId), condition: openSpace }
      : {
          kind: 'update',
          key: threadKey(transfer.to),
          update: 'SET underway = :from',
          condition: inSpace,
          values: { ':from': before.id, ':space': before.spaceId },
        },
    {
      kind: 'put',
      item: { ...transferKey(before.id), ...transfer, by: briefByline(transfer.by) },
      condition: 'attribute_not_exists(pk)',
    },
    ...(pins ? [pinsWrite(before.spaceId, pins)] : []),
    ...kindWrites(before, thread),
    activityWrite(activity),
  ]
}

const inSpace = 'spaceId = :space AND attribute_not_exists(closedAt) AND attribute_not_exists(underway)'
const openSpace = 'attribute_exists(pk) AND attribute_not_exists(closedAt)'

/** Some posts, each of them at once in its new place and out of the old one: as it was read, and after all that the other thread has. */
function stepWrites({ transfer, after, moves, target, now }: Step): Write[] {
  const { from, next } = transfer
  return [
    {
      kind: 'update',
      key: transferKey(from),
      update: 'SET #next = :after, #count = :count, #first = :first, #last = :last',
      condition: '#next = :next AND #at = :at',
      names: { '#next': 'next', '#count': 'count', '#first': 'first', '#last': 'last', '#at': 'at' },
      values: {
        ...{ ':next': next, ':after': after.next, ':at': transfer.at },
        ...{ ':count': after.count, ':first': after.first, ':last': after.last },
      },
    },
    {
      kind: 'update',
      key: threadKey(from),
      update: 'SET postsEditedAt = :now',
      condition: 'underway = :from',
      values: { ':now': Date.parse(now), ':from': from },
    },
    ...arrivalWrites(from, target),
    ...moves.flatMap((one): Write[] => [
      { kind: 'put', item: postItem(one.after), condition: 'attribute_not_exists(pk)' },
      { kind: 'put', item: postItem(one.left), ...asRead(one.before) },
    ]),
  ]
}

function arrivalWrites(from: string, { before, after }: Step['target']): Write[] {
  if (!before) {
    return [
      { kind: 'put', item: threadItem(after), condition: 'attribute_not_exists(pk)' },
      ...kindWrites(undefined, after),
    ]
  }
  const { postCount, lastAuthor, listingSk } = latestOf(after)
  return [
    {
      kind: 'update',
      key: threadKey(after.id),
      update: 'SET postCount = :count, lastAuthor = :author, listingSk = :order, gathered = :yes',
      condition: 'postCount = :before AND underway = :from',
      values: {
        ...{ ':count': postCount, ':author': lastAuthor, ':order': listingSk, ':yes': true },
        ...{ ':before': before.postCount, ':from': from },
      },
    },
  ]
}

/** Every change of a post changes its version or its mark. */
function asRead({ version, mark }: PostRow) {
  return {
    condition: `#version = :version AND ${mark ? '#mark = :mark' : 'attribute_not_exists(#mark)'}`,
    names: { '#version': 'version', '#mark': 'mark' },
    values: { ':version': version, ...(mark ? { ':mark': mark } : {}) },
  }
}

type End = {
  transfer: TransferOnItsWay
  traces: Record<'from' | 'to', { before: Traces; after: Traces }>
  activities: Activity[]
  tracesWrite: (threadId: string, before: Traces, after: Traces) => Write
}

/** Lets both ends go and says between their posts what was done. */
function endWrites({ transfer: { from, to, numbers, at }, traces, activities, tracesWrite }: End): Write[] {
  const letGo = (id: Thread['id']): Write => ({
    kind: 'update',
    key: threadKey(id),
    update: 'REMOVE underway',
    condition: 'underway = :from',
    values: { ':from': from },
  })
  return [
    {
      kind: 'delete',
      key: transferKey(from),
      condition: '#next = :all AND #at = :at',
      names: { '#next': 'next', '#at': 'at' },
      values: { ':all': numbers.length, ':at': at },
    },
    letGo(from),
    letGo(to),
    tracesWrite(from, traces.from.before, traces.from.after),
    tracesWrite(to, traces.to.before, traces.to.after),
    ...activities.map(activityWrite),
  ]
}
