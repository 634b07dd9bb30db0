import type { PracticeFileMessages } from '../../shared/messages/es/practiceFiles.ts'
import type { PracticeHelpMessages } from '../../shared/messages/es/practiceHelp.ts'
import type { PracticeMessages } from '../../shared/messages/es/practices.ts'
import type { PracticeWayMessages } from '../../shared/messages/es/practiceWay.ts'
import { area } from '../area.ts'

/** What the pages of good practices say. */
export const practiceMessages = area<PracticeMessages>({
  es: () => import('../../shared/messages/es/practices.ts').then((file) => file.practices),
  en: () => import('../../shared/messages/en/practices.ts').then((file) => file.practices),
  pt: () => import('../../shared/messages/pt/practices.ts').then((file) => file.practices),
  fr: () => import('../../shared/messages/fr/practices.ts').then((file) => file.practices),
})

/** What each field asks for, with an example: for those who write. */
export const practiceHelpMessages = area<PracticeHelpMessages>({
  es: () => import('../../shared/messages/es/practiceHelp.ts').then((file) => file.practiceHelp),
  en: () => import('../../shared/messages/en/practiceHelp.ts').then((file) => file.practiceHelp),
  pt: () => import('../../shared/messages/pt/practiceHelp.ts').then((file) => file.practiceHelp),
  fr: () => import('../../shared/messages/fr/practiceHelp.ts').then((file) => file.practiceHelp),
})

/** Where a record stands, what may be done with it and what happened to it. */
export const practiceWayMessages = area<PracticeWayMessages>({
  es: () => import('../../shared/messages/es/practiceWay.ts').then((file) => file.practiceWay),
  en: () => import('../../shared/messages/en/practiceWay.ts').then((file) => file.practiceWay),
  pt: () => import('../../shared/messages/pt/practiceWay.ts').then((file) => file.practiceWay),
  fr: () => import('../../shared/messages/fr/practiceWay.ts').then((file) => file.practiceWay),
})

/** What is said where records leave and come in files. */
export const practiceFileMessages = area<PracticeFileMessages>({
  es: () => import('../../shared/messages/es/practiceFiles.ts').then((file) => file.practiceFiles),
  en: () => import('../../shared/messages/en/practiceFiles.ts').then((file) => file.practiceFiles),
  pt: () => import('../../shared/messages/pt/practiceFiles.ts').then((file) => file.practiceFiles),
  fr: () => import('../../shared/messages/fr/practiceFiles.ts').then((file) => file.practiceFiles),
})
