import { beforeEach, describe, expect, test } from 'vitest'
import { onceKey } from '../../functions/platform/once.ts'
import { hashOf } from '../../functions/platform/secrets.ts'
import type { PostView, Thread, ThreadPage } from '../../shared/forum.ts'
import { makeSpace, openThread, send, told } from '../support/forum.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { newWorld, useTableServer, type World } from '../support/world.ts'

// What a device kept while it had no line, and sends when the line is back.

const { server } = useTableServer()
let world: World
let ana: SignedIn
let berta: SignedIn
let thread: Thread

beforeEach(async () => {
  world = await newWorld(server())
  ana = await signedInAs(world, { role: 'liaison', name: 'Ana' })
  berta = await signedInAs(world, { role: 'liaison', name: 'Berta' })
  thread = await openThread(world, ana, await makeSpace(world))
})

const kept = { body: 'escrito sin línea', language: 'es' }
const reply = (who: SignedIn | undefined, headers: Record<string, string>) =>
  send(world, who, `/threads/${thread.id}/posts`, { body: kept, headers })
const posts = async () => (await told<ThreadPage>(send(world, ana, `/threads/${thread.id}`))).posts.length

describe('a text that names who wrote it', () => {
  test.each([
    ['its author', 'ana', 201, 2],
    ['somebody else who is signed in there by now', 'berta', 409, 1],
    ['nobody', 'nobody', 401, 1],
  ] as const)('sent from the session of %s', async (_name, as, status, count) => {
    const who = { ana, berta, nobody: undefined }[as]
    const answer = await reply(who, { 'written-by': ana.person.id, 'idempotency-key': 'kept-on-the-device' })
    expect(answer.status).toBe(status)
    if (status === 409) expect(await answer.json()).toMatchObject({ code: 'other-person' })
    expect(await posts()).toBe(count)
  })
})

test('what arrived and was not answered is remembered for longer than a device tries again', async () => {
  const headers = { 'written-by': ana.person.id, 'idempotency-key': 'kept-on-the-device' }
  await told<PostView>(reply(ana, headers), 201)
  const row = await world.table.get(
    onceKey({ personId: ana.person.id, key: hashOf('kept-on-the-device'), requestHash: '' }),
  )
  const days = (Number(row?.expiresAt) * 1_000 - world.clock.ms()) / 86_400_000
  expect(days).toBeGreaterThan(28.5)
})
