import { minutesAfter } from '../platform/clock.ts'
import { type Openings, openings } from './openings.ts'

/** What an instance keeps of what it has read, for the next digests. Nobody's right to see anything is decided by it. */
export type DigestMemory = { openings: Openings; awaited: Awaited }
type Awaited = { of(country: string, now: string, read: () => Promise<string[]>): Promise<string[]> }

// Readers of one State stand in different messages; an answer that is a minute old may be missed.
const keptMinutes = 1

export function digestMemory(): DigestMemory {
  const lists = new Map<string, { until: string; list: Promise<string[]> }>()
  return {
    openings: openings(),
    awaited: {
      /** The requests that wait for an answer of a State, as they were up to a minute ago. */
      of(country, now, read) {
        const known = lists.get(country)
        if (known && known.until > now) return known.list
        const list = read()
        lists.set(country, { until: minutesAfter(now, keptMinutes), list })
        list.catch(() => lists.delete(country))
        return list
      },
    },
  }
}
