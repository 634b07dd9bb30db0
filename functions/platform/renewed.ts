import type { Clock } from './clock.ts'

/** Together with the window of the queue, less than the minute in which everybody finds what was written or published. */
const lookEveryMs = 15_000

/**
 * When an instance looks whether what it holds of a file is still the latest: with the first question, and then every fifteen seconds, once for
 * all who ask meanwhile. `look` says whether what was published could be read, and so does what comes back.
 */
export function renewedBy(clock: Clock, look: () => Promise<boolean>, isHeld: () => boolean): () => Promise<boolean> {
  let isWhole = true
  let lookedMs = Number.NEGATIVE_INFINITY
  let looking: Promise<boolean> | undefined
  return async () => {
    const nowMs = Date.parse(clock.now())
    if (!isHeld() || !isWhole || nowMs - lookedMs >= lookEveryMs) {
      looking ??= look().finally(() => {
        looking = undefined
      })
      // A copy that cannot be renewed is better than none.
      isWhole = await looking.catch((error: unknown) => {
        if (!isHeld()) throw error
        return isWhole
      })
      lookedMs = nowMs
    }
    return isWhole
  }
}
