import type { DatingMessages } from '../../shared/messages/es/dating.ts'
import { area } from '../area.ts'

/** What is said where a request gets another date, and of one that did. */
export const datingMessages = area<DatingMessages>({
  es: () => import('../../shared/messages/es/dating.ts').then((file) => file.dating),
  en: () => import('../../shared/messages/en/dating.ts').then((file) => file.dating),
  pt: () => import('../../shared/messages/pt/dating.ts').then((file) => file.dating),
  fr: () => import('../../shared/messages/fr/dating.ts').then((file) => file.dating),
})
