import type { Page } from '../page.ts'
import { searchMessages } from './messages.ts'

export const searchPages: readonly Page[] = [
  {
    path: '/search',
    areas: [searchMessages],
    load: () => import('./arriving.ts').then((file) => file.arriving()),
    early: () => [['GET /spaces']],
  },
]
