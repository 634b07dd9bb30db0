import type { Actor, Role } from '../../shared/actor.ts'
import type { NewPerson } from '../../shared/members.ts'
import { Problem, type ProblemCode } from '../../shared/problem.ts'
import type { AccountItem } from './account.ts'
import type { SeatItem } from './seat.ts'

/** A liaison is somebody whom a State names: a seat of the Institute or of a partner has none. */
export function mayHold(role: Role, seat: { place: string }): boolean {
  return role !== 'liaison' || seat.place !== 'organisations'
}

/** Why somebody cannot be invited to a seat; undefined when nothing stands in the way. */
export function refusalOfInvitation(draft: NewPerson, seat: SeatItem | undefined, now: string): Problem | undefined {
  if (!seat) return new Problem('invalid', { fields: [{ field: 'seatId', fault: 'not-a-choice' }] })
  if (!mayHold(draft.role, seat)) return new Problem('invalid', { fields: [{ field: 'role', fault: 'not-a-choice' }] })
  return refusalOfEnd(draft.endsAt, now) ?? (seat.holder ? new Problem('seat-taken') : undefined)
}

/** A term's known end lies ahead. */
export function refusalOfEnd(endsAt: string | undefined, now: string): Problem | undefined {
  if (!endsAt || endsAt > now) return undefined
  return new Problem('invalid', { fields: [{ field: 'endsAt', fault: 'not-a-choice' }] })
}

/** Somebody who is here, or is on the way, may be named to a seat; who departed or is suspended may not. */
export function refusalOfHolder(person: AccountItem | undefined, seat: SeatItem): Problem | undefined {
  const unfit = new Problem('invalid', { fields: [{ field: 'personId', fault: 'not-a-choice' }] })
  if (!person || !mayHold(person.role, seat)) return unfit
  return person.state === 'active' || person.state === 'invited' ? undefined : new Problem('wrong-state')
}

/** Nobody ends their own time here: a second person decides, so that the network is never left without coordination by a slip. */
export function whyNotEnd(actor: Actor, holderId: string): ProblemCode | undefined {
  return actor.id === holderId ? 'not-yourself' : undefined
}

export function whyNotSuspend(actor: Actor, person: AccountItem): ProblemCode | undefined {
  if (actor.id === person.id) return 'not-yourself'
  return person.state === 'active' || person.state === 'suspended' ? undefined : 'wrong-state'
}

export function whyNotReinstate(person: AccountItem): ProblemCode | undefined {
  return person.state === 'active' || person.state === 'suspended' ? undefined : 'wrong-state'
}

/** Recovery needs a second person and somebody who once had a way in (safeguards, section 3). */
export function whyNotRecover(actor: Actor, person: AccountItem): ProblemCode | undefined {
  if (actor.id === person.id) return 'not-yourself'
  return person.state === 'active' ? undefined : 'wrong-state'
}

export function refusalOfRole(actor: Actor, person: AccountItem, role: Role): Problem | undefined {
  if (person.role === role) return undefined
  if (actor.id === person.id) return new Problem('not-yourself')
  if (mayHold(role, { place: person.country ?? 'organisations' })) return undefined
  return new Problem('invalid', { fields: [{ field: 'role', fault: 'not-a-choice' }] })
}

/** Both texts for the reader when an edit was made from another version than the kept one. */
export function refusalOfVersion(
  kept: AccountItem,
  text: object,
  sent: { version: number; edit: object },
): Problem | undefined {
  if (kept.version === sent.version) return undefined
  return new Problem('edit-conflict', {
    current: { version: kept.version, text: JSON.stringify(text) },
    sent: { version: sent.version, text: JSON.stringify(sent.edit) },
  })
}

/** Members see one another once they have come; an invitation alone puts nobody in view. */
export function isInView(person: AccountItem): boolean {
  return person.acceptedAt !== undefined
}
