import * as z from 'zod'

/** Why an answer by mail was not posted. */
export const replyRefusals = [
  'not-vouched',
  'revoked',
  'not-found',
  'thread-closed',
  'writing-paused',
  'forbidden',
  'empty',
  'too-long',
  'too-large',
  'too-many',
  'invalid',
] as const
export type ReplyRefusal = (typeof replyRefusals)[number]

/**
 * What somebody is told of their answer by mail, as it waits in the outbox: why it was not posted, or which files were left out. Where to
 * look, never what was written.
 */
export const ReplyMailMessage = z.object({
  kind: z.literal('reply-told'),
  personId: z.string(),
  threadId: z.string(),
  why: z.enum(replyRefusals).optional(),
  fileIds: z.array(z.string()).default([]),
  tooLarge: z.number().int().nonnegative().default(0),
  tooMany: z.number().int().nonnegative().default(0),
  reference: z.string(),
})
export type ReplyMailMessage = z.infer<typeof ReplyMailMessage>
