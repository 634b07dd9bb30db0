import type { Page } from '../page.ts'
import { practiceMessages, practiceWayMessages } from '../practices/messages.ts'
import { reviewMessages } from './messages.ts'

const areas = [practiceMessages, practiceWayMessages, reviewMessages]

/** Before those of practices, one of which takes any name. */
export const reviewPages: readonly Page[] = [
  { path: '/practices/review', areas, load: () => import('./Queue.tsx').then((file) => file.Queue) },
  { path: '/practices/criteria', areas, load: () => import('./Criteria.tsx').then((file) => file.Criteria) },
  { path: '/practices/:practiceId/review', areas, load: () => import('./Review.tsx').then((file) => file.Review) },
]
