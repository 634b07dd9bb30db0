import * as z from 'zod'
import { PostFile } from '../../shared/files.ts'
import { Audience, type Author, type Post, type Revision, Space, type Thread } from '../../shared/forum.ts'
import { languages } from '../../shared/languages.ts'
import { PostMark, TakenOut } from '../../shared/postMark.ts'
import { ThreadKind } from '../../shared/threadKindFields.ts'
import type { Item, Key } from '../platform/table.ts'
import { Byline, briefByline, bylineOf } from './byline.ts'
import { writingListing } from './writingList.ts'

const Language = z.enum(languages)

// Threads and posts with what is kept of them and told to nobody as such.

export type PostPlace = { threadId: string; number: number }

/**
 * A post as it is kept. `before`: where it stood before it was taken to another thread, the first place first; its texts stay there for good.
 * `gone`: nothing stands here any more but the way to where it went (docs/decisions/0023).
 */
export type PostRow = Post & { before?: PostPlace[] | undefined; gone?: PostPlace | undefined }

export type ThreadRecord = Thread & {
  /** The thread from which posts are being taken, while this is the one or the other end of that. */
  underway?: string | undefined
  /** The thread into which all of it was merged. */
  mergedInto?: string | undefined
  /** Posts came to it from others, whose texts stand there. */
  gathered?: true | undefined
}

/** Where the texts of a post stand: where it was written. */
export function textPlaceOf({ threadId, number, before }: PostPlace & Pick<PostRow, 'before'>): PostPlace {
  return before?.[0] ?? { threadId, number }
}

/** Every place that a post ever had, the present one last: what was noted of it under an old one is its own too. */
export function placesOf({ threadId, number, before = [] }: PostPlace & Pick<PostRow, 'before'>): PostPlace[] {
  return [...before, { threadId, number }]
}

export function threadKey(threadId: string): Key {
  return { pk: `thread#${threadId}`, sk: 'thread' }
}

/** Numbers are padded, so that posts sort as they are counted. */
export function postKey(threadId: string, number: number): Key {
  return { pk: `thread#${threadId}`, sk: `post#${padded(number, 9)}` }
}

/** The versions of a thread's summary stand among those of its posts, under the number that no post has. */
export const summaryNumber = 0

export function textKey(threadId: string, number: number, version: number): Key {
  return { pk: `text#${threadId}`, sk: `${padded(number, 9)}#${padded(version, 6)}` }
}

export function spaceKey(spaceId: string): Key {
  return { pk: 'spaces', sk: `space#${spaceId}` }
}

export function spaceMemberKey(spaceId: string, personId: string): Key {
  return { pk: `space#${spaceId}`, sk: `member#${personId}` }
}

function padded(number: number, digits: number): string {
  return String(number).padStart(digits, '0')
}

/** By the last post, the end of the id parting those of the same instant. */
export function threadOrder({ id, lastPostAt }: Pick<Thread, 'id' | 'lastPostAt'>): string {
  return `${lastPostAt}#${id.slice(-8)}`
}

export const threadListing = 'threads'

const ThreadItem = z.object({
  pk: z.string(),
  spaceId: z.string(),
  listingSk: z.string(),
  audience: Audience,
  title: z.string(),
  language: Language,
  author: Byline,
  lastAuthor: Byline,
  // Milliseconds since 1970, a third of the instant's text.
  openedAt: z.number(),
  postCount: z.number().int(),
  postsEditedAt: z.number().optional(),
  closedAt: z.string().optional(),
  closedBy: Byline.optional(),
  kind: ThreadKind.optional(),
  dueOn: z.string().optional(),
  acknowledge: z.literal(true).optional(),
  answer: z.number().int().optional(),
  underway: z.string().optional(),
  mergedInto: z.string().optional(),
  gathered: z.literal(true).optional(),
  version: z.number().int(),
})

