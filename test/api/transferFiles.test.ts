import { expect, test } from 'vitest'
import type { PostView } from '../../shared/forum.ts'
import type { Page } from '../../shared/page.ts'
import type { Writing } from '../../shared/writings.ts'
import { pdf } from '../support/fileContents.ts'
import { sent, useFileHouse } from '../support/filing.ts'
import { makeSpace, openThread, send, told } from '../support/forum.ts'
import { signedInAs } from '../support/people.ts'
import { actsIn } from '../support/transfers.ts'

const house = useFileHouse()

test('files go with their post, are fetched through the door of where it stands, and are let go there', async () => {
  const { world } = house()
  const t = actsIn(world)
  const space = await makeSpace(world)
  const closed = await makeSpace(world, { audience: 'members' })
  const ana = await signedInAs(world, { name: 'Ana', spaceIds: [closed.id] })
  const luz = await signedInAs(world, { name: 'Luz' })
  const eva = await signedInAs(world, { role: 'editor' })
  const [from, to] = [await openThread(world, ana, space), await openThread(world, ana, space)]
  const file = await sent(house(), ana, 'informe.pdf', pdf())
  const body = { body: 'Adjunto', language: 'es', files: [{ id: file.id }] }
  await told<PostView>(send(world, ana, `/threads/${from.id}/posts`, { body }), 201)
  await told(t.split(eva, from, { numbers: [2], into: to.id }), 201)
  expect((await t.page(luz, to)).posts[1]?.files).toMatchObject([{ id: file.id, name: 'informe.pdf' }])
  const ways = [`/threads/${from.id}/posts/2/files`, `/threads/${to.id}/posts/2/files`]
  for (const way of ways) {
    expect(await told(send(world, luz, way))).toMatchObject({ files: [{ id: file.id }] })
  }
  await told(t.move(eva, to, closed))
  for (const way of ways) {
    expect([(await send(world, luz, way)).status, (await send(world, ana, way)).status]).toEqual([404, 200])
  }
  const without = { body: 'Sin adjunto', language: 'es', files: [] }
  const headers = { 'if-match': '"1"' }
  await told(send(world, ana, `/threads/${from.id}/posts/2`, { method: 'PATCH', body: without, headers }))
  expect((await t.page(ana, to)).posts[1]?.files).toBeUndefined()
  expect((await send(world, ana, `/files/${file.id}`)).status).toBe(404)
  await house().work()
  expect(house().kept(file.id)).toEqual([])
})

test('a file is taken out of its post where it stands, and taken along by its author from there', async () => {
  const { world } = house()
  const t = actsIn(world)
  const space = await makeSpace(world)
  const ana = await signedInAs(world, { name: 'Ana' })
  const keeper = await signedInAs(world, { role: 'coordinator' })
  const [one, two] = [await sent(house(), ana, 'uno.pdf', pdf()), await sent(house(), ana, 'dos.pdf', pdf())]
  const from = await openThread(world, ana, space, 'Con archivos', { files: [{ id: one.id }, { id: two.id }] })
  const to = await openThread(world, ana, space)
  await told(t.merge(keeper, from, to))
  const removal = { method: 'PUT', body: { reason: 'Nombra a un niño' } }
  await told(send(world, keeper, `/threads/${from.id}/posts/1/files/${one.id}/removal`, removal))
  expect((await t.page(ana, to)).posts[1]).toMatchObject({ files: [{ id: two.id }], takenOut: [{ id: one.id }] })
  const { items } = await told<Page<Writing>>(send(world, ana, '/me/writings'))
  const carried = items.flatMap(({ threadId, files = [] }) => files.map(({ id }) => [threadId, id]))
  expect(carried).toEqual([[from.id, two.id]])
})
