import type { Role } from '../../../shared/actor.ts'
import { type SampleHolder, type SampleSeat, sampleSeats } from './content/seats.ts'

export type SamplePerson = { handle: string; name: string; email: string; role: Role; what: string }

// Whom the start page offers for signing in with a click, and what it says of each.
const offered: Record<string, string> = {
  'suyapa.hn': 'Honduras, español',
  'marieange.ht': 'Haïti, français',
  'lucia.iin': 'IIN, español',
  'beatriz.iin': 'IIN, español',
  'samuel.oim': 'IOM, English',
}

/** A liaison (Honduras), a second one (Haiti), an editor, a coordinator and an observer. */
export const samplePeople: SamplePerson[] = Object.entries(offered).map(([handle, what]) => {
  for (const seat of sampleSeats) {
    const holder = seat.holders.find((one) => one.handle === handle)
    if (!holder) continue
    return { handle, name: holder.name, email: emailOf(holder, seat.place), role: seat.role ?? 'liaison', what }
  }
  throw new Error(`The sample has nobody with the handle ${handle}.`)
})

/** `suyapa.mejia@hn.enlaces.example`: a domain that nobody can have (RFC 2606). */
export function emailOf({ name }: Pick<SampleHolder, 'name'>, place: SampleSeat['place']): string {
  const [given = '', family = ''] = plainLetters(name).split(' ')
  const domain = place === 'organisations' ? '' : `${place.toLowerCase()}.`
  return `${given}.${family}@${domain}enlaces.example`
}

function plainLetters(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z -]/g, '')
}
