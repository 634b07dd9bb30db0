import { beforeEach, describe, expect, test } from 'vitest'
import { pageOn } from '../../functions/forum/dayPage.ts'
import { dayIn } from '../../functions/platform/clock.ts'
import type { Space, Thread, ThreadPage } from '../../shared/forum.ts'
import { makeSpace, openThread, send, told } from '../support/forum.ts'
import { layLongThread } from '../support/network.ts'
import { signedInAs } from '../support/people.ts'
import { newWorld, useTableServer, type World } from '../support/world.ts'

const table = useTableServer()
let world: World
let space: Space

beforeEach(async () => {
  world = await newWorld(table.server())
  space = await makeSpace(world)
})

describe('a thread opened on a day', () => {
  // 100 posts, one every six hours, the last at noon of 23 November in Greenwich.
  test.each([
    ['America/Montevideo', '2026-11-23', 99],
    ['America/Montevideo', '2026-11-22', 95],
    ['America/Vancouver', '2026-11-22', 96],
    ['Pacific/Auckland', '2026-11-23', 96],
    ['America/Montevideo', '2026-11-09', 43],
    ['America/Montevideo', '2020-01-01', 1],
    ['America/Montevideo', '2026-11-24', undefined],
  ])('in %s on %s', async (zone, day, number) => {
    const thread = await layLongThread(world, space, 100, 360)
    const reader = await signedInAs(world, { zone })
    const page = await told<ThreadPage>(send(world, reader, `/threads/${thread.id}?on=${day}`))
    expect(page.opensAt).toBe(number)
    const shown = page.posts.map((post) => post.number)
    expect(shown).toContain(number ?? 100)
    if (number === undefined) return
    const dayOf = dayIn(zone)
    const all = await Promise.all(
      [1, 21, 41, 61, 81].map((from) => told<ThreadPage>(send(world, reader, `/threads/${thread.id}?from=${from}`))),
    )
    const first = all.flatMap(({ posts }) => posts).find(({ writtenAt }) => dayOf(writtenAt) >= day)
    expect(first?.number).toBe(number)
  })

  test.each(['?on=ayer', '?on=2026-02-30', '?on=23-11-2026'])('%s is refused', async (query) => {
    const reader = await signedInAs(world)
    const thread = await openThread(world, reader, space)
    expect((await send(world, reader, `/threads/${thread.id}${query}`)).status).toBe(422)
  })

  test('a number and a cursor go before a day', async () => {
    const reader = await signedInAs(world)
    const thread = await layLongThread(world, space, 45, 360)
    const page = await told<ThreadPage>(send(world, reader, `/threads/${thread.id}?from=1&on=2026-11-23`))
    expect([page.posts[0]?.number, page.opensAt]).toEqual([1, undefined])
  })
})

describe('the search by parting', () => {
  const thread: Thread = {
    ...{ id: 'thread_x', spaceId: 'space_x', audience: 'network', title: '', language: 'es', version: 1 },
    author: { id: 'person_x', name: '', role: 'liaison' },
    lastAuthor: { id: 'person_x', name: '', role: 'liaison' },
    ...{ openedAt: '', lastPostAt: '', postCount: 0 },
  }
  // Post n is written at the instant "n"; several may share one.
  const at = (number: number) => String(number).padStart(9, '0')

  test.each([1, 2, 19, 20, 21, 40, 41, 399, 400, 401, 10_000])(
    'finds the page of every post of %i',
    async (postCount) => {
      const long = { ...thread, openedAt: at(1), lastPostAt: at(postCount), postCount }
      const step = Math.max(1, Math.floor(postCount / 997))
      for (let wanted = 1; wanted <= postCount; wanted += step) {
        let rounds = 0
        const number = await pageOn(
          long,
          (writtenAt) => writtenAt < at(wanted),
          async (numbers) => {
            rounds += 1
            expect(Math.max(...numbers)).toBeLessThanOrEqual(postCount)
            return new Map(numbers.map((one) => [one, at(one)]))
          },
        )
        expect(Math.floor(((number ?? 0) - 1) / 20)).toBe(Math.floor((wanted - 1) / 20))
        expect(rounds).toBeLessThanOrEqual(5)
      }
    },
  )

  test('a replica that lags behind shows nothing of the last posts, and leads no further than where they are', async () => {
    const long = { ...thread, openedAt: at(1), lastPostAt: at(1_000), postCount: 1_000 }
    const known = (numbers: number[]) => new Map(numbers.filter((one) => one <= 700).map((one) => [one, at(one)]))
    const isBefore = (writtenAt: string) => writtenAt < at(500)
    expect(await pageOn(long, isBefore, async (numbers) => known(numbers))).toBe(481)
  })

  test('a day turns at the reader’s midnight, in a zone that skips it too', () => {
    expect(dayIn('America/Asuncion')('2023-10-01T03:59:59.000Z')).toBe('2023-09-30')
    expect(dayIn('America/Asuncion')('2023-10-01T04:00:00.000Z')).toBe('2023-10-01')
  })
})
