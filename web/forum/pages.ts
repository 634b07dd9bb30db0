import type { Page } from '../page.ts'

export const forumPages: readonly Page[] = [
  { path: '/spaces', load: () => import('./Spaces.tsx').then((file) => file.Spaces), early: () => ['/api/spaces'] },
]