export function threadFrom(item: Item): ThreadRecord {
  const { pk, listingSk, openedAt, postsEditedAt, ...thread } = ThreadItem.parse(item)
  const [lastPostAt = ''] = listingSk.split('#')
  const instants = {
    openedAt: new Date(openedAt).toISOString(),
    ...(postsEditedAt ? { postsEditedAt: new Date(postsEditedAt).toISOString() } : {}),
  }
  return { id: pk.slice('thread#'.length), lastPostAt, ...instants, ...thread }
}

export function threadItem(thread: ThreadRecord): Item & Key {
  const { id, openedAt, lastPostAt, postsEditedAt, closedAt, closedBy, author, ...facts } = thread
  return {
    ...threadKey(id),
    ...facts,
    openedAt: Date.parse(openedAt),
    author: briefByline(author),
    listingPk: threadListing,
    ...latestOf(thread),
    ...(postsEditedAt ? { postsEditedAt: Date.parse(postsEditedAt) } : {}),
    ...(closedAt ? { closedAt } : {}),
    ...(closedBy ? { closedBy: briefByline(closedBy) } : {}),
  }
}

/** What each new post changes of its thread, as it is kept. */
export function latestOf(thread: Thread) {
  const { postCount, lastAuthor } = thread
  return { postCount, lastAuthor: briefByline(lastAuthor), listingSk: threadOrder(thread) }
}

const Place = z.object({ threadId: z.string(), number: z.number().int() })
const PostItem = z.object({
  pk: z.string(),
  sk: z.string(),
  id: z.string(),
  author: Byline,
  language: Language,
  html: z.string(),
  writtenAt: z.string(),
  editedAt: z.string().optional(),
  files: z.array(PostFile).optional(),
  mark: PostMark.optional(),
  before: z.array(Place).optional(),
  gone: Place.optional(),
  takenOut: z.array(TakenOut).optional(),
  version: z.number().int(),
})

export function postFrom(item: Item): PostRow {
  const { pk, sk, ...post } = PostItem.parse(item)
  return { threadId: pk.slice('thread#'.length), number: Number(sk.slice('post#'.length)), ...post }
}

export function postItem({ threadId, number, author, editedAt, mark, ...facts }: PostRow): Item & Key {
  const edited = { ...(editedAt ? { editedAt } : {}), ...(mark ? { mark } : {}) }
  return { ...postKey(threadId, number), ...facts, author: bylineOf(author), ...edited }
}

/** The Markdown of one version of a post; its HTML is made anew when somebody reads the history. */
export type Text = Omit<Revision, 'html'>
const TextItem = z.object({
  sk: z.string(),
  body: z.string(),
  language: Language,
  author: Byline,
  writtenAt: z.string(),
})

export function textFrom(item: Item): Text {
  const { sk, ...text } = TextItem.parse(item)
  return { version: Number(sk.split('#')[1]), ...text }
}

/** The text of the post's present version. */
export function textItem(post: PostRow, body: string, author = post.author): Item & Key {
  const { version, language, editedAt } = post
  const { threadId, number } = textPlaceOf(post)
  const key = textKey(threadId, number, version)
  const writtenAt = editedAt ?? post.writtenAt
  const listing = writingListing(post.author, key, writtenAt)
  return { ...key, ...listing, body, language, author: bylineOf(author), writtenAt }
}

/** With how many liaisons and observers were let in, by country or `organisations`. */
export const SpaceRecord = Space.extend({ admitted: z.record(z.string(), z.number().int()) })
export type SpaceRecord = z.infer<typeof SpaceRecord>

const SpaceMemberItem = z.object({ sk: z.string(), person: Byline, since: z.string(), counted: z.string().nullable() })
export type SpaceMemberRecord = { person: Author; since: string; counted: string | null }

export function spaceMemberFrom(item: Item): SpaceMemberRecord {
  const { person, since, counted } = SpaceMemberItem.parse(item)
  return { person, since, counted }
}

/** `counted` is the place under which this person is counted in the space, null for those who read every space anyway. */
export function spaceMemberItem(spaceId: string, { person, since, counted }: SpaceMemberRecord): Item & Key {
  return { ...spaceMemberKey(spaceId, person.id), person: bylineOf(person), since, counted }
}
