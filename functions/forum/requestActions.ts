import type { Actor } from '../../shared/actor.ts'
import type { NewThread, Thread } from '../../shared/forum.ts'
import { type FieldFaultCode, Problem } from '../../shared/problem.ts'
import type { RequestView } from '../../shared/threadKindEndpoints.ts'
import type { Deps } from '../deps.ts'
import { readableThread } from './doors.ts'
import { isOver, statesAsked } from './requestRules.ts'
import type { Asked } from './requestStore.ts'

/** What a new thread asks of the States; undefined when it is no request. @throws Problem `invalid` */
export async function askedIn(deps: Deps, actor: Actor, { kind, request }: NewThread): Promise<Asked | undefined> {
  if (kind !== 'request') {
    if (request) throw invalid('request', 'unknown')
    return undefined
  }
  if (!request) throw invalid('request', 'required')
  const { subject, dueOn, to } = request
  if (isOver(dueOn, deps.clock.now(), actor.zone)) throw invalid('request.dueOn', 'past')
  const { states } = await deps.members.network()
  const members = states.filter(({ member }) => member).map(({ country }) => country)
  const asked = statesAsked(request, members, actor.country)
  if (asked.length === 0 || asked.some((country) => !members.includes(country))) {
    throw invalid('request.to', 'not-a-choice')
  }
  return { subject, dueOn, toAll: !to, states: asked }
}

function invalid(field: string, fault: FieldFaultCode): Problem {
  return new Problem('invalid', { fields: [{ field, fault }] })
}

export async function readRequest(deps: Deps, actor: Actor, threadId: string): Promise<RequestView> {
  const thread: Thread = await readableThread(deps, actor, threadId)
  const request = await deps.forum.request(thread.id)
  if (!request) throw new Problem('wrong-state')
  return request
}
