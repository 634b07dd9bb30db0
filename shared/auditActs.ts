import { orderActKinds } from './orderLists.ts'

/** Everything that the audit trail tells of: acts of administration, and acts of those who keep order. */
export const auditActs = [
  'person-invited',
  'invitation-renewed',
  'invitation-withdrawn',
  'person-edited',
  'person-suspended',
  'person-reinstated',
  'recovery-started',
  'sessions-ended',
  'seat-made',
  'seat-given',
  'seat-emptied',
  'seat-taken-over',
  'term-moved',
  'institution-made',
  'state-joined',
  'state-left',
  'space-made',
  'space-edited',
  'thread-moved',
  'thread-merged',
  'posts-split',
  'person-admitted',
  'person-expelled',
  'flag-settled',
  'address-released',
  ...orderActKinds,
] as const
export type AuditAct = (typeof auditActs)[number]
