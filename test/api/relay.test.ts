import { beforeEach, describe, expect, test } from 'vitest'
import { newRowsOf } from '../../functions/platform/changes.ts'
import { activityQueues, outboxWrite } from '../../functions/platform/outbox.ts'
import type { Queues } from '../../functions/platform/queues.ts'
import { relay } from '../../functions/relay/actions.ts'
import { newWorld, useTableServer, type World } from '../support/world.ts'

const file = useTableServer()
let world: World
let sent: { id: string; body: string }[][]
let refuse: (body: string) => boolean

beforeEach(async () => {
  world = await newWorld(file.server())
  sent = []
  refuse = () => false
  const send: Queues['send'] = async (_queue, messages) => {
    sent.push(messages)
    return messages.filter(({ body }) => refuse(body)).map(({ id }) => id)
  }
  world.deps.queues = { send, postpone: async () => {} }
})

const now = '2026-11-23T12:00:00.000Z'

async function lay(count: number): Promise<void> {
  for (let index = 0; index < count; index++) {
    const row = { id: `outbox_${index}`, queue: 'urgent-mail', message: { kind: 'prueba', index } } as const
    await world.table.transact([outboxWrite(row, now)])
  }
}

async function records() {
  return (await world.server.stream.read(world.tableName, undefined, 1_000)).map((one) => structuredClone(one))
}

const ids = () => sent.flat().map(({ body }) => JSON.parse(body).id)

describe('relay', () => {
  test('takes what came into the outbox to its queue, ten at a time, in order', async () => {
    await lay(23)
    expect(await relay(world.deps, newRowsOf({ Records: await records() }))).toEqual([])
    expect(sent.map((batch) => batch.length)).toEqual([10, 10, 3])
    expect(ids()).toEqual(Array.from({ length: 23 }, (_, index) => `outbox_${index}`))
    expect(JSON.parse(sent[0]?.[1]?.body ?? '')).toEqual({ id: 'outbox_1', message: { kind: 'prueba', index: 1 } })
  })

  test('tells where something happened in a thread, and nothing of what; what its queue did not take comes again', async () => {
    const activity = { pk: 'activity#2026-11-23#0', actorId: 'person_1', spaceId: 'space_1', audience: 'members' }
    await world.table.transact([
      { kind: 'put', item: { ...activity, sk: '1', kind: 'post-written', threadId: 'thread_1', number: 2 } },
      { kind: 'put', item: { ...activity, sk: '2', kind: 'thread-closed', threadId: 'thread_1' } },
      { kind: 'put', item: { ...activity, sk: '3', kind: 'space-made' } },
    ])
    const rows = newRowsOf({ Records: await records() })
    expect(await relay(world.deps, rows)).toEqual([])
    const told = [
      { kind: 'post-written', threadId: 'thread_1', number: 2, at: '1', actorId: 'person_1' },
      { kind: 'thread-closed', threadId: 'thread_1', at: '2', actorId: 'person_1' },
    ]
    expect(sent.map((messages) => messages.map(({ body }) => JSON.parse(body)))).toEqual(activityQueues.map(() => told))
    refuse = (body) => body.includes('thread-closed')
    expect(await relay(world.deps, rows)).toEqual([rows[1]?.sequence])
  })

  test('passes over what is removed, changed, or no effect', async () => {
    await lay(1)
    const key = { pk: 'outbox#outbox_0', sk: 'outbox' }
    await world.table.transact([
      { kind: 'update', key, update: 'SET seen = :one', values: { ':one': 1 } },
      { kind: 'put', item: { pk: 'person#1', sk: 'account', name: 'Ana' } },
      { kind: 'put', item: { pk: 'x', sk: 'x', entity: 'of-tomorrow', id: '1' } },
    ])
    await world.table.transact([{ kind: 'delete', key }])
    expect(await relay(world.deps, newRowsOf({ Records: await records() }))).toEqual([])
    expect(ids()).toEqual(['outbox_0'])
  })

  test('lets the others through when one cannot be read, and names that one alone', async () => {
    await lay(3)
    const all = await records()
    const bad = all[1]
    Object.assign(bad?.dynamodb?.NewImage ?? {}, { queue: { S: 'a-queue-of-nobody' } })
    expect(await relay(world.deps, newRowsOf({ Records: all }))).toEqual([bad?.dynamodb?.SequenceNumber])
    expect(ids()).toEqual(['outbox_0', 'outbox_2'])
  })

  test('names what its queue did not take, and takes it at the next try', async () => {
    await lay(12)
    const rows = newRowsOf({ Records: await records() })
    refuse = (body) => body.includes('"outbox_4"') || body.includes('"outbox_11"')
    expect(await relay(world.deps, rows)).toEqual([rows[4]?.sequence, rows[11]?.sequence])
    refuse = () => false
    expect(
      await relay(
        world.deps,
        rows.filter((_, index) => index === 4 || index === 11),
      ),
    ).toEqual([])
    expect(ids().slice(12)).toEqual(['outbox_4', 'outbox_11'])
  })

  test('an unreachable queue keeps everything for later', async () => {
    await lay(2)
    const rows = newRowsOf({ Records: await records() })
    world.deps.queues = { ...world.deps.queues, send: () => Promise.reject(new Error('no line')) }
    expect(await relay(world.deps, rows)).toEqual(rows.map(({ sequence }) => sequence))
  })
})
