import type { AlertMessages } from '../es/alerts.ts'

export const alerts: AlertMessages = {
  title: 'At once',
  atOnce: 'Tell me at once of what is asked of me',
  atOnceHint:
    'One mail, within a minute or so, when somebody mentions you, asks something of your State or asks you to confirm that you read an announcement, unless you have read it here by then. You can answer that mail, and your answer is posted in the thread.',
  addresses: 'Reply addresses',
  addressesNote:
    'E-mails about a thread carry an address that is yours alone: what you answer by it is posted under your name. If you forwarded one of those mails, or lost your mailbox, revoke them.',
  revoke: 'Revoke my reply addresses',
  revoked: 'Done: the addresses that you received until now no longer work. The next mails bring other ones.',
}
