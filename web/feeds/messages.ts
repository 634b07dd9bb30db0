import type { FeedMessages } from '../../shared/messages/es/feeds.ts'
import { area } from '../area.ts'

/** What is said of following a space with a feed reader. */
export const feedMessages = area<FeedMessages>({
  es: () => import('../../shared/messages/es/feeds.ts').then((file) => file.feeds),
  en: () => import('../../shared/messages/en/feeds.ts').then((file) => file.feeds),
  pt: () => import('../../shared/messages/pt/feeds.ts').then((file) => file.feeds),
  fr: () => import('../../shared/messages/fr/feeds.ts').then((file) => file.feeds),
})
