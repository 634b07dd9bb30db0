import type { Actor } from '../../shared/actor.ts'
import type { Thread } from '../../shared/forum.ts'
import type { NamedPractice } from '../../shared/practiceOrigins.ts'
import type { Summary } from '../../shared/summary.ts'
import { type Readership, readershipFrom, readershipKey } from '../members/readership.ts'
import { allOf, type Item, type Key, type Table } from '../platform/table.ts'
import { ownersFor, tasksFrom, tasksKey } from '../tasks/task.ts'
import type { PostPlace, PostRow, ThreadRecord } from './items.ts'
import {
  postFrom,
  postKey,
  type Text,
  textFrom,
  textKey,
  threadFrom,
  threadKey,
  threadListing,
  threadOrder,
} from './items.ts'
import { movesKey, type Traces, tracesFrom } from './moveStore.ts'
import { Mark, markKey } from './personRows.ts'
import { practiceLinksFrom } from './practiceLinks.ts'
import { isOfSeat, seatThreadKeys } from './seatThreadStore.ts'
import { summaryFrom, summaryKey } from './summaryStore.ts'

// Rows of the audit trail that name a space may stand in this index too, under `row#`, and nothing of the trail is ever written over.
const instants = { expression: '#sk < :rows', values: { ':rows': 'row#' } }

/** A place in a list of threads: after this one, towards older ones or (`back`) newer ones. */
export type ThreadPlace = Pick<Thread, 'id' | 'lastPostAt' | 'spaceId'> & { back: boolean }
export type ThreadAndMark = {
  isOfSeat: boolean
  thread?: ThreadRecord
  mark?: number
  acknowledged?: boolean
  summary?: Summary
  traces: Traces
  practices: NamedPractice[]
}
export type ThreadsAndMarks = { threads: ThreadRecord[]; marks: Map<string, number> }
export type HomeRows = { readership: Readership; awaited: ThreadRecord[]; marks: Map<string, number>; tasks: number }
export type Threads = { threads: ThreadRecord[]; more: boolean }

type Who = Pick<Actor, 'id' | 'seatId' | 'role'>

/** Where a page of a thread finds all that it shows besides posts. */
function threadPageKeys(threadId: string, { id, seatId }: Pick<Actor, 'id' | 'seatId'>): Key[] {
  const ofThread = [threadKey(threadId), summaryKey(threadId), movesKey(threadId)]
  return [...ofThread, markKey(id, threadId), ...seatThreadKeys(seatId, threadId)]
}

