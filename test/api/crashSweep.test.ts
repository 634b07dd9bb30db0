import { expect, test } from 'vitest'
import { issueDigests } from '../../functions/digests/issuing.ts'
import { resumeSending } from '../../functions/digests/pausing.ts'
import { pauseWrite, sendingKey } from '../../functions/digests/sendingState.ts'
import { takeIn } from '../../functions/feedback/taking.ts'
import { emailKey } from '../../functions/members/account.ts'
import { type CrashHouse, crashHouse, type Living } from '../support/crashHouse.ts'
import { signedInAs } from '../support/people.ts'
import { useTableServer } from '../support/world.ts'

/**
 * Each begins with something new, and ends with what the process made of it: by doing the same again, from where it died, until it is done.
 * All of them have two readers with a daily digest, and one coordinator.
 */
type Scene = {
  mails: number
  came?: unknown[]
  open(house: CrashHouse): Promise<() => Promise<Round>>
}
type Round = { work(living: Living): Promise<void>; came?: () => Promise<unknown[]> }

const table = useTableServer()
const day = 24 * 60

const scenes: Record<string, Scene> = {
  'digests are made and sent': {
    mails: 2,
    open: async ({ world, newThread }) => {
      return async () => {
        await newThread()
        world.clock.forward(day)
        return {
          async work({ deps, handOver }) {
            await issueDigests(deps)
            await handOver()
          },
        }
      }
    },
  },

  'digests that wait are put off while sending is paused, and sent when it goes on': {
    mails: 2,
    came: [undefined, 1],
    open: async ({ world, newThread, settle, coordinator, audited }) => {
      return async () => {
        await newThread()
        world.clock.forward(day)
        await issueDigests(world.deps)
        await settle(true)
        await world.table.transact([pauseWrite(await world.deps.digests.sending(), 'coordinator', world.clock.now())])
        const acts = await audited()
        return {
          async work({ deps, handOver }) {
            await handOver()
            const { pausedAt, version } = await deps.digests.sending()
            if (pausedAt) await resumeSending(deps, await coordinator(), version)
            await issueDigests(deps)
            await handOver()
          },
          came: async () => [(await world.deps.digests.sending()).pausedAt, (await audited()) - acts],
        }
      }
    },
  },

  'the breaker stops the digests, and tells of it': {
    mails: 1,
    came: ['breaker', 1],
    open: async ({ world, audited, remove }) => {
      return async () => {
        world.clock.forward(day)
        await remove(sendingKey)
        const counted = { pk: 'digests', sk: `day#${world.clock.now().slice(0, 10)}`, list: 2, issued: 1_000 }
        await world.table.transact([{ kind: 'put', item: counted }])
        const acts = await audited()
        return {
          async work({ deps, handOver }) {
            await issueDigests(deps)
            await handOver()
          },
          came: async () => [(await world.deps.digests.sending()).pausedBy, (await audited()) - acts],
        }
      }
    },
  },

  'somebody is told at once': {
    mails: 1,
    open: async ({ world, ana, newThread }) => {
      return async () => {
        world.clock.forward(day)
        await world.deps.alerts.dropHandle(ana.person.id)
        await newThread(`[@Ana](person:${ana.person.id}), ¿qué opina?`)
        return {
          async work({ handOver }) {
            await handOver()
            world.clock.forward(2)
            await handOver()
          },
        }
      }
    },
  },

  'an answer by mail is posted': { mails: 0, came: [1, 0], open: (house) => answers(house, {}) },

  'an answer by mail is refused, and explained': {
    mails: 1,
    came: [0, 0],
    open: (house) => answers(house, { verdicts: { dmarc: 'FAIL' } }),
  },

  'a bounce stops an address, and is one too many': {
    mails: 2,
    came: [true, [51], 'bounces', 1],
    open: async ({ world, feedback, audited, remove }) => {
      let count = 0
      return async () => {
        world.clock.forward(day)
        const today = world.clock.now().slice(0, 10)
        for (const key of [sendingKey, { pk: 'mail', sk: 'judged' }]) await remove(key)
        const before = { pk: 'mail', sk: `figures#${today}#digest#0`, sent: 100, bounced: 50 }
        await world.table.transact([{ kind: 'put', item: before }])
        const address = `nadie${++count}@enlaces.example`
        const event = await feedback.eventOf('Bounce', { address })
        const acts = await audited()
        return {
          async work({ feedbackDeps, handOver }) {
            await takeIn(feedbackDeps, event)
            await handOver()
          },
          async came() {
            const { bounce } = (await world.deps.feedback.stopOf(address)) ?? {}
            const bounced = (await world.deps.feedback.figures(today)).map((figure) => figure.bounced)
            const { pausedBy } = await world.deps.digests.sending()
            return [bounce !== undefined, bounced, pausedBy, (await audited()) - acts]
          },
        }
      }
    },
  },

  'a complaint ends what comes by a list': {
    mails: 0,
    came: [true, 'none', false],
    open: async ({ world, feedback }) => {
      return async () => {
        world.clock.forward(8 * day)
        const who = await signedInAs(world)
        await feedback.choose(who)
        const { id, email } = who.person
        await world.table.transact([{ kind: 'put', item: { ...emailKey(email), personId: id } }])
        const event = await feedback.eventOf('Complaint', { address: email })
        return {
          async work({ feedbackDeps, handOver }) {
            await takeIn(feedbackDeps, event)
            await handOver()
          },
          async came() {
            const { complaint } = (await world.deps.feedback.stopOf(email)) ?? {}
            const { atOnce } = await world.deps.alerts.alerts(id)
            return [complaint !== undefined, (await world.deps.subscriptions.subscription(id))?.frequency, atOnce]
          },
        }
      }
    },
  },
}

