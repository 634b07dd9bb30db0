import { coordinationMessages } from '../coordination/messages.ts'
import type { Page } from '../page.ts'

export const mailHealthPages: readonly Page[] = [
  {
    path: '/coordination/mail',
    areas: [coordinationMessages],
    // Its words come with its code: what every first visit loads has no room for them.
    load: () => import('./MailHealth.tsx').then((file) => file.loadMailHealth()),
    coordination: true,
  },
]
