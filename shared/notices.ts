import * as z from 'zod'
import type { Endpoint } from './endpoint.ts'
import { Author } from './forum.ts'
import { Id } from './ids.ts'
import { languages } from './languages.ts'
import { noticeGroups, practiceAbouts, taskKinds, threadAbouts } from './noticeKinds.ts'
import { Page, PageQuery } from './page.ts'
import { practiceStates } from './practiceStates.ts'

/**
 * How closely somebody follows. A thread: `watch` tells of each post, `follow` of all of them together, `mute` of none.
 * A space: `watch` tells of each post, `follow` of new threads, `mute` silences its threads but those that were chosen one by one.
 */
export const FollowLevel = z.enum(['watch', 'follow', 'mute'])
export type FollowLevel = z.infer<typeof FollowLevel>

/** Absent where nothing was chosen, and nothing written: who writes in a thread follows it. */
export const Following = z.object({ level: FollowLevel.optional() })
export type Following = z.infer<typeof Following>
const FollowingChoice = z.strictObject({ level: FollowLevel })

export const Followed = z.object({
  kind: z.enum(['thread', 'space']),
  id: z.string(),
  title: z.string(),
  language: z.enum(languages),
  level: FollowLevel,
})
export type Followed = z.infer<typeof Followed>

/** What came in a thread since it was read: posts `from` to `last`, which are one and the same where each is told. */
const ThreadNotice = z.object({
  threadId: Id('thread'),
  title: z.string(),
  language: z.enum(languages),
  from: z.number().int().positive(),
  last: z.number().int().positive(),
  at: z.iso.datetime(),
  unread: z.boolean(),
  /** The thread is one's own. */
  own: z.boolean(),
  /** Who wrote the last one, or did what it is about. */
  by: Author,
  /** Absent for new posts. */
  about: z.enum(threadAbouts).optional(),
})
export type ThreadNotice = z.infer<typeof ThreadNotice>

/** What somebody is to do about a good practice, or what became of their own. */
const PracticeNotice = z.object({
  practiceId: Id('practice'),
  title: z.string(),
  language: z.enum(languages),
  /** Of which State it is; empty where it is of none. */
  country: z.string(),
  at: z.iso.datetime(),
  unread: z.boolean(),
  about: z.enum(practiceAbouts),
})
export type PracticeNotice = z.infer<typeof PracticeNotice>

export const Notice = z.union([ThreadNotice, PracticeNotice])
export type Notice = z.infer<typeof Notice>

/** Something to do about a good practice, as it stands now. */
export const TaskRow = z.object({
  kind: z.enum(taskKinds),
  practiceId: Id('practice'),
  title: z.string(),
  language: z.enum(languages),
  country: z.string(),
  state: z.enum(practiceStates),
  since: z.iso.datetime(),
  /** The last day on which it is in time. */
  dueOn: z.iso.date().optional(),
})
export type TaskRow = z.infer<typeof TaskRow>

/** `changed`: what became of my own practices that I have not looked at, some of the latest. */
const MyTasks = Page(TaskRow).extend({ changed: z.array(PracticeNotice) })
export type MyTasks = z.infer<typeof MyTasks>

/** `about` shows one kind alone. */
const NoticeQuery = PageQuery.extend({ about: z.enum(noticeGroups).optional() })
export type NoticeQuery = z.infer<typeof NoticeQuery>

export const noticeEndpoints = {
  'GET /threads/:threadId/following': {
    summary: 'How closely I follow a thread',
    action: 'following.read',
    answer: Following,
    status: 200,
  },
  'PUT /threads/:threadId/following': {
    summary: 'Watch, follow or mute a thread',
    action: 'following.change',
    body: FollowingChoice,
    status: 204,
  },
  'DELETE /threads/:threadId/following': {
    summary: 'Follow a thread no longer, until I write in it again',
    action: 'following.change',
    status: 204,
  },
  'GET /spaces/:spaceId/following': {
    summary: 'How closely I follow a space',
    action: 'following.read',
    answer: Following,
    status: 200,
  },
  'PUT /spaces/:spaceId/following': {
    summary: 'Watch, follow or mute a space',
    action: 'following.change',
    body: FollowingChoice,
    status: 204,
  },
  'DELETE /spaces/:spaceId/following': {
    summary: 'Follow a space no longer',
    action: 'following.change',
    status: 204,
  },
  'GET /me/following': {
    summary: 'What I watch, follow and mute',
    action: 'following.list',
    query: PageQuery,
    answer: Page(Followed),
    status: 200,
  },
  'GET /notices': {
    summary: 'What I am told of, the unread first',
    action: 'notice.list',
    query: NoticeQuery,
    answer: Page(Notice),
    status: 200,
  },
  'GET /notices/unread': {
    summary: 'How many notices I have not read; 10 stands for more',
    action: 'notice.list',
    answer: z.object({ unread: z.number().int().min(0).max(10) }),
    status: 200,
  },
  'PUT /notices/reading': {
    summary: 'Mark my notices read, some at a time; `more` when there are others',
    action: 'notice.list',
    answer: z.object({ more: z.boolean() }),
    status: 200,
  },
  'GET /me/tasks': {
    summary: 'What I am to do about good practices, the most urgent first, and what became of mine',
    action: 'task.list',
    query: PageQuery,
    answer: MyTasks,
    status: 200,
  },
  'PUT /practices/:practiceId/notices': {
    summary: 'I have read what I was told of this good practice',
    action: 'notice.list',
    status: 204,
  },
  'PUT /threads/:threadId/notices': {
    summary: 'I have read what I was told of this thread, up to this post',
    action: 'notice.read',
    body: z.strictObject({ readTo: z.number().int().positive().max(1e9) }),
    status: 204,
  },
} as const satisfies Record<string, Endpoint>
