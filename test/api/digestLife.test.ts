import { expect, test } from 'vitest'
import { issueDigests } from '../../functions/digests/issuing.ts'
import { digestLife, type Reader } from '../support/digestLife.ts'
import { owedTo } from '../support/digestOracle.ts'
import { digestsOf } from '../support/digests.ts'
import { send } from '../support/forum.ts'
import { newSession } from '../support/people.ts'
import { newWorld, useTableServer } from '../support/world.ts'

const table = useTableServer()
const minuteMs = 60_000
const days = 9
const everyMinutes = 60
/** From the ring to the mail. */
const mailMinutes = 1
// Over the Sunday on which the clocks of the north change.
const begin = '2027-03-11T00:00:00.000Z'

type Sent = { reader: Reader | undefined; titles: string[]; ring: number }

/** Where the API answers with what a page of the web shows. */
const apiOf = (path: string) => `/${path.replace('practices/', 'publications/')}`

test('over days in which much happens, everybody gets what is due, once, and nothing that they could not open at that moment', async () => {
  const world = await newWorld(table.server())
  world.clock.forward((Date.parse(begin) - world.clock.ms()) / minuteMs)
  const way = await digestsOf(world)
  const life = await digestLife(world, way, 'five')
  const rings: number[] = []
  const sentAt = new Map<number, number>()
  const sent: Sent[] = []
  const shut: string[] = []
  const seen = new Map<string, number>()
  world.deps.mailer = {
    async send({ to, text }, { kind }) {
      if (kind !== 'digest') return
      const reader = life.readers.find(({ who }) => who.person.email === to)
      const items = [...text.matchAll(/^\* (.+)\n.+\n.*\/((?:threads|practices)\/\w+)/gm)]
      for (const [, , path = ''] of items) {
        const answer = reader && (await send(world, await newSession(world, reader.who.person), apiOf(path)))
        if (answer?.status !== 200) shut.push(`${to} ${path} ${answer?.status}`)
      }
      sent.push({ reader, titles: items.map(([, title = '']) => title).toSorted(), ring: rings.at(-1) ?? 0 })
    },
  }
  const note = (kind: string) => seen.set(kind, (seen.get(kind) ?? 0) + 1)

  let awayUntil = 0
  for (let step = 1; step <= (days * 24 * 60) / everyMinutes; step++) {
    world.clock.forward((Date.parse(begin) + step * everyMinutes * minuteMs - world.clock.ms()) / minuteMs)
    if (step % 45 === 0) awayUntil = world.clock.ms() + life.chance() * 30 * 60 * minuteMs
    if (world.clock.ms() >= awayUntil) {
      rings.push(world.clock.ms())
      const times = { 0: 50, 1: 2 }[step % 13] ?? 1
      await Promise.all(Array.from({ length: times }, () => issueDigests(world.deps)))
      await way.relay()
      // What waits is looked at once more: things happen between the ring and the mail.
      const waiting = way.waiting().flatMap(({ body }) => [...body.matchAll(/person_\w+/g)].map(String))
      world.clock.forward(mailMinutes)
      if (waiting.length > 0 && life.chance() < 0.4) {
        note(await life.happens(['read', 'leave', 'suspend', 'none', 'withdraw', 'look'], waiting))
      }
      sentAt.set(rings.at(-1) ?? 0, life.passes())
      if (way.waiting().length > 0) expect(await way.deliver()).toBe(0)
    }
    world.clock.forward(12 - mailMinutes)
    if (step % 3 === 0) note(await life.happens(['thread', 'thread', 'reply', 'reply', 'read']))
    if (step % 11 === 0) note(await life.happens(['publish', 'publish', 'look', 'withdraw']))
    if (step % 5 === 0) note(await life.happens(['wish', 'wish', 'move', 'move', 'close']))
  }

  const owed = life.readers.flatMap((reader) =>
    owedTo(reader.turns, rings).map((one) => {
      const titles = life.titlesFor(reader, one, sentAt.get(one.atMs) ?? 0)
      return { reader: reader.who.person.name, ring: new Date(one.atMs).toISOString(), titles }
    }),
  )
  const got = sent.map(({ reader, titles, ring }) => ({
    reader: reader?.who.person.name,
    ring: new Date(ring).toISOString(),
    titles,
  }))
  const inOrder = <T extends { reader: string | undefined; ring: string }>(all: T[]) =>
    all.toSorted((a, b) => `${a.ring} ${a.reader}`.localeCompare(`${b.ring} ${b.reader}`))
  expect(shut).toEqual([])
  expect(inOrder(got)).toEqual(inOrder(owed.filter(({ titles }) => titles.length > 0)))
  expect(got.length).toBeGreaterThan(20)
  expect(got.flatMap(({ titles }) => titles).filter((title) => title.startsWith('Práctica')).length).toBeGreaterThan(10)
  // All of it did happen, and some of what was owed told nothing.
  expect([...seen.keys()].toSorted()).toEqual([
    'close',
    'leave',
    'look',
    'move',
    'none',
    'publish',
    'read',
    'reply',
    'suspend',
    'thread',
    'wish',
    'withdraw',
  ])
  expect(owed.some(({ titles }) => titles.length === 0)).toBe(true)
}, 60_000)
