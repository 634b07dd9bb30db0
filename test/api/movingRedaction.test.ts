import { expect, test } from 'vitest'
import type { ThreadPage } from '../../shared/forum.ts'
import type { Redaction } from '../../shared/order.ts'
import { makeSpace, openThread, send, told } from '../support/forum.ts'
import { signedInAs } from '../support/people.ts'
import { newWorld, useTableServer } from '../support/world.ts'

const table = useTableServer()
const passage = 'Pedro Sarmiento'

test('a redacted passage goes from the reasons for which its thread was moved, and the moves go on being told', async () => {
  const world = await newWorld(table.server())
  const keeper = await signedInAs(world, { role: 'coordinator', name: 'Marta' })
  const ana = await signedInAs(world, { name: 'Ana' })
  const [space, other] = [await makeSpace(world), await makeSpace(world)]
  const thread = await openThread(world, ana, space)
  for (const [at, reason] of [`Nombra a ${passage}`, 'Trata de otra cosa', `${passage}, otra vez`].entries()) {
    const body = { spaceId: (at % 2 ? space : other).id, reason }
    const headers = { 'if-match': `"${at + 1}"` }
    await told(send(world, ana, `/threads/${thread.id}/space`, { method: 'PUT', body, headers }))
  }
  const moves = async () => (await told<ThreadPage>(send(world, ana, `/threads/${thread.id}`))).moves ?? []
  const before = await moves()

  const body = { passage: passage.toLowerCase(), reason: 'Nombra a un niño' }
  const { rewritten } = await told<Redaction>(send(world, keeper, `/threads/${thread.id}/posts/1/redaction`, { body }))
  expect(rewritten).toBe(2)
  const { items } = await world.table.query({ pk: `thread#${thread.id}`, consistent: true })
  expect(JSON.stringify(items)).not.toContain(passage)
  const mark = expect.stringMatching(/^\[.*Marta.*Nombra a un niño.*\], otra vez$/)
  expect((await moves()).map(({ reason }) => reason)).toEqual([
    expect.stringMatching(/^Nombra a \[.*Marta.*\]$/),
    'Trata de otra cosa',
    mark,
  ])
  const bare = (some: typeof before) => some.map(({ reason: _, ...move }) => move)
  expect(bare(await moves())).toEqual(bare(before))
})