/** Threads and posts as they are read. */
export function readStore(table: Table) {
  return {
    threadPageKeys,

    async threadAndMark(threadId: string, { id, seatId }: Pick<Actor, 'id' | 'seatId'>): Promise<ThreadAndMark> {
      const items = await table.getMany(threadPageKeys(threadId, { id, seatId }), true)
      const thread = items.find(({ sk }) => sk === 'thread')
      const summary = items.find(({ sk }) => sk === 'summary')
      const mark = items.find(({ sk }) => String(sk).startsWith('mark#'))
      const traces = items.find(({ sk }) => sk === 'moves')
      const noted = mark && Mark.parse(mark)
      return {
        isOfSeat: items.some(isOfSeat),
        traces: tracesFrom(traces),
        practices: practiceLinksFrom(traces),
        ...(thread ? { thread: threadFrom(thread) } : {}),
        ...(summary ? { summary: summaryFrom(summary) } : {}),
        ...(noted ? { mark: noted.lastRead, acknowledged: noted.acknowledgedAt !== undefined } : {}),
      }
    },

    /** Threads by their ids, in no order. */
    async threadsNamed(threadIds: string[]): Promise<ThreadRecord[]> {
      const items = await table.getMany(threadIds.map(threadKey), true)
      return items.map(threadFrom)
    },

    async threadAndPost(threadId: string, number: number): Promise<{ thread?: ThreadRecord; post?: PostRow }> {
      const items = await table.getMany([threadKey(threadId), postKey(threadId, number)], true)
      const thread = items.find(({ sk }) => sk === 'thread')
      const post = items.find(({ sk }) => sk !== 'thread')
      return { ...(thread ? { thread: threadFrom(thread) } : {}), ...(post ? { post: postFrom(post) } : {}) }
    },

    /** With the posts that there are of these, in the order of their numbers. */
    async threadAndPosts(threadId: string, numbers: number[]): Promise<{ thread?: ThreadRecord; posts: PostRow[] }> {
      const keys = [threadKey(threadId), ...numbers.map((number) => postKey(threadId, number))]
      const items = await table.getMany(keys, true)
      const thread = items.find(({ sk }) => sk === 'thread')
      const posts = items.filter(({ sk }) => sk !== 'thread').map(postFrom)
      return { ...(thread ? { thread: threadFrom(thread) } : {}), posts: posts.sort((a, b) => a.number - b.number) }
    },

    /** Posts with their threads, those that are there, in no order; at most 50. */
    async threadsAndPosts(places: PostPlace[]): Promise<{ thread: ThreadRecord; post: PostRow }[]> {
      const threadIds = [...new Set(places.map(({ threadId }) => threadId))]
      const keys = [...threadIds.map(threadKey), ...places.map(({ threadId, number }) => postKey(threadId, number))]
      const items = await table.getMany(keys, true)
      const threads = new Map(items.filter(({ sk }) => sk === 'thread').map((item) => [item.pk, threadFrom(item)]))
      return items.flatMap((item) => {
        const thread = threads.get(item.pk)
        return thread && item.sk !== 'thread' ? [{ thread, post: postFrom(item) }] : []
      })
    },

    async post(threadId: string, number: number): Promise<PostRow | undefined> {
      const item = await table.get(postKey(threadId, number), true)
      return item && postFrom(item)
    },

    /** When these posts were written, as far as this replica knows. */
    async writtenAts(threadId: string, numbers: number[]): Promise<Map<number, string>> {
      const items = await table.getMany(numbers.map((number) => postKey(threadId, number)))
      return new Map(items.map(postFrom).map(({ number, writtenAt }) => [number, writtenAt]))
    },

    /** Posts by number, both ends included. A replica that lags behind shows by a gap; only then the dearer consistent read is made. */
    async posts(threadId: string, from: number, to: number): Promise<PostRow[]> {
      const posts = await postsBetween(table, threadId, { from, to, consistent: false })
      return posts.length === to - from + 1 ? posts : postsBetween(table, threadId, { from, to, consistent: true })
    },

    async text({ threadId, number }: PostPlace, version: number): Promise<Text | undefined> {
      const item = await table.get(textKey(threadId, number, version), true)
      return item && textFrom(item)
    },

    /** Versions of a post, the latest first, below `before` when given. */
    async texts(query: { threadId: string; number: number; before?: number; limit: number }): Promise<Text[]> {
      const { threadId, number, before, limit } = query
      const first = textKey(threadId, number, 1)
      const last = textKey(threadId, number, before === undefined ? 999_999 : before - 1)
      const range = { expression: '#sk BETWEEN :first AND :last', values: { ':first': first.sk, ':last': last.sk } }
      const { items } = await table.query({ pk: first.pk, range, limit, backwards: true })
      return items.map(textFrom)
    },

    /** Threads of a space, the latest first also when going back. */
    async threadsOf(spaceId: string, place: ThreadPlace | undefined, limit: number): Promise<Threads> {
      const back = place?.back ?? false
      // One more than wanted tells whether there are more: DynamoDB's own sign comes also when the last one was just reached.
      const query = { index: 'spaceThreads', pk: spaceId, range: instants, limit: limit + 1, backwards: !back } as const
      const { items } = await table.query({ ...query, ...(place ? { after: indexKeyOf(place) } : {}) })
      const threads = items.slice(0, limit).map(threadFrom)
      return { threads: back ? threads.reverse() : threads, more: items.length > limit }
    },

    /** The latest threads of the whole network, hidden ones too: for a rule to choose from. */
    async latestThreads(limit: number, after: Item | undefined): Promise<{ threads: ThreadRecord[]; after?: Item }> {
      const query = { index: 'listing', pk: threadListing, limit, backwards: true } as const
      const page = await table.query({ ...query, ...(after ? { after } : {}) })
      return { threads: page.items.map(threadFrom), ...(page.after ? { after: page.after } : {}) }
    },

    /** The same for who goes through all of them: a row that cannot be read is told by its id, and keeps none of the others back. */
    async everyThread(limit: number, after: Item | undefined) {
      const query = { index: 'listing', pk: threadListing, limit, backwards: true } as const
      const page = await table.query({ ...query, ...(after ? { after } : {}) })
      const [threads, unread]: [ThreadRecord[], string[]] = [[], []]
      for (const item of page.items) {
        try {
          threads.push(threadFrom(item))
        } catch {
          unread.push(String(item.pk))
        }
      }
      return { threads, unread, ...(page.after ? { after: page.after } : {}) }
    },

    /** The last post numbers that a person noted, by thread. */
    async marks(personId: string, threadIds: string[]): Promise<Map<string, number>> {
      const items = await table.getMany(threadIds.map((threadId) => markKey(personId, threadId)))
      const marks = items.map((item) => Mark.parse(item))
      return new Map(marks.map(({ sk, lastRead }) => [sk.slice('mark#'.length), lastRead]))
    },

    async threadsAndMarks(personId: string, threadIds: string[]): Promise<ThreadsAndMarks> {
      const items = await table.getMany([...threadIds.map(threadKey), ...threadIds.map((id) => markKey(personId, id))])
      return threadsAndMarksIn(items)
    },

    /** What the home page needs besides, in one request: marks, the threads that ask for an answer, how many read what, and how much there is to do. */
    async homeRows({ id, ...who }: Who, threadIds: string[], awaitedIds: string[]): Promise<HomeRows> {
      const marked = [...new Set([...threadIds, ...awaitedIds])].map((threadId) => markKey(id, threadId))
      const toDo = ownersFor({ id, ...who }).map(tasksKey)
      const keys: Key[] = [readershipKey, ...awaitedIds.map(threadKey), ...toDo, ...marked]
      const items = await table.getMany(keys)
      const { threads, marks } = threadsAndMarksIn(items)
      return {
        readership: readershipFrom(items.find(({ pk }) => pk === readershipKey.pk)),
        awaited: awaitedIds.flatMap((threadId) => threads.find(({ id }) => id === threadId) ?? []),
        marks,
        tasks: items.filter(({ sk }) => sk === tasksKey('').sk).flatMap(tasksFrom).length,
      }
    },

    /** Notes how far somebody has read; never goes back, so that a late request from another device does no harm. */
    async setMark(personId: string, threadId: string, lastRead: number): Promise<void> {
      await table.update({
        kind: 'update',
        key: markKey(personId, threadId),
        update: 'SET lastRead = :read',
        condition: 'attribute_not_exists(lastRead) OR lastRead < :read',
        values: { ':read': lastRead },
      })
    },
  }
}

function threadsAndMarksIn(items: Item[]): ThreadsAndMarks {
  const marks = items.filter(({ sk }) => String(sk).startsWith('mark#')).map((item) => Mark.parse(item))
  return {
    threads: items.filter(({ sk }) => sk === 'thread').map(threadFrom),
    marks: new Map(marks.map(({ sk, lastRead }) => [sk.slice('mark#'.length), lastRead])),
  }
}

async function postsBetween(
  table: Table,
  threadId: string,
  { from, to, consistent }: { from: number; to: number; consistent: boolean },
): Promise<PostRow[]> {
  const { pk, sk } = postKey(threadId, from)
  const range = { expression: '#sk BETWEEN :from AND :to', values: { ':from': sk, ':to': postKey(threadId, to).sk } }
  // Twenty posts of 64 KB are more than the megabyte that one query gives.
  return (await allOf(table, { pk, range, consistent })).map(postFrom)
}

function indexKeyOf(place: ThreadPlace): Item {
  return { ...threadKey(place.id), spaceId: place.spaceId, listingSk: threadOrder(place) }
}
