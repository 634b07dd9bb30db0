import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  followingByWriting,
  isUnread,
  type Span,
  type Standing,
  tellingOf,
  withPost,
} from '../../functions/notices/rules.ts'
import { byThing, isOfThread } from '../../web/notices/byThing.ts'

test.each<[string, Standing, number, ReturnType<typeof tellingOf>]>([
  ['watches the thread', { thread: 'watch' }, 7, 'each'],
  ['follows the thread', { thread: 'follow' }, 7, 'together'],
  ['mutes the thread', { thread: 'mute' }, 7, undefined],
  ['mutes the thread of a space that is watched', { thread: 'mute', space: 'watch' }, 7, undefined],
  ['follows the thread in a muted space, by choice', { thread: 'follow', space: 'mute' }, 7, 'together'],
  [
    'follows the thread in a muted space, by having written',
    { thread: 'follow', auto: true, space: 'mute' },
    7,
    undefined,
  ],
  [
    'wrote in the thread of a space that stands otherwise',
    { thread: 'follow', auto: true, space: 'follow' },
    7,
    'together',
  ],
  ['wrote in the thread after this', { thread: 'follow', auto: true, from: 8 }, 7, undefined],
  [
    'wrote in the thread after this, and watches its space',
    { thread: 'follow', auto: true, from: 8, space: 'watch' },
    7,
    'each',
  ],
  ['chose to follow the thread after this', { thread: 'follow', auto: false, from: 8 }, 7, 'together'],
  ['follows the thread no longer', { thread: 'none' }, 7, undefined],
  ['watches the space', { space: 'watch' }, 7, 'each'],
  ['follows the space: a new thread', { space: 'follow' }, 1, 'together'],
  ['follows the space: a reply', { space: 'follow' }, 2, undefined],
  ['mutes the space', { space: 'mute' }, 1, undefined],
  ['follows the space no longer', { space: 'none' }, 1, undefined],
  ['does not stand to it', {}, 1, undefined],
])('who %s', (_who, standing, number, way) => {
  expect(tellingOf(standing, number)).toBe(way)
})

const all = (numbers: number[], readTo: number) =>
  numbers.reduce<Span | undefined>((span, number) => withPost(span, number, readTo) ?? span, undefined)

test('posts told of in any order, any number of times, come to the same', () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 12 })
  void fc.assert(
    fc.property(numbers, fc.integer({ min: 0, max: 30 }), fc.infiniteStream(fc.nat()), (told, readTo, dice) => {
      const twice = [...told, ...told].map((number) => [dice.next().value ?? 0, number] as const)
      const shuffled = twice.sort(([a], [b]) => a - b).map(([, number]) => number)
      const span = all(shuffled, readTo)
      const news = told.filter((number) => number > readTo)
      expect(span).toEqual(news.length > 0 ? { from: Math.min(...news), last: Math.max(...news), readTo } : undefined)
    }),
  )
})

describe('following by having written', () => {
  const post = (number: number) => ({ number, writtenAt: `2026-11-23T12:00:0${number}.000Z` })
  const none = { level: 'none' as const, auto: false, setAt: post(4).writtenAt }

  test("begins with the first of one's posts, in whatever order they are told of", () => {
    const late = followingByWriting(undefined, [post(5), post(7)])
    expect(late).toMatchObject({ from: 5 })
    const following = { level: 'follow' as const, auto: true, ...post(5), from: 5, setAt: post(5).writtenAt }
    expect(followingByWriting(following, [post(6)])).toBeUndefined()
    expect(followingByWriting(following, [post(6), post(3)])).toMatchObject({ from: 3 })
  })

  test('does not begin again with what was written before it was left, however late that comes', () => {
    expect(followingByWriting(none, [post(3)])).toBeUndefined()
    const again = followingByWriting(none, [post(3), post(6)])
    expect(again).toMatchObject({ from: 6, leftAt: none.setAt })
    const following = { level: 'follow' as const, auto: true, from: 6, setAt: post(6).writtenAt, leftAt: none.setAt }
    expect(followingByWriting(following, [post(3)])).toBeUndefined()
    expect(followingByWriting(following, [post(5)])).toMatchObject({ from: 5, leftAt: none.setAt })
  })

  test.each(['watch', 'follow', 'mute'] as const)('changes nothing of a choice: %s', (level) => {
    expect(followingByWriting({ level, auto: false, setAt: post(4).writtenAt }, [post(2), post(6)])).toBeUndefined()
  })
})

test('what was read does not come back, and what comes after it begins anew', () => {
  const read = { from: 3, last: 5, readTo: 5 }
  expect(isUnread(read)).toBe(false)
  for (const number of [1, 3, 4, 5]) expect(withPost(read, number, 0)).toBeUndefined()
  expect(withPost(read, 8, 0)).toEqual({ from: 8, last: 8, readTo: 5 })
  expect(withPost(read, 8, 9)).toBeUndefined()
})

test('a page shows the notices of a thread together, where its latest stands', () => {
  const notice = (threadId: string, last: number) => ({
    ...{ threadId, title: threadId, language: 'es' as const, from: last, last, unread: true, own: false },
    at: '2026-11-23T12:00:00.000Z',
    by: { id: 'person_1', name: 'Ana', role: 'liaison' as const },
  })
  const groups = byThing([notice('b', 9), notice('a', 3), notice('b', 8)])
  const ofThreads = groups.filter(isOfThread)
  expect(ofThreads.map((group) => group.map(({ threadId, last }) => `${threadId}${last}`))).toEqual([
    ['b9', 'b8'],
    ['a3'],
  ])
})
