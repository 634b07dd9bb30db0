import type { Thread } from '../../shared/forum.ts'
import type { Deps } from '../deps.ts'
import { portionsOf } from '../platform/portions.ts'
import { untilDone } from '../platform/retry.ts'
import type { Happening } from './happening.ts'
import { tell } from './personal.ts'
import { type Follower, followableThread } from './store.ts'

const peopleAtOnce = 100

/**
 * Of posts that came from another thread: who wrote them and who follows that one are told, as far as they may read this one, and what they had read stays read.
 * Who stood to a merged thread stands to this one likewise; of posts that were split off, who wrote them.
 */
export async function tellOfTransfers(deps: Deps, thread: Thread, happened: Happening[]): Promise<void> {
  const numbers = happened.flatMap(({ kind, number }) => (kind === 'posts-come' ? (number ?? []) : []))
  if (numbers.length === 0) return
  const { transfers } = await deps.forum.traces(thread.id)
  for (const one of transfers) {
    if (one.way === 'came' && numbers.includes(one.number)) await tellOfTransfer(deps, thread, one)
  }
}

type Transferred = Awaited<ReturnType<Deps['forum']['traces']>>['transfers'][number]
type Come = {
  thread: Thread
  transfer: Transferred
  authors: Set<string>
  /** The number that the last of the posts had, and who wrote it. */
  lastOfOld: { number: number; authorId: string }
}

async function tellOfTransfer(deps: Deps, thread: Thread, transfer: Transferred): Promise<void> {
  const rows = await deps.forum.posts(thread.id, transfer.number, transfer.last)
  const old = rows.flatMap(({ author, before = [] }) => {
    const place = before.at(-1)
    return place?.threadId === transfer.threadId ? [{ number: place.number, authorId: author.id }] : []
  })
  const lastOfOld = old.reduce((one, other) => (other.number > one.number ? other : one), { number: 0, authorId: '' })
  const come = { thread, transfer, authors: new Set(old.map(({ authorId }) => authorId)), lastOfOld }
  const source = followableThread({ id: transfer.threadId })
  const authors = [...come.authors, transfer.by.id]
  for (const some of portionsOf(authors, peopleAtOnce)) {
    const standing = await deps.notices.standingOf(source, some)
    await passOn(deps, come, [...standing.values()])
    await keepRead(deps, come, some)
    await tellThese(
      deps,
      come,
      some.filter((id) => standing.get(id)?.level !== 'mute'),
    )
  }
  let from: string | undefined
  do {
    const { followers, more } = await deps.notices.followers(source, from, peopleAtOnce)
    const others = followers.filter(({ personId }) => !come.authors.has(personId))
    if (transfer.merged) await passOn(deps, come, others)
    await keepRead(
      deps,
      come,
      others.map(({ personId }) => personId),
    )
    const following = others.filter(({ level }) => level === 'follow' || level === 'watch')
    await tellThese(
      deps,
      come,
      following.map(({ personId }) => personId),
    )
    from = more ? followers.at(-1)?.personId : undefined
  } while (from)
}

async function tellThese(deps: Deps, { thread, transfer: { number, at, by } }: Come, people: string[]): Promise<void> {
  const to = people.filter((id) => id !== by.id)
  await tell(deps, thread, [{ about: 'transferred', number, at, by, to, evenIfRead: true }])
}

/** Who has chosen for this thread already, or left it, stands to it as before. */
async function passOn(deps: Deps, { thread }: Come, followers: Follower[]): Promise<void> {
  for (const { personId, level } of followers) {
    if (level === 'none') continue
    if (level === 'mute') await deps.access.noteMutedFor(personId, deps.clock.now())
    await untilDone(async () => {
      const count = await deps.notices.takeFollows(personId, [{ id: thread.id, level }], { now: deps.clock.now() })
      return count === undefined ? { done: false } : { done: true, result: undefined }
    })
  }
}

/** Who had read them there, and here all that stands before them, has read them here. */
async function keepRead(deps: Deps, { thread, transfer, lastOfOld }: Come, people: string[]): Promise<void> {
  const { number, last, count, threadId } = transfer
  // Replies came between them.
  if (last - number + 1 > count) return
  for (const personId of people) {
    const marks = await deps.forum.marks(personId, [threadId, thread.id])
    const own = lastOfOld.authorId === personId ? 1 : 0
    const hadRead = (marks.get(threadId) ?? 0) + own >= lastOfOld.number
    if (hadRead && (marks.get(thread.id) ?? 0) >= number - 1) await deps.forum.setMark(personId, thread.id, last)
  }
}
