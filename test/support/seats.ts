import { newInstitutionWrites, newSeatWrites, placeOf, type SeatItem } from '../../functions/members/seat.ts'
import type { Country } from '../../shared/countries.ts'
import { type SignedIn, signedInAs } from './people.ts'
import type { World } from './world.ts'

type Given = Parameters<typeof signedInAs>[1] & { country?: Country; title?: string }

/** Somebody in a seat of a State, or of the organisations, laid down as an invitation and its acceptance would. */
export async function seated(
  world: World,
  { title = 'Enlace técnico', ...given }: Given,
): Promise<SignedIn & { seat: SeatItem }> {
  const { country } = given
  const institution = { id: world.deps.ids.next('institution'), name: 'Secretaría de Niñez', country }
  const id = world.deps.ids.next('seat')
  const place = { institution: institution.name, seatId: id, seatTitle: title }
  const who = await signedInAs(world, { listed: true, ...place, ...given })
  const { id: personId, name, role } = who.person
  const holder = { id: personId, name, role, termId: world.deps.ids.next('term') }
  const seat: SeatItem = { id, place: placeOf(country), institution, title, holder }
  await world.table.transact([...newInstitutionWrites({ ...institution, name: id }), ...newSeatWrites(seat)])
  return { ...who, seat }
}
