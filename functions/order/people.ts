import type { Actor } from '../../shared/actor.ts'
import type { NewPause, OrderAct } from '../../shared/order.ts'
import { Problem } from '../../shared/problem.ts'
import { recorded } from '../audit/actions.ts'
import type { Deps } from '../deps.ts'
import { type AccountItem, accountEdit } from '../members/account.ts'
import { untilDone } from '../platform/retry.ts'
import { newAct } from './acts.ts'
import { actViewOf, refusalOfPause, whyNotAddress } from './rules.ts'

/** Tells a person, with the reason, that something must not happen again. */
export async function warn(deps: Deps, actor: Actor, personId: string, reason: string): Promise<OrderAct> {
  return untilDone(async () => {
    const person = await addressed(deps, actor, personId)
    const { act, writes } = newAct(deps, personId, 'person-warned', { reason })
    const stands = deps.members.unchangedCheck(personId, person)
    const entry = { act: 'person-warned', actorId: actor.id, personId, reason, actId: act.id } as const
    const { done } = await recorded(deps, entry, [stands, ...writes])
    return done ? { done, result: actViewOf(act) } : { done }
  })
}

/** From the person's next request on they write nothing until then; they read on, and may answer. A newer pause takes the place of an older one. */
export async function pause(deps: Deps, actor: Actor, personId: string, wanted: NewPause): Promise<OrderAct> {
  const { until, reason } = wanted
  return untilDone(async () => {
    const person = await addressed(deps, actor, personId)
    const refusal = refusalOfPause(until, deps.clock.now())
    if (refusal) throw refusal
    const { act, writes } = newAct(deps, personId, 'writing-paused', { reason, until })
    const { write } = accountEdit(person, { pausedUntil: until, pausedFor: reason, pausedBy: act.id })
    const about = { personId, reason, actId: act.id, detail: { until } }
    const entry = { act: 'writing-paused', actorId: actor.id, ...about } as const
    const { done } = await recorded(deps, entry, [write, ...writes])
    return done ? { done, result: actViewOf(act) } : { done }
  })
}

/** Ends a pause before its time; who is not paused stays so. */
export async function resume(deps: Deps, actor: Actor, personId: string): Promise<undefined> {
  return untilDone(async () => {
    const person = await addressed(deps, actor, personId)
    if (!person.pausedUntil || person.pausedUntil <= deps.clock.now()) return { done: true, result: undefined }
    const { act, writes } = newAct(deps, personId, 'writing-resumed', {})
    const { write } = accountEdit(person, { pausedUntil: undefined, pausedFor: undefined, pausedBy: undefined })
    const entry = { act: 'writing-resumed', actorId: actor.id, personId, actId: act.id } as const
    const { done } = await recorded(deps, entry, [write, ...writes])
    return done ? { done, result: undefined } : { done }
  })
}

async function addressed(deps: Deps, actor: Actor, personId: string): Promise<AccountItem> {
  const person = await deps.members.account(personId)
  if (!person) throw new Problem('not-found')
  const refusal = whyNotAddress(actor, person)
  if (refusal) throw new Problem(refusal)
  return person
}
