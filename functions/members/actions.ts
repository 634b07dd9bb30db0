import type { Actor } from '../../shared/actor.ts'
import { zoneOfCapital, zoneOfInstitute } from '../../shared/countries.ts'
import type { NewPerson, PersonEdit, PersonRecord, Recovery } from '../../shared/members.ts'
import { Problem } from '../../shared/problem.ts'
import type { Doer } from '../audit/rules.ts'
import type { Deps } from '../deps.ts'
import { invitationWrites, recoveryWrites } from '../invitations/actions.ts'
import { madeFrom, type Once, onceWrite } from '../platform/once.ts'
import type { Refusal, Write } from '../platform/transactions.ts'
import { type AccountItem, accountEdit, endSessionWrites, eraseAccountWrites, newAccountWrites } from './account.ts'
import { settleSpaces, spaceWrites } from './closedSpaces.ts'
import { everybody } from './listing.ts'
import { renameWrites } from './naming.ts'
import { partingOf } from './parting.ts'
import { recordOf } from './present.ts'
import { readershipMove, readershipWrite, readershipWrites } from './readership.ts'
import { saveRecorded } from './recording.ts'
import {
  refusalOfInvitation,
  refusalOfRole,
  refusalOfVersion,
  whyNotRecover,
  whyNotReinstate,
  whyNotSuspend,
} from './rules.ts'
import { type Holder, newTermWrite, passSeatWrite, type SeatItem } from './seat.ts'
import { untilSettled } from './settled.ts'

/** Makes the account, gives it the seat and sends the invitation, all at once or not at all. */
export async function invite(deps: Deps, by: Doer, draft: NewPerson, once: Once | undefined): Promise<PersonRecord> {
  const made = await deps.members.madeBefore(once)
  if (made) return recordOf(await existing(deps, made), deps.clock.now())

  return untilSettled(async () => {
    const seat = await deps.members.seat(draft.seatId)
    const refusal = refusalOfInvitation(draft, seat, deps.clock.now())
    if (refusal ?? !seat) throw refusal ?? new Problem('not-found')

    const { account, writes } = invitedTo(deps, seat, draft)
    const kept = once ? [onceWrite(once, account.id, deps.clock.now())] : []
    const { role, seatId } = draft
    const entry = { act: 'person-invited', actorId: by.id, personId: account.id, seatId, detail: { role } } as const
    const outcome = await saveRecorded(deps, entry, [...writes, ...kept])
    return outcome.done ? recordOf(account, deps.clock.now()) : refusedInvitation(deps, outcome.refusals, once)
  })
}

function invitedTo(deps: Deps, seat: SeatItem, draft: NewPerson): { account: AccountItem; writes: Write[] } {
  const now = deps.clock.now()
  const id = deps.ids.next('person')
  const { name, email, role, language, endsAt } = draft
  const { country } = seat.institution
  const invitation = invitationWrites(deps, id)
  const account: AccountItem = {
    ...{ id, name, email, role, language, country, languages: [language], about: '', state: 'invited', version: 1 },
    ...{ seatId: seat.id, seatTitle: seat.title, institution: seat.institution.name, heirOf: seat.formerId },
    ...{ zone: country ? zoneOfCapital[country] : zoneOfInstitute, invitedAt: now, readBefore: now },
    ...invitation.account,
  }
  const term = { id: deps.ids.next('term'), seatId: seat.id, personId: id, personName: name, startedAt: now, endsAt }
  const holder = { id, name, role, termId: term.id }
  const seatWrites = [passSeatWrite(seat, holder), newTermWrite(seat.place, term)]
  return { account, writes: [...newAccountWrites(account), ...seatWrites, ...invitation.writes] }
}

