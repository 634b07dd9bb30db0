import { memberMessages } from '../members/messages.ts'
import { cursorIn, type Page } from '../page.ts'
import { taskMessages } from '../tasks/messages.ts'
import { noticeMessages } from './messages.ts'

export const noticePages: readonly Page[] = [
  {
    path: '/notices',
    areas: [noticeMessages, taskMessages],
    load: () => import('./Notices.tsx').then((file) => file.Notices),
    early: (_params, search) => [['GET /notices', cursorIn(search)]],
  },
  {
    path: '/settings/following',
    areas: [noticeMessages, memberMessages],
    load: () => import('./FollowedList.tsx').then((file) => file.FollowedList),
    early: (_params, search) => [['GET /me/following', cursorIn(search)]],
  },
]
