import * as z from 'zod'
import { Problem } from '../../shared/problem.ts'
import type { Deps } from '../deps.ts'
import { factsOfDefect } from '../platform/log.ts'
import { tellOfPosts } from './telling.ts'

/** A message of the queue, as `relay` made it of an activity row: where to look, and nothing of what stands there. */
const Happened = z.object({ kind: z.string(), threadId: z.string(), number: z.number().int().positive().optional() })
const QueueEvent = z.object({ Records: z.array(z.object({ messageId: z.string(), body: z.string() })) })

type Message = { messageId: string; happened: z.infer<typeof Happened> }

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
      messages.push({ messageId, happened: Happened.parse(JSON.parse(body)) })
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
    await tellOfPosts(deps, threadId, numbersIn(messages))
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

function numbersIn(messages: Message[]): number[] {
  const numbers = messages.flatMap(({ happened: { kind, number } }) =>
    number && (kind === 'post-written' || kind === 'thread-opened') ? [number] : [],
  )
  return [...new Set(numbers)].sort((a, b) => a - b)
}