/** What an invitation that met something in its way comes to: its own first try, a taken address, or another look. */
async function refusedInvitation(
  deps: Deps,
  refusals: Refusal[],
  once: Once | undefined,
): Promise<PersonRecord | undefined> {
  const inTheWay = (start: string) => refusals.find(({ item }) => String(item?.pk).startsWith(start))?.item
  const earlier = inTheWay('once#')
  if (once && earlier) return recordOf(await existing(deps, madeFrom(earlier, once)), deps.clock.now())
  if (inTheWay('email#')) throw new Problem('already-exists', { fields: [{ field: 'email', fault: 'taken' }] })
  return undefined
}

async function existing(deps: Deps, personId: string): Promise<AccountItem> {
  const account = await deps.members.account(personId)
  if (!account) throw new Problem('not-found')
  return account
}

/** A new link by mail; the older one opens nothing any more. */
export async function resendInvitation(deps: Deps, by: Doer, personId: string): Promise<PersonRecord> {
  return untilSettled(async () => {
    const person = await existing(deps, personId)
    if (person.state !== 'invited') throw new Problem('wrong-state')
    const invitation = invitationWrites(deps, personId)
    const { account, write } = accountEdit(person, invitation.account)
    const entry = { act: 'invitation-renewed', actorId: by.id, personId } as const
    const outcome = await saveRecorded(deps, entry, [write, ...invitation.writes])
    return outcome.done ? recordOf(account, deps.clock.now()) : undefined
  })
}

/** Forgets somebody who was invited and has not come; the seat is free again and the link opens nothing. */
export async function takeInvitationBack(deps: Deps, by: Doer, personId: string): Promise<undefined> {
  await untilSettled(async () => {
    const person = await existing(deps, personId)
    if (person.state !== 'invited') throw new Problem('wrong-state')
    const seat = person.seatId ? await deps.members.seat(person.seatId) : undefined
    const writes =
      seat?.holder?.id === personId ? await vacatingWrites(deps, seat, seat.holder) : eraseAccountWrites(person)
    const entry = { act: 'invitation-withdrawn', actorId: by.id, personId } as const
    const outcome = await saveRecorded(deps, entry, [...writes, ...(await spaceWrites(deps, [{ id: personId }]))])
    return outcome.done || undefined
  })
  await settleSpaces(deps, personId)
}

async function vacatingWrites(deps: Deps, seat: SeatItem, holder: Holder): Promise<Write[]> {
  return [...(await partingOf(deps, seat, holder)).writes, passSeatWrite(seat, undefined)]
}

/** Corrects a name or gives another role; with another role everybody signs in anew (safeguards, section 3). */
export async function correctPerson(
  deps: Deps,
  actor: Actor,
  personId: string,
  { edit, version }: { edit: PersonEdit; version: number },
): Promise<PersonRecord> {
  const record = await untilSettled(async () => {
    const { account: person, sessions } = await partition(deps, personId)
    const text = { name: person.name, role: person.role }
    const refusal = refusalOfVersion(person, text, { version, edit }) ?? refusalOfRole(actor, person, edit.role)
    if (refusal) throw refusal

    const { account, write } = accountEdit(person, edit)
    const ended = person.role === edit.role ? [] : endSessionWrites(personId, sessions)
    const counted = person.state === 'active' ? readershipWrites(readershipMove(person, account)) : []
    const names = await renameWrites(deps, person, edit)
    const inSpaces = await spaceWrites(deps, [{ id: personId, account }])
    const entry = { act: 'person-edited', actorId: actor.id, personId, detail: changesOf(person, edit) } as const
    const outcome = await saveRecorded(deps, entry, [write, ...names, ...ended, ...counted, ...inSpaces])
    return outcome.done ? recordOf(account, deps.clock.now()) : undefined
  })
  await settleSpaces(deps, personId)
  return record
}

// The roles, which are powers; that the name changed, and not the name.
function changesOf(before: AccountItem, { name, role }: PersonEdit): Record<string, string> {
  return {
    ...(before.role === role ? {} : { roleBefore: before.role, role }),
    ...(before.name === name ? {} : { name: 'changed' }),
  }
}

