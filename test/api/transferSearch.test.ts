import { expect, test } from 'vitest'
import { rebuildIndex } from '../../functions/search/indexing.ts'
import { makeSpace, openThread, told } from '../support/forum.ts'
import { signedInAs } from '../support/people.ts'
import { found, useSearch } from '../support/searching.ts'
import { actsIn } from '../support/transfers.ts'

const file = useSearch()

test('what went is found where it stands, once, and so it is in an index that is built anew', async () => {
  const { world, settle, relayed, index } = await file.newNetwork()
  const t = actsIn(world)
  const ana = await signedInAs(world, { name: 'Ana' })
  const eva = await signedInAs(world, { role: 'editor' })
  const space = await makeSpace(world)
  const from = await openThread(world, ana, space, 'Turnos de noche', { body: 'Sobre la noche' })
  const to = await openThread(world, ana, space, 'Relevos', { body: 'Sobre el día' })
  await told(t.reply(ana, from, 'El zaguán queda abierto'), 201)
  await settle()
  const places = async (q: string) => {
    const { items, total } = await found(world, ana, q)
    return [total, items.map(({ threadId, number }) => `${threadId} ${number}`)]
  }
  expect(await places('zaguán')).toEqual([1, [`${from.id} 2`]])
  await told(t.merge(eva, from, to))
  // Before the index knows of it nothing leads to where nothing stands.
  expect((await places('zaguán'))[1]).toEqual([])
  const messages = await relayed()
  for (const some of [messages, messages.toReversed()]) expect(await index(some)).toEqual([])
  const whole = async () => {
    expect(await places('zaguán')).toEqual([1, [`${to.id} 3`]])
    expect(await places('noche')).toEqual([1, [`${to.id} 2`]])
    expect(await places('turnos')).toEqual([0, []])
  }
  await whole()
  await rebuildIndex(world.deps)
  world.clock.forward(1)
  await whole()
  const { threadId } = await t.splitNew(eva, to, [3])
  await settle()
  expect(await places('zaguán')).toEqual([1, [`${threadId} 1`]])
  expect(await places('aparte')).toEqual([1, [`${threadId} 1`]])
})