async function answers({ world, answering, ana, newThread }: CrashHouse, given: object) {
  const thread = await newThread()
  let count = 0
  return async (): Promise<Round> => {
    world.clock.forward(day)
    const from = ana.person.email
    const to = await answering.address(ana, thread.id)
    const messageId = `<${++count}@enlaces.example.org>`
    const message = await answering.arrive({ from, to, messageId, text: 'Una respuesta', ...given })
    const posts = async () => (await world.deps.forum.thread(thread.id))?.postCount ?? 0
    const before = await posts()
    let tries = 0
    return {
      async work({ replyDeps, handOver }) {
        if (await answering.receive(message, ++tries, replyDeps)) throw new Error('comes again')
        await handOver()
      },
      came: async () => [(await posts()) - before, answering.lying.size],
    }
  }
}

test.each(Object.entries(scenes))(
  'killed before and after every call by which it changes anything outside: %s',
  async (_name, scene) => {
    const house = await crashHouse(table.server())
    const { process, sent, world } = house
    const begin = await scene.open(house)

    const once = async (killedBefore?: number) => {
      process.begin()
      await house.settle(false)
      const { work, came } = await begin()
      sent.length = 0
      process.begin(killedBefore)
      await work(house.newProcess()).catch(() => undefined)
      const died = { isDead: process.isDead(), changes: [...process.changes()] }
      process.begin()
      world.clock.forward(3)
      await work(house.newProcess())
      return { ...died, mails: [...sent], came: await came?.() }
    }

    const expected = [scene.mails, scene.came]
    const whole = await once()
    expect([whole.isDead, whole.mails.length, whole.came]).toEqual([false, ...expected])
    const doubled: string[] = []
    for (let at = 1, isOver = false; !isOver; at++) {
      const { isDead, changes, mails, came } = await once(at)
      const last = changes.at(-1)
      expect([at, last, new Set(mails).size, came]).toEqual([at, last, ...expected])
      if (mails.length > scene.mails) doubled.push(String(last))
      isOver = !isDead
    }
    // Of each mail: taken by the mail service, and not noted down.
    expect(doubled).toEqual(Array.from({ length: scene.mails }, () => 'table update'))
  },
)
