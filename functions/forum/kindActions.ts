import type { Actor } from '../../shared/actor.ts'
import type { Thread } from '../../shared/forum.ts'
import { Problem } from '../../shared/problem.ts'
import type { Deps } from '../deps.ts'
import { changeThread } from './actions.ts'
import { refuse } from './doors.ts'
import { isOver } from './requestRules.ts'
import { authorOf, isReply, whyNotCloseThread, whyNotEditThread, whyNotMarkAnswer } from './rules.ts'

/** One answer at a time: marking another reply moves the mark. Marking the marked one changes nothing. */
export async function markAnswer(deps: Deps, actor: Actor, threadId: string, number: number): Promise<Thread> {
  return changeThread(deps, actor, threadId, async (thread, _now, keeper) => {
    refuse(whyNotMarkAnswer(keeper, thread))
    // What went to another thread answers nothing here.
    if (!isReply(thread, number) || (await deps.forum.post(thread.id, number))?.gone) {
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

/** The States that have not answered have until then; those that have, have answered. The date that it has already changes nothing. */
export async function changeDate(
  deps: Deps,
  actor: Actor,
  at: { threadId: string; version: number },
  dueOn: string,
): Promise<Thread> {
  return changeThread(deps, actor, at.threadId, (thread, now, keeper) => {
    refuse(whyNotEditThread(keeper, thread))
    if (thread.kind !== 'request' || !thread.dueOn) throw new Problem('wrong-state')
    if (thread.dueOn === dueOn) return undefined
    if (isOver(dueOn, now, actor.zone)) {
      throw new Problem('invalid', { fields: [{ field: 'dueOn', fault: 'past' }] })
    }
    if (thread.version !== at.version) {
      const current = { version: thread.version, text: thread.dueOn }
      throw new Problem('edit-conflict', { current, sent: { version: at.version, text: dueOn } })
    }
    const date = { from: thread.dueOn, to: dueOn, by: authorOf(actor), at: now }
    return { kind: 'request-dated', thread: { ...thread, dueOn }, date }
  })
}
