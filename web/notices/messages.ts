import type { NoticeMessages } from '../../shared/messages/es/notices.ts'
import { area } from '../area.ts'

/** What is said of notices and of following. */
export const noticeMessages = area<NoticeMessages>({
  es: () => import('../../shared/messages/es/notices.ts').then((file) => file.notices),
  en: () => import('../../shared/messages/en/notices.ts').then((file) => file.notices),
  pt: () => import('../../shared/messages/pt/notices.ts').then((file) => file.notices),
  fr: () => import('../../shared/messages/fr/notices.ts').then((file) => file.notices),
})
