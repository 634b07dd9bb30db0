import type { Actor } from '../../shared/actor.ts'
import type { Feed, NewFeed } from '../../shared/feeds.ts'
import { isId } from '../../shared/ids.ts'
import type { Page, PageQuery } from '../../shared/page.ts'
import { Problem } from '../../shared/problem.ts'
import type { Deps } from '../deps.ts'
import { readableSpace } from '../forum/doors.ts'
import { mayRead, placeOf } from '../forum/rules.ts'
import { untilDone } from '../platform/retry.ts'
import { hashOf, randomToken } from '../platform/secrets.ts'
import { atomOf, updatedAt } from './atom.ts'
import { addressFrom, addressText, isOpen } from './rules.ts'

const feedsPerPage = 50
const threadsPerFeed = 25
// A reader that asks every minute is in good time; what asks more often is out of order.
const readingsPerAddress = { most: 60, minutes: 60 }
// A ministry behind one address, everybody with a feed of each space.
const readingsPerSource = { most: 6_000, minutes: 60 }

/** The address is told this once. An earlier one of the same person for the same space opens nothing from now on. */
export async function makeFeed(deps: Deps, actor: Actor, spaceId: string): Promise<NewFeed> {
  return untilDone(async () => {
    const space = await readableSpace(deps, actor, spaceId)
    const { account, spaceIds = [] } = (await deps.access.accountPartition(actor.id)) ?? {}
    if (account?.state !== 'active') throw new Problem('not-found')
    if (!mayRead({ id: actor.id, role: account.role, spaceIds }, placeOf(space))) throw new Problem('not-found')
    const token = randomToken()
    const madeAt = deps.clock.now()
    const feed = { spaceId: space.id, tokenHash: hashOf(token), madeAt, era: account.era ?? 0 }
    if (!(await deps.feeds.putFeed(actor.id, feed, spaceIds.includes(space.id)))) return { done: false }
    const address = addressText({ personId: actor.id, spaceId: space.id, token })
    return { done: true, result: { address: `${deps.publicOrigin}/api/feeds/${address}`, madeAt } }
  })
}

export async function listFeeds(deps: Deps, actor: Actor, { cursor }: PageQuery): Promise<Page<Feed>> {
  const list = `feeds of ${actor.id}`
  const after = cursor ? String(deps.cursors.read(list, cursor).after) : undefined
  const { feeds, more } = await deps.feeds.feeds(actor.id, after, feedsPerPage)
  const spaces = await deps.forum.spacesNamed(feeds.map(({ spaceId }) => spaceId))
  const readable = new Map(spaces.filter((space) => mayRead(actor, placeOf(space))).map((space) => [space.id, space]))
  const last = feeds.at(-1)
  return {
    items: feeds.map(({ spaceId, madeAt }): Feed => {
      const space = readable.get(spaceId)
      return { spaceId, madeAt, ...(space ? { space: { title: space.title, language: space.language } } : {}) }
    }),
    ...(more && last ? { next: deps.cursors.write(list, { after: last.spaceId }) } : {}),
  }
}

/** @throws Problem `not-found` where there is none */
export async function dropFeed(deps: Deps, actor: Actor, spaceId: string): Promise<undefined> {
  if (!isId('space', spaceId) || !(await deps.feeds.dropFeed(actor.id, spaceId))) throw new Problem('not-found')
}

/** What a feed reader is given: no session, the address alone. Whether its owner may read is asked as for every request of theirs. */
export async function readFeed(deps: Deps, addressed: string, source: string) {
  deps.pace.take(`feeds of ${source}`, readingsPerSource)
  deps.pace.take(`feed ${hashOf(addressed)}`, readingsPerAddress)
  const address = addressFrom(addressed)
  if (!address) throw new Problem('not-found')
  const { personId, spaceId, token } = address
  const [partition, feed, space] = await Promise.all([
    deps.access.accountPartition(personId),
    deps.feeds.feed(personId, spaceId),
    deps.forum.space(spaceId),
  ])
  if (!partition || !space || !isOpen(feed, partition.account, token)) throw new Problem('not-found')
  const { id, role, language } = partition.account
  if (!mayRead({ id, role, spaceIds: partition.spaceIds }, placeOf(space))) throw new Problem('not-found')

  const { threads } = await deps.forum.threadsOf(spaceId, undefined, threadsPerFeed)
  const text = atomOf({ origin: deps.publicOrigin, language, space, threads })
  return { text, changedAt: updatedAt(space, threads) }
}
