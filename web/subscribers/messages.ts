import type { SubscriberMessages } from '../../shared/messages/es/subscribers.ts'
import { area } from '../area.ts'

/** What the page by which anybody asks for the public digest says, and that of those who get it. */
export const subscriberMessages = area<SubscriberMessages>({
  es: () => import('../../shared/messages/es/subscribers.ts').then((file) => file.subscribers),
  en: () => import('../../shared/messages/en/subscribers.ts').then((file) => file.subscribers),
  pt: () => import('../../shared/messages/pt/subscribers.ts').then((file) => file.subscribers),
  fr: () => import('../../shared/messages/fr/subscribers.ts').then((file) => file.subscribers),
})
