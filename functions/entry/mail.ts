import { mailHandler } from '../mail/handler.ts'

/** Lambda `mail`: the queue of urgent mail. */
export const handler = mailHandler('urgent-mail')
