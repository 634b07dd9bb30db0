import type { Actor } from '../../shared/actor.ts'
import type { Thread } from '../../shared/forum.ts'
import type { Notice } from '../../shared/notices.ts'
import type { Page, PageQuery } from '../../shared/page.ts'
import type { Deps } from '../deps.ts'
import { readableThread } from '../forum/doors.ts'
import { mayRead } from '../forum/rules.ts'
import { minutesAfter } from '../platform/clock.ts'
import { untilDone } from '../platform/retry.ts'
import { isUnread } from './rules.ts'
import { type NoticeRecord, noticeDays } from './store.ts'

const noticesPerPage = 25
const markedAtOnce = 25
/** The badge says no more than "9+". */
const mostCounted = 10
// Some may be of what may no longer be read.
const lookedAt = 20

/** What is unread, then what was read, each the latest first; of what may be read now, so that a page may be shorter. */
export async function listNotices(deps: Deps, actor: Actor, { cursor }: PageQuery): Promise<Page<Notice>> {
  const list = `notices of ${actor.id}`
  const after = cursor ? placeFrom(deps.cursors.read(list, cursor)) : undefined
  const personId = actor.id
  const found: NoticeRecord[] = []
  let more = false
  for (const unread of after && !isUnread(after) ? [false] : [true, false]) {
    if (more) break
    const from = after && isUnread(after) === unread ? { after } : {}
    const page = await deps.notices.notices({ personId, unread, limit: noticesPerPage - found.length || 1, ...from })
    const room = found.length < noticesPerPage
    if (room) found.push(...page.notices)
    more = page.more || (!room && page.notices.length > 0)
  }
  const last = found.at(-1)
  return {
    items: await readableOf(deps, actor, found),
    ...(more && last ? { next: deps.cursors.write(list, placeOf(last)) } : {}),
  }
}

function placeOf({ threadId, number = 0, from, last, readTo, at }: NoticeRecord) {
  return { threadId, number, from, last, readTo, at }
}

function placeFrom(place: Record<string, string | number>): NoticeRecord {
  const { threadId, number, from, last, readTo, at } = place
  return {
    threadId: String(threadId),
    ...(Number(number) ? { number: Number(number) } : {}),
    ...{ from: Number(from), last: Number(last), readTo: Number(readTo), at: String(at) },
  }
}

/** The same door as for the thread itself, asked anew: who was taken out since is told nothing, not even a number. */
async function readableOf(deps: Deps, actor: Actor, records: NoticeRecord[]): Promise<Notice[]> {
  const threads = await deps.forum.threadsNamed([...new Set(records.map(({ threadId }) => threadId))])
  const readable = new Map(threads.filter((thread) => mayRead(actor, thread)).map((thread) => [thread.id, thread]))
  const oldest = minutesAfter(deps.clock.now(), -noticeDays * 24 * 60)
  return records.flatMap((record) => {
    // The table removes what has expired some time after.
    if (record.at <= oldest) return []
    const thread = readable.get(record.threadId)
    return thread ? [viewOf(actor, thread, record)] : []
  })
}

function viewOf(actor: Actor, thread: Thread, { from, last, at, ...rest }: NoticeRecord): Notice {
  const { id: threadId, title, language, author, lastAuthor } = thread
  const unread = isUnread({ from, last, ...rest })
  return { threadId, title, language, from, last, at, unread, own: author.id === actor.id, by: lastAuthor }
}

export async function countUnread(deps: Deps, actor: Actor): Promise<{ unread: number }> {
  const { notices } = await deps.notices.notices({ personId: actor.id, unread: true, limit: lookedAt })
  const readable = await readableOf(deps, actor, notices)
  return { unread: Math.min(readable.length, mostCounted) }
}

/** Marks the latest of what is unread; a caller goes on while there is more. */
export async function markAllRead(deps: Deps, actor: Actor): Promise<{ more: boolean }> {
  const { notices, more } = await deps.notices.notices({ personId: actor.id, unread: true, limit: markedAtOnce })
  await Promise.all(notices.map((notice) => markOne(deps, actor, notice, notice.last)))
  return { more }
}

/** What was told of a thread is read once the thread is, on whatever device. */
export async function markThreadRead(deps: Deps, actor: Actor, threadId: string, readTo: number): Promise<undefined> {
  const thread = await readableThread(deps, actor, threadId)
  const notices = await deps.notices.noticesOfThread(actor.id, thread.id)
  await Promise.all(notices.map((notice) => markOne(deps, actor, notice, Math.min(readTo, thread.postCount))))
  return undefined
}

/** Never goes back: a late request from another device does no harm. */
async function markOne(deps: Deps, actor: Actor, { threadId, number }: NoticeRecord, readTo: number): Promise<void> {
  const where = { personId: actor.id, threadId, number }
  await untilDone(async () => {
    const before = await deps.notices.notice(where)
    if (!before || !isUnread(before) || readTo <= before.readTo) return { done: true, result: undefined }
    const from = readTo < before.last ? Math.max(before.from, readTo + 1) : before.from
    const notice = { from, last: before.last, readTo, at: before.at }
    const refused = await deps.notices.putNotices([{ where, notice, before }])
    return refused ? { done: false } : { done: true, result: undefined }
  })
}
