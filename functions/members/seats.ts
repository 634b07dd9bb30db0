import type { Actor } from '../../shared/actor.ts'
import type { AuditEntry } from '../../shared/audit.ts'
import { isCountry } from '../../shared/countries.ts'
import type { Institution, NewInstitution, NewSeat, Seat, State } from '../../shared/members.ts'
import { Problem } from '../../shared/problem.ts'
import type { Doer } from '../audit/rules.ts'
import type { Deps } from '../deps.ts'
import { type Once, onceWrite } from '../platform/once.ts'
import type { Write } from '../platform/transactions.ts'
import { type AccountItem, accountEdit } from './account.ts'
import { settleSpaces, spaceWrites } from './closedSpaces.ts'
import { memberMailWrite } from './mailMessages.ts'
import { type Parting, partingOf } from './parting.ts'
import { readershipMove, readershipWrites } from './readership.ts'
import { saveRecorded } from './recording.ts'
import { refusalOfEnd, refusalOfHolder, whyNotEnd } from './rules.ts'
import {
  endTermWrite,
  newInstitutionWrites,
  newSeatWrites,
  newTermWrite,
  passSeatWrite,
  placeOf,
  type SeatItem,
  termEndWrite,
} from './seat.ts'
import { untilSettled } from './settled.ts'

/** Says whether a State belongs to the network. One that leaves keeps what it contributed and its page of the directory. */
export async function setMembership(deps: Deps, by: Doer, country: string, member: boolean): Promise<State> {
  if (!isCountry(country)) throw new Problem('not-found')
  return untilSettled(async () => {
    const now = deps.clock.now()
    const before = (await deps.members.state(country)) ?? { country, member: false, version: 0 }
    if (before.member === member) return before
    const { leftAt: _left, ...stayed } = before
    const dated = member ? { ...stayed, joinedAt: now } : { ...before, leftAt: now }
    const state: State = { ...dated, member, version: before.version + 1 }
    const entry = { act: member ? 'state-joined' : 'state-left', actorId: by.id, country } as const
    return (await saveRecorded(deps, entry, [deps.members.stateWrite(state)])).done ? state : undefined
  })
}

export async function nameInstitution(
  deps: Deps,
  by: Doer,
  draft: NewInstitution,
  once: Once | undefined,
): Promise<Institution> {
  const place = placeOf(draft.country)
  return untilSettled(async () => {
    const made = await deps.members.madeBefore(once)
    if (made) return deps.members.institution(place, made)
    const institution = { id: deps.ids.next('institution'), ...draft }
    const { id: institutionId, country } = institution
    const entry = { act: 'institution-made', actorId: by.id, institutionId, country } as const
    const named = { writes: newInstitutionWrites(institution), field: 'name', made: institutionId }
    const done = await createNamed(deps, entry, named, once)
    return done ? institution : undefined
  })
}

export async function makeSeat(deps: Deps, by: Doer, draft: NewSeat, once: Once | undefined): Promise<Seat> {
  const place = placeOf(draft.country)
  return untilSettled(async () => {
    const made = await deps.members.madeBefore(once)
    if (made) return deps.members.seat(made)
    const institution = await deps.members.institution(place, draft.institutionId)
    if (!institution) throw new Problem('invalid', { fields: [{ field: 'institutionId', fault: 'not-a-choice' }] })
    const seat: SeatItem = { id: deps.ids.next('seat'), place, institution, title: draft.title }
    const entry = { act: 'seat-made', actorId: by.id, seatId: seat.id, institutionId: institution.id } as const
    const done = await createNamed(deps, entry, { writes: newSeatWrites(seat), field: 'title', made: seat.id }, once)
    return done ? seat : undefined
  })
}

/** @returns whether it was made; false asks for another look. @throws Problem `already-exists` when the name is somebody's */
async function createNamed(
  deps: Deps,
  entry: AuditEntry,
  { writes, field, made }: { writes: Write[]; field: string; made: string },
  once: Once | undefined,
): Promise<boolean> {
  const kept = once ? [onceWrite(once, made, deps.clock.now())] : []
  const outcome = await saveRecorded(deps, entry, [...writes, ...kept])
  if (outcome.done) return true
  const triedBefore = outcome.refusals.some(({ item }) => String(item?.pk).startsWith('once#'))
  const taken = outcome.refusals.some(({ item }) => String(item?.sk).startsWith('called#'))
  if (taken && !triedBefore) throw new Problem('already-exists', { fields: [{ field, fault: 'taken' }] })
  return false
}