/** Shuts somebody out from the next request on; what they wrote stays, and so does their seat. */
export async function suspend(deps: Deps, actor: Actor, personId: string, reason: string): Promise<PersonRecord> {
  const record = await untilSettled(async () => {
    const { account: person, sessions } = await partition(deps, personId)
    const refusal = whyNotSuspend(actor, person)
    if (refusal) throw new Problem(refusal)
    if (person.state === 'suspended') return recordOf(person, deps.clock.now())

    const now = deps.clock.now()
    const suspended = { state: 'suspended', suspendedAt: now, suspendedFor: reason, shutOutAt: now } as const
    const { account, write } = accountEdit(person, suspended)
    const writes = [write, readershipWrite(person, -1), ...endSessionWrites(personId, sessions)]
    const inSpaces = await spaceWrites(deps, [{ id: personId, account }])
    const entry = { act: 'person-suspended', actorId: actor.id, personId, reason } as const
    return (await saveRecorded(deps, entry, [...writes, ...inSpaces])).done
      ? recordOf(account, deps.clock.now())
      : undefined
  })
  await settleSpaces(deps, personId)
  return record
}

/** Lets somebody in again. The sessions of before stay ended: one that was opened in the very moment of the suspension goes here. */
export async function reinstate(deps: Deps, by: Doer, personId: string): Promise<PersonRecord> {
  const record = await untilSettled(async () => {
    const { account: person, sessions } = await partition(deps, personId)
    const refusal = whyNotReinstate(person)
    if (refusal) throw new Problem(refusal)
    if (person.state === 'active') return recordOf(person, deps.clock.now())

    const { account, write } = accountEdit(person, { state: 'active', suspendedAt: undefined, suspendedFor: undefined })
    const writes = [write, readershipWrite(person, 1), ...endSessionWrites(personId, sessions)]
    const inSpaces = await spaceWrites(deps, [{ id: personId, account }])
    const entry = { act: 'person-reinstated', actorId: by.id, personId } as const
    return (await saveRecorded(deps, entry, [...writes, ...inSpaces])).done
      ? recordOf(account, deps.clock.now())
      : undefined
  })
  await settleSpaces(deps, personId)
  return record
}

/** Begins the recovery of a lost way in. The code is told once, to be handed over by telephone or in person. */
export async function startRecovery(deps: Deps, actor: Actor, personId: string): Promise<Recovery> {
  return untilSettled(async () => {
    const person = await existing(deps, personId)
    const refusal = whyNotRecover(actor, person)
    if (refusal) throw new Problem(refusal)

    const recovery = recoveryWrites(deps, personId, await coordinatorsToTell(deps, actor))
    const { write } = accountEdit(person, recovery.account)
    const entry = { act: 'recovery-started', actorId: actor.id, personId } as const
    const outcome = await saveRecorded(deps, entry, [write, ...recovery.writes])
    return outcome.done ? { code: recovery.coordinatorCode, endsAt: recovery.endsAt } : undefined
  })
}

async function partition(deps: Deps, personId: string) {
  const found = await deps.access.accountPartition(personId)
  if (!found) throw new Problem('not-found')
  return found
}

/** Everybody who coordinates hears of a recovery, so that one that nobody asked for is noticed. */
async function coordinatorsToTell(deps: Deps, actor: Actor): Promise<string[]> {
  return [...new Set([actor.id, ...(await activeCoordinators(deps))])]
}

/** A transaction takes a hundred writes; a network has a handful of coordinators. */
const mostTold = 40

/** Who coordinates, and is here, to be told of what they should see to: no more than fit into the transaction of what they are told. */
export async function coordinatorsOnDuty(deps: Deps): Promise<string[]> {
  return (await activeCoordinators(deps)).slice(0, mostTold)
}

async function activeCoordinators(deps: Deps): Promise<string[]> {
  const found: string[] = []
  for await (const person of everybody(deps)) {
    if (person.role === 'coordinator' && person.state === 'active') found.push(person.id)
  }
  return found
}
