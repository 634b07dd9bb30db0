import { coordinationMessages } from '../coordination/messages.ts'
import { digestRunMessages } from '../digests/runMessages.ts'
import { cursorIn, type Page } from '../page.ts'
import { mailHealthMessages } from './messages.ts'

export const mailHealthPages: readonly Page[] = [
  {
    path: '/coordination/mail',
    areas: [coordinationMessages, mailHealthMessages, digestRunMessages],
    load: () => import('./MailHealth.tsx').then((file) => file.MailHealth),
    early: (_params, search) => [['GET /mail-health'], ['GET /mail-health/stops', cursorIn(search)]],
    coordination: true,
  },
]
