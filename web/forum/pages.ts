import { composingMessages } from '../composer/messages.ts'
import { noticeMessages } from '../notices/messages.ts'
import type { Page } from '../page.ts'
import { dayOf, fromOf } from './address.ts'

const space = (id: string | undefined) => `/api/spaces/${encodeURIComponent(id ?? '')}`

export const forumPages: readonly Page[] = [
  { path: '/spaces', load: () => import('./Spaces.tsx').then((file) => file.Spaces), early: () => ['/api/spaces'] },
  { path: '/spaces/new', load: () => import('./MakeSpace.tsx').then((file) => file.MakeSpace) },
  {
    path: '/spaces/:spaceId',
    areas: [noticeMessages, composingMessages],
    load: () => import('./Space.tsx').then((file) => file.Space),
    early: ({ spaceId }, search) => [space(spaceId), `${space(spaceId)}/threads${search}`],
  },
  {
    path: '/spaces/:spaceId/new',
    areas: [composingMessages],
    load: () => import('./NewThread.tsx').then((file) => file.NewThread),
    early: ({ spaceId }) => [space(spaceId)],
  },
  {
    path: '/spaces/:spaceId/settings',
    load: () => import('./EditSpace.tsx').then((file) => file.EditSpace),
    early: ({ spaceId }) => [space(spaceId)],
  },
  {
    path: '/spaces/:spaceId/people',
    load: () => import('./SpacePeople.tsx').then((file) => file.SpacePeople),
    early: ({ spaceId }, search) => [space(spaceId), `${space(spaceId)}/members${search}`],
  },
  {
    path: '/threads/:threadId',
    areas: [noticeMessages, composingMessages],
    load: () => import('./Thread.tsx').then((file) => file.Thread),
    early: ({ threadId }, search) => {
      const asked = new URLSearchParams(search)
      const [from, day] = [fromOf(asked), dayOf(asked)]
      const where = from ? `?from=${from}` : day ? `?on=${day}` : ''
      return [`/api/threads/${encodeURIComponent(threadId ?? '')}${where}`, '/api/spaces']
    },
  },
  {
    path: '/threads/:threadId/posts/:number/history',
    load: () => import('./History.tsx').then((file) => file.History),
  },
]
