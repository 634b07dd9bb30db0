import type { FilesMessages } from '../../shared/messages/es/files.ts'
import { area } from '../area.ts'

/** What is said of files. */
export const filesMessages = area<FilesMessages>({
  es: () => import('../../shared/messages/es/files.ts').then((file) => file.files),
  en: () => import('../../shared/messages/en/files.ts').then((file) => file.files),
  pt: () => import('../../shared/messages/pt/files.ts').then((file) => file.files),
  fr: () => import('../../shared/messages/fr/files.ts').then((file) => file.files),
})
