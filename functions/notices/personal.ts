import type { Author, Post, Thread } from '../../shared/forum.ts'
import { askedAbouts } from '../../shared/noticeKinds.ts'
import { openWindows } from '../alerts/actions.ts'
import type { Deps } from '../deps.ts'
import { mentionsIn } from '../forum/mentions.ts'
import { mayRead } from '../forum/rules.ts'
import { minutesAfter } from '../platform/clock.ts'
import { portionsOf } from '../platform/portions.ts'
import type { Happening } from './happening.ts'
import { keepersOf } from './keepers.ts'
import { noticeDays } from './noticeRow.ts'
import { type Reader, readersAtOnce } from './readerStore.ts'
import { type Personal, withPersonal } from './rules.ts'
import { followableSpace } from './store.ts'
import { type News, putAll } from './writing.ts'

/** Who is to be told of what is about them. `numbered` where it may come at several posts of a thread, `evenIfRead` where the post is old. */
type Telling = Personal & { by?: Author; to: string[]; numbered?: boolean; evenIfRead?: boolean }

const peopleAtOnce = 100

/** Tells people of what is about them in a thread: each of it by itself, and once. Who mutes the thread is told too. */
export async function tellPersonally(
  deps: Deps,
  thread: Thread,
  posts: Post[],
  happenings: Happening[],
): Promise<void> {
  const did = (kind: Happening['kind']) => happenings.filter((one) => one.kind === kind)
  const told = await Promise.all([
    ...posts.map((post) => ofMentions(deps, post)),
    thread.kind === 'request' ? ofRequest(deps, thread, posts, happenings) : [],
    ofAnswers(deps, thread, posts, did('answer-marked')),
  ])
  await tell(deps, thread, told.flat())
  if (thread.acknowledge && did('thread-opened').length > 0) await askToAcknowledge(deps, thread)
}

async function ofMentions(deps: Deps, post: Post): Promise<Telling[]> {
  const mentioned = mentionsIn(post.html)
  if (mentioned.length === 0) return []
  const { number, author, editedAt, writtenAt } = post
  const holders = await deps.members.holdersOf(mentioned.filter((id) => id.startsWith('seat_')))
  const people = [...mentioned.filter((id) => id.startsWith('person_')), ...holders.map(({ id }) => id)]
  const to = people.filter((id) => id !== author.id)
  const edited = editedAt !== undefined
  return [{ about: 'mention', number, at: editedAt ?? writtenAt, by: author, to, numbered: true, evenIfRead: edited }]
}

/** The liaisons of the States that are asked, and whoever asked. */
async function ofRequest(deps: Deps, thread: Thread, posts: Post[], happenings: Happening[]): Promise<Telling[]> {
  const request = await deps.forum.request(thread.id)
  if (!request) return []
  const { author, openedAt, closedAt, closedBy } = thread
  const answers = posts.filter(({ number }) => request.responses.some((one) => one.number === number))
  const holders = answers.length > 0 && request.seatId ? await deps.members.holdersOf([request.seatId]) : []
  const askers = [...new Set([author.id, ...holders.map(({ id }) => id)])]
  const toAsker = answers.map(
    (post): Telling => ({ ...atPost('state-answer', post), at: post.writtenAt, by: post.author, to: askers }),
  )
  const first = { number: 1, evenIfRead: true }
  const news = happenings.flatMap(({ kind, number, at }): Omit<Telling, 'to'>[] => {
    if (kind === 'thread-opened') return [{ about: 'request', number: 1, at: openedAt, by: author }]
    if (kind === 'thread-closed' && closedAt) {
      return [{ about: 'request-closed', ...first, at: closedAt, by: closedBy ?? author }]
    }
    const [dated] = kind === 'request-dated' ? (request.dates ?? []) : []
    if (dated) return [{ about: 'request-dated', ...first, at: dated.at, by: dated.by }]
    const changed = kind === 'thread-edited' || (kind === 'post-edited' && number === 1)
    return changed && at ? [{ about: 'request-changed', ...first, at, by: author }] : []
  })
  if (news.length === 0) return toAsker
  const liaisons = await Promise.all(request.responses.map(({ country }) => deps.members.liaisonsOf(country)))
  const to = liaisons.flat().map(({ id }) => id)
  return [...toAsker, ...news.map((one) => ({ ...one, to }))]
}

