import { memberMessages } from '../members/messages.ts'
import type { Page } from '../page.ts'
import { exportMessages } from './messages.ts'

export const exportPages: readonly Page[] = [
  {
    path: '/settings/export',
    areas: [exportMessages, memberMessages],
    load: () => import('./Export.tsx').then((file) => file.Export),
  },
]
