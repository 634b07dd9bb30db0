import type { Country } from '../../shared/countries.ts'
import type { Post, Thread } from '../../shared/forum.ts'
import type { DateChange, Outcome } from '../../shared/threadKindEndpoints.ts'
import { type Activity, activityWrite } from '../activity/activity.ts'
import { madeFrom, type Once, onceKey, onceWrite } from '../platform/once.ts'
import type { Item, Key, Table } from '../platform/table.ts'
import { fieldsUpdate, type Refusal, type Write } from '../platform/transactions.ts'
import { briefByline } from './byline.ts'
import { fileWrites, isFileSpent } from './fileWrites.ts'
import type { ThreadRecord } from './items.ts'
import { latestOf, postItem, spaceKey, textItem, threadFrom, threadItem, threadKey } from './items.ts'
import { kindWrites } from './kindStore.ts'
import { markKey } from './personRows.ts'

import { type Asked, awaitingWrites, isAwaited, requestWrites, responseKey, responseWrite } from './requestStore.ts'
import { seatThreadWrites } from './seatThreadStore.ts'
import { unlisted } from './writingList.ts'

/** A creation's key with when it came; nothing when the request had none. */
export type OnceNow = { once: Once | undefined; now: string }
export type NewPostRows = { thread: Thread; post: Post; body: string; activity: Activity } & OnceNow
/** `seatId`: the seat from which it is opened. */
export type NewThreadRows = NewPostRows & { asked: Asked | undefined; seatId?: string | undefined }
/** `answersFor`: the State whose first reply to a request this is. */
export type ReplyRows = NewPostRows & { answersFor: string | undefined }
/** Of a request that is closed, opened again or given another date: who has not answered, and what came of it, or the change of date. */
export type Awaiting = {
  unanswered: readonly Country[]
  outcome?: Outcome | undefined
  date?: DateChange | undefined
}
export type ThreadChange = { before: Thread; thread: Thread; activity: Activity; awaiting: Awaiting | undefined }
/** What stood in the way: an earlier try of the same request, the thread as it is now, that the State has answered, or that a file is not to be had any more; none when it was only the moment. */
export type Obstacle = { done: false; made?: string; thread?: ThreadRecord; answered?: true; spent?: true }
export type Written = { done: true } | Obstacle

const isNew = 'attribute_not_exists(pk)'

/** What is looked at before a reply: the thread, and what is awaited of this State. */
function replyKeys(threadId: string, country: string | undefined): Key[] {
  return [threadKey(threadId), ...(country ? [responseKey(threadId, country)] : [])]
}

/** Threads as they are written; how they are read stands in readStore.ts. */
export function threadStore(table: Table) {
  return {
    replyKeys,

    async thread(threadId: string): Promise<ThreadRecord | undefined> {
      const item = await table.get(threadKey(threadId), true)
      return item && threadFrom(item)
    },

    /** The thread, and whether an answer of this State is awaited. */
    async threadForReply(threadId: string, country: string | undefined) {
      const items = await table.getMany(replyKeys(threadId, country), true)
      const thread = items.find(({ sk }) => sk === 'thread')
      const awaited = isAwaited(items.find(({ sk }) => sk !== 'thread'))
      return { thread: thread && threadFrom(thread), awaited }
    },

    /** A thread with its first post, which its author has read; refused by a space that is closed by now. */
    async addThread({ thread, post, body, activity, once, now, asked, seatId }: NewThreadRows): Promise<Written> {
      const openSpace = `attribute_exists(pk) AND attribute_not_exists(closedAt)`
      const mark = { ...markKey(thread.author.id, thread.id), lastRead: 1 }
      return transacted(table, once, [
        ...onceRows({ once, now }, thread.id),
        { kind: 'check', key: spaceKey(thread.spaceId), condition: openSpace },
        { kind: 'put', item: threadItem(thread), condition: isNew },
        { kind: 'put', item: postItem(post) },
        { kind: 'put', item: textItem(post, body) },
        { kind: 'put', item: mark },
        ...fileWrites(post, [], now),
        activityWrite(activity),
        ...requestWrites(thread, asked, seatId),
        ...seatThreadWrites(seatId, thread),
        ...kindWrites(undefined, thread),
      ])
    },

    /** `thread` is the thread with this post as its last: the condition holds that it had one fewer until now, is open, and stands where its writer was let in. */
    async addPost({ thread, post, body, activity, once, now, answersFor }: ReplyRows): Promise<Written> {
      const { postCount, lastAuthor, listingSk } = latestOf(thread)
      return transacted(table, once, [
        ...onceRows({ once, now }, String(post.number)),
        {
          kind: 'update',
          key: threadKey(thread.id),
          update: 'SET postCount = :count, lastAuthor = :author, listingSk = :order',
          condition: 'postCount = :before AND spaceId = :space AND attribute_not_exists(closedAt)',
          values: {
            ...{ ':count': postCount, ':author': lastAuthor, ':order': listingSk },
            ...{ ':before': postCount - 1, ':space': thread.spaceId },
          },
        },
        { kind: 'put', item: postItem(post), condition: isNew },
        // Its place in its author's list comes a little later: it would cost 2 units that a reply does not have.
        { kind: 'put', item: unlisted(textItem(post, body)) },
        ...fileWrites(post, [], now),
        activityWrite(activity),
        ...(answersFor ? [responseWrite(thread.id, answersFor, post)] : []),
      ])
    },

    /** Title, language, closure, answer and date, made from the version before. */
    async changeThread({ before, thread, activity, awaiting }: ThreadChange): Promise<Written> {
      const states = awaiting ? awaitingWrites(thread, awaiting) : []
      return transacted(table, undefined, [
        threadUpdate(thread),
        activityWrite(activity),
        ...states,
        ...kindWrites(before, thread),
      ])
    },
  }
}

function threadUpdate({ id, title, language, version, closedAt, closedBy, answer, dueOn }: Thread): Write {
  const facts = { title, language, version, closedAt, closedBy: closedBy && briefByline(closedBy), answer, dueOn }
  const { values, ...said } = fieldsUpdate(facts)
  return {
    kind: 'update',
    key: threadKey(id),
    ...said,
    condition: '#version = :before AND attribute_not_exists(underway)',
    values: { ...values, ':before': version - 1 },
  }
}

/** The row that makes a creation happen once, first in its transaction: an earlier try is told before anything else. */
export function onceRows({ once, now }: OnceNow, made: string): Write[] {
  return once ? [onceWrite(once, made, now)] : []
}

async function transacted(table: Table, once: Once | undefined, writes: Write[]): Promise<Written> {
  const outcome = await table.transact(writes)
  if (outcome.done) return outcome
  const standing = outcome.refusals.filter(isConditionFailed)
  const earlier = once && itemAt(standing, onceKey(once))
  if (once && earlier) return { done: false, made: madeFrom(earlier, once) }
  if (isFileSpent(writes, outcome.refusals)) return { done: false, spent: true }
  const thread = standing.find(({ item }) => item?.sk === 'thread')?.item
  if (thread) return { done: false, thread: threadFrom(thread) }
  const response = standing.some(({ item }) => String(item?.sk).startsWith('response#'))
  return response ? { done: false, answered: true } : { done: false }
}

export function isConditionFailed({ code }: Refusal): boolean {
  return code === 'ConditionalCheckFailed'
}

export function itemAt(refusals: Refusal[], { pk, sk }: Key): Item | undefined {
  return refusals.find(({ item }) => item?.pk === pk && item.sk === sk)?.item
}
