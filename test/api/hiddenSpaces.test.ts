import { beforeAll, describe, expect, test } from 'vitest'
import { openSpaces } from '../../functions/forum/openSpaces.ts'
import type { Space, ThreadRow } from '../../shared/forum.ts'
import { limits } from '../../shared/limits.ts'
import type { Page } from '../../shared/page.ts'
import { makeSpace, openThread, send, told } from '../support/forum.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { newWorld, useTableServer, type World } from '../support/world.ts'

// Absent and hidden are the same from outside, also to those who measure what an answer takes.

const server = useTableServer()
let world: World
const people: Record<string, SignedIn> = {}
const spaces: Record<string, Space> = {}
const usualTitle = 'Protocolos de acogida para niñas, niños y adolescentes no acompañados en los pasos de frontera'
const absent = 'space_01ARZ3NDEKTSV4RRFFQ69G5FAV'

beforeAll(async () => {
  world = await newWorld(server.server())
  people.coordinator = await signedInAs(world, { role: 'coordinator' })
  for (const [name, audience, title] of [
    ['hidden', 'members', 'é'.repeat(limits.titleCharacters)],
    ['closed', 'members', usualTitle],
    ['open', 'network', usualTitle],
  ] as const) {
    const space = await makeSpace(world, { audience })
    spaces[name] = space
    // Nobody may open more in an hour.
    const author = await signedInAs(world, { role: 'coordinator' })
    for (let count = 0; count < 26; count++) await openThread(world, author, space, title)
  }
  people.liaison = await signedInAs(world, { country: 'MX' })
  people.observer = await signedInAs(world, { role: 'observer' })
  people.member = await signedInAs(world, { country: 'UY', spaceIds: [spaces.closed?.id ?? ''] })
}, 60_000)

async function costOf(who: string, spaceId = '') {
  world.costs.length = 0
  const answer = await send(world, people[who], `/spaces/${spaceId}/threads`)
  const operations = world.costs.map(({ operation, readUnits }) => [operation, readUnits])
  return { answer, operations, read: world.costs.reduce((sum, { readUnits }) => sum + readUnits, 0) }
}

describe('a list of 25 threads', () => {
  test.each([
    ['liaison', 'hidden'],
    ['observer', 'hidden'],
    ['observer', 'open'],
    ['member', 'hidden'],
  ])('asks as much of the table for a %s, whether the %s space is there or not', async (who, name) => {
    // Others who read it, and so make it known to this instance, change nothing.
    await told(send(world, people.coordinator, `/spaces/${spaces[name]?.id}/threads`))
    const [hidden, none] = [await costOf(who, spaces[name]?.id), await costOf(who, absent)]
    expect([hidden.answer.status, none.answer.status]).toEqual([404, 404])
    expect(hidden.operations).toEqual(none.operations)
    expect(hidden.read).toBeLessThanOrEqual(2)
  })

  test.each([
    ['coordinator', 'closed'],
    ['member', 'closed'],
    ['coordinator', 'open'],
    ['liaison', 'open'],
  ])('stays within its budget for a %s in the %s space', async (who, name) => {
    const space = spaces[name]
    await told(send(world, people[who], `/spaces/${space?.id}`))
    const { answer, operations, read } = await costOf(who, space?.id)
    expect((await told<Page<ThreadRow>>(answer)).items).toHaveLength(limits.threadsPerPage)
    expect(operations.length).toBeLessThanOrEqual(3)
    expect(read).toBeLessThanOrEqual(15)
  })

  test('looks at the door of an open space once, in an instance that does not know it', async () => {
    Object.assign(world.deps.openSpaces, openSpaces())
    const [first, second] = [await costOf('liaison', spaces.open?.id), await costOf('liaison', spaces.open?.id)]
    expect([first.answer.status, second.answer.status]).toEqual([200, 200])
    expect([first.operations.length - second.operations.length, first.read - second.read]).toEqual([1, 1])
  })
})

describe('a post', () => {
  test.each([
    ['read', 'GET', ''],
    ['its history', 'GET', '/revisions'],
    ['an edit', 'PATCH', ''],
  ])('%s: of a hidden thread one request of the table is made, as for an absent one', async (_what, method, end) => {
    const { items } = await told<Page<ThreadRow>>(
      send(world, people.coordinator, `/spaces/${spaces.hidden?.id}/threads`),
    )
    const asked = async (threadId = '') => {
      world.costs.length = 0
      const edit = { method, body: { body: 'Otro texto', language: 'es' }, headers: { 'if-match': '"1"' } }
      const path = `/threads/${threadId}/posts/1${end}`
      const answer = await send(world, people.liaison, path, method === 'PATCH' ? edit : {})
      return {
        text: await answer.text(),
        status: answer.status,
        operations: world.costs.map(({ operation }) => operation),
      }
    }
    const hidden = await asked(items[0]?.id)
    expect(hidden).toEqual(await asked('thread_01ARZ3NDEKTSV4RRFFQ69G5FAV'))
    expect([hidden.status, hidden.operations.slice(1)]).toEqual([404, ['getMany']])
  })
})
