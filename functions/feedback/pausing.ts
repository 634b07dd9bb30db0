import { judgedDays, type StopReason } from '../../shared/mailLists.ts'
import { recorded } from '../audit/actions.ts'
import { theNetwork } from '../audit/rules.ts'
import type { Deps } from '../deps.ts'
import { coordinatorsOnDuty } from '../members/actions.ts'
import { minutesAfter } from '../platform/clock.ts'
import { untilDone } from '../platform/retry.ts'
import { feedbackMailWrite } from './mailMessages.ts'
import { type Tally, whyPause } from './rules.ts'
import { tallyOf } from './store.ts'

const dayMinutes = 24 * 60
const pausedBy = { bounce: 'bounces', complaint: 'complaints' } as const

/** Looks at the mails of the latest days, and pauses digests where too many came back or were complained of. */
export async function pauseWhereTooMany(deps: Deps): Promise<void> {
  const why = whyPause((await recentMails(deps)).tally)
  if (why) await pauseDigests(deps, why)
}

/**
 * What the last seven days come to; after a pause only what came since, so that whoever lets digests go out again has the time to see
 * whether it has become better.
 */
export async function recentMails(deps: Deps): Promise<{ tally: Tally; since?: string }> {
  const today = deps.clock.now().slice(0, 10)
  const earliest = minutesAfter(`${today}T00:00:00.000Z`, (1 - judgedDays) * dayMinutes).slice(0, 10)
  const judged = await deps.feedback.judged()
  const from = judged && judged.day > earliest ? judged.day : earliest
  const tally = tallyOf(await deps.feedback.figures(from))
  if (judged?.day !== from) return { tally }
  const since = (name: keyof Tally) => Math.max(0, tally[name] - judged[name])
  return {
    tally: { sent: since('sent'), bounced: since('bounced'), complained: since('complained') },
    since: judged.day,
  }
}

/** Digests go out no more until a coordinator lets them; coordinators are told. Nothing, where they are paused already. */
export async function pauseDigests(deps: Deps, by: StopReason): Promise<void> {
  await untilDone(async () => {
    const before = await deps.digests.sending()
    if (before.pausedAt) return { done: true, result: undefined }
    const now = deps.clock.now()
    const day = now.slice(0, 10)
    const judged = deps.feedback.judgedWrite({ day, ...tallyOf(await deps.feedback.figures(day)) })
    const told = await coordinatorsOnDuty(deps)
    const letters = told.map((recipientId) =>
      feedbackMailWrite(deps, { kind: 'digests-paused', recipientId, why: by, at: now }),
    )
    const entry = { act: 'digests-paused', actorId: theNetwork.id, detail: { by: pausedBy[by] } } as const
    const writes = [deps.digests.pauseWrite(before, pausedBy[by], now), judged, ...letters]
    const { done } = await recorded(deps, entry, writes)
    if (!done) return { done }
    deps.log('error', 'digests-paused', { by: pausedBy[by] })
    return { done, result: undefined }
  })
}