/** Whoever asked, and whoever holds the seat that asked, of what somebody else marked as the answer; and whoever gave it. */
async function ofAnswers(deps: Deps, thread: Thread, posts: Post[], marked: Happening[]): Promise<Telling[]> {
  if (marked.length === 0) return []
  const keepers = await keepersOf(deps, thread)
  return marked.flatMap(({ number, actorId, at = thread.lastPostAt }): Telling[] => {
    const post = posts.find((one) => one.number === number)
    if (!post || thread.answer !== number) return []
    const { author } = post
    const others = (ids: string[]) => ids.filter((id) => id !== actorId && id !== author.id)
    const giver = author.id === thread.author.id || author.id === actorId ? [] : [author.id]
    return [
      { ...atPost('answer', post), at, by: author, to: others(keepers), evenIfRead: true },
      { ...atPost('chosen', post), at, by: thread.author, to: giver, evenIfRead: true },
    ]
  })
}

function atPost(about: Personal['about'], { number }: Post) {
  return { about, number, numbered: true }
}

/** An announcement asks everybody who may read it. */
async function askToAcknowledge(deps: Deps, thread: Thread): Promise<void> {
  const { author: by, openedAt: at } = thread
  let after: { listingSk: string; id: string } | undefined
  do {
    const { rows, more } = await deps.members.people({ limit: peopleAtOnce, backwards: false, after })
    const active = rows.filter(({ account }) => account.state === 'active' && account.id !== by.id)
    await tell(deps, thread, [{ about: 'acknowledge', number: 1, at, by, to: active.map(({ account }) => account.id) }])
    const last = more ? rows.at(-1) : undefined
    after = last && { listingSk: last.listingSk, id: last.account.id }
  } while (after)
}

/** Through the same door as everything, each person looked at once. */
export async function tell(deps: Deps, thread: Thread, tellings: Telling[]): Promise<void> {
  const fresh = tellings.filter(({ at }) => minutesAfter(at, noticeDays * 24 * 60) > deps.clock.now())
  const people = [...new Set(fresh.flatMap(({ to }) => to))]
  for (const some of portionsOf(people, readersAtOnce)) {
    const readers = await deps.notices.readersOf(thread, followableSpace(thread), some)
    const told = [...readers.values()].flatMap((reader) =>
      mayRead(reader, thread)
        ? once(fresh.filter(({ to }) => to.includes(reader.id))).map((telling) => ({ telling, reader }))
        : [],
    )
    const alerts = await alertsFor(deps, told.filter(isAsked))
    await putAll(
      deps,
      told.map((one) => newsOf(thread, one, isAsked(one) ? alerts.get(one.reader.id) : undefined)),
    )
  }
}

type Told = { telling: Telling; reader: Reader }

function isAsked({ telling: { about, number, evenIfRead }, reader }: Told): boolean {
  return askedAbouts.includes(about) && (evenIfRead || number > reader.readTo)
}

/** The windows of those who want to be told at once. They stand, each with its mail, before the notices do that the mail will look for. */
async function alertsFor(deps: Deps, asked: Told[]): Promise<Map<string, string>> {
  return openWindows(deps, [...new Set(asked.map(({ reader }) => reader.id))])
}

function newsOf(thread: Thread, { telling, reader }: Told, alert: string | undefined): News {
  const { about, number, numbered, by, evenIfRead } = telling
  const where = { personId: reader.id, thingId: thread.id, about, ...(numbered ? { number } : {}) }
  const next: News['next'] = (before) => {
    const made = withPersonal(before, telling, evenIfRead ? 0 : reader.readTo)
    return made && { ...made, by, ...(alert ? { alert } : {}) }
  }
  return { where, before: undefined, next }
}

/** What was done several times is told once, as it was done last. */
function once(tellings: Telling[]): Telling[] {
  const last = new Map<string, Telling>()
  for (const one of tellings.toSorted((a, b) => (a.at < b.at ? -1 : 1))) {
    last.set(`${one.about}${one.numbered ? one.number : ''}`, one)
  }
  return [...last.values()]
}
