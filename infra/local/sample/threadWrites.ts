import { activityWrite } from '../../../functions/activity/activity.ts'
import { bylineOf } from '../../../functions/forum/byline.ts'
import {
  postItem,
  type SpaceRecord,
  summaryNumber,
  textItem,
  textKey,
  threadItem,
} from '../../../functions/forum/items.ts'
import { kindWrites } from '../../../functions/forum/kindStore.ts'
import { renderMarkdown } from '../../../functions/forum/markdown.ts'
import { markKey } from '../../../functions/forum/personRows.ts'
import { summaryKey } from '../../../functions/forum/summaryStore.ts'
import type { Write } from '../../../functions/platform/transactions.ts'
import type { Post, Thread } from '../../../shared/forum.ts'
import type { Language } from '../../../shared/languages.ts'
import type { CastMember } from './cast.ts'
import { sampleId } from './ids.ts'

export type PlannedPost = {
  author: CastMember
  language: Language
  body: string
  at: string
  edited?: { body: string; at: string } | undefined
}
export type PlannedThread = {
  /** Ids follow from it. */
  name: string
  space: SpaceRecord
  title: string
  language: Language
  posts: PlannedPost[]
  closed?: { by: CastMember; at: string } | undefined
  /** The thread is a question, and this post answers it. */
  answer?: number | undefined
  summary?: Omit<PlannedPost, 'edited'> | undefined
  /** Who has read how far, besides the one who opened it. */
  marks: { personId: string; lastRead: number }[]
}
/** What opening, replying, editing and closing leave behind: each post's rows, and what belongs to the thread alone. */
export type ThreadRows = { head: Write[]; posts: Write[][] }

export function rowsOf(plan: PlannedThread): ThreadRows {
  const thread = threadOf(plan)
  const posts = plan.posts.map((post, index) => postRows(plan, thread, post, index + 1))
  const marks = new Map(plan.marks.map(({ personId, lastRead }) => [personId, lastRead]))
  marks.set(thread.author.id, Math.max(1, marks.get(thread.author.id) ?? 0))
  const head: Write[] = [
    { kind: 'put', item: threadItem(thread) },
    ...kindWrites(undefined, thread),
    ...[...marks].map(
      ([personId, lastRead]): Write => ({
        kind: 'put',
        item: { ...markKey(personId, thread.id), lastRead },
      }),
    ),
    ...closing(plan, thread),
    ...summing(plan, thread),
  ]
  return { head, posts }
}

export function threadOf({ name, space, title, language, posts, closed, answer }: PlannedThread): Thread {
  const [first, last] = [posts[0], posts.at(-1)]
  if (!first || !last) throw new Error(`The thread ${name} has no posts.`)
  const editedAt = posts
    .flatMap(({ edited }) => edited?.at ?? [])
    .toSorted()
    .at(-1)
  return {
    id: sampleId('thread', name, first.at),
    ...{ spaceId: space.id, audience: space.audience, title, language },
    ...{ author: first.author.author, openedAt: first.at },
    ...{ postCount: posts.length, lastPostAt: last.at, lastAuthor: last.author.author },
    ...(editedAt ? { postsEditedAt: editedAt } : {}),
    ...(answer ? { kind: 'question' as const, answer } : {}),
    ...(closed ? { closedAt: closed.at, closedBy: closed.by.author } : {}),
    version: closed ? 2 : 1,
  }
}

function postRows(plan: PlannedThread, thread: Thread, planned: PlannedPost, number: number): Write[] {
  const { author, language, body, at, edited } = planned
  const id = sampleId('post', `${plan.name} ${number}`, at)
  const html = htmlOf(body, id, language)
  const first: Post = {
    id,
    threadId: thread.id,
    number,
    author: author.author,
    language,
    html,
    writtenAt: at,
    version: 1,
  }
  const kind = number === 1 ? 'thread-opened' : 'post-written'
  const written = [textRow(first, body), activity(plan, thread, { kind, at, by: author, number })]
  if (!edited) return [postRow(first), ...written]
  const second = { ...first, html: htmlOf(edited.body, id, language), editedAt: edited.at, version: 2 }
  const edit = activity(plan, thread, { kind: 'post-edited', at: edited.at, by: author, number })
  return [postRow(second), ...written, textRow(second, edited.body), edit]
}

function postRow(post: Post): Write {
  return { kind: 'put', item: postItem(post) }
}

function textRow(post: Post, body: string): Write {
  return { kind: 'put', item: textItem(post, body) }
}

function closing(plan: PlannedThread, thread: Thread): Write[] {
  return plan.closed ? [activity(plan, thread, { kind: 'thread-closed', ...plan.closed })] : []
}

/** Without conditions, as all of the sample: a load that was interrupted goes on. */
function summing(plan: PlannedThread, thread: Thread): Write[] {
  if (!plan.summary) return []
  const { author: by, language, body, at } = plan.summary
  const author = bylineOf(by.author)
  const facts = { language, author, writtenAt: at }
  const html = renderMarkdown(body, { anchor: `summary-${thread.id}`, language })
  return [
    { kind: 'put', item: { ...summaryKey(thread.id), ...facts, html, version: 1 } },
    { kind: 'put', item: { ...textKey(thread.id, summaryNumber, 1), ...facts, body } },
    activity(plan, thread, { kind: 'thread-summarized', at, by }),
  ]
}

type Happening = {
  kind: 'thread-opened' | 'post-written' | 'post-edited' | 'thread-closed' | 'thread-summarized'
  at: string
  by: CastMember
  number?: number
}

function activity(plan: PlannedThread, thread: Thread, { kind, at, by, number }: Happening): Write {
  const id = sampleId('activity', `${plan.name} ${kind} ${number ?? ''}`, at)
  const { id: threadId, spaceId, audience } = thread
  const place = { spaceId, audience, threadId, ...(number ? { number } : {}) }
  return activityWrite({ id, kind, at, actorId: by.account.id, ...place })
}

const rendered = new Map<string, string>()
// Shaped like a post's id, and nobody's.
const anyPost = 'post_ZZZZZZZZZZZZZZZZZZZZZZZZZZ'

// Large networks say the same things often; a post's id stands in its HTML as the anchor of footnotes only.
function htmlOf(body: string, id: string, language: Language): string {
  const key = `${language} ${body}`
  const html = rendered.get(key) ?? renderMarkdown(body, { anchor: anyPost, language })
  rendered.set(key, html)
  return html.replaceAll(anyPost, id)
}
