import * as z from 'zod'

export const ThreadMay = z.object({
  reply: z.boolean(),
  edit: z.boolean(),
  close: z.boolean(),
  reopen: z.boolean(),
  move: z.boolean(),
  merge: z.boolean(),
  split: z.boolean(),
  markAnswer: z.boolean(),
  summarize: z.boolean(),
  acknowledge: z.boolean(),
})
