import * as z from 'zod'
import { type MailFate, type MailKind, mailFates, mailKinds, type StopReason } from '../../shared/mailLists.ts'
import { epochSeconds, minutesAfter } from '../platform/clock.ts'
import { hashOf, type Secrets } from '../platform/secrets.ts'
import { allOf, type Item, type Key, type Table, type Transacted } from '../platform/table.ts'
import type { Write } from '../platform/transactions.ts'
import type { Fate } from './fate.ts'
import { rememberedDays, type Tally } from './rules.ts'
import { lifted, Stop, stopKey, stopListing, stopListingSk, stopPut } from './stops.ts'

export type FeedbackStore = ReturnType<typeof feedbackStore>

const dayMinutes = 24 * 60
const figuresDays = 400
/** Word of many mails comes at once: each adds to one of so many rows of its day and kind. */
const shards = 8

const count = z.number().int().nonnegative().default(0)
const FigureItem = z.object({
  sk: z.string(),
  ...{ sent: count, delivered: count, bounced: count, softBounced: count, complained: count, rejected: count },
})
/** How many mails of a kind came to what, on one day. */
export type Figure = { day: string; kind: MailKind } & Record<MailFate, number>

/** From when on mails are judged anew, and what had been counted on that day before. */
const JudgedItem = z.object({ day: z.string(), sent: count, bounced: count, complained: count })
export type Judged = z.infer<typeof JudgedItem>

export function feedbackStore(table: Table, secrets: Secrets) {
  const hashOfAddress = (address: string) => secrets.sign('mail-address', address)
  return {
    hashOfAddress,
    save: (writes: Write[]): Promise<Transacted> => table.transact(writes),
    ...stopsIn(table, hashOfAddress),
    ...figuresIn(table),

    /** Holds once for each notification. */
    takenWrite(notificationId: string, now: string): Write {
      const expiresAt = epochSeconds(minutesAfter(now, rememberedDays * dayMinutes))
      const key = { pk: `notification#${notificationId}`, sk: 'notification' }
      return { kind: 'put', item: { ...key, expiresAt }, condition: 'attribute_not_exists(pk)' }
    },

    async isTold(hour: string): Promise<boolean> {
      return (await table.get(toldKey(hour), true)) !== undefined
    },

    /** Holds once an hour. */
    toldWrite(hour: string, now: string): Write {
      const expiresAt = epochSeconds(minutesAfter(now, dayMinutes))
      return { kind: 'put', item: { ...toldKey(hour), expiresAt }, condition: 'attribute_not_exists(pk)' }
    },
  }
}

function stopsIn(table: Table, hashOfAddress: (address: string) => string) {
  const stopAt = async (hash: string): Promise<Stop | undefined> => {
    const item = await table.get(stopKey(hash), true)
    return item && Stop.parse(item)
  }
  return {
    stopAt,
    /** Nothing where there is nothing to lift; holds while it is as it was read. */
    liftWrites(before: Stop | undefined, reason: StopReason, now: string): Write[] {
      const stop = lifted(before, reason, now)
      return stop ? [stopPut(stop, now)] : []
    },
    stopOf: (address: string) => stopAt(hashOfAddress(address)),

    /** Which of these addresses are stopped, and why, as far as this replica knows: a hundred in one request. */
    async stopsOf(addresses: string[]): Promise<Map<string, Stop>> {
      const byHash = new Map(addresses.map((address) => [hashOfAddress(address), address]))
      const items = await table.getMany([...byHash.keys()].map(stopKey))
      const stops = items.map((item) => Stop.parse(item))
      return new Map(stops.map((stop) => [byHash.get(stop.hash) ?? '', stop]))
    },

    /** Those that hold, the latest first. */
    async stops(after: { hash: string; listingSk: string } | undefined, limit: number) {
      const from = after && { ...stopKey(after.hash), listingPk: stopListing, listingSk: after.listingSk }
      const query = { index: 'listing', pk: stopListing, limit: limit + 1, backwards: true } as const
      const { items } = await table.query({ ...query, ...(from ? { after: from } : {}) })
      const stops = items.slice(0, limit).map((item) => Stop.parse(item))
      const last = items.length > limit ? stops.at(-1) : undefined
      return { stops, ...(last ? { last: { hash: last.hash, listingSk: stopListingSk(last) ?? '' } } : {}) }
    },
  }
}

function figuresIn(table: Table) {
  return {
    /** One more of its kind; `id` chooses the row. */
    countWrite({ what, at, kind }: Fate, id: string): Write {
      const shard = (Buffer.from(hashOf(id))[0] ?? 0) % shards
      return {
        kind: 'update',
        key: { pk: mailPk, sk: `figures#${at.slice(0, 10)}#${kind}#${shard}` },
        update: 'ADD #what :one SET expiresAt = :expiresAt',
        names: { '#what': what },
        values: {
          ':one': 1,
          ':expiresAt': epochSeconds(minutesAfter(`${at.slice(0, 10)}T00:00:00Z`, figuresDays * dayMinutes)),
        },
      }
    },

    /** From this day on (UTC), by day and kind. */
    async figures(from: string): Promise<Figure[]> {
      const range = {
        expression: '#sk BETWEEN :from AND :to',
        values: { ':from': `figures#${from}`, ':to': 'figures#~' },
      }
      const items = await allOf(table, { pk: mailPk, range, consistent: true })
      const byDay = Map.groupBy(items.map(figureFrom), ({ day, kind }) => `${day} ${kind}`)
      return [...byDay.values()].flatMap(([first, ...others]) => (first ? [others.reduce(added, first)] : []))
    },

    async judged(): Promise<Judged | undefined> {
      const item = await table.get(judgedKey, true)
      return item && JudgedItem.parse(item)
    },

    judgedWrite: (judged: Judged): Write => ({ kind: 'put', item: { ...judgedKey, ...judged } }),
  }
}

function figureFrom(item: Item): Figure {
  const { sk, ...counts } = FigureItem.parse(item)
  const [, day = '', name] = sk.split('#')
  return { day, kind: mailKinds.find((kind) => kind === name) ?? 'letter', ...counts }
}

function added(a: Figure, b: Figure): Figure {
  const sum = { ...a }
  for (const fate of mailFates) sum[fate] += b[fate]
  return sum
}

/** What all of these come to that go to people whom the network knows. */
export function tallyOf(figures: readonly Figure[]): Tally {
  const known = figures.filter(({ kind }) => kind !== 'subscription')
  const total = (fate: 'sent' | 'bounced' | 'complained') => known.reduce((sum, one) => sum + one[fate], 0)
  return { sent: total('sent'), bounced: total('bounced'), complained: total('complained') }
}

const mailPk = 'mail'
const judgedKey: Key = { pk: mailPk, sk: 'judged' }

function toldKey(hour: string): Key {
  return { pk: mailPk, sk: `told#${hour}` }
}
