import type { Deps } from '../deps.ts'
import type { Write } from '../platform/transactions.ts'
import type { AccountItem } from './account.ts'
import { untilSettled } from './settled.ts'
import { standingOf } from './standing.ts'

/** A person as a change leaves them; without an account when they are forgotten. */
export type PersonAfter = { id: string; account?: AccountItem | undefined }

/** How many spaces of a person one transaction takes: two people's, with their sessions, stay below DynamoDB's 100 writes. */
const spacesAtOnce = 12

/**
 * What changes of people bring to the spaces that they were let in to: who left, or is suspended, is neither listed nor counted there any
 * more; who is back, or has another name, role or place, is listed and counted as they are now. The caller puts the writes into the
 * transaction of the change itself, and calls `settleSpaces` after it.
 */
export async function spaceWrites(deps: Deps, people: PersonAfter[]): Promise<Write[]> {
  const standings = await Promise.all(
    people.map(async ({ id, account }) => {
      const standing = standingOf(account)
      const memberships = deps.forum.unsettled(await deps.forum.memberships(id), standing)
      return { personId: id, memberships, standing }
    }),
  )
  // Nobody could come back to what is left of somebody who is gone: what goes beyond a transaction is taken away before.
  for (const { personId, memberships, standing } of standings) {
    if (standing !== 'gone') continue
    while (memberships.length > spacesAtOnce) {
      const some = memberships.splice(spacesAtOnce, spacesAtOnce)
      // Until the change itself comes, if it does, they are still here.
      const noted = deps.members.spacesChangedWrite(personId, await deps.members.account(personId), deps.clock.now())
      await deps.members.save([noted, ...deps.forum.standingWrites([{ personId, memberships: some, standing }])])
    }
  }
  return deps.forum.standingWrites(
    standings.map((one) => ({ ...one, memberships: one.memberships.slice(0, spacesAtOnce) })),
  )
}

/** Does what went beyond one transaction, or came in between; may run twice, and does nothing when all is as it should be. */
export async function settleSpaces(deps: Deps, personId: string): Promise<void> {
  let outcome: 'more' | 'settled'
  do outcome = await untilSettled(() => settleSome(deps, personId))
  while (outcome === 'more')
}

async function settleSome(deps: Deps, personId: string): Promise<'more' | 'settled' | undefined> {
  const account = await deps.members.account(personId)
  const standing = standingOf(account)
  const memberships = deps.forum.unsettled(await deps.forum.memberships(personId), standing).slice(0, spacesAtOnce)
  if (memberships.length === 0) return 'settled'
  const writes = deps.forum.standingWrites([{ personId, memberships, standing }])
  const outcome = await deps.members.save([deps.members.unchangedCheck(personId, account), ...writes])
  return outcome.done ? 'more' : undefined
}
