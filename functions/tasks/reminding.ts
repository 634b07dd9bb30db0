import type { Deps } from '../deps.ts'
import { factsOfDefect } from '../platform/log.ts'

const atOnce = 25
/** What one run takes on; the next one, a quarter of an hour later, goes on with the rest. */
const mostPages = 40

/** Reminds of what is to be done soon. May run never, twice or fifty times at once: each leaves the index of what is due as it is told. */
export async function remindOfTasks(deps: Deps): Promise<void> {
  const now = deps.clock.now()
  let from: Awaited<ReturnType<Deps['tasks']['remindersDue']>>['after']
  for (let page = 0; page < mostPages; page++) {
    const { reminders, unread, after } = await deps.tasks.remindersDue(now, { limit: atOnce, after: from })
    if (unread > 0) deps.log('error', 'reminders-unread', { unread })
    for (const one of reminders) {
      await deps.tasks
        .remind(one, now)
        .catch((error: unknown) => deps.log('error', 'reminder-failed', factsOfDefect(error)))
    }
    if (!after) return
    from = after
  }
}
