import type { Actor } from '../../shared/actor.ts'
import { limits } from '../../shared/limits.ts'
import type { OrderAct } from '../../shared/order.ts'
import { Problem, type ProblemCode } from '../../shared/problem.ts'
import type { AccountItem } from '../members/account.ts'
import { minutesAfter } from '../platform/clock.ts'
import type { ActItem } from './items.ts'

/** Nobody keeps order over themselves, and who is not here is neither warned nor paused. */
export function whyNotAddress(actor: Actor, person: Pick<AccountItem, 'id' | 'state'>): ProblemCode | undefined {
  if (actor.id === person.id) return 'not-yourself'
  return person.state === 'active' ? undefined : 'wrong-state'
}

/** A pause ends some day, and not too far away. */
export function refusalOfPause(until: string, now: string): Problem | undefined {
  if (until > now && until <= minutesAfter(now, limits.pauseDays * 24 * 60)) return undefined
  return new Problem('invalid', { fields: [{ field: 'until', fault: 'not-a-choice', limit: limits.pauseDays }] })
}

/** An act as the person concerned sees it. */
export function actViewOf({ personId: _, ...act }: ActItem): OrderAct {
  return { ...act, mayAnswer: act.answers.length < limits.answersPerAct }
}
