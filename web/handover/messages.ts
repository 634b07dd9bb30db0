import type { HandoverMessages } from '../../shared/messages/es/handover.ts'
import { area } from '../area.ts'

/** What is said when a seat goes from one person to the next. */
export const handoverMessages = area<HandoverMessages>({
  es: () => import('../../shared/messages/es/handover.ts').then((file) => file.handover),
  en: () => import('../../shared/messages/en/handover.ts').then((file) => file.handover),
  pt: () => import('../../shared/messages/pt/handover.ts').then((file) => file.handover),
  fr: () => import('../../shared/messages/fr/handover.ts').then((file) => file.handover),
})
