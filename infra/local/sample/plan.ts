import { minutesAfter } from '../../../functions/platform/clock.ts'
import type { CastMember } from './cast.ts'
import { chanceFrom } from './chance.ts'
import { conversationTimes, endOfYesterday } from './rhythm.ts'
import { knownIn, type SpaceAndMembers } from './spaces.ts'
import type { SamplePost, SampleThread } from './threads.ts'
import type { PlannedPost, PlannedThread } from './threadWrites.ts'

type Network = {
  cast: ReadonlyMap<string, CastMember>
  spaces: SpaceAndMembers[]
  readers: CastMember[]
  anchorAt: string
}

/** A thread of the sample with its people, its moments and how far the `readers` got before they were last away. */
export function planOf(thread: SampleThread, network: Network): PlannedThread {
  const place = network.spaces.find(({ folder }) => folder === thread.folder)
  if (!place) throw new Error(`The sample has no space for ${thread.name}.`)
  const posts = plannedPosts(thread, network)
  return {
    ...{ name: thread.name, space: place.space, title: thread.title, language: thread.language, posts },
    ...(thread.answer ? { answer: thread.answer } : {}),
    summary: summaryOf(thread, posts, network),
    closed: closureOf(thread, posts, network),
    marks: network.readers.filter((reader) => maySee(reader, place)).flatMap((reader) => markOf(reader, posts)),
  }
}

function plannedPosts(thread: SampleThread, { cast, anchorAt }: Network): PlannedPost[] {
  const authors = thread.posts.map(({ handle }) => knownIn(cast, handle))
  const moments = thread.posts.map(({ on }, index) => ({ zone: authors[index]?.zone ?? 'UTC', on }))
  const times = conversationTimes(moments, thread, anchorAt, thread.name)
  return thread.posts.map((post, index) => {
    const at = times[index] ?? anchorAt
    const author = knownIn(cast, post.handle)
    const body = withMentions(post.body, cast)
    return { author, language: post.language, body, at, edited: editOf(post, at, anchorAt) }
  })
}

/** `[@Ana Pérez](person:@ana.mx)`, as the sample writes it, names the person whom it invents for that handle. */
function withMentions(body: string, cast: Network['cast']): string {
  return body.replaceAll(/\(person:@([\w.]+)\)/g, (_, handle: string) => `(person:${knownIn(cast, handle).account.id})`)
}

// Second thoughts come between half an hour and four hours later.
function editOf({ edited }: SamplePost, at: string, anchorAt: string) {
  if (!edited) return undefined
  const later = Date.parse(minutesAfter(at, 30 + Math.floor(chanceFrom(edited)() * 210)))
  return { body: edited, at: new Date(Math.min(later, endOfYesterday(anchorAt))).toISOString() }
}

function closureOf({ closedBy }: SampleThread, posts: PlannedPost[], { cast }: Network): PlannedThread['closed'] {
  if (!closedBy) return undefined
  const latest = posts.flatMap(({ at, edited }) => [at, edited?.at ?? at]).sort()
  return { by: knownIn(cast, closedBy), at: minutesAfter(latest.at(-1) ?? '', 25) }
}

function summaryOf(
  { summary }: SampleThread,
  posts: PlannedPost[],
  { cast, anchorAt }: Network,
): PlannedThread['summary'] {
  if (!summary) return undefined
  const later = Date.parse(minutesAfter(posts.at(-1)?.at ?? anchorAt, 95))
  const at = new Date(Math.min(later, endOfYesterday(anchorAt))).toISOString()
  return { author: knownIn(cast, summary.handle), language: summary.language, body: summary.body, at }
}

function maySee({ role, handle }: CastMember, { space, members }: SpaceAndMembers): boolean {
  if (role === 'editor' || role === 'coordinator') return true
  return (space.audience === 'network' && role === 'liaison') || members.some((member) => member.handle === handle)
}

function markOf({ account }: CastMember, posts: PlannedPost[]) {
  // Whoever writes has read what came before.
  const lastOwn = posts.findLastIndex(({ author }) => author.account.id === account.id) + 1
  const seen = posts.filter(({ at }) => at <= (account.lastSeenAt ?? '')).length
  const lastRead = Math.max(seen, lastOwn)
  return lastRead > 0 ? [{ personId: account.id, lastRead }] : []
}
