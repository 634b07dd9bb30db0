import { theNetwork } from '../audit/rules.ts'
import type { Deps } from '../deps.ts'
import type { FirstCoordinator } from '../platform/env.ts'
import { factsOfDefect } from '../platform/log.ts'
import { reminderDoneWrite } from './account.ts'
import { inviteFirstCoordinator } from './firstCoordinator.ts'
import { memberMailWrite } from './mailMessages.ts'
import type { DueTerm } from './seat.ts'
import { emptySeat } from './seats.ts'
import { untilSettled } from './settled.ts'
import type { DueReminder } from './store.ts'

/** What one run takes on of each kind; the next one, a quarter of an hour later, goes on from there. */
const pageSize = 25
const mostPages = 8

/** The stage names a first coordinator, or nobody. */
export type ClockDeps = Deps & { firstCoordinator?: FirstCoordinator | undefined }

/**
 * Ends the terms whose date has come, reminds those whose invitation ends soon, and invites whom a new network begins with. May run never, twice or fifty times at once: each
 * thing leaves the index of what is due in the transaction that does it.
 */
export async function doWhatIsDue(deps: ClockDeps): Promise<void> {
  const now = deps.clock.now()
  await inPages(deps, () => deps.members.termsDue(now, pageSize), endTerm)
  await inPages(deps, () => deps.members.remindersDue(now, pageSize), remind)
  if (deps.firstCoordinator)
    await logged(deps, 'first-coordinator', inviteFirstCoordinator(deps, deps.firstCoordinator))
}

/** One that fails is logged, and looked at again in the next run; the others go on. */
async function inPages<T extends { id: string }>(
  deps: Deps,
  read: () => Promise<T[]>,
  act: (deps: Deps, due: T) => Promise<void>,
): Promise<void> {
  const seen = new Set<string>()
  for (let pages = 0; pages < mostPages; pages++) {
    const due = await read()
    const fresh = due.filter(({ id }) => !seen.has(id))
    if (fresh.length === 0) return
    for (const one of fresh) {
      seen.add(one.id)
      await logged(deps, one.id, act(deps, one))
    }
  }
}

async function logged(deps: Deps, id: string, work: Promise<void>): Promise<void> {
  await work.catch((error: unknown) => deps.log('error', 'due-failed', { id, ...factsOfDefect(error) }))
}

async function endTerm(deps: Deps, due: DueTerm): Promise<void> {
  await untilSettled(async () => {
    const seat = await deps.members.seat(due.seatId)
    // Somebody else ended it between the reading of the index and now.
    if (seat?.holder?.termId !== due.id) return true
    return (await emptySeat(deps, theNetwork, seat)) && true
  })
}

async function remind(deps: Deps, { id, dueSk, invitationId, state }: DueReminder): Promise<void> {
  const done = reminderDoneWrite(id, dueSk)
  if (state !== 'invited' || !invitationId) {
    await deps.members.save([done])
    return
  }
  // The id follows from the invitation: however often this runs, it is one effect.
  const message = { kind: 'invitation-reminder', personId: id, invitationId } as const
  await deps.members.save([done, memberMailWrite(deps, message, `outbox_reminder-${invitationId}`)])
}
