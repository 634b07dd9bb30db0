import { expect, test } from 'vitest'
import type { Page } from '../../shared/page.ts'
import type { Writing } from '../../shared/writings.ts'
import { pdf } from '../support/fileContents.ts'
import { sent, useFileHouse } from '../support/filing.ts'
import { makeSpace, openThread, send, told } from '../support/forum.ts'
import { happeningsOf } from '../support/happenings.ts'
import { signedInAs } from '../support/people.ts'

const house = useFileHouse()

test('what one wrote names its files, each once; fetched they are where one may read their post', async () => {
  const { world } = house()
  const [open, closed] = [await makeSpace(world), await makeSpace(world, { audience: 'members' })]
  const ana = await signedInAs(world, { name: 'Ana', spaceIds: [closed.id] })
  const keeper = await signedInAs(world, { role: 'coordinator' })
  for (const space of [open, closed]) {
    const { id } = await openThread(world, ana, space, 'Título reservado')
    const files = [{ id: (await sent(house(), ana, 'Informe de Wilmer.pdf', pdf())).id }]
    await told(send(world, ana, `/threads/${id}/posts`, { body: { body: 'Adjunto', language: 'es', files } }), 201)
    const edit = { method: 'PATCH', body: { body: 'Adjunto eso', language: 'es' }, headers: { 'if-match': '"1"' } }
    await told(send(world, ana, `/threads/${id}/posts/2`, edit))
  }
  await send(world, keeper, `/spaces/${closed.id}/members/${ana.person.id}`, { method: 'DELETE' })
  await happeningsOf(world).arrive()
  world.costs.length = 0
  const { items } = await told<Page<Writing>>(send(world, ana, '/me/writings'))
  // Who asks and how often, the list, the threads, the posts.
  expect(world.costs).toHaveLength(5)
  expect(items.every(({ number, version, files }) => (files !== undefined) === (number === 2 && version === 1))).toBe(
    true,
  )
  const carried = items.filter(({ files }) => files)
  expect(carried.map(({ files, within }) => [files?.[0]?.name, within?.title])).toEqual([
    ['Informe de Wilmer.pdf', 'Título reservado'],
    ['Informe de Wilmer.pdf', undefined],
  ])
  const statuses = carried.map(async ({ threadId, number }) => {
    return (await send(world, ana, `/threads/${threadId}/posts/${number}/files`)).status
  })
  expect(await Promise.all(statuses)).toEqual([200, 404])

  const redaction = { passage: 'Wilmer', reason: 'Nombra a un niño' }
  await told(send(world, keeper, `/threads/${carried[0]?.threadId}/posts/2/redaction`, { body: redaction }))
  const after = await told<Page<Writing>>(send(world, ana, '/me/writings'))
  expect(after.items.flatMap(({ files = [] }) => files.map(({ name }) => name.includes('Wilmer')))).toEqual([
    false,
    true,
  ])
})
