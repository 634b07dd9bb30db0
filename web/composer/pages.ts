import { cursorIn, type Page } from '../page.ts'
import { composingMessages } from './messages.ts'

export const composerPages: readonly Page[] = [
  {
    path: '/drafts',
    areas: [composingMessages],
    load: () => import('./Drafts.tsx').then((file) => file.Drafts),
    early: (_params, search) => [['GET /me/drafts', cursorIn(search)]],
  },
]
