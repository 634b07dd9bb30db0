import { theNetwork } from '../audit/rules.ts'
import type { Deps } from '../deps.ts'
import type { FirstCoordinator } from '../platform/env.ts'
import { invite } from './actions.ts'
import { everybody } from './listing.ts'
import { seatByName } from './seatByName.ts'

// As the network has always said it; like every institution and seat, coordinators may name others beside them.
const place = {
  institution: 'Instituto Interamericano del Niño, la Niña y Adolescentes (IIN-OEA)',
  seat: 'Coordinación de la Red',
}

/**
 * Invites the person that the stage names, once in the life of a network: never when anybody has coordinated it, whatever became of
 * them. Many runs at once invite once, for the address and the seat are had once. A run that was cut short goes on with the next.
 */
export async function inviteFirstCoordinator(deps: Deps, person: FirstCoordinator): Promise<void> {
  if (await deps.members.isCoordinated()) return
  if (!(await hasCoordinator(deps))) {
    const seatId = await seatByName(deps, theNetwork, new Map(), place)
    await invite(deps, theNetwork, { ...person, role: 'coordinator', seatId }, undefined)
  }
  await deps.members.noteCoordinated(deps.clock.now())
}

// Accounts stay when their people depart, and nobody gives up coordination unless somebody else has it.
async function hasCoordinator(deps: Deps): Promise<boolean> {
  for await (const { role } of everybody(deps)) if (role === 'coordinator') return true
  return false
}
