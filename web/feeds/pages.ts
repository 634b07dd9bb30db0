import { memberMessages } from '../members/messages.ts'
import { cursorIn, type Page } from '../page.ts'
import { feedMessages } from './messages.ts'

export const feedPages: readonly Page[] = [
  {
    path: '/settings/feeds',
    areas: [feedMessages, memberMessages],
    load: () => import('./Feeds.tsx').then((file) => file.Feeds),
    early: (_params, search) => [['GET /me/feeds', cursorIn(search)]],
  },
]
