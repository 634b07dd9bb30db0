import { issueDigests } from '../../functions/digests/issuing.ts'
import { makeAllNotices } from '../../functions/notices/making.ts'
import { minutesAfter } from '../../functions/platform/clock.ts'
import { subscriptionKey } from '../../functions/subscriptions/subscription.ts'
import type { MailOptions } from '../../infra/local/mail/server.ts'
import type { DigestChoice } from '../../shared/digests.ts'
import type { WhenDone } from '../infra/mailHouse.ts'
import { effectsOf } from './effects.ts'
import { send, told } from './forum.ts'
import type { SignedIn } from './people.ts'
import type { World } from './world.ts'

const day = 24 * 60
export const daily: DigestChoice = { frequency: 'daily', weekday: 1, hour: 7 }

/** The whole way of a digest in one process: what happens, who is told of it, what is due, and the mailbox. */
export async function digestsOf(world: World, options: Partial<MailOptions> = {}, whenDone?: WhenDone) {
  const effects = await effectsOf(world, options, whenDone)
  const { queues } = world.deps
  const happened: string[] = []
  world.deps.queues = {
    ...queues,
    async send(queue, messages) {
      if (queue === 'notices') happened.push(...messages.map(({ body }) => body))
      return queues.send(queue, messages)
    },
  }
  const settle = async () => {
    await effects.relay()
    const Records = happened.splice(0).map((body, index) => ({ messageId: String(index), body }))
    const left = await makeAllNotices(world.deps, { Records })
    if (left.length > 0) throw new Error('not everybody was told')
    // What is told at once.
    await effects.relay()
  }
  return {
    ...effects,
    settle,
    /** Who chooses when, from now on. */
    async choose(who: SignedIn, choice: Partial<DigestChoice> = {}) {
      const now = await told<{ version: number }>(send(world, who, '/me/digest'))
      const headers = { 'if-match': `"${now.version}"` }
      await told(send(world, who, '/me/digest', { method: 'PUT', body: { ...daily, ...choice }, headers }))
    },
    /** Everybody has been told, the next day has come, the clock rings, and the message waits in its queue. */
    async issue(minutes = day) {
      await settle()
      world.clock.forward(minutes)
      await issueDigests(world.deps)
      await effects.relay()
    },
    /** What was told at once to somebody, in its order. */
    async alertsTo(who: SignedIn) {
      const mails = await effects.mails(who.person.email)
      return mails.filter(({ messageId }) => messageId?.startsWith('<alert-')).reverse()
    },
    /** All else that came to somebody, in its order. */
    async to(who: SignedIn) {
      const mails = await effects.mails(who.person.email)
      return mails.filter(({ messageId }) => !messageId?.startsWith('<alert-')).reverse()
    },
  }
}

/** An issue of the last hour that was made for somebody, laid down as the clock and the mail function leave it. */
export async function layIssue({ deps, clock, table }: World, person: { id: string; zone: string }): Promise<void> {
  const now = clock.now()
  await deps.subscriptions.begin(person.id, person.zone, now)
  const numbered = { update: 'SET #number = :one', names: { '#number': 'number' }, values: { ':one': 1 } }
  await table.update({ kind: 'update', key: subscriptionKey(person.id), ...numbered })
  const issue = { personId: person.id, number: 1, from: minutesAfter(now, -60), to: minutesAfter(now, 1) }
  await deps.digests.notSent(issue, 'empty', now)
}

export type DigestHouse = Awaited<ReturnType<typeof digestsOf>>
