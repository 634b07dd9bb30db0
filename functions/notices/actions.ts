import type { Actor } from '../../shared/actor.ts'
import type { Thread } from '../../shared/forum.ts'
import { isId } from '../../shared/ids.ts'
import { groupOf, isPracticeAbout, type NoticeGroup, noticeAbouts, threadAbouts } from '../../shared/noticeKinds.ts'
import type { Notice, NoticeQuery, PracticeNotice } from '../../shared/notices.ts'
import type { Page } from '../../shared/page.ts'
import { Problem } from '../../shared/problem.ts'
import type { Deps } from '../deps.ts'
import { readableThread } from '../forum/doors.ts'
import { mayRead } from '../forum/rules.ts'
import { minutesAfter } from '../platform/clock.ts'
import { untilDone } from '../platform/retry.ts'
import { mayReadPractice, type PracticeHead } from '../practices/rules.ts'
import { type NoticeRecord, noticeDays } from './noticeRow.ts'
import { isUnread } from './rules.ts'

const noticesPerPage = 25
// Of one kind there may be few among many.
const lookedThrough = 100
const mostLooks = 6
const markedAtOnce = 25
/** The badge says no more than "9+". */
const mostCounted = 10
// Some may be of what may no longer be read.
const lookedAt = 20

/** What is unread, then what was read, each the latest first, of one kind or of all; of what may be read now, so that a page may be shorter. */
export async function listNotices(deps: Deps, actor: Actor, { cursor, about }: NoticeQuery): Promise<Page<Notice>> {
  const list = `notices of ${actor.id} ${about ?? ''}`
  const after = cursor ? placeFrom(deps.cursors.read(list, cursor)) : undefined
  const { found, goOn } = await lookThrough(deps, actor.id, after, about)
  return {
    items: await readableOf(deps, actor, found),
    ...(goOn ? { next: deps.cursors.write(list, placeOf(goOn)) } : {}),
  }
}

async function lookThrough(
  deps: Deps,
  personId: string,
  after: NoticeRecord | undefined,
  about: NoticeGroup | undefined,
): Promise<{ found: NoticeRecord[]; goOn?: NoticeRecord | undefined }> {
  const found: NoticeRecord[] = []
  const limit = about ? lookedThrough : noticesPerPage + 1
  let last = after
  let looks = 0
  for (const unread of after && !isUnread(after) ? [false] : [true, false]) {
    let more = true
    while (more) {
      if (++looks > mostLooks) return { found, goOn: last }
      const from = last && isUnread(last) === unread ? { after: last } : {}
      const page = await deps.notices.notices({ personId, unread, limit, ...from })
      for (const notice of page.notices) {
        if (found.length === noticesPerPage) return { found, goOn: last }
        last = notice
        if (!about || groupOf(notice.about) === about) found.push(notice)
      }
      more = page.more
    }
  }
  return { found }
}

function placeOf({ thingId, number = 0, about, from, last, readTo, at }: NoticeRecord) {
  return { thingId, number, about: about ?? '', from, last, readTo, at }
}

function placeFrom(place: Record<string, string | number>): NoticeRecord {
  const { thingId, number, from, last, readTo, at } = place
  const about = noticeAbouts.find((one) => one === place.about)
  return {
    thingId: String(thingId),
    ...(Number(number) ? { number: Number(number) } : {}),
    ...(about ? { about } : {}),
    ...{ from: Number(from), last: Number(last), readTo: Number(readTo), at: String(at) },
  }
}

/** The same door as for the thread itself, asked anew: who was taken out since is told nothing, not even a number. */
async function readableOf(deps: Deps, actor: Actor, records: NoticeRecord[]): Promise<Notice[]> {
  const ofPractices = records.filter(({ about }) => isPracticeAbout(about)).map(({ thingId }) => thingId)
  const ofThreads = records.filter(({ about }) => !isPracticeAbout(about)).map(({ thingId }) => thingId)
  const [threads, practices] = await Promise.all([
    deps.forum.threadsNamed([...new Set(ofThreads)]),
    deps.practices.headsNamed(ofPractices),
  ])
  const readable = new Map(threads.filter((thread) => mayRead(actor, thread)).map((thread) => [thread.id, thread]))
  const oldest = minutesAfter(deps.clock.now(), -noticeDays * 24 * 60)
  return records.flatMap((record) => {
    // The table removes what has expired some time after.
    if (record.at <= oldest) return []
    const practice = practices.get(record.thingId)
    if (practice) return mayReadPractice(actor, practice) ? ofPractice(practice, record) : []
    const thread = readable.get(record.thingId)
    return thread ? [viewOf(actor, thread, record)] : []
  })
}

export function ofPractice({ id, title, language, country }: PracticeHead, notice: NoticeRecord): PracticeNotice[] {
  const { about, at } = notice
  if (!isPracticeAbout(about)) return []
  return [{ practiceId: id, title, language, country, at, about, unread: isUnread(notice) }]
}

function viewOf(actor: Actor, thread: Thread, notice: NoticeRecord): Notice {
  const { id: threadId, title, language, author, lastAuthor } = thread
  const { from, last, at, by = lastAuthor } = notice
  const about = threadAbouts.find((one) => one === notice.about)
  const what = { threadId, title, language, from, last, at, by, ...(about ? { about } : {}) }
  return { ...what, unread: isUnread(notice), own: author.id === actor.id }
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
  const notices = await deps.notices.noticesOf(actor.id, thread.id)
  const unread = notices.filter(isUnread)
  await Promise.all(unread.map((notice) => markOne(deps, actor, notice, Math.min(readTo, thread.postCount))))
  return undefined
}

/** Once it is looked at, on whatever device. @throws Problem `not-found` where it is neither published nor a record that the reader may read */
export async function markPracticeRead(deps: Deps, actor: Actor, practiceId: string): Promise<undefined> {
  if (!isId('practice', practiceId)) throw new Problem('not-found')
  const [heads, entry] = await Promise.all([deps.practices.headsNamed([practiceId]), deps.catalogue.entry(practiceId)])
  const head = heads.get(practiceId)
  if (!entry && !(head && mayReadPractice(actor, head))) throw new Problem('not-found')
  const notices = await deps.notices.noticesOf(actor.id, practiceId)
  await Promise.all([
    deps.notices.lookedAt(actor.id, practiceId, deps.clock.now()),
    ...notices.filter(isUnread).map((notice) => markOne(deps, actor, notice, notice.last)),
  ])
  return undefined
}

/** Never goes back: a late request from another device does no harm. */
async function markOne(
  deps: Deps,
  actor: Actor,
  { thingId, number, about }: NoticeRecord,
  readTo: number,
): Promise<void> {
  const where = { personId: actor.id, thingId, number, about }
  await untilDone(async () => {
    const before = await deps.notices.notice(where)
    if (!before || !isUnread(before) || readTo <= before.readTo) return { done: true, result: undefined }
    const from = readTo < before.last ? Math.max(before.from, readTo + 1) : before.from
    const notice = { ...before, from, readTo }
    const refused = await deps.notices.putNotices([{ where, notice, before }])
    return refused ? { done: false } : { done: true, result: undefined }
  })
}
