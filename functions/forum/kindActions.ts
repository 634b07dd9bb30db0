import type { Actor } from '../../shared/actor.ts'
import type { Thread } from '../../shared/forum.ts'
import { Problem } from '../../shared/problem.ts'
import type { Deps } from '../deps.ts'
import { changeThread } from './actions.ts'
import { refuse } from './doors.ts'
import { authorOf, isReply, whyNotCloseThread, whyNotMarkAnswer } from './rules.ts'

/** One answer at a time: marking another reply moves the mark. Marking the marked one changes nothing. */
export async function markAnswer(deps: Deps, actor: Actor, threadId: string, number: number): Promise<Thread> {
  return changeThread(deps, actor, threadId, (thread, _now, keeper) => {
    refuse(whyNotMarkAnswer(keeper, thread))
    if (!isReply(thread, number)) {
      throw new Problem('invalid', { fields: [{ field: 'number', fault: 'not-a-choice' }] })
    }
    return thread.answer === number
      ? undefined
      : { kind: 'answer-marked', thread: { ...thread, answer: number }, number }
  })
}

export async function unmarkAnswer(deps: Deps, actor: Actor, threadId: string): Promise<Thread> {
  return changeThread(deps, actor, threadId, (thread, _now, keeper) => {
    refuse(whyNotMarkAnswer(keeper, thread))
    const { answer, ...unanswered } = thread
    return answer ? { kind: 'answer-unmarked', thread: unanswered, number: answer } : undefined
  })
}

/** Closing what is closed already changes nothing, and keeps the outcome that was told first. */
export async function closeRequest(deps: Deps, actor: Actor, threadId: string, text: string): Promise<Thread> {
  return changeThread(deps, actor, threadId, (thread, now, keeper) => {
    refuse(whyNotCloseThread(keeper, thread))
    if (thread.kind !== 'request') throw new Problem('wrong-state')
    if (thread.closedAt) return undefined
    const by = authorOf(actor)
    const outcome = { text, by, at: now }
    return { kind: 'thread-closed', thread: { ...thread, closedAt: now, closedBy: by }, outcome }
  })
}
