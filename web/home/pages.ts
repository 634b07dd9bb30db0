import { composingMessages } from '../composer/messages.ts'
import type { Page } from '../page.ts'

export const homePages: readonly Page[] = [
  {
    path: '/',
    seenAgain: true,
    areas: [composingMessages],
    load: () => import('./Home.tsx').then((file) => file.Home),
    early: () => [['GET /home']],
  },
]
