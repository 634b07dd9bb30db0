import type { ReviewMessages } from '../../shared/messages/es/reviews.ts'
import { area } from '../area.ts'

/** What the pages of reviews say. */
export const reviewMessages = area<ReviewMessages>({
  es: () => import('../../shared/messages/es/reviews.ts').then((file) => file.reviews),
  en: () => import('../../shared/messages/en/reviews.ts').then((file) => file.reviews),
  pt: () => import('../../shared/messages/pt/reviews.ts').then((file) => file.reviews),
  fr: () => import('../../shared/messages/fr/reviews.ts').then((file) => file.reviews),
})
