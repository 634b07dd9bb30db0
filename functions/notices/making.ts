import type { Post } from '../../shared/forum.ts'
import { Problem } from '../../shared/problem.ts'
import type { Deps } from '../deps.ts'
import { continueTransfer } from '../forum/transferring.ts'
import { QueueEvent } from '../platform/batches.ts'
import { minutesAfter } from '../platform/clock.ts'
import { factsOfDefect } from '../platform/log.ts'
import { portionsOf } from '../platform/portions.ts'
import { untilDone } from '../platform/retry.ts'
import { Happening, PracticeHappening } from './happening.ts'
import { tellOfMove } from './moving.ts'
import { noticeDays } from './noticeRow.ts'
import { tellPersonally } from './personal.ts'
import { tellOfPractice } from './practices.ts'
import { tellOfPosts } from './telling.ts'
import { tellOfTransfers } from './transfers.ts'

const isNew = new Set(['post-written', 'thread-opened'])
/** What is about a thread, or many of its posts, and tells of none by itself. */
const wide = new Set(['thread-moved', 'posts-come'])
const told = new Set([
  ...isNew,
  'post-edited',
  'thread-edited',
  'thread-closed',
  ...wide,
  'transfer-begun',
  'request-dated',
  'answer-marked',
])

type Message = { messageId: string; happened: Happening }

/**
 * A batch of the queue, thread by thread: who follows one is looked at once, however many posts came in it. What fails in one
 * thread keeps none of the others back.
 * @returns the ids of the messages to be tried later
 */
export async function makeAllNotices(deps: Deps, event: unknown): Promise<string[]> {
  const left: string[] = []
  const messages: Message[] = []
  for (const { messageId, body } of QueueEvent.parse(event).Records) {
    try {
      const read = JSON.parse(body)
      const ofPractice = PracticeHappening.safeParse(read).data
      if (ofPractice) await tellOfPractice(deps, ofPractice)
      else messages.push({ messageId, happened: Happening.parse(read) })
    } catch (error) {
      deps.log('error', 'notices-wait', factsOfDefect(error))
      left.push(messageId)
    }
  }
  for (const [threadId, ofThread] of Map.groupBy(messages, ({ happened }) => happened.threadId)) {
    left.push(...(await makeNotices(deps, threadId, ofThread)))
  }
  return left
}

/** Done twice, late or out of order it leaves what doing it once leaves. @returns the ids of the messages to be tried later */
async function makeNotices(deps: Deps, threadId: string, messages: Message[]): Promise<string[]> {
  try {
    await tellOfThread(
      deps,
      threadId,
      messages.map(({ happened }) => happened),
    )
    return []
  } catch (error) {
    deps.log('error', 'notices-wait', factsOfDefect(error))
    // What cannot be read will not be read the next time either: alone, it takes no other along to the dead letters.
    if (messages.length > 1 && !isPassing(error)) return oneByOne(deps, threadId, messages)
    return messages.map(({ messageId }) => messageId)
  }
}

function isPassing(error: unknown): boolean {
  return error instanceof Problem && error.code === 'unavailable'
}

async function oneByOne(deps: Deps, threadId: string, messages: Message[]): Promise<string[]> {
  const left: string[] = []
  for (const message of messages) left.push(...(await makeNotices(deps, threadId, [message])))
  return left
}

// Their texts together stay below the 4 MB of a transaction.
const listedAtOnce = 25

/** Each reply into the list of what its author wrote: here, where a reply's own transaction has no room for it. */
async function listReplies(deps: Deps, replies: Post[]): Promise<void> {
  for (const some of portionsOf(replies, listedAtOnce)) {
    await untilDone(async () => {
      const done = await deps.forum.listReplies(some)
      return done ? { done, result: undefined } : { done }
    })
  }
}

function isReplyOf({ kind, number }: Happening, post: Post): boolean {
  return kind === 'post-written' && number === post.number
}

/** What happened in a thread, as it stands there now. */
async function tellOfThread(deps: Deps, threadId: string, happened: Happening[]): Promise<void> {
  const telling = happened.filter(({ kind }) => told.has(kind))
  if (telling.length === 0) return
  // What a request began and did not live to end.
  if (telling.some(({ kind }) => kind === 'transfer-begun')) await continueTransfer(deps, threadId)
  const numbers = [...new Set(telling.flatMap(({ kind, number }) => (wide.has(kind) ? [] : (number ?? []))))]
  const { thread, posts: rows } = await deps.forum.threadAndPosts(threadId, numbers)
  if (!thread) return
  const found = rows.filter(({ gone }) => !gone)
  // What was told of a post before it went to another thread is told where it stands now.
  for (const { number, gone } of rows) {
    if (!gone) continue
    const ofIt = telling.filter((one) => one.number === number && !wide.has(one.kind))
    const there = ofIt.map((one) => ({ ...one, ...gone }))
    await tellOfThread(deps, gone.threadId, there)
  }
  await listReplies(
    deps,
    found.filter((post) => telling.some((one) => isReplyOf(one, post))),
  )
  // Of what was hidden or removed meanwhile nobody is told.
  const posts = found.filter(({ mark }) => !mark)
  const written = new Set(telling.flatMap(({ kind, number }) => (isNew.has(kind) ? (number ?? []) : [])))
  const oldest = minutesAfter(deps.clock.now(), -noticeDays * 24 * 60)
  await tellOfPosts(
    deps,
    thread,
    posts.filter(({ number, writtenAt }) => written.has(number) && writtenAt > oldest),
  )
  await tellPersonally(deps, thread, posts, telling)
  await tellOfMove(deps, thread, telling)
  await tellOfTransfers(deps, thread, telling)
}
