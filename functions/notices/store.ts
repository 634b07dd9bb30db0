import * as z from 'zod'
import type { Thread } from '../../shared/forum.ts'
import { FollowLevel } from '../../shared/notices.ts'
import type { Item, Key, Table } from '../platform/table.ts'
import type { Write } from '../platform/transactions.ts'
import {
  listingOf,
  listOf,
  type Noted,
  type NoticeAt,
  type NoticeRecord,
  noticeFrom,
  noticeKey,
  spanFacts,
  standingStill,
} from './noticeRow.ts'
import { digestWrites } from './quiet.ts'
import type { ByWriting } from './rules.ts'
import { betweenInstants, type Within } from './within.ts'

export type NoticeStore = ReturnType<typeof noticeStore>
/** A thread or a space, by its id: `thread_…`, `space_…`. */
export type Followable = `${'thread' | 'space'}_${string}`
/** `setAt` is when it was chosen, written or left; `from` and `leftAt` are there for who follows by having written. */
export type Follower = {
  personId: string
  level: FollowLevel | 'none'
  auto: boolean
  setAt: string
  from?: number | undefined
  leftAt?: string | undefined
}
/** A notice made from `before`, or from nothing. */
export type NoticeWrite = { where: NoticeAt; notice: Noted; before: NoticeRecord | undefined }
type NoticesOf = {
  personId: string
  unread: boolean
  after?: NoticeRecord | undefined
  within?: Within
  limit: number
}
/** What became of a write by now, where it was not done: what stands there instead, or nothing said when it was not the reason. */
export type NoticeRefused = { before?: NoticeRecord | undefined }

/** As many as one transaction takes. */
export const noticesAtOnce = 100

