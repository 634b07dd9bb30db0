import type { ExportMessages } from '../../shared/messages/es/exporting.ts'
import { area } from '../area.ts'

/** What is said of taking along what is one's own. */
export const exportMessages = area<ExportMessages>({
  es: () => import('../../shared/messages/es/exporting.ts').then((file) => file.exporting),
  en: () => import('../../shared/messages/en/exporting.ts').then((file) => file.exporting),
  pt: () => import('../../shared/messages/pt/exporting.ts').then((file) => file.exporting),
  fr: () => import('../../shared/messages/fr/exporting.ts').then((file) => file.exporting),
})
