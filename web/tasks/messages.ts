import type { TaskMessages } from '../../shared/messages/es/tasks.ts'
import { area } from '../area.ts'

/** What is said of what somebody is to do. */
export const taskMessages = area<TaskMessages>({
  es: () => import('../../shared/messages/es/tasks.ts').then((file) => file.tasks),
  en: () => import('../../shared/messages/en/tasks.ts').then((file) => file.tasks),
  pt: () => import('../../shared/messages/pt/tasks.ts').then((file) => file.tasks),
  fr: () => import('../../shared/messages/fr/tasks.ts').then((file) => file.tasks),
})
