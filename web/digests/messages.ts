import type { AlertMessages } from '../../shared/messages/es/alerts.ts'
import type { DigestMailMessages } from '../../shared/messages/es/digestMail.ts'
import type { DigestMessages } from '../../shared/messages/es/digests.ts'
import { area } from '../area.ts'

/** What is said of the digest by mail. */
export const digestMessages = area<DigestMessages>({
  es: () => import('../../shared/messages/es/digests.ts').then((file) => file.digests),
  en: () => import('../../shared/messages/en/digests.ts').then((file) => file.digests),
  pt: () => import('../../shared/messages/pt/digests.ts').then((file) => file.digests),
  fr: () => import('../../shared/messages/fr/digests.ts').then((file) => file.digests),
})

/** The words of the digest itself. */
export const digestMailMessages = area<DigestMailMessages>({
  es: () => import('../../shared/messages/es/digestMail.ts').then((file) => file.digestMail),
  en: () => import('../../shared/messages/en/digestMail.ts').then((file) => file.digestMail),
  pt: () => import('../../shared/messages/pt/digestMail.ts').then((file) => file.digestMail),
  fr: () => import('../../shared/messages/fr/digestMail.ts').then((file) => file.digestMail),
})

/** What is said of mail at once, and of answering it. */
export const alertMessages = area<AlertMessages>({
  es: () => import('../../shared/messages/es/alerts.ts').then((file) => file.alerts),
  en: () => import('../../shared/messages/en/alerts.ts').then((file) => file.alerts),
  pt: () => import('../../shared/messages/pt/alerts.ts').then((file) => file.alerts),
  fr: () => import('../../shared/messages/fr/alerts.ts').then((file) => file.alerts),
})
