import { expect, test } from 'vitest'
import { pdf } from '../support/fileContents.ts'
import { sent, useFileHouse } from '../support/filing.ts'
import { makeSpace, openThread, send, told } from '../support/forum.ts'
import { signedInAs } from '../support/people.ts'

const house = useFileHouse()

test('what files cost: a post’s addresses, a reply that carries two, a page that shows them', async () => {
  const { world } = house()
  const ana = await signedInAs(world, { name: 'Ana', country: 'MX' })
  const thread = await openThread(world, ana, await makeSpace(world))
  const files = [await sent(house(), ana, 'a.pdf', pdf()), await sent(house(), ana, 'b.pdf', pdf())]
  const costOf = async (work: () => Promise<Response>, status = 200) => {
    world.costs.length = 0
    await told(work(), status)
    const sum = (of: 'readUnits' | 'writeUnits') => world.costs.reduce((all, cost) => all + cost[of], 0)
    return { requests: world.costs.length, read: sum('readUnits'), written: sum('writeUnits') }
  }
  const reply = (more: object) =>
    costOf(
      () => send(world, ana, `/threads/${thread.id}/posts`, { body: { body: 'Adjunto', language: 'es', ...more } }),
      201,
    )
  const page = () => costOf(() => send(world, ana, `/threads/${thread.id}?from=1`))

  const without = await reply({})
  const pageBefore = await page()
  const withTwo = await reply({ files: files.map(({ id }) => ({ id })) })
  const more = Object.fromEntries(
    (['requests', 'read', 'written'] as const).map((name) => [name, withTwo[name] - without[name]]),
  )
  expect(more).toEqual({ requests: 1, read: 2, written: 6 })
  expect((await page()).requests).toBe(pageBefore.requests)
  const addresses = await costOf(() => send(world, ana, `/threads/${thread.id}/posts/3/files`))
  expect(addresses).toEqual({ requests: 2, read: 3, written: 0 })
})
