import type { Post, Thread } from '../../shared/forum.ts'
import type { Deps } from '../deps.ts'
import { mayRead } from '../forum/rules.ts'
import { portionsOf } from '../platform/portions.ts'
import { untilDone } from '../platform/retry.ts'
import type { NoticeRecord } from './noticeRow.ts'
import { type Reader, readersAtOnce } from './readerStore.ts'
import { followingByWriting, type Standing, tellingOf, withPosts } from './rules.ts'
import { type Followable, type Follower, followableSpace, followableThread } from './store.ts'
import { type News, putAll } from './writing.ts'

const followersAtOnce = 100

/** Tells those who follow of new posts of a thread: each of them is looked at once, and gets one write for each notice. */
export async function tellOfPosts(deps: Deps, thread: Thread, posts: Post[]): Promise<void> {
  if (posts.length === 0) return
  const id = followableThread(thread)
  const spaceId = followableSpace(thread)
  await followAll(deps, id, posts)
  await eachFollower(deps, { thread, posts, id, other: spaceId }, ({ level, auto, from }, space) => ({
    ...{ thread: level, auto, from },
    ...(space ? { space: space.level } : {}),
  }))
  // Who stands to the thread itself was told, or not, above.
  await eachFollower(deps, { thread, posts, id: spaceId, other: id }, ({ level }, inThread) =>
    inThread ? {} : { space: level },
  )
}

/** Who writes follows. */
async function followAll(deps: Deps, id: Followable, posts: Post[]): Promise<void> {
  const byAuthor = Map.groupBy(posts, ({ author }) => author.id)
  const standing = await deps.notices.standingOf(id, [...byAuthor.keys()])
  const beginning = [...byAuthor].map(([personId, own]) =>
    untilDone(async () => {
      const before = standing.get(personId)
      const following = followingByWriting(before, own)
      if (!following) return { done: true, result: undefined }
      const outcome = await deps.notices.followByWriting({ personId, id }, following, before)
      if (outcome.done) return { done: true, result: undefined }
      if (outcome.stands) standing.set(personId, outcome.stands)
      return { done: false }
    }),
  )
  await Promise.all(beginning)
}

type Round = { thread: Thread; posts: Post[]; id: Followable; other: Followable }

/** Goes through those who follow `id`; `standing` is given how each follows it, and how the `other` of thread and space. */
async function eachFollower(
  deps: Deps,
  { thread, posts, id, other }: Round,
  standing: (follower: Follower, other: Follower | undefined) => Standing,
): Promise<void> {
  let after: string | undefined
  do {
    const { followers, more } = await deps.notices.followers(id, after, followersAtOnce)
    // Spares a look at those who cannot be told, however they stand to the other of thread and space.
    const possible = followers.filter((follower) =>
      [undefined, { ...follower, level: 'watch' as const }].some((theOther) =>
        posts.some(({ number }) => tellingOf(standing(follower, theOther), number)),
      ),
    )
    for (const some of portionsOf(possible, readersAtOnce)) {
      const readers = await deps.notices.readersOf(thread, other, idsOf(some))
      const news = some.flatMap((follower) => {
        const reader = readers.get(follower.personId)
        return reader && mayRead(reader, thread) ? newsFor(reader, standing(follower, reader.other), posts) : []
      })
      await putAll(deps, news)
    }
    after = more ? followers.at(-1)?.personId : undefined
  } while (after)
}

function idsOf(followers: Follower[]): string[] {
  return followers.map(({ personId }) => personId)
}

function newsFor(reader: Reader, standing: Standing, posts: Post[]): News[] {
  const { id: personId, notice, readTo } = reader
  const others = posts.filter(({ author }) => author.id !== personId)
  const ways = Map.groupBy(others, ({ number }) => tellingOf(standing, number))
  const each = ways.get('each') ?? []
  const together = ways.get('together') ?? []
  const of = (some: Post[]) => (before: NoticeRecord | undefined) => withPosts(before, some, readTo)
  return [
    ...(together.length > 0 ? [{ where: notice.where, before: notice.record, next: of(together) }] : []),
    // Hardly ever there before: its write finds out.
    ...each.map((post) => ({
      where: { ...notice.where, number: post.number },
      ...{ before: undefined, next: of([post]) },
    })),
  ]
}
