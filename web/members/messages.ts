import type { MemberMessages } from '../../shared/messages/es/members.ts'
import { area } from '../area.ts'

/** What the pages of people and of one's own account say. */
export const memberMessages = area<MemberMessages>({
  es: () => import('../../shared/messages/es/members.ts').then((file) => file.members),
  en: () => import('../../shared/messages/en/members.ts').then((file) => file.members),
  pt: () => import('../../shared/messages/pt/members.ts').then((file) => file.members),
  fr: () => import('../../shared/messages/fr/members.ts').then((file) => file.members),
})
