import type { MentionMessages } from '../../shared/messages/es/mentions.ts'
import { area } from '../area.ts'

/** What is said of mentioning people and seats. */
export const mentionMessages = area<MentionMessages>({
  es: () => import('../../shared/messages/es/mentions.ts').then((file) => file.mentions),
  en: () => import('../../shared/messages/en/mentions.ts').then((file) => file.mentions),
  pt: () => import('../../shared/messages/pt/mentions.ts').then((file) => file.mentions),
  fr: () => import('../../shared/messages/fr/mentions.ts').then((file) => file.mentions),
})
