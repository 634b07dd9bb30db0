import * as z from 'zod'
import type { Country } from '../../shared/countries.ts'
import { CountryCode, Institution, RoleName, type Term } from '../../shared/members.ts'
import type { Key } from '../platform/table.ts'
import type { UpdateWrite, Write } from '../platform/transactions.ts'
import { sortableName } from './account.ts'

/** Where institutions and seats stand: a country, or `organisations` for the Institute and its partners. */
export const Place = z.union([CountryCode, z.literal('organisations')])
export type Place = z.infer<typeof Place>

export function placeOf(country: Country | undefined): Place {
  return country ?? 'organisations'
}

const Holder = z.object({ id: z.string(), name: z.string(), role: RoleName, termId: z.string() })
export type Holder = z.infer<typeof Holder>

/** Names that differ in accents and capitals alone are one name. */
export function isSameName(one: string, other: string): boolean {
  return sortableName(one) === sortableName(other)
}

/** A seat as it is kept: pk `place#PLACE`, sk `seat#ID`; an institution's name never changes, so it stands in its seats. */
export const SeatItem = z.object({
  id: z.string(),
  place: Place,
  institution: Institution,
  title: z.string(),
  holder: Holder.optional(),
  /** Who held it last and went, by id: what they left is the next holder's to take along. */
  formerId: z.string().optional(),
})
export type SeatItem = z.infer<typeof SeatItem>

export function placeKey(place: Place, sk: string): Key {
  return { pk: `place#${place}`, sk }
}

/** Tells where a seat stands, for those who know its id alone. */
export function seatPlaceKey(seatId: string): Key {
  return { pk: `seat#${seatId}`, sk: 'seat' }
}

const seatKey = (seat: SeatItem) => placeKey(seat.place, `seat#${seat.id}`)
const termKey = (place: Place, { seatId, id }: { seatId: string; id: string }) =>
  placeKey(place, `seat#${seatId}#term#${id}`)

const absent = 'attribute_not_exists(pk)'

/** Two institutions of one place never have the same name: a row for the name stands guard. */
export function newInstitutionWrites(institution: Institution): Write[] {
  const place = placeOf(institution.country)
  return [
    { kind: 'put', item: { ...placeKey(place, `institution#${institution.id}`), ...institution }, condition: absent },
    {
      kind: 'put',
      item: { ...placeKey(place, `called#institution#${sortableName(institution.name)}`), id: institution.id },
      condition: absent,
    },
  ]
}

/** Nor do two seats of one institution. */
export function newSeatWrites(seat: SeatItem): Write[] {
  const name = `called#seat#${seat.institution.id}#${sortableName(seat.title)}`
  return [
    { kind: 'put', item: { ...seatKey(seat), ...seat }, condition: absent },
    { kind: 'put', item: { ...seatPlaceKey(seat.id), place: seat.place }, condition: absent },
    { kind: 'put', item: { ...placeKey(seat.place, name), id: seat.id }, condition: absent },
  ]
}

/** Hands a seat on, or leaves it empty, with who held it last; holds only while it is held as it was read. */
export function passSeatWrite(
  seat: SeatItem,
  next: Holder | undefined,
  formerId: string | undefined = seat.formerId,
): UpdateWrite {
  return {
    kind: 'update',
    key: seatKey(seat),
    update: [
      ...(next || formerId
        ? [`SET ${[next && 'holder = :next', formerId && 'formerId = :former'].filter(Boolean).join(', ')}`]
        : []),
      ...(next ? [] : ['REMOVE holder']),
    ].join(' '),
    condition: seat.holder ? 'holder.termId = :termId' : 'attribute_exists(pk) AND attribute_not_exists(holder)',
    values: {
      ...(next ? { ':next': next } : {}),
      ...(formerId ? { ':former': formerId } : {}),
      ...(seat.holder ? { ':termId': seat.holder.termId } : {}),
    },
  }
}

export const dueTerms = 'terms'

export function newTermWrite(place: Place, term: Term): Write {
  const due = term.endsAt && !term.endedAt ? { duePk: dueTerms, dueSk: `${term.endsAt}#${term.id}` } : {}
  return { kind: 'put', item: { ...termKey(place, term), place, ...term, ...due }, condition: absent }
}

export function endTermWrite(seat: SeatItem, holder: Holder, now: string): Write {
  return {
    kind: 'update',
    key: termKey(seat.place, { seatId: seat.id, id: holder.termId }),
    update: 'SET endedAt = :now REMOVE duePk, dueSk',
    condition: 'attribute_exists(pk) AND attribute_not_exists(endedAt)',
    values: { ':now': now },
  }
}

/** Forgets the term of somebody who was invited and never came. */
export function eraseTermWrite(seat: SeatItem, holder: Holder): Write {
  return { kind: 'delete', key: termKey(seat.place, { seatId: seat.id, id: holder.termId }) }
}

/** Sets the date at which an open term ends by itself. */
export function termEndWrite(seat: SeatItem, holder: Holder, endsAt: string): Write {
  return {
    kind: 'update',
    key: termKey(seat.place, { seatId: seat.id, id: holder.termId }),
    update: 'SET endsAt = :endsAt, duePk = :duePk, dueSk = :dueSk',
    condition: 'attribute_exists(pk) AND attribute_not_exists(endedAt)',
    values: { ':endsAt': endsAt, ':duePk': dueTerms, ':dueSk': `${endsAt}#${holder.termId}` },
  }
}

/** The holder's name and role as seats show them; the open term follows the name, ended ones keep what was true then. */
export function holderEditWrites(
  seat: SeatItem,
  holder: Holder,
  { name, role }: Pick<Holder, 'name' | 'role'>,
): Write[] {
  return [
    passSeatWrite(seat, { ...holder, name, role }),
    {
      kind: 'update',
      key: termKey(seat.place, { seatId: seat.id, id: holder.termId }),
      update: 'SET personName = :name',
      condition: 'attribute_exists(pk)',
      values: { ':name': name },
    },
  ]
}

/** What a due row tells: which seat's term has reached its date. */
export const DueTerm = z.object({ id: z.string(), seatId: z.string(), endsAt: z.string() })
export type DueTerm = z.infer<typeof DueTerm>
