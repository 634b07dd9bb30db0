import { Problem } from '../../shared/problem.ts'

const mostAttempts = 5

/**
 * Reads, decides and writes again when somebody else's write came in between: an attempt answers undefined when its transaction was
 * refused for a reason that reading again will tell. @throws Problem `unavailable` when it never comes to rest
 */
export async function untilSettled<T>(attempt: () => Promise<T | undefined>): Promise<T> {
  for (let tried = 0; tried < mostAttempts; tried++) {
    const settled = await attempt()
    if (settled !== undefined) return settled
  }
  throw new Problem('unavailable', { retryAfterSeconds: 1 })
}
