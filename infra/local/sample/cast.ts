import type { AccountItem } from '../../../functions/members/account.ts'
import type { Place, SeatItem } from '../../../functions/members/seat.ts'
import { minutesAfter } from '../../../functions/platform/clock.ts'
import type { Role } from '../../../shared/actor.ts'
import { zoneOfCapital, zoneOfInstitute } from '../../../shared/countries.ts'
import type { Author } from '../../../shared/forum.ts'
import type { Institution, Term } from '../../../shared/members.ts'
import { chanceFrom } from './chance.ts'
import { type SampleHolder, type SampleSeat, sampleSeats } from './content/seats.ts'
import { sampleId } from './ids.ts'
import { emailOf } from './people.ts'
import { instantOf } from './rhythm.ts'

export type CastMember = {
  handle: string
  place: Place
  role: Role
  zone: string
  account: AccountItem
  author: Author
}
export type Tenure = { seat: SeatItem; terms: Term[]; people: CastMember[] }

const invitedDaysBefore = 3
// The last visit of most was within these days; whoever has never been here for longer would be asked after by the coordinators.
const seenWithinDays = 12
/** People whom one signs in as with a click come back after a week, so that something is new for them. */
const awayDays = 7

/** Everybody who sits or sat in a seat, by place, as of `anchorAt`. */
export function castAt(anchorAt: string, oneClick: ReadonlySet<string>): Tenure[] {
  return sampleSeats.map((seat) => tenureOf(seat, anchorAt, oneClick))
}

function tenureOf(seat: SampleSeat, anchorAt: string, oneClick: ReadonlySet<string>): Tenure {
  const institution = institutionOf(seat, anchorAt)
  const madeAt = instantOf(seat.holders[0]?.from ?? 1, anchorAt)
  const id = sampleId('seat', `${institution.id} ${seat.title}`, madeAt)
  const bare: SeatItem = { id, place: seat.place, institution, title: seat.title }
  const people = seat.holders.map((holder) => memberOf(holder, seat, bare, anchorAt, oneClick.has(holder.handle)))
  const terms = seat.holders.map((holder, index) => termOf(holder, bare, people[index]?.account, anchorAt))
  const [last, term] = [people.at(-1)?.account, terms.at(-1)]
  if (!last || !term || term.endedAt) return { seat: bare, terms, people }
  const holder = { id: last.id, name: last.name, role: last.role, termId: term.id }
  return { seat: { ...bare, holder }, terms, people }
}

function institutionOf({ place, institution: name }: SampleSeat, anchorAt: string): Institution {
  const first = sampleSeats.find((one) => one.place === place && one.institution === name)?.holders[0]
  const id = sampleId('institution', `${place} ${name}`, instantOf(first?.from ?? 1, anchorAt))
  return place === 'organisations' ? { id, name } : { id, name, country: place }
}

function termOf(holder: SampleHolder, seat: SeatItem, account: AccountItem | undefined, anchorAt: string): Term {
  const startedAt = invitedAt(holder, anchorAt)
  return {
    id: sampleId('term', holder.handle, startedAt),
    seatId: seat.id,
    personId: account?.id ?? '',
    personName: holder.name,
    startedAt,
    ...(holder.until === undefined ? {} : { endedAt: instantOf(holder.until, anchorAt) }),
  }
}

function invitedAt({ from }: SampleHolder, anchorAt: string): string {
  return minutesAfter(instantOf(from, anchorAt), -invitedDaysBefore * 24 * 60)
}

function memberOf(
  holder: SampleHolder,
  { role = 'liaison', place }: SampleSeat,
  seat: SeatItem,
  anchorAt: string,
  isOneClick: boolean,
): CastMember {
  const { handle, name, language, also = [], about = '' } = holder
  const country = place === 'organisations' ? {} : { country: place }
  const institution = seat.institution.name
  const id = sampleId('person', handle, invitedAt(holder, anchorAt))
  const zone = place === 'organisations' ? zoneOfInstitute : zoneOfCapital[place]
  const hasProfile = also.length > 0 || about !== ''
  const account: AccountItem = {
    ...{ id, name, email: emailOf(holder, place), role, language, languages: [language, ...also], about, zone },
    ...{ ...country, institution, invitedAt: invitedAt(holder, anchorAt) },
    // Invited, accepted, and the profile written once.
    version: hasProfile ? 3 : 2,
    ...(holder.until === undefined ? presence(holder, seat, anchorAt, isOneClick) : absence(holder, anchorAt)),
  }
  const author = { id, name, role, ...country, institution }
  const departed = holder.until === undefined ? 0 : 1
  return { handle, place, role, zone, author, account: { ...account, version: account.version + departed } }
}

function presence(holder: SampleHolder, seat: SeatItem, anchorAt: string, isOneClick: boolean) {
  const acceptedAt = instantOf(holder.from, anchorAt)
  const days = isOneClick ? awayDays : 1 + Math.floor(chanceFrom(holder.handle)() * seenWithinDays)
  const seen = { lastSeenAt: instantOf(days, anchorAt), previousVisitAt: instantOf(days + 2, anchorAt) }
  return {
    state: 'active' as const,
    seatId: seat.id,
    seatTitle: seat.title,
    acceptedAt,
    readBefore: acceptedAt,
    ...seen,
  }
}

function absence({ from, until = 1 }: SampleHolder, anchorAt: string) {
  const acceptedAt = instantOf(from, anchorAt)
  const departedAt = instantOf(until, anchorAt)
  return { state: 'departed' as const, acceptedAt, readBefore: acceptedAt, departedAt, lastSeenAt: departedAt }
}
