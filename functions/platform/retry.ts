import { setTimeout as wait } from 'node:timers/promises'
import { Problem } from '../../shared/problem.ts'

/** Leaves time to answer within the 3 seconds of safeguards, section 6. */
export const patienceMs = 2_000

/** What an attempt came to: a result, or another try. */
export type Attempt<Result> = { done: true; result: Result } | { done: false }

/**
 * Tries until it is done; other people's writes to the same item are a reason to try again, at a moment that differs for each.
 * @throws Problem `unavailable` when that takes too long
 */
export async function untilDone<Result>(attempt: () => Promise<Attempt<Result>>): Promise<Result> {
  const startedMs = performance.now()
  for (let tries = 1; ; tries++) {
    const outcome = await attempt()
    if (outcome.done) return outcome.result
    if (performance.now() - startedMs > patienceMs) throw new Problem('unavailable', { retryAfterSeconds: 1 })
    await wait(Math.random() * Math.min(10 * 2 ** tries, 200))
  }
}
