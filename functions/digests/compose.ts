import type { Actor } from '../../shared/actor.ts'
import type { Author, Thread } from '../../shared/forum.ts'
import { askedAbouts, requestAbouts, type ThreadAbout } from '../../shared/noticeKinds.ts'
import { mayRead } from '../forum/rules.ts'
import type { Issue } from '../subscriptions/schedule.ts'
import type { Levels } from '../subscriptions/subscription.ts'
import { isHeard, isLeftOut, isNews } from './levels.ts'
import type { Opened, Written } from './openings.ts'
import { type PracticeEntry, type PracticeFacts, practicesOf } from './practices.ts'

export type Reader = Pick<Actor, 'id' | 'role' | 'spaceIds' | 'country' | 'seatId'>
/** A thread as it is now: where all of it was merged into another one, with that one. */
export type ThreadNow = Thread & { mergedInto?: string | undefined }
/** A notice, as far as a digest tells of it: what is read up to `readTo` is none of it. */
export type Told = {
  threadId: string
  from: number
  last: number
  readTo: number
  at: string
  about?: ThreadAbout | undefined
  by?: Author | undefined
}

/** Why something stands in a digest: something about the reader, new posts, a new thread, or a date that comes near. */
export type Reason =
  | { why: ThreadAbout; by: Author }
  | { why: 'posts'; by: Author; count: number }
  | { why: 'opened'; by: Author }
  | { why: 'due' }
type ThreadEntry = { thread: Thread; number?: number; reason: Reason }
export type Entry = ThreadEntry | PracticeEntry
export type Rest = { spaceId: string; count: number }
/** `more` tells that there is more than was looked at; `practices`, of how many good ones there was no room. */
export type Composition = {
  needs: Entry[]
  follows: Entry[]
  news: Entry[]
  rest: Rest[]
  practices: number
  more: boolean
}

type News = Pick<Facts, 'reader' | 'issue' | 'opened' | 'seen' | 'levels'>
type Readable = (threadId: string) => ThreadNow | undefined

/** All that a digest is made of, as it was read for this reader a moment ago. */
export type Facts = {
  reader: Reader
  issue: Issue
  /** By the reader's calendar: today, and the day on which the next one is due. */
  today: string
  nextDay: string
  notices: Told[]
  /** The latest first. */
  opened: readonly Opened[]
  /** Threads that this reader has looked at. */
  seen: ReadonlySet<string>
  levels: Levels
  /** Posts of the reader's own. */
  own: readonly Written[]
  threads: ReadonlyMap<string, ThreadNow>
  /** Requests that wait for an answer of the reader's State, the most urgent first. */
  awaited: readonly string[]
  practices: Omit<PracticeFacts, 'reader' | 'issue' | 'today' | 'nextDay' | 'seen'>
}

export const mostEntries = 20
/** Of more new threads than these a digest says only that there are more. */
export const newsLookedAt = 40
/** Of more spaces than these likewise. */
const mostSpaces = 10

/** What one digest tells: what needs the reader, what the reader follows, what is new; each thread and each practice once, under what matters most about it. */
export function compose(facts: Facts): Composition {
  const { reader, threads } = facts
  const readable: Readable = (threadId) => {
    const thread = threads.get(threadId)
    return thread && mayRead(reader, thread) ? thread : undefined
  }
  const told = new Set<string>()
  const once = (entries: Entry[]) => entries.filter((entry) => !told.has(idOf(entry)) && told.add(idOf(entry)))

  const byThread = Map.groupBy(facts.notices, ({ threadId }) => threadId)
  const noticed = [...byThread].flatMap(([threadId, notices]) => {
    const thread = readable(threadId)
    return thread ? entriesOf(facts, thread, notices) : []
  })
  const ofPractices = practicesOf({ ...facts, ...facts.practices })
  const forMe = noticed.filter(({ reason }) => isForMe(reason))
  const needs = once([...forMe, ...ofState(facts, readable), ...ofPractices.needs])
  const follows = once([...noticed.filter(({ reason }) => !isForMe(reason)), ...ofPractices.follows])
  const candidates = newsFor(facts)
  const found = candidates.map(({ threadId }) => newsOf(facts, readable(threadId)))
  const news = once([...found.slice(0, newsLookedAt).flat(), ...ofPractices.news])
  // Of what lies beyond, the first is looked at as it is now: behind a door that was shut meanwhile there is nothing more.
  return fitted({ needs, follows, news, more: found.slice(newsLookedAt).flat().length > 0 })
}

function idOf(entry: Entry): string {
  return 'thread' in entry ? entry.thread.id : entry.practice.practiceId
}

function isForMe({ why }: Reason): boolean {
  return why === 'due' || why === 'posts' || why === 'opened' ? why === 'due' : askedAbouts.some((one) => one === why)
}

