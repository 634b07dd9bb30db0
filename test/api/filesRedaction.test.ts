import { expect, test } from 'vitest'
import type { PostView } from '../../shared/forum.ts'
import type { Redaction } from '../../shared/order.ts'
import { dump } from '../infra/sampleRows.ts'
import { pdf, photograph } from '../support/fileContents.ts'
import { sent, useFileHouse } from '../support/filing.ts'
import { makeSpace, openThread, send, told } from '../support/forum.ts'
import { signedInAs } from '../support/people.ts'

const house = useFileHouse()
const passage = 'Pedro Sarmiento'

test('a redacted passage goes from the names of files and from their words, and an editor that holds them cannot bring it back', async () => {
  const { world } = house()
  const keeper = await signedInAs(world, { role: 'coordinator', name: 'Marta' })
  const ana = await signedInAs(world, { name: 'Ana' })
  const thread = await openThread(world, ana, await makeSpace(world))
  const report = await sent(house(), ana, `Informe de ${passage}.pdf`, pdf())
  const photo = await sent(house(), ana, 'foto.jpg', await photograph())
  const files = [{ id: report.id }, { id: photo.id, alt: `${passage} en la frontera` }]
  const at = `/threads/${thread.id}/posts/2`
  await told(send(world, ana, `/threads/${thread.id}/posts`, { body: { body: 'Adjunto', language: 'es', files } }), 201)
  const holds = async () => (await dump(world)).filter((row) => JSON.stringify(row).includes(passage))
  expect((await holds()).length).toBeGreaterThan(1)

  const body = { passage: passage.toLowerCase(), reason: 'Nombra a un niño' }
  const { post, rewritten } = await told<Redaction>(send(world, keeper, `${at}/redaction`, { body }))
  expect(rewritten).toBe(2)
  expect(post.files?.map(({ name }) => name)).toEqual(['Informe de […].pdf', 'foto.jpg'])
  expect(post.files?.[1]?.alt).toMatch(/^\[.*Marta.*Nombra a un niño.*\] en la frontera$/)
  expect(await holds()).toEqual([])
  expect(await (await send(world, ana, at)).text()).not.toContain(passage)
  const [given] = (await told<{ files: { address: string }[] }>(send(world, ana, `${at}/files`))).files
  expect(decodeURIComponent(given?.address ?? '')).not.toContain('Sarmiento')

  const edited = await send(world, ana, at, {
    method: 'PATCH',
    headers: { 'if-match': '"1"' },
    body: { body: 'Adjunto', language: 'es', files },
  })
  expect(edited.status).toBe(409)
  expect((await told<PostView>(send(world, ana, at))).version).toBe(2)
})
