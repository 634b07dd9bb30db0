import type { CoordinationMessages } from '../../shared/messages/es/coordination.ts'
import { area } from '../area.ts'

/** What the pages of coordination say. */
export const coordinationMessages = area<CoordinationMessages>({
  es: () => import('../../shared/messages/es/coordination.ts').then((file) => file.coordination),
  en: () => import('../../shared/messages/en/coordination.ts').then((file) => file.coordination),
  pt: () => import('../../shared/messages/pt/coordination.ts').then((file) => file.coordination),
  fr: () => import('../../shared/messages/fr/coordination.ts').then((file) => file.coordination),
})