/** What is about the reader first, then the posts; the latest of each kind. */
function entriesOf({ awaited, levels, own, issue }: Facts, thread: ThreadNow, notices: Told[]): ThreadEntry[] {
  const latest = notices.toSorted((a, b) => (a.at < b.at ? 1 : -1))
  const personal = latest.flatMap(({ about, by = thread.lastAuthor, from }): ThreadEntry[] => {
    // A colleague answered meanwhile, or it was closed.
    if (!about || (requestAbouts.includes(about) && !awaited.includes(thread.id))) return []
    return [{ thread, number: from, reason: { why: about, by } }]
  })
  // The posts of a thread that was merged into another are told of where they stand now.
  const spans = thread.mergedInto || !isHeard(levels, thread) ? [] : latest.filter(({ about }) => !about).map(unread)
  if (spans.length === 0) return personal
  const number = Math.min(...spans.map(({ from }) => from))
  const mine = own.filter((post) => post.threadId === thread.id && post.at > issue.from && isWithin(spans, post.number))
  const count = Math.max(1, spans.reduce((sum, { from, last }) => sum + last - from + 1, 0) - mine.length)
  const opens = number === 1
  const by = opens ? thread.author : thread.lastAuthor
  const reason: Reason = opens && count === 1 ? { why: 'opened', by } : { why: 'posts', by: thread.lastAuthor, count }
  return [...personal, { thread, number, reason }]
}

function unread({ from, last, readTo }: Told) {
  return { from: Math.min(Math.max(from, readTo + 1), last), last }
}

function isWithin(spans: { from: number; last: number }[], number: number): boolean {
  return spans.some(({ from, last }) => number >= from && number <= last)
}

/** Requests to the reader's State: those that came since, and, once more, those that end before the next digest. */
function ofState({ awaited, seen, issue, today, nextDay }: Facts, readable: Readable): ThreadEntry[] {
  return awaited.flatMap((threadId): ThreadEntry[] => {
    const thread = readable(threadId)
    if (!thread) return []
    const { openedAt, author: by, dueOn = '' } = thread
    if (openedAt > issue.from && openedAt <= issue.to && !seen.has(threadId)) {
      return [{ thread, reason: { why: 'request', by } }]
    }
    // What ends today was told of in the digest before.
    return dueOn > today && dueOn <= nextDay ? [{ thread, reason: { why: 'due' } }] : []
  })
}

/** The threads that may be news to somebody, by what was noted when they were opened, in the order given: one more than are looked at. */
export function newsFor({ seen, levels, ...news }: News): Opened[] {
  const found: Opened[] = []
  for (const one of news.opened) {
    if (seen.has(one.threadId) || isLeftOut(levels, one.spaceId)) continue
    if (isOpenTo(news, one)) found.push(one)
    if (found.length > newsLookedAt) break
  }
  return found
}

function isOpenTo({ reader, issue }: Pick<News, 'reader' | 'issue'>, { at, actorId, spaceId, audience }: Opened) {
  return at > issue.from && at <= issue.to && actorId !== reader.id && mayRead(reader, { spaceId, audience })
}

/** Why a digest tells nothing though something was opened where the reader may go: it was looked at already, or left out by choice. */
export type Silence = { seen: boolean; left: boolean }

export function silenceOf(facts: News): Silence {
  const { seen, levels } = facts
  const open = facts.opened.filter((one) => isOpenTo(facts, one))
  const unseen = open.filter(({ threadId }) => !seen.has(threadId))
  return {
    seen: unseen.length < open.length,
    left: unseen.some(({ spaceId }) => isLeftOut(levels, spaceId) || levels.brief.has(spaceId)),
  }
}

// Where it stands now counts: it may have been moved to where it is not to be heard of, and of a merged one nothing stands there.
function newsOf({ levels }: Facts, thread: ThreadNow | undefined): Entry[] {
  if (!thread || thread.mergedInto || !isNews(levels, thread)) return []
  return [{ thread, reason: { why: 'opened', by: thread.author } }]
}

/** As many as a digest holds, what needs the reader before the rest; what found no room is counted, space by space. */
function fitted(all: Omit<Composition, 'rest' | 'practices'>): Composition {
  const needs = all.needs.slice(0, mostEntries)
  const follows = all.follows.slice(0, mostEntries - needs.length)
  const news = all.news.slice(0, mostEntries - needs.length - follows.length)
  const over = [...all.needs.slice(needs.length), ...all.follows.slice(follows.length), ...all.news.slice(news.length)]
  const threads = over.flatMap((entry) => ('thread' in entry ? [entry.thread] : []))
  const counted = [...Map.groupBy(threads, ({ spaceId }) => spaceId)]
    .map(([spaceId, { length: count }]) => ({ spaceId, count }))
    .toSorted((a, b) => b.count - a.count)
  const rest = counted.slice(0, mostSpaces)
  const practices = over.length - threads.length
  return { needs, follows, news, rest, practices, more: all.more || counted.length > rest.length }
}

/** Nothing to tell: no mail. */
export function isEmpty({ needs, follows, news }: Composition): boolean {
  return needs.length + follows.length + news.length === 0
}
