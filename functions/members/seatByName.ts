import { Problem } from '../../shared/problem.ts'
import type { Deps } from '../deps.ts'
import type { Wanted } from './importCsv.ts'
import { isSameName, placeOf } from './seat.ts'
import { makeSeat, nameInstitution } from './seats.ts'
import { untilSettled } from './settled.ts'

/** The seat of that name in the institution of that name; what is missing of the two is made. */
export async function seatByName(
  deps: Deps,
  wanted: Pick<Wanted, 'country' | 'institution' | 'seat'>,
): Promise<string> {
  const { country } = wanted
  return untilSettled(async () => {
    const { institutions, seats } = await deps.members.place(placeOf(country))
    const found = institutions.find(({ name }) => isSameName(name, wanted.institution))
    const seat = seats.find(({ title, institution }) => isSameName(title, wanted.seat) && institution.id === found?.id)
    if (seat) return seat.id
    return unlessMade(async () => {
      const institution = found ?? (await nameInstitution(deps, { name: wanted.institution, country }, undefined))
      return (await makeSeat(deps, { institutionId: institution.id, country, title: wanted.seat }, undefined)).id
    })
  })
}

/** Undefined when somebody else made it in the meantime: then it is found at the next look. */
async function unlessMade(make: () => Promise<string>): Promise<string | undefined> {
  try {
    return await make()
  } catch (error) {
    if (error instanceof Problem && error.code === 'already-exists') return undefined
    throw error
  }
}
