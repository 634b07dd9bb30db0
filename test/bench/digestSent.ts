import * as z from 'zod'

/** What sending took, as the process that sent tells it. */
export const Sent = z.object({
  mails: z.number(),
  bytes: z.number(),
  seconds: z.number(),
  /** Seconds of processor. */
  processor: z.number(),
  peakMiB: z.number(),
  requests: z.number(),
  readUnits: z.number(),
  writeUnits: z.number(),
  /** Of the read units those for what is read once for all digests of a message: the threads that they tell of. */
  sharedUnits: z.number(),
})
export type Sent = z.infer<typeof Sent>
