import * as z from 'zod'

/** What a person answered to an act that concerned them. */
export const ActAnswer = z.object({ at: z.iso.datetime(), text: z.string() })
export type ActAnswer = z.infer<typeof ActAnswer>

/** Until when somebody may not write, and why; the act is what they may answer. */
export const WritingPause = z.object({ until: z.iso.datetime(), reason: z.string(), actId: z.string() })
export type WritingPause = z.infer<typeof WritingPause>
