import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  isSilent,
  mayOf,
  mayRead,
  openingNumber,
  pageAround,
  rowFor,
  whyNotEditPost,
  whyNotReply,
} from '../../functions/forum/rules.ts'
import { turnsPerKey } from '../../functions/forum/turns.ts'
import { type Actor, roles } from '../../shared/actor.ts'
import type { Post, Thread } from '../../shared/forum.ts'

const now = '2026-11-23T12:00:00.000Z'
const actor = (given: Partial<Actor> = {}): Actor => ({
  ...{ id: 'person_1', name: 'Ana', role: 'liaison', language: 'es', zone: 'UTC', spaceIds: [], sessionId: 's' },
  ...{ provedAt: now, readBefore: '2000-01-01T00:00:00.000Z' },
  ...given,
})
const author = { id: 'person_2', name: 'Eva', role: 'editor' as const }
const thread = (given: Partial<Thread> = {}): Thread => ({
  ...{ id: 'thread_1', spaceId: 'space_1', audience: 'network', title: 'x', language: 'es', author, openedAt: now },
  ...{ postCount: 45, lastPostAt: now, lastAuthor: author, version: 1 },
  ...given,
})
const post: Post = {
  ...{ id: 'post_1', threadId: 'thread_1', number: 1, author, language: 'es', html: '', writtenAt: now, version: 1 },
}

describe('who may read', () => {
  const everywhere = roles.flatMap((role) =>
    (['network', 'members'] as const).flatMap((audience) =>
      [true, false].map((inside) => [role, audience, inside] as const),
    ),
  )
  test.each(everywhere)('%s, open to %s, belonging to it: %s', (role, audience, inside) => {
    const staff = role === 'editor' || role === 'coordinator'
    const open = audience === 'network' && role === 'liaison'
    const who = actor({ role, spaceIds: inside ? ['space_1'] : ['space_2'] })
    expect(mayRead(who, thread({ audience }))).toBe(staff || open || inside)
    expect(!whyNotReply(who, thread({ audience }))).toBe(staff || open || inside)
  })

  test('an author who was taken out of the space edits nothing there', () => {
    const closedDoor = thread({ audience: 'members' })
    const writer = actor({ id: author.id })
    expect(whyNotEditPost(writer, closedDoor, post)).toBe('forbidden')
    expect(whyNotEditPost({ ...writer, spaceIds: ['space_1'] }, closedDoor, post)).toBeUndefined()
  })

  test('nothing is offered in a closed thread but opening it again and saying what it arrived at, to its author and to the staff', () => {
    const closed = thread({ closedAt: now, closedBy: author })
    const offered = (who: Actor) => Object.entries(mayOf(who, closed)).flatMap(([what, may]) => (may ? [what] : []))
    expect(offered(actor())).toEqual([])
    expect(offered(actor({ id: author.id }))).toEqual(['reopen', 'summarize'])
    expect(offered(actor({ role: 'coordinator' }))).toEqual(['reopen', 'move', 'summarize'])
  })
})

test('pages follow one another without a gap, and the one asked for holds the post', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 600 }), (postCount, number) => {
      const asked = pageAround({ ...thread(), postCount }, number)
      expect(asked.from).toBeLessThanOrEqual(Math.min(number, postCount))
      expect(asked.to).toBeGreaterThanOrEqual(Math.min(number, postCount))
      const next = asked.next && pageAround({ ...thread(), postCount }, asked.next)
      expect(next ? next.from : postCount).toBe(next ? asked.to + 1 : asked.to)
      const previous = asked.previous && pageAround({ ...thread(), postCount }, asked.previous)
      expect(previous ? previous.to + 1 : 1).toBe(asked.from)
    }),
  )
})

test('unread and read make up the thread, but for one own last post', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), fc.nat(80), fc.boolean(), (postCount, mark, own) => {
      const lastAuthor = own ? { ...author, id: 'person_1' } : author
      const row = rowFor(actor(), thread({ postCount, lastAuthor }), mark)
      expect(row.unread).toBeGreaterThanOrEqual(0)
      expect(row.lastRead + row.unread).toBe(own && mark < postCount ? postCount - 1 : postCount)
      expect(openingNumber(row, mark)).toBeLessThanOrEqual(postCount)
    }),
  )
})

test('a thread silent since one came is read, though one never opened it', () => {
  const late = actor({ readBefore: now })
  expect(isSilent(late, thread())).toBe(true)
  expect(rowFor(late, thread(), undefined)).toMatchObject({ unread: 0, lastRead: 45 })
  expect(openingNumber(thread(), undefined)).toBe(1)
})

describe('turns', () => {
  test('each key is worked on by one at a time, in order, from what the one before left', async () => {
    const inTurn = turnsPerKey<number>()
    let atWork = 0
    const take = () =>
      inTurn('a', 1_000, async (left = 0) => {
        expect(++atWork).toBe(1)
        await new Promise((resolve) => setImmediate(resolve))
        atWork--
        return { result: left, state: left + 1 }
      })
    expect(await Promise.all(Array.from({ length: 20 }, take))).toEqual(Array.from({ length: 20 }, (_, n) => n))
    expect(await inTurn('a', 1_000, async (left) => ({ result: left, state: 0 }))).toBeUndefined()
  })

  test('one that fails or hangs holds nobody up for good', async () => {
    const inTurn = turnsPerKey<number>()
    const failing = inTurn('a', 20, () => Promise.reject(new Error('x'))).catch(() => 'failed')
    const hanging = inTurn('a', 20, () => new Promise<never>(() => undefined))
    const next = inTurn('a', 20, async (left) => ({ result: left ?? 'nothing', state: 1 }))
    expect([await failing, await next]).toEqual(['failed', 'nothing'])
    expect(await Promise.race([hanging, 'still'])).toBe('still')
  })
})
