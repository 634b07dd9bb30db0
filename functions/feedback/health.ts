import type { MailHealth, StoppedAddress } from '../../shared/mailHealth.ts'
import type { Page, PageQuery } from '../../shared/page.ts'
import type { Deps } from '../deps.ts'
import { minutesAfter } from '../platform/clock.ts'
import { recentMails } from './pausing.ts'
import { perTenThousand } from './rules.ts'
import type { Stop } from './stops.ts'

const shownDays = 14
const stopsPerPage = 25
const list = 'stops'

export async function mailHealth(deps: Deps): Promise<MailHealth> {
  const today = deps.clock.now().slice(0, 10)
  const from = minutesAfter(`${today}T00:00:00.000Z`, (1 - shownDays) * 24 * 60).slice(0, 10)
  const queues = ['urgent-mail', 'bulk-mail'] as const
  const [figures, { tally, since }, ...depths] = await Promise.all([
    deps.feedback.figures(from),
    recentMails(deps),
    ...queues.map(deps.queueDepths),
  ])
  const rate = (reason: 'bounce' | 'complaint') => perTenThousand(tally, reason)
  return {
    ...{ today, figures },
    rates: { sent: tally.sent, bounce: rate('bounce'), complaint: rate('complaint'), since },
    waiting: queues.map((queue, index) => ({ queue, depth: depths[index] })),
  }
}

export async function listStops(deps: Deps, { cursor }: PageQuery): Promise<Page<StoppedAddress>> {
  const place = cursor ? deps.cursors.read(list, cursor) : undefined
  const after = place && { hash: String(place.hash), listingSk: String(place.listingSk) }
  const { stops, last } = await deps.feedback.stops(after, stopsPerPage)
  const [accounts, subscribers] = await Promise.all([
    deps.members.accounts(stops.flatMap(({ personId }) => personId ?? [])),
    deps.subscribers.subscribersAt(stops.map(({ hash }) => hash)),
  ])
  const people = new Map(accounts.map((account) => [deps.feedback.hashOfAddress(account.email), account]))
  const reading = new Map(subscribers.flatMap(({ id, email, hash }) => (email ? [[hash, { id, email }]] : [])))
  const items = stops.map(({ hash, bounce, complaint }: Stop) => ({
    ...{ hash, bounce, complaint },
    ...{ person: people.get(hash), subscriber: reading.get(hash) },
  }))
  return { items, ...(last ? { next: deps.cursors.write(list, last) } : {}) }
}
