import { memberMessages } from '../members/messages.ts'
import { cursorIn, type Page } from '../page.ts'
import { handoverMessages } from './messages.ts'

export const handoverPages: readonly Page[] = [
  {
    path: '/settings/handover',
    areas: [handoverMessages, memberMessages],
    load: () => import('./Leave.tsx').then((file) => file.Leave),
    early: (_params, search) => [
      ['GET /me/handover/leaving'],
      ['GET /me/handover/threads', cursorIn(search)],
      ['GET /home'],
    ],
  },
  {
    path: '/handover',
    areas: [handoverMessages],
    load: () => import('./TakeOver.tsx').then((file) => file.TakeOver),
    early: (_params, search) => [['GET /me/handover'], ['GET /me/handover/threads', cursorIn(search)], ['GET /home']],
  },
]