const FollowerItem = z.object({
  sk: z.string(),
  level: z.enum([...FollowLevel.options, 'none']),
  auto: z.boolean(),
  setAt: z.string(),
  from: z.number().int().optional(),
  leftAt: z.string().optional(),
})
const FollowItem = z.object({ sk: z.string(), level: FollowLevel })
export function noticeStore(table: Table) {
  return {
    async following(personId: string, id: string): Promise<FollowLevel | undefined> {
      const item = await table.get(followKey(personId, id), true)
      return item && FollowItem.parse(item).level
    },

    async followed(personId: string, after: string | undefined, limit: number) {
      const range = { expression: 'begins_with(#sk, :follow)', values: { ':follow': 'follow#' } }
      const from = after ? { after: followKey(personId, after) } : {}
      const query = { pk: `person#${personId}`, range, limit: limit + 1, consistent: true, ...from }
      const { items } = await table.query(query)
      const rows = items.map((item) => FollowItem.parse(item))
      return {
        follows: rows.slice(0, limit).map(({ sk, level }) => ({ id: sk.slice('follow#'.length), level })),
        more: rows.length > limit,
      }
    },

    /** A choice of the person's own, for the person's list and for the fan-out. @returns false when only the moment was wrong */
    async follow(personId: string, id: Followable, level: FollowLevel, now: string): Promise<boolean> {
      const writes = followWrites(personId, id, { level, auto: false, now })
      const outcome = await table.transact([...writes, ...digestWrites(personId, [{ id, level }])])
      return outcome.done
    },

    /** What remains tells when it was left, so that what was written before does not bring it back. */
    async unfollow(personId: string, id: Followable, now: string): Promise<boolean> {
      const outcome = await table.transact([
        { kind: 'put', item: { ...followerKey(id, personId), level: 'none', auto: false, setAt: now } },
        { kind: 'delete', key: followKey(personId, id) },
        ...digestWrites(personId, [{ id, level: 'none' }]),
      ])
      return outcome.done
    },

    /** Who writes follows, while he stands to the thing as it was read. @returns how he stands to it now when that is another way */
    async followByWriting(
      { personId, id }: { personId: string; id: Followable },
      { from, setAt, leftAt }: ByWriting,
      before: Follower | undefined,
    ): Promise<{ done: true } | { done: false; stands?: Follower }> {
      const [{ item, ...put }, listed] = followWrites(personId, id, { level: 'follow', auto: true, now: setAt })
      const outcome = await table.transact([
        { ...put, item: { ...item, from, ...(leftAt ? { leftAt } : {}) }, ...asItStood(before) },
        listed,
      ])
      if (outcome.done) return outcome
      const stands = outcome.refusals[0]?.item
      return { done: false, ...(stands ? { stands: followerFrom(stands) } : {}) }
    },

    /** Follows what another followed, where this person has not chosen otherwise. @returns how much, or nothing where it stood otherwise by then */
    async takeFollows(
      personId: string,
      follows: { id: string; level: FollowLevel }[],
      { now, check }: { now: string; check?: Write },
    ): Promise<number | undefined> {
      const known = follows.map(({ id, level }) => ({ id: followableOf(id), level }))
      const stands = await table.getMany(
        known.map(({ id }) => followerKey(id, personId)),
        true,
      )
      const chosen = new Set(stands.map(({ pk }) => pk))
      const open = known.filter(({ id }) => !chosen.has(followerKey(id, personId).pk))
      if (open.length === 0) return 0
      const writes = open.flatMap(({ id, level }) => {
        const [put, listed] = followWrites(personId, id, { level, auto: false, now })
        return [{ ...put, condition: 'attribute_not_exists(pk)' }, listed]
      })
      const held = check ? [check] : []
      return (await table.transact([...held, ...writes, ...digestWrites(personId, open)])).done
        ? open.length
        : undefined
    },

    async followers(id: Followable, after: string | undefined, limit: number) {
      const range = { expression: 'begins_with(#sk, :follower)', values: { ':follower': 'follower#' } }
      const { pk } = followerKey(id, '')
      const from = after ? { after: followerKey(id, after) } : {}
      const page = await table.query({ pk, range, limit, consistent: true, ...from })
      return { followers: page.items.map(followerFrom), more: page.after !== undefined }
    },

    /** Of these people those who stand in some way to the thing, by id. */
    async standingOf(id: Followable, personIds: string[]): Promise<Map<string, Follower>> {
      const items = await table.getMany(
        personIds.map((personId) => followerKey(id, personId)),
        true,
      )
      return new Map(items.map(followerFrom).map((follower) => [follower.personId, follower]))
    },

    async notice(at: NoticeAt): Promise<NoticeRecord | undefined> {
      const item = await table.get(noticeKey(at), true)
      return item && noticeFrom(item)
    },

    /** All or none. @returns where they were not done, what stands there, in order */
    async putNotices(writes: NoticeWrite[]): Promise<NoticeRefused[] | undefined> {
      const outcome = await table.transact(
        writes.map(({ where, notice, before }) => ({
          kind: 'put',
          item: { ...noticeKey(where), ...spanFacts(where, notice) },
          ...standingStill(before),
        })),
      )
      if (outcome.done) return undefined
      return outcome.refusals.map(({ code, item }) =>
        code === 'ConditionalCheckFailed' ? { before: item && noticeFrom(item) } : {},
      )
    },

    /** Notices of a person in one of the two lists, the latest first; `within` those alone of some time. */
    async notices(query: NoticesOf) {
      const { personId, unread, after, within, limit } = query
      const range = within ? { range: betweenInstants(within) } : {}
      const from = after ? { after: { ...noticeKey({ personId, ...after }), ...listingOf(personId, after) } } : {}
      const pk = listOf(personId, unread)
      const { items } = await table.query({
        index: 'listing',
        pk,
        limit: limit + 1,
        backwards: true,
        ...from,
        ...range,
      })
      return { notices: items.slice(0, limit).map(noticeFrom), more: items.length > limit }
    },

    /** All of one thread, or of one good practice, whether told together or each by itself. */
    async noticesOf(personId: string, thingId: string): Promise<NoticeRecord[]> {
      const { pk, sk } = noticeKey({ personId, thingId })
      const range = { expression: 'begins_with(#sk, :thing)', values: { ':thing': sk } }
      const found: NoticeRecord[] = []
      let after: Item | undefined
      do {
        const page = await table.query({ pk, range, consistent: true, ...(after ? { after } : {}) })
        found.push(...page.items.map(noticeFrom))
        after = page.after
      } while (after)
      return found
    },
  }
}

export function followerKey(id: Followable, personId: string): Key {
  return { pk: `${id.startsWith('thread_') ? 'thread' : 'space'}#${id}`, sk: `follower#${personId}` }
}

export function followableThread({ id }: Pick<Thread, 'id'>): Followable {
  return `thread_${id.slice('thread_'.length)}`
}

export function followableSpace({ spaceId }: Pick<Thread, 'spaceId'>): Followable {
  return `space_${spaceId.slice('space_'.length)}`
}

function followableOf(id: string): Followable {
  const [kind, rest = ''] = id.split('_')
  return kind === 'space' ? `space_${rest}` : `thread_${rest}`
}

function followKey(personId: string, id: string): Key {
  return { pk: `person#${personId}`, sk: `follow#${id}` }
}

function followWrites(
  personId: string,
  id: Followable,
  { level, auto, now }: { level: FollowLevel; auto: boolean; now: string },
): [Extract<Write, { kind: 'put' }>, Write] {
  return [
    { kind: 'put', item: { ...followerKey(id, personId), level, auto, setAt: now } },
    { kind: 'put', item: { ...followKey(personId, id), level } },
  ]
}

function asItStood(before: Follower | undefined) {
  if (!before) return { condition: 'attribute_not_exists(pk)' }
  return {
    condition: '#level = :level AND setAt = :setAt',
    names: { '#level': 'level' },
    values: { ':level': before.level, ':setAt': before.setAt },
  }
}

export function followerFrom(item: Item): Follower {
  const { sk, ...follower } = FollowerItem.parse(item)
  return { personId: sk.slice('follower#'.length), ...follower }
}
