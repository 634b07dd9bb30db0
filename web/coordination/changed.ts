import type { PersonRecord } from '../../shared/members.ts'
import { queryClient } from '../cache.ts'
import { reading, refresh } from '../queries.ts'

/** Shows a person's record as the server has just answered it, and reads anew the lists it stands in. */
export async function personChanged(person: PersonRecord): Promise<void> {
  queryClient.setQueryData(
    reading('GET /people/:personId/record', { params: { personId: person.id } }).queryKey,
    person,
  )
  await refresh('GET /people', 'GET /people/:personId', 'GET /directory', 'GET /directory/:place')
}

/** Seats or their holders are others now, and with them what their people's records say. */
export async function seatsChanged(): Promise<void> {
  await refresh('GET /directory', 'GET /directory/:place', 'GET /people', 'GET /people/:personId/record')
}
