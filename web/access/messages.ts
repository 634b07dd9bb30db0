import type { AccessMessages } from '../../shared/messages/es/access.ts'
import { area } from '../area.ts'

/** What the pages of getting in say. */
export const accessMessages = area<AccessMessages>({
  es: () => import('../../shared/messages/es/access.ts').then((file) => file.access),
  en: () => import('../../shared/messages/en/access.ts').then((file) => file.access),
  pt: () => import('../../shared/messages/pt/access.ts').then((file) => file.access),
  fr: () => import('../../shared/messages/fr/access.ts').then((file) => file.access),
})
