import type { Page } from '../page.ts'
import { searchMessages } from './messages.ts'

export const searchPages: readonly Page[] = [
  {
    path: '/search',
    areas: [searchMessages],
    load: () => import('./Search.tsx').then((file) => file.Search),
    early: () => [['GET /spaces']],
  },
]
