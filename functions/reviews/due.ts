import { reviewLimits } from '../../shared/reviewRules.ts'
import type { Deps } from '../deps.ts'
import { minutesAfter } from '../platform/clock.ts'
import { knownPractice } from '../practices/doors.ts'
import { stepAllWaiting, takeStep } from '../practices/passing.ts'

// The last day is over in every zone of the Americas, and nobody answers a minute too late.
const graceMinutes = 36 * 60

/** Goes on without the replies whose time is over. May run never, twice or fifty times: each leaves its queue with the step that is taken. */
export async function endReplies(deps: Deps): Promise<void> {
  const since = minutesAfter(deps.clock.now(), -(reviewLimits.replyDays * 24 * 60 + graceMinutes))
  await stepAllWaiting(deps, { state: 'reply', until: `${since}~` }, (id) => {
    const open = () => knownPractice(deps, id)
    return takeStep(deps, { name: 'reply-over', taker: 'clock', open })
  })
}
