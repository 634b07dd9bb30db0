import { coordinationMessages } from '../coordination/messages.ts'
import type { Page } from '../page.ts'
import { orderMessages } from './messages.ts'

export const orderPages: readonly Page[] = [
  {
    path: '/order',
    areas: [orderMessages],
    load: () => import('./MyOrder.tsx').then((file) => file.MyOrder),
    early: () => [['GET /me/acts'], ['GET /me/flags']],
  },
  {
    path: '/coordination/flags',
    areas: [coordinationMessages, orderMessages],
    load: () => import('./Flags.tsx').then((file) => file.Flags),
    coordination: true,
  },
]
