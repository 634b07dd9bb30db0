import type { MailHealthMessages } from '../../shared/messages/es/mailHealth.ts'
import { area } from '../area.ts'

/** What the page on the mail's health says. */
export const mailHealthMessages = area<MailHealthMessages>({
  es: () => import('../../shared/messages/es/mailHealth.ts').then((file) => file.mailHealth),
  en: () => import('../../shared/messages/en/mailHealth.ts').then((file) => file.mailHealth),
  pt: () => import('../../shared/messages/pt/mailHealth.ts').then((file) => file.mailHealth),
  fr: () => import('../../shared/messages/fr/mailHealth.ts').then((file) => file.mailHealth),
})
