import type { AuditMessages } from '../../shared/messages/es/audit.ts'
import { area } from '../area.ts'

/** What the audit trail's page says. */
export const auditMessages = area<AuditMessages>({
  es: () => import('../../shared/messages/es/audit.ts').then((file) => file.audit),
  en: () => import('../../shared/messages/en/audit.ts').then((file) => file.audit),
  pt: () => import('../../shared/messages/pt/audit.ts').then((file) => file.audit),
  fr: () => import('../../shared/messages/fr/audit.ts').then((file) => file.audit),
})
