import type { MergingMessages } from '../../shared/messages/es/merging.ts'
import { area } from '../area.ts'

/** What is said where threads are merged or posts split off, and of those that were. */
export const mergingMessages = area<MergingMessages>({
  es: () => import('../../shared/messages/es/merging.ts').then((file) => file.merging),
  en: () => import('../../shared/messages/en/merging.ts').then((file) => file.merging),
  pt: () => import('../../shared/messages/pt/merging.ts').then((file) => file.merging),
  fr: () => import('../../shared/messages/fr/merging.ts').then((file) => file.merging),
})
