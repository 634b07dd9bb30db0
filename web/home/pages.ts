import type { Page } from '../page.ts'

export const homePages: readonly Page[] = [
  { path: '/', load: () => import('./Home.tsx').then((file) => file.Home), early: () => [['GET /home']] },
]
