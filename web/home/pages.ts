import type { Page } from '../page.ts'

export const homePages: readonly Page[] = [
  { path: '/', load: () => import('../forum/reading.ts').then((file) => file.Home), early: () => ['/api/home'] },
]
