/** What other features may ask of getting in. */
export { invitationWrites, recoveryWrites } from './invitations.ts'
export { AccessMailMessage } from './mailMessages.ts'
