import { coordinationMessages } from '../coordination/messages.ts'
import type { Page } from '../page.ts'
import { auditMessages } from './messages.ts'

export const auditPages: readonly Page[] = [
  {
    path: '/coordination/audit',
    areas: [coordinationMessages, auditMessages],
    load: () => import('./Audit.tsx').then((file) => file.Audit),
    early: (_params, search) => [['GET /audit', { query: Object.fromEntries(search) }]],
    coordination: true,
  },
]