/** Names who holds a seat. The one who held it departs in the same moment, and what the seat has built is the next holder's. */
export async function nameHolder(
  deps: Deps,
  actor: Actor,
  seatId: string,
  { personId, endsAt }: { personId: string; endsAt?: string | undefined },
): Promise<Seat> {
  return untilSettled(async () => {
    const seat = await existingSeat(deps, seatId)
    const person = await deps.members.account(personId)
    const refusal = refusalOfHolder(person, seat) ?? refusalOfEnd(endsAt, deps.clock.now())
    if (refusal ?? !person) throw refusal ?? new Problem('not-found')
    if (seat.holder?.id === personId) return endsAt ? movedEnd(deps, actor, seat, endsAt) : seat
    const notEnd = seat.holder && whyNotEnd(actor, seat.holder.id)
    if (notEnd) throw new Problem(notEnd)
    return passSeat(deps, actor, seat, { person, endsAt })
  })
}

async function movedEnd(deps: Deps, by: Doer, seat: SeatItem, endsAt: string): Promise<SeatItem | undefined> {
  if (!seat.holder) return undefined
  const entry = {
    act: 'term-moved',
    actorId: by.id,
    personId: seat.holder.id,
    seatId: seat.id,
    detail: { endsAt },
  } as const
  return (await saveRecorded(deps, entry, [termEndWrite(seat, seat.holder, endsAt)])).done ? seat : undefined
}

async function passSeat(
  deps: Deps,
  by: Doer,
  seat: SeatItem,
  { person, endsAt }: { person: AccountItem; endsAt: string | undefined },
): Promise<SeatItem | undefined> {
  const startedAt = deps.clock.now()
  const termId = deps.ids.next('term')
  const { id, name, role } = person
  const holder = { id, name, role, termId }
  const { country, name: institution } = seat.institution
  const moving = person.state === 'active' ? readershipMove(person, { country, role }) : []
  const parting = seat.holder ? await partingOf(deps, seat, seat.holder) : undefined
  const formerId = formerOf(seat, parting)
  const heirOf = formerId === id ? undefined : formerId
  const moved = accountEdit(person, { seatId: seat.id, seatTitle: seat.title, country, institution, heirOf })
  const comings = parting?.comings ?? []
  const changed = [{ id, account: moved.account }, ...(parting ? [parting.parted] : [])]
  const before = seat.holder ? { detail: { departed: seat.holder.id } } : {}
  const entry = { act: 'seat-given', actorId: by.id, personId: id, seatId: seat.id, ...before } as const
  const outcome = await saveRecorded(deps, entry, [
    moved.write,
    passSeatWrite(seat, holder, formerId),
    newTermWrite(seat.place, { id: termId, seatId: seat.id, personId: id, personName: name, startedAt, endsAt }),
    ...(await leavingWrites(deps, person)),
    ...(parting?.writes ?? []),
    ...readershipWrites([...comings, ...moving]),
    ...(await spaceWrites(deps, changed)),
    memberMailWrite(deps, { kind: 'seat-named', personId: id, seatId: seat.id, termId }),
  ])
  if (!outcome.done) return undefined
  for (const one of changed) await settleSpaces(deps, one.id)
  return { ...seat, holder }
}

// Who was only invited, and never came, leaves nothing.
function formerOf(seat: SeatItem, parting: Parting | undefined): string | undefined {
  return parting?.parted.account ? seat.holder?.id : seat.formerId
}

/** Somebody who moves to another seat leaves the old one empty. */
async function leavingWrites(deps: Deps, person: AccountItem): Promise<Write[]> {
  const old = person.seatId ? await deps.members.seat(person.seatId) : undefined
  if (old?.holder?.id !== person.id) return []
  return [passSeatWrite(old, undefined, person.id), endTermWrite(old, old.holder, deps.clock.now())]
}

/** Ends the holder's term: the person departs, the seat stands empty. */
export async function endHolding(deps: Deps, actor: Actor, seatId: string): Promise<Seat> {
  return untilSettled(async () => {
    const seat = await existingSeat(deps, seatId)
    const refusal = seat.holder && whyNotEnd(actor, seat.holder.id)
    if (refusal) throw new Problem(refusal)
    return emptySeat(deps, actor, seat)
  })
}

/** Undefined when somebody else's write came in between. */
export async function emptySeat(deps: Deps, by: Doer, seat: SeatItem): Promise<SeatItem | undefined> {
  if (!seat.holder) return seat
  const parting = await partingOf(deps, seat, seat.holder)
  const left = await spaceWrites(deps, [parting.parted])
  const writes = [
    ...parting.writes,
    ...readershipWrites(parting.comings),
    ...left,
    passSeatWrite(seat, undefined, formerOf(seat, parting)),
  ]
  const entry = { act: 'seat-emptied', actorId: by.id, personId: seat.holder.id, seatId: seat.id } as const
  if (!(await saveRecorded(deps, entry, writes)).done) return undefined
  await settleSpaces(deps, parting.parted.id)
  return { ...seat, holder: undefined }
}

async function existingSeat(deps: Deps, seatId: string): Promise<SeatItem> {
  const seat = await deps.members.seat(seatId)
  if (!seat) throw new Problem('not-found')
  return seat
}
