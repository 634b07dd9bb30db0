import * as z from 'zod'
import { Audience, Author } from './author.ts'
import type { Endpoint } from './endpoint.ts'
import { attachedFields, PostFile } from './files.ts'
import { Id } from './ids.ts'
import { languages } from './languages.ts'
import { limits } from './limits.ts'
import { Move } from './moves.ts'
import { Cursor, Page, PageQuery } from './page.ts'
import { PostMark, PostMay, TakenOut } from './postMark.ts'
import { NamedPractice } from './practiceOrigins.ts'
import { Revision } from './revision.ts'
import { Summary } from './summary.ts'
import { line, Markdown } from './text.ts'
import { ThreadListQuery } from './threadFilters.ts'
import { newThreadKindFields, threadKindFields } from './threadKindFields.ts'
import { ThreadMay } from './threadMay.ts'
import { transferFields } from './transfers.ts'

export { Audience, Author } from './author.ts'
export { Revision } from './revision.ts'

const Instant = z.iso.datetime()
const LanguageTag = z.enum(languages)

export const Space = z.object({
  id: Id('space'),
  title: z.string(),
  description: z.string(),
  language: LanguageTag,
  audience: Audience,
  createdAt: Instant,
  closedAt: Instant.optional(),
  version: z.number().int().positive(),
})
export type Space = z.infer<typeof Space>

/** How many can read what is written here: shown beside every box where one writes. */
export const Readership = z.object({ people: z.number().int(), states: z.number().int() })
export const SpaceMay = z.object({ openThread: z.boolean(), announce: z.boolean(), edit: z.boolean() })
export const SpaceView = Space.extend({ readership: Readership, may: SpaceMay })
export type SpaceView = z.infer<typeof SpaceView>

export const NewSpace = z.strictObject({
  title: line(limits.titleCharacters),
  description: line(limits.descriptionCharacters),
  language: LanguageTag,
  audience: Audience,
})
export type NewSpace = z.infer<typeof NewSpace>
export const SpaceEdit = z.strictObject({
  title: line(limits.titleCharacters),
  description: line(limits.descriptionCharacters),
  closed: z.boolean(),
})
export type SpaceEdit = z.infer<typeof SpaceEdit>

export const SpaceMember = z.object({ person: Author, since: Instant })
export type SpaceMember = z.infer<typeof SpaceMember>

export const Thread = z.object({
  id: Id('thread'),
  spaceId: Id('space'),
  audience: Audience,
  title: z.string(),
  language: LanguageTag,
  author: Author,
  openedAt: Instant,
  postCount: z.number().int().nonnegative(),
  lastPostAt: Instant,
  lastAuthor: Author,
  /** When a post of it was last edited. */
  postsEditedAt: Instant.optional(),
  closedAt: Instant.optional(),
  closedBy: Author.optional(),
  ...threadKindFields,
  version: z.number().int().positive(),
})
export type Thread = z.infer<typeof Thread>

/** A row of a list: the thread and how far this reader got. `lastRead` is a post number, 0 for never opened. */
export const ThreadRow = Thread.extend({
  lastRead: z.number().int().nonnegative(),
  unread: z.number().int().nonnegative(),
})
export type ThreadRow = z.infer<typeof ThreadRow>

export const NewThread = z.strictObject({
  title: line(limits.titleCharacters),
  language: LanguageTag,
  body: Markdown,
  ...attachedFields,
  ...newThreadKindFields,
})
export type NewThread = z.infer<typeof NewThread>
export const ThreadEdit = z.strictObject({ title: line(limits.titleCharacters), language: LanguageTag })
export type ThreadEdit = z.infer<typeof ThreadEdit>

/** A post as it is read: HTML rendered and sanitised when it was written. Numbers start at 1 and have no gaps. */
export const Post = z.object({
  id: Id('post'),
  threadId: Id('thread'),
  number: z.number().int().positive(),
  author: Author,
  language: LanguageTag,
  html: z.string(),
  writtenAt: Instant,
  editedAt: Instant.optional(),
  files: z.array(PostFile).optional(),
  mark: PostMark.optional(),
  takenOut: z.array(TakenOut).optional(),
  version: z.number().int().positive(),
})
export type Post = z.infer<typeof Post>
export const PostView = Post.extend({ may: PostMay })
export type PostView = z.infer<typeof PostView>
/** With the Markdown it was written in. */
export const PostSource = PostView.extend({ body: z.string() })
export type PostSource = z.infer<typeof PostSource>

export const NewPost = z.strictObject({ body: Markdown, language: LanguageTag, ...attachedFields })
export type NewPost = z.infer<typeof NewPost>

export const ThreadPage = z.object({
  thread: ThreadRow.extend({ may: ThreadMay }),
  posts: z.array(PostView),
  summary: Summary.optional(),
  /** When it was moved to another space while the posts of this page were its last ones. */
  moves: z.array(Move).optional(),
  ...transferFields,
  /** The published practices that come from it, the latest first; absent when there are none. */
  practices: z.array(NamedPractice).optional(),
  /** Asked for a day: the first post on it or after it; absent when nobody has written since. */
  opensAt: z.number().int().positive().optional(),
  next: Cursor.optional(),
  previous: Cursor.optional(),
})
export type ThreadPage = z.infer<typeof ThreadPage>

/** What an open thread asks for every so often: how many posts there are by now, to be compared with how many are known. */
export const ThreadLatest = z.object({ postCount: z.number().int().nonnegative() })
export type ThreadLatest = z.infer<typeof ThreadLatest>

