import { cursorIn, type Page } from '../page.ts'
import { taskMessages } from './messages.ts'

export const taskPages: readonly Page[] = [
  {
    path: '/tasks',
    areas: [taskMessages],
    load: () => import('./Tasks.tsx').then((file) => file.Tasks),
    early: (_params, search) => [['GET /me/tasks', cursorIn(search)]],
  },
]
