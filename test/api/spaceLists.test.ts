import { expect, test } from 'vitest'
import type { ThreadRow } from '../../shared/forum.ts'
import type { Page } from '../../shared/page.ts'
import { makeSpace, openThread, send, told } from '../support/forum.ts'
import { signedInAs } from '../support/people.ts'
import { newWorld, useTableServer } from '../support/world.ts'

const table = useTableServer()

test('what the coordination does in a space leaves its list of threads as it is', async () => {
  const world = await newWorld(table.server())
  const coordinator = await signedInAs(world, { role: 'coordinator' })
  const ana = await signedInAs(world, { listed: true })
  const act = (path: string, method: string, body?: object) =>
    send(world, coordinator, path, { method, ...(body ? { body } : {}) })
  const space = await makeSpace(world, { audience: 'members' })
  expect((await act(`/spaces/${space.id}/members/${ana.person.id}`, 'PUT')).status).toBe(204)
  const thread = await openThread(world, ana, space)
  const post = `/threads/${thread.id}/posts/1`
  expect((await act(`${post}/keeping`, 'PUT', { state: 'hidden', reason: 'Nombra a un niño' })).status).toBe(200)
  expect((await act(`${post}/keeping`, 'PUT', { state: 'visible', reason: 'Ya no' })).status).toBe(200)
  const passage = { passage: 'respuesta regional', reason: 'Nombra a un niño' }
  expect((await act(`${post}/redaction`, 'POST', passage)).status).toBe(200)
  const list = await told<Page<ThreadRow>>(send(world, ana, `/spaces/${space.id}/threads`))
  expect(list.items.map(({ id }) => id)).toEqual([thread.id])

  const trail = await told<Page<{ act: string; spaceId?: string }>>(send(world, coordinator, '/audit'))
  expect(trail.items.find((row) => row.act === 'person-admitted')?.spaceId).toBe(space.id)
})
