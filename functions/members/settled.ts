import { setTimeout } from 'node:timers/promises'
import { Problem } from '../../shared/problem.ts'

const mostAttempts = 6
/** Doubles with each attempt, and is drawn anew by each: those who stand in one another's way come apart. */
const firstPauseMs = 10

/**
 * Reads, decides and writes again when somebody else's write came in between: an attempt answers undefined when its transaction was
 * refused for a reason that reading again will tell. @throws Problem `unavailable` when it never comes to rest
 */
export async function untilSettled<T>(attempt: () => Promise<T | undefined>): Promise<T> {
  for (let tried = 0; tried < mostAttempts; tried++) {
    const settled = await attempt()
    if (settled !== undefined) return settled
    await setTimeout(Math.random() * firstPauseMs * 2 ** tried)
  }
  throw new Problem('unavailable', { retryAfterSeconds: 1 })
}
