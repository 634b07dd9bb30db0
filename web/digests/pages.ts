import { memberMessages } from '../members/messages.ts'
import type { Page } from '../page.ts'
import { alertMessages, digestMailMessages, digestMessages } from './messages.ts'

export const digestPages: readonly Page[] = [
  {
    path: '/settings/digest',
    areas: [digestMessages, digestMailMessages, alertMessages, memberMessages],
    load: () => import('./Digest.tsx').then((file) => file.openDigest()),
    early: () => [['GET /me/digest'], ['GET /me/alerts'], ['GET /me/digest/preview']],
  },
]
