import type { Institution } from '../../shared/members.ts'
import { Problem } from '../../shared/problem.ts'
import type { Doer } from '../audit/rules.ts'
import type { Deps } from '../deps.ts'
import type { Wanted } from './importCsv.ts'
import { isSameName, type Place, placeOf } from './seat.ts'
import { makeSeat, nameInstitution } from './seats.ts'
import { untilSettled } from './settled.ts'
import type { PlaceContents } from './store.ts'

type SeatWanted = Pick<Wanted, 'country' | 'institution' | 'seat'>
/** What stands in each place as far as a file's reading knows; it grows with what the file makes. */
export type KnownPlaces = Map<Place, PlaceContents>

/**
 * Makes each institution that a file names and that is missing, one after the other: rows that go on side by side would make it twice,
 * or stand in one another's way.
 */
export async function makeInstitutions(deps: Deps, by: Doer, known: KnownPlaces, wanted: SeatWanted[]): Promise<void> {
  for (const one of wanted) await inPlace(deps, known, one, (contents) => institutionOf(deps, by, contents, one))
}

/** The seat of that name in the institution of that name; what is missing of the two is made. */
export async function seatByName(deps: Deps, by: Doer, known: KnownPlaces, wanted: SeatWanted): Promise<string> {
  return inPlace(deps, known, wanted, (contents) => foundOrMade(deps, by, contents, wanted))
}

async function inPlace<T>(
  deps: Deps,
  known: KnownPlaces,
  wanted: SeatWanted,
  act: (contents: PlaceContents) => Promise<T>,
): Promise<T> {
  const place = placeOf(wanted.country)
  return untilSettled(async () => {
    const contents = known.get(place) ?? (await deps.members.place(place))
    known.set(place, contents)
    try {
      return await act(contents)
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'already-exists') throw error
      // Somebody else made it in the meantime: the next look finds it.
      known.delete(place)
      return undefined
    }
  })
}

async function foundOrMade(deps: Deps, by: Doer, contents: PlaceContents, wanted: SeatWanted): Promise<string> {
  const institution = await institutionOf(deps, by, contents, wanted)
  const found = contents.seats.find(
    (one) => one.institution.id === institution.id && isSameName(one.title, wanted.seat),
  )
  if (found) return found.id
  const draft = { institutionId: institution.id, country: wanted.country, title: wanted.seat }
  const made = await makeSeat(deps, by, draft, undefined)
  contents.seats.push({ ...made, place: placeOf(wanted.country), holder: undefined })
  return made.id
}

async function institutionOf(deps: Deps, by: Doer, contents: PlaceContents, wanted: SeatWanted): Promise<Institution> {
  const found = contents.institutions.find(({ name }) => isSameName(name, wanted.institution))
  if (found) return found
  const made = await nameInstitution(deps, by, { name: wanted.institution, country: wanted.country }, undefined)
  contents.institutions.push(made)
  return made
}
