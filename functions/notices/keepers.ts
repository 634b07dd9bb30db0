import { americas } from '../../shared/countries.ts'
import type { Thread } from '../../shared/forum.ts'
import type { Deps } from '../deps.ts'

const seatsLookedAt = 100

/**
 * Whose a thread is: its author, and whoever holds the seat now that it was opened from. The thread has no room for its seat; it is one of the
 * author's State then, which are few.
 */
export async function keepersOf(deps: Deps, { id: threadId, author }: Thread): Promise<string[]> {
  const country = americas.find((code) => code === author.country)
  if (!country) return [author.id]
  const seats = (await deps.members.seatsOf(country)).slice(0, seatsLookedAt)
  const opening = await deps.forum.seatOpening(
    threadId,
    seats.map(({ id }) => id),
  )
  const holder = seats.find(({ id }) => id === opening)?.holder
  return [...new Set([author.id, ...(holder ? [holder.id] : [])])]
}