/** `from` opens the page that holds this post (pages are 1–20, 21–40 …, the same for everybody); `cursor` goes on from an earlier page; `on` opens the page of the first post on that day of the reader's zone, or after it; nothing: where this reader stopped. */
export const ThreadPageQuery = z.strictObject({
  cursor: Cursor.optional(),
  from: z.coerce.number().int().positive().max(1e9).optional(),
  on: z.iso.date().optional(),
})
export type ThreadPageQuery = z.infer<typeof ThreadPageQuery>

export const Home = z.object({
  previousVisitAt: Instant.optional(),
  unreadThreads: z.array(ThreadRow),
  /** What the network is working on: the latest threads, read or not. */
  latestThreads: z.array(ThreadRow),
  spaces: z.array(SpaceView),
  /** Open requests that the reader's State has not answered, the most urgent first; absent when there are none. */
  requests: z.array(ThreadRow).optional(),
  /** How many flags wait for the coordination, at most ten counted; for coordinators, and absent when there are none. */
  flags: z.number().int().positive().optional(),
  /** How much I am to do about good practices; absent when there is nothing. */
  tasks: z.number().int().positive().optional(),
})
export type Home = z.infer<typeof Home>

export const forumEndpoints = {
  'GET /home': { summary: 'What is new since the last visit', action: 'home.read', answer: Home, status: 200 },
  'POST /preview': {
    summary: 'Markdown as it will look',
    action: 'post.preview',
    body: z.strictObject({ body: Markdown }),
    answer: z.object({ html: z.string() }),
    status: 200,
  },
  'GET /spaces': {
    summary: 'The spaces that I may read',
    action: 'space.list',
    query: PageQuery,
    answer: Page(SpaceView),
    status: 200,
  },
  'POST /spaces': {
    summary: 'Make a space',
    action: 'space.create',
    body: NewSpace,
    answer: SpaceView,
    status: 201,
    once: true,
  },
  'GET /spaces/:spaceId': { summary: 'A space', action: 'space.read', answer: SpaceView, status: 200 },
  'PATCH /spaces/:spaceId': {
    summary: 'Rename, describe, close or reopen a space',
    action: 'space.edit',
    body: SpaceEdit,
    answer: SpaceView,
    status: 200,
    ifMatch: true,
  },
  'GET /spaces/:spaceId/members': {
    summary: 'Who belongs to a space',
    action: 'space.read',
    query: PageQuery,
    answer: Page(SpaceMember),
    status: 200,
  },
  'PUT /spaces/:spaceId/members/:personId': {
    summary: 'Let somebody into a space',
    action: 'space.admit',
    status: 204,
  },
  'DELETE /spaces/:spaceId/members/:personId': {
    summary: 'Take somebody out of a space',
    action: 'space.admit',
    status: 204,
  },
  'GET /spaces/:spaceId/threads': {
    summary: 'Threads of a space, the latest first; only some of them by when they were opened',
    action: 'thread.list',
    query: ThreadListQuery,
    answer: Page(ThreadRow),
    status: 200,
  },
  'POST /spaces/:spaceId/threads': {
    summary: 'Open a thread with its first post',
    action: 'thread.open',
    body: NewThread,
    answer: Thread,
    status: 201,
    once: true,
    rate: { most: 60, minutes: 60 },
  },
  'GET /threads/:threadId': {
    summary: 'A thread and a page of its posts',
    action: 'thread.read',
    query: ThreadPageQuery,
    answer: ThreadPage,
    status: 200,
  },
  'GET /threads/:threadId/latest': {
    summary: 'How many posts a thread has by now, cheap to ask for with `If-None-Match`',
    action: 'thread.read',
    answer: ThreadLatest,
    status: 200,
  },
  'PATCH /threads/:threadId': {
    summary: 'Change the title or the language of a thread',
    action: 'thread.edit',
    body: ThreadEdit,
    answer: Thread,
    status: 200,
    ifMatch: true,
  },
  'PUT /threads/:threadId/closure': { summary: 'Close a thread', action: 'thread.close', answer: Thread, status: 200 },
  'DELETE /threads/:threadId/closure': {
    summary: 'Reopen a thread',
    action: 'thread.close',
    answer: Thread,
    status: 200,
  },
  'PUT /threads/:threadId/mark': {
    summary: 'I have read up to this post',
    action: 'mark.write',
    body: z.strictObject({ lastRead: z.number().int().nonnegative().max(1e9) }),
    status: 204,
  },
  'POST /threads/:threadId/posts': {
    summary: 'Reply',
    action: 'post.write',
    body: NewPost,
    answer: PostView,
    status: 201,
    once: true,
    rate: { most: 600, minutes: 60 },
  },
  'GET /threads/:threadId/posts/:number': {
    summary: 'A post with its Markdown',
    action: 'post.read',
    answer: PostSource,
    status: 200,
  },
  'PATCH /threads/:threadId/posts/:number': {
    summary: 'Edit a post',
    action: 'post.edit',
    body: NewPost,
    answer: PostView,
    status: 200,
    ifMatch: true,
  },
  'GET /threads/:threadId/posts/:number/revisions': {
    summary: 'Every state of a post, the latest first',
    action: 'post.history',
    query: PageQuery,
    answer: Page(Revision),
    status: 200,
  },
} as const satisfies Record<string, Endpoint>
