import { beforeEach, describe, expect, test } from 'vitest'
import { type Deps, depsFrom } from '../../functions/deps.ts'
import { createApp } from '../../functions/http/app.ts'
import type { LogFacts } from '../../functions/platform/log.ts'
import { limits } from '../../shared/limits.ts'
import { makeSpace, send } from '../support/forum.ts'
import { signedInAs } from '../support/people.ts'
import { newWorld, testEnv, useTableServer, type World } from '../support/world.ts'

const table = useTableServer()
let world: World
let lines: LogFacts[]
let deps: Deps

beforeEach(async () => {
  world = await newWorld(table.server())
  lines = []
  const log = (_level: string, _event: string, facts: LogFacts) => lines.push(facts)
  deps = depsFrom(testEnv(world.server.endpoint, world.tableName), { clock: world.clock, log })
  world.app = createApp(deps)
})

describe('one line for each request, and nothing of what was asked', () => {
  const space = '/spaces/space_01ARZ3NDEKTSV4RRFFQ69G5FAV'
  test.each([
    ['that is answered', space, {}, 404, '/api/spaces/:spaceId'],
    [
      'from a foreign page',
      space,
      { method: 'PATCH', headers: { origin: 'https://elsewhere.example' } },
      403,
      '/api/*',
    ],
    ['to nowhere', '/nowhere', {}, 404, '/api/*'],
  ])('%s', async (_name, path, sent, status, route) => {
    const ana = await signedInAs(world)
    const answer = await send(world, ana, path, sent)
    expect(answer.status).toBe(status)
    expect(lines).toEqual([
      {
        requestId: answer.headers.get('x-request-id'),
        method: 'method' in sent ? sent.method : 'GET',
        route,
        status,
        durationMs: expect.any(Number),
      },
    ])
  })

  test('while the table is out of reach', async () => {
    const ana = await signedInAs(world)
    await world.server.faults.plan([{ fault: { kind: 'throttle' } }])
    const answer = await send(world, ana, '/home')
    await world.server.faults.clear()
    expect(answer.status).toBe(503)
    expect(lines).toMatchObject([{ method: 'GET', status: 503 }])
  })
})

test('who writes more than people can is slowed down, alone, with the seconds to wait; reading goes on', async () => {
  const space = await makeSpace(world)
  const [ana, eva] = [await signedInAs(world), await signedInAs(world)]
  const mark = { method: 'PUT', body: { lastRead: 1 } }
  const write = (who = ana) => send(world, who, '/threads/none/mark', mark)
  const statuses = new Set<number>()
  for (let group = 0; group < limits.writesPerPerson.most / 60; group++)
    for (const { status } of await Promise.all(Array.from({ length: 60 }, () => write()))) statuses.add(status)
  expect([...statuses]).toEqual([404])
  const slowed = await write()
  expect([slowed.status, slowed.headers.get('retry-after')]).toEqual([429, String(limits.writesPerPerson.minutes * 60)])
  expect(await slowed.json()).toMatchObject({ code: 'too-many', limit: limits.writesPerPerson.most })
  expect((await write(eva)).status).toBe(404)
  expect((await send(world, ana, `/spaces/${space.id}`)).status).toBe(200)
  world.clock.forward(limits.writesPerPerson.minutes)
  expect((await write()).status).toBe(404)
})

test('a source that writes more than a ministry can is slowed down whoever writes; reading goes on', async () => {
  const [ana, eva] = [await signedInAs(world), await signedInAs(world)]
  const sources: string[] = []
  const { take } = deps.pace
  deps.pace.take = (key, limit) => {
    if (limit === limits.writesPerSource) sources.push(key)
    take(key, limit)
  }
  const write = (who = ana) => send(world, who, '/threads/none/mark', { method: 'PUT', body: { lastRead: 1 } })
  expect((await write()).status).toBe(404)
  const [source = ''] = sources
  for (let used = 1; used < limits.writesPerSource.most; used++) take(source, limits.writesPerSource)
  const slowed = await write(eva)
  expect([slowed.status, await slowed.json()]).toMatchObject([429, { limit: limits.writesPerSource.most }])
  expect((await send(world, eva, '/home')).status).toBe(200)
  world.clock.forward(limits.writesPerSource.minutes)
  expect((await write(eva)).status).toBe(404)
})
