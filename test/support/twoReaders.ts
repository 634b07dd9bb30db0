import { digestsOf } from './digests.ts'
import { makeSpace } from './forum.ts'
import { signedInAs } from './people.ts'
import type { World } from './world.ts'

/** Two who want a digest each day, a third who writes in the same space, and the whole way to their mailboxes. */
export async function twoReaders(world: World) {
  const way = await digestsOf(world)
  const space = await makeSpace(world)
  const ana = await signedInAs(world, { name: 'Ana', country: 'UY' })
  const luz = await signedInAs(world, { name: 'Luz', country: 'HN' })
  const ben = await signedInAs(world, { name: 'Ben', country: 'BB' })
  await way.choose(ana)
  await way.choose(luz)
  world.clock.forward(60)
  return { way, space, ana, luz, ben }
}
