import { mailHandler } from '../mail/handler.ts'

/** Lambda `bulkMail`: the queue of mail that can wait. */
export const handler = mailHandler('bulk-mail')
