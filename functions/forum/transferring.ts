import type { Activity } from '../activity/activity.ts'
import type { Deps } from '../deps.ts'
import { patienceMs, untilDone } from '../platform/retry.ts'
import type { PostPlace, PostRow, ThreadRecord } from './items.ts'
import type { TransferRecord } from './moveStore.ts'
import type { Step, TransferOnItsWay } from './transferStore.ts'

/** Together with their new rows below the 4 MB of a transaction; one post alone is always below. */
const bytesPerStep = 2_500_000

/**
 * Goes on with what is underway from this thread until it is done, whoever began it: the one who asked for it, the next one who meets it, or
 * the queue. Two who do so at once get in one another's way and do nothing twice.
 * @returns whether there was anything to wait for
 */
export async function continueTransfer(deps: Deps, from: string | undefined): Promise<boolean> {
  if (!from) return false
  while (await oneStep(deps, from));
  return true
}

/** @returns whether there may be more to do */
async function oneStep(deps: Deps, from: string): Promise<boolean> {
  return untilDone(async () => {
    const transfer = await deps.forum.transfer(from)
    if (!transfer) return { done: true, result: false }
    const done = transfer.next < transfer.numbers.length ? await goOn(deps, transfer) : await end(deps, transfer)
    return done ? { done, result: true } : { done }
  })
}

/** Who replies to the other thread in this process waits a moment, and so does this. */
async function goOn(deps: Deps, transfer: TransferOnItsWay): Promise<boolean> {
  return deps.postTurns(transfer.to, patienceMs, async () => {
    const { target, posts } = await deps.forum.transferRows(transfer)
    const step = nextStep(transfer, target, posts)
    const { done } = await deps.forum.saveTransfer(deps.forum.stepWrites({ ...step, now: deps.clock.now() }))
    return { result: done, state: done || !target ? step.target.after : target }
  })
}

function nextStep(transfer: TransferOnItsWay, target: ThreadRecord | undefined, posts: PostRow[]): Omit<Step, 'now'> {
  const taken = fittingIn(posts)
  // What went before by another way is passed over.
  const going = taken.filter(({ gone }) => !gone)
  const moves = going.map((post, at) =>
    movedTo(post, { threadId: transfer.to, number: (target?.postCount ?? 0) + at + 1 }),
  )
  const [first, last] = [moves.at(0)?.after.number, moves.at(-1)?.after.number]
  const after = {
    ...transfer,
    next: transfer.next + taken.length,
    count: transfer.count + going.length,
    first: transfer.first ?? first,
    last: last ?? transfer.last,
  }
  return { transfer, after, moves, target: { before: target, after: withPosts(transfer, target, going) } }
}

function fittingIn(posts: PostRow[]): PostRow[] {
  let bytes = 0
  const fitting = posts.filter((post, at) => {
    bytes += Buffer.byteLength(JSON.stringify(post))
    return at === 0 || bytes <= bytesPerStep
  })
  // Else the same transfer would begin this step for ever.
  if (fitting.length === 0) throw new Error('posts that are on their way are not there')
  return fitting
}

function movedTo(post: PostRow, place: PostPlace): Step['moves'][number] {
  const { id, threadId, number, author, language, writtenAt, version, before = [] } = post
  const was = { id, threadId, number, author, language, writtenAt, html: '' }
  return {
    before: post,
    after: { ...post, ...place, before: [...before, { threadId, number }] },
    // What was decided on the post as it stood here meets a newer version, and looks where it is now.
    left: { ...was, version: version + 1, gone: place },
  }
}

/** The other thread with these posts as its last; a new one is opened by whoever wrote the first of them, when they wrote it. */
function withPosts(
  { from, to, opening }: TransferOnItsWay,
  target: ThreadRecord | undefined,
  posts: PostRow[],
): ThreadRecord {
  const [first, last] = [posts.at(0), posts.at(-1)]
  // What comes may be older than what stands there; the thread does not go back in time for that.
  const latest = (at: string) => [at, ...posts.map(({ writtenAt }) => writtenAt)].sort().at(-1) ?? at
  if (target) {
    const { postCount, lastAuthor, lastPostAt } = target
    const author = last?.author ?? lastAuthor
    return { ...target, postCount: postCount + posts.length, lastAuthor: author, lastPostAt: latest(lastPostAt) }
  }
  if (!opening || !first || !last) throw new Error(`posts of ${from} are on their way to a thread that is not there`)
  const opened = { author: first.author, openedAt: first.writtenAt, version: 1 }
  const counted = { postCount: posts.length, lastPostAt: latest(first.writtenAt), lastAuthor: last.author }
  return { ...opening, id: to, ...opened, ...counted, underway: from, gathered: true }
}

async function end(deps: Deps, transfer: TransferOnItsWay): Promise<boolean> {
  const { from, to, numbers, by, reason, at, merged, count, first, last } = transfer
  const [{ source, target }, before, after] = await Promise.all([
    deps.forum.transferRows(transfer),
    deps.forum.traces(from),
    deps.forum.traces(to),
  ])
  const [gone] = numbers
  if (!source || !target || !first || !last || !gone) throw new Error(`what left ${from} arrived nowhere`)
  const told = { merged, count, at, by, reason }
  const went: TransferRecord = { ...told, way: 'went', number: gone, last: numbers.at(-1) ?? gone, threadId: to }
  const came: TransferRecord = { ...told, way: 'came', number: first, last, threadId: from }
  const activities = [
    activityOf(deps, transfer, source, { kind: 'posts-gone', number: gone }),
    activityOf(deps, transfer, target, { kind: 'posts-come', number: first }),
  ]
  const traces = {
    from: { before, after: { ...before, transfers: [went, ...before.transfers] } },
    to: { before: after, after: { ...after, transfers: [came, ...after.transfers] } },
  }
  const { tracesWrite } = deps.forum
  return (await deps.forum.saveTransfer(deps.forum.endWrites({ transfer, traces, activities, tracesWrite }))).done
}

function activityOf(
  deps: Deps,
  { by }: TransferOnItsWay,
  { id: threadId, spaceId, audience }: ThreadRecord,
  { kind, number }: { kind: Activity['kind']; number: number },
): Activity {
  const place = { spaceId, audience, threadId, number }
  return { id: deps.ids.next('activity'), kind, at: deps.clock.now(), actorId: by.id, ...place }
}
