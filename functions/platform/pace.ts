import { Problem } from '../../shared/problem.ts'
import type { Clock } from './clock.ts'

/** Limits counted in the memory of this instance: they cost nothing, and stop what would flood it. */
export type Pace = {
  /** Counts one use. @throws Problem `too-many`, with the seconds until the window ends. */
  take(key: string, limit: { most: number; minutes: number }): void
}

// What is kept stays small, whoever asks: beyond this many keys the oldest windows are forgotten.
const mostKeys = 10_000

export function paceBy(clock: Clock): Pace {
  const windows = new Map<string, { endsMs: number; used: number }>()
  return {
    take(key, { most, minutes }) {
      const nowMs = Date.parse(clock.now())
      const known = windows.get(key)
      const window = known && known.endsMs > nowMs ? known : { endsMs: nowMs + minutes * 60_000, used: 0 }
      if (window !== known) windows.delete(key)
      if (window.used >= most) {
        const retryAfterSeconds = Math.ceil((window.endsMs - nowMs) / 1_000)
        throw new Problem('too-many', { retryAfterSeconds, limit: most })
      }
      window.used += 1
      windows.set(key, window)
      const [oldest] = windows.keys()
      if (windows.size > mostKeys && oldest !== undefined) windows.delete(oldest)
    },
  }
}
