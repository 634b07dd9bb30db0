import { composingMessages } from '../composer/messages.ts'
import { filesMessages } from '../files/messages.ts'
import { noticeMessages } from '../notices/messages.ts'
import { cursorIn, type Page } from '../page.ts'
import { dayOf, fromOf, listQuery, onlyIn } from './address.ts'
import { mergingMessages } from './mergingMessages.ts'

export const forumPages: readonly Page[] = [
  {
    path: '/spaces',
    seenAgain: true,
    load: () => import('./Spaces.tsx').then((file) => file.Spaces),
    early: () => [['GET /spaces']],
  },
  { path: '/spaces/new', load: () => import('./MakeSpace.tsx').then((file) => file.MakeSpace) },
  {
    path: '/spaces/:spaceId',
    seenAgain: true,
    areas: [noticeMessages, composingMessages],
    load: () => import('./Space.tsx').then((file) => file.Space),
    early: ({ spaceId = '' }, search) => [
      ['GET /spaces/:spaceId', { params: { spaceId } }],
      [
        'GET /spaces/:spaceId/threads',
        { params: { spaceId }, ...listQuery(onlyIn(search), search.get('cursor') ?? undefined) },
      ],
    ],
  },
  {
    path: '/spaces/:spaceId/new',
    areas: [composingMessages, filesMessages],
    load: () => import('./NewThread.tsx').then((file) => file.NewThread),
    early: ({ spaceId = '' }) => [['GET /spaces/:spaceId', { params: { spaceId } }]],
  },
  {
    path: '/spaces/:spaceId/settings',
    load: () => import('./EditSpace.tsx').then((file) => file.EditSpace),
    early: ({ spaceId = '' }) => [['GET /spaces/:spaceId', { params: { spaceId } }]],
  },
  {
    path: '/spaces/:spaceId/people',
    load: () => import('./SpacePeople.tsx').then((file) => file.SpacePeople),
    early: ({ spaceId = '' }, search) => [
      ['GET /spaces/:spaceId', { params: { spaceId } }],
      ['GET /spaces/:spaceId/members', { params: { spaceId }, ...cursorIn(search) }],
    ],
  },
  {
    path: '/threads/:threadId',
    seenAgain: true,
    areas: [noticeMessages, composingMessages],
    load: () => import('./Thread.tsx').then((file) => file.Thread),
    early: ({ threadId = '' }, search) => {
      const [from, on] = [fromOf(search), dayOf(search)]
      const query = from ? { query: { from } } : on ? { query: { on } } : {}
      return [['GET /threads/:threadId', { params: { threadId }, ...query }], ['GET /spaces']]
    },
  },
  {
    path: '/threads/:threadId/posts/:number/history',
    areas: [filesMessages],
    load: () => import('./History.tsx').then((file) => file.History),
  },
  {
    path: '/threads/:threadId/merge',
    areas: [mergingMessages],
    load: () => import('./MergeThread.tsx').then((file) => file.MergeThread),
  },
  {
    path: '/threads/:threadId/split',
    areas: [mergingMessages],
    load: () => import('./SplitThread.tsx').then((file) => file.SplitThread),
  },
  {
    path: '/threads/:threadId/print',
    areas: [filesMessages],
    load: () => import('./PrintThread.tsx').then((file) => file.PrintThread),
    early: ({ threadId = '' }, search) => [
      ['GET /threads/:threadId', { params: { threadId }, query: { from: fromOf(search) ?? 1 } }],
    ],
  },
  {
    path: '/threads/:threadId/summary/history',
    load: () => import('./SummaryHistory.tsx').then((file) => file.SummaryHistory),
  },
]
