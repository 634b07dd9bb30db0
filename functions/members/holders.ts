import type { Country } from '../../shared/countries.ts'
import type { Table } from '../platform/table.ts'
import { type Holder, placeKey, SeatItem, seatPlaceKey } from './seat.ts'

/** Who holds which seat, for those who know only the seat, or only its State. */
export function holderStore(table: Table) {
  /** The seats of a State, held or not. */
  async function seatsOf(country: Country): Promise<SeatItem[]> {
    const range = { expression: 'begins_with(#sk, :seat)', values: { ':seat': 'seat#' } }
    const { pk } = placeKey(country, '')
    const { items } = await table.query({ pk, range, consistent: true })
    return items.filter(({ sk }) => !String(sk).includes('#term#')).map((item) => SeatItem.parse(item))
  }
  return {
    /** The holders of these seats, as they are now; at most 100. */
    async holdersOf(seatIds: string[]): Promise<Holder[]> {
      const pointers = await table.getMany(seatIds.map(seatPlaceKey))
      const keys = pointers.map(({ pk, place }) => ({ pk: `place#${place}`, sk: String(pk) }))
      const seats = await table.getMany(keys, true)
      return seats.flatMap((item) => SeatItem.parse(item).holder ?? [])
    },

    seatsOf,

    /** The liaisons whom a State has named. */
    async liaisonsOf(country: Country): Promise<Holder[]> {
      const seats = await seatsOf(country)
      return seats.flatMap(({ holder }) => (holder?.role === 'liaison' ? [holder] : []))
    },
  }
}
