import type { Deps } from '../deps.ts'
import { factsOfDefect } from '../platform/log.ts'

/** What one run takes on; the next one, a quarter of an hour later, goes on from there. */
const atOnce = 25
const mostRounds = 8

/** Reminds of what is to be done soon. May run never, twice or fifty times at once: each leaves the index of what is due as it is told. */
export async function remindOfTasks(deps: Deps): Promise<void> {
  const now = deps.clock.now()
  const seen = new Set<string>()
  for (let round = 0; round < mostRounds; round++) {
    const due = await deps.tasks.remindersDue(now, atOnce)
    const fresh = due.filter(({ dueSk }) => !seen.has(dueSk))
    if (fresh.length === 0) return
    for (const one of fresh) {
      seen.add(one.dueSk)
      await deps.tasks
        .remind(one, now)
        .catch((error: unknown) => deps.log('error', 'reminder-failed', factsOfDefect(error)))
    }
  }
}
