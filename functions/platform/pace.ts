import { Problem } from '../../shared/problem.ts'
import type { Clock } from './clock.ts'
import { LatestMap } from './latestMap.ts'

/** Limits counted in the memory of this instance: they cost nothing, and stop what would flood it. */
export type Pace = {
  /** Counts one use. @throws Problem `too-many`, with the seconds until the window ends. */
  take(key: string, limit: { most: number; minutes: number }): void
}

// Beyond this many keys the windows that were used longest ago are forgotten.
const mostKeys = 10_000

export function paceBy(clock: Clock): Pace {
  const windows = new LatestMap<string, { endsMs: number; used: number }>(mostKeys)
  return {
    take(key, { most, minutes }) {
      const nowMs = Date.parse(clock.now())
      const known = windows.get(key)
      const window = known && known.endsMs > nowMs ? known : { endsMs: nowMs + minutes * 60_000, used: 0 }
      if (window.used >= most) {
        const retryAfterSeconds = Math.ceil((window.endsMs - nowMs) / 1_000)
        throw new Problem('too-many', { retryAfterSeconds, limit: most })
      }
      window.used += 1
      windows.set(key, window)
    },
  }
}
