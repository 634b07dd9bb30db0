import * as z from 'zod'
import type { MemberStore } from '../../../functions/members/store.ts'
import type { Clock } from '../../../functions/platform/clock.ts'
import type { Write } from '../../../functions/platform/transactions.ts'
import { saveAll, threadBatches } from './batches.ts'
import { type CastMember, castAt, type Tenure } from './cast.ts'
import { digestBatches } from './digests.ts'
import { type LargeNetwork, largeThreads } from './large.ts'
import { networkBatches } from './network.ts'
import { samplePeople } from './people.ts'
import { planOf } from './plan.ts'
import { practiceRows } from './rehearsal.ts'
import { knownIn, type SpaceAndMembers, spacesOf } from './spaces.ts'
import { readThreads } from './threads.ts'
import { rowsOf } from './threadWrites.ts'

/** The row that tells since when the sample stands here, and whether all of it does. */
const markerKey = { pk: 'sample', sk: 'sample' }
const Marker = z.object({ anchorAt: z.iso.datetime(), done: z.boolean() })
type Marker = z.infer<typeof Marker>

// More at once than the table server has processors for is no quicker.
const atOnce = 4

/** What it takes of the world: when it is, and transactions. */
export type Loading = { clock: Clock; members: Pick<MemberStore, 'save'> }

export type SampleNetwork = {
  /** The instant that the sample's days count back from. */
  anchorAt: string
  tenures: Tenure[]
  cast: ReadonlyMap<string, CastMember>
  spaces: SpaceAndMembers[]
}

/**
 * Writes the sample network: States, seats, people, spaces and threads, up to yesterday. Nobody gets mail. A second load changes nothing; one
 * that was interrupted goes on where it stopped. @throws an Error when the table holds another network.
 */
export async function loadSample(deps: Loading): Promise<SampleNetwork> {
  const { marker, isFresh } = await claim(deps)
  const network = sampleNetwork(marker.anchorAt)
  if (marker.done) return network

  const onRefused = () => {
    if (isFresh) throw new Error('The table holds a network already: the sample needs an empty one.')
  }
  // One after the other: each counts its people among the readers of the network.
  await saveAll(deps.members.save, networkBatches(network.tenures), { atOnce: 1, onRefused })
  await saveAll(deps.members.save, digestBatches(network.tenures, network.anchorAt), { atOnce })
  const spaces = network.spaces.map(({ writes }) => writes)
  await saveAll(deps.members.save, spaces, { atOnce })
  const heads: Write[][] = []
  await saveAll(deps.members.save, threadBatches(threadRows(network), heads), { atOnce })
  await saveAll(deps.members.save, heads, { atOnce })
  await saveAll(deps.members.save, await practiceRows(network), { atOnce })
  await deps.members.save([{ kind: 'put', item: { ...markerKey, ...marker, done: true } }])
  return network
}

/** The sample's people and places as they stand when its days count back from `anchorAt`; the same for the same instant. */
export function sampleNetwork(anchorAt: string): SampleNetwork {
  const oneClick = new Set(samplePeople.map(({ handle }) => handle))
  const tenures = castAt(anchorAt, oneClick)
  const cast = new Map(tenures.flatMap(({ people }) => people.map((member) => [member.handle, member])))
  return { anchorAt, tenures, cast, spaces: spacesOf(cast, knownIn(cast, 'beatriz.iin')) }
}

function* threadRows({ cast, spaces, anchorAt }: SampleNetwork) {
  const readers = samplePeople.map(({ handle }) => knownIn(cast, handle))
  for (const thread of readThreads()) yield rowsOf(planOf(thread, { cast, spaces, readers, anchorAt }))
}

/** A large network on top of the sample, for measuring; `onPosts` hears how many more are kept. Taken up again, it goes on. */
export async function loadLarge(
  { save }: Loading['members'],
  network: SampleNetwork,
  large: LargeNetwork,
  onPosts: (count: number) => void,
): Promise<void> {
  const onDone = (writes: Write[]) => onPosts(writes.filter(isPost).length)
  const heads: Write[][] = []
  await saveAll(save, threadBatches(largeRows(network, large), heads), { atOnce, onDone })
  await saveAll(save, heads, { atOnce })
}

function* largeRows(network: SampleNetwork, large: LargeNetwork) {
  for (const plan of largeThreads(network, large)) yield rowsOf(plan)
}

function isPost(write: Write): boolean {
  return write.kind === 'put' && write.item.sk.startsWith('post#')
}

/** Begins a load, or finds the one that was begun: the refusal of the marker brings the marker that stands. */
async function claim(deps: Loading): Promise<{ marker: Marker; isFresh: boolean }> {
  const marker = { anchorAt: deps.clock.now(), done: false }
  const item = { ...markerKey, ...marker }
  const outcome = await deps.members.save([{ kind: 'put', item, condition: 'attribute_not_exists(pk)' }])
  if (outcome.done) return { marker, isFresh: true }
  return { marker: Marker.parse(outcome.refusals[0]?.item), isFresh: false }
}
