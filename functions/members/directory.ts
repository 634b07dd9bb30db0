import { americas, isCountry } from '../../shared/countries.ts'
import { isId } from '../../shared/ids.ts'
import type { Directory, DirectoryPlace, Person, PersonRecord } from '../../shared/members.ts'
import type { SeatFound } from '../../shared/mentions.ts'
import { Problem } from '../../shared/problem.ts'
import type { Deps } from '../deps.ts'
import { sortableName } from './account.ts'
import { personOf, recordOf } from './present.ts'
import { isInView } from './rules.ts'
import type { PlaceContents } from './store.ts'

/** All 35 States, members or not, with how many people each has here. */
export async function directory(deps: Deps): Promise<Directory> {
  const { states, readership } = await deps.members.network()
  const members = new Set(states.filter(({ member }) => member).map(({ country }) => country))
  const people = (place: string) => readership.byPlace[place] ?? 0
  return {
    countries: americas.map((country) => ({ country, member: members.has(country), people: people(country) })),
    organisations: { people: people('organisations') },
  }
}

/** The institutions, seats and latest holders of one State, or of the Institute and its partners. */
export async function directoryPlace(deps: Deps, place: string): Promise<DirectoryPlace> {
  if (place === 'organisations') return { place, institutions: await institutionsOf(deps, place) }
  if (!isCountry(place)) throw new Problem('not-found')
  const [state, institutions] = await Promise.all([deps.members.state(place), institutionsOf(deps, place)])
  return { place, state: state ?? { country: place, member: false, version: 0 }, institutions }
}

async function institutionsOf(
  deps: Deps,
  place: Parameters<Deps['members']['place']>[0],
): Promise<DirectoryPlace['institutions']> {
  const contents = await deps.members.place(place)
  const holders = await deps.members.accounts(contents.seats.flatMap(({ holder }) => holder?.id ?? []))
  const people = new Map(holders.filter(isInView).map((account) => [account.id, personOf(account)]))
  return contents.institutions
    .map((institution) => ({ ...institution, seats: seatsOf(contents, institution.id, people) }))
    .sort((a, b) => inOrder(a.name, b.name))
}

function seatsOf({ seats, terms }: PlaceContents, institutionId: string, people: Map<string, Person>) {
  return seats
    .filter(({ institution }) => institution.id === institutionId)
    .sort((a, b) => inOrder(a.title, b.title))
    .map(({ id, title, holder }) => ({
      ...{ id, title, holder },
      person: people.get(holder?.id ?? ''),
      terms: terms
        .filter(({ seatId }) => seatId === id)
        .sort((a, b) => inOrder(b.id, a.id))
        .slice(0, shownTerms),
    }))
}

// The place's answer stays small however often its seats were passed on: about 200 bytes for each holder shown.
const shownTerms = 5

function inOrder(a: string, b: string): number {
  const [one, other] = [sortableName(a), sortableName(b)]
  return one < other ? -1 : Number(one > other)
}

// A seat that changes hands every year shows a generation.
const termsOfSeat = 30

/** A seat by its id, with who holds it and who held it. */
export async function seatById(deps: Deps, seatId: string): Promise<SeatFound> {
  const seat = isId('seat', seatId) ? await deps.members.seat(seatId) : undefined
  if (!seat) throw new Problem('not-found')
  const { id, title, institution, holder } = seat
  const [account, terms] = await Promise.all([
    holder && deps.members.account(holder.id),
    deps.members.termsOf(seat, termsOfSeat),
  ])
  const isHere = account && isInView(account)
  return {
    ...{ id, title, institution: institution.name, country: institution.country },
    holder: isHere ? { id: account.id, name: account.name, role: account.role } : undefined,
    // Whoever is invited is not in view before coming.
    terms: terms.filter(({ endedAt }) => endedAt || isHere),
  }
}

/** Somebody who is or was here; who has only been invited is not in view yet. */
export async function memberById(deps: Deps, personId: string): Promise<Person> {
  const account = await deps.members.account(personId)
  if (!account || !isInView(account)) throw new Problem('not-found')
  return personOf(account)
}

export async function recordById(deps: Deps, personId: string): Promise<PersonRecord> {
  const account = await deps.members.account(personId)
  if (!account) throw new Problem('not-found')
  return recordOf(account, deps.clock.now())
}
