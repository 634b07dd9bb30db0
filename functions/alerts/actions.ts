import type { Actor } from '../../shared/actor.ts'
import type { Alerts } from '../../shared/alerts.ts'
import type { Deps } from '../deps.ts'
import { minutesAfter } from '../platform/clock.ts'
import { outboxWrite } from '../platform/outbox.ts'
import { portionsOf } from '../platform/portions.ts'
import { type Attempt, untilDone } from '../platform/retry.ts'
import { wantedAgain } from '../subscriptions/actions.ts'
import type { AlertMailMessage } from './mailMessages.ts'
import { type AlertsOf, windowWrite } from './store.ts'

export async function myAlerts(deps: Deps, actor: Actor): Promise<Alerts> {
  const { atOnce } = await deps.alerts.alerts(actor.id)
  return { atOnce }
}

export async function chooseAlerts(deps: Deps, actor: Actor, choice: Alerts): Promise<Alerts> {
  return untilDone(async () => {
    const wanted = choice.atOnce ? await wantedAgain(deps, actor) : []
    return { done: await deps.alerts.chooseAlerts(actor.id, choice, wanted), result: choice }
  })
}

/** Every address that was told until now leads nowhere; the next mail about a thread brings a new one. */
export async function revokeReplyAddresses(deps: Deps, actor: Actor): Promise<undefined> {
  await deps.alerts.dropHandle(actor.id)
  return undefined
}

/** What is asked of somebody within a minute is one mail. */
const gatheringMinutes = 1
/** After it, so that what was written last is there to be read when the mail is made. */
const settlingMinutes = 1 / 6
// Two writes for each.
const windowsAtOnce = 50

/**
 * For those of these people who want to be told at once, when the mail goes that tells it: the one that is gathering, or a new one. A window
 * in which nothing is noted in the end makes no mail.
 */
export async function openWindows(deps: Deps, personIds: string[]): Promise<Map<string, string>> {
  const open = new Map<string, string>()
  for (const some of portionsOf(personIds, windowsAtOnce)) {
    const windows = await untilDone(() => openSome(deps, some))
    for (const [personId, endsAt] of windows) open.set(personId, endsAt)
  }
  return open
}

async function openSome(deps: Deps, personIds: string[]): Promise<Attempt<Map<string, string>>> {
  const now = deps.clock.now()
  const known = await deps.alerts.alertsOf(personIds)
  const wanting = [...known].filter(([, { atOnce }]) => atOnce)
  const opening = wanting.filter(([, alerts]) => !isGathering(alerts, now))
  const windowEndsAt = minutesAfter(now, gatheringMinutes + settlingMinutes)
  const writes = opening.flatMap(([personId, before]) => {
    const message: AlertMailMessage = { kind: 'alert', personId, windowEndsAt }
    const mail = outboxWrite({ id: deps.ids.next('outbox'), queue: 'bulk-mail', message }, now)
    return [windowWrite(personId, before, windowEndsAt), mail]
  })
  if (writes.length > 0 && !(await deps.alerts.openWindows(writes))) return { done: false }
  const endOf = (alerts: AlertsOf) => (isGathering(alerts, now) ? alerts.windowEndsAt : undefined) ?? windowEndsAt
  return { done: true, result: new Map(wanting.map(([personId, alerts]) => [personId, endOf(alerts)])) }
}

function isGathering({ windowEndsAt = '' }: AlertsOf, now: string): boolean {
  return windowEndsAt > minutesAfter(now, settlingMinutes)
}
