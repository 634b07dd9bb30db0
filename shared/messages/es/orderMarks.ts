import type { Translated } from '../translated.ts'

/** What stands in the place of a passage, in the language of the text around it. */
export const orderMarks = {
  redacted: (name: string, reason: string) => `[Pasaje suprimido por ${name}, coordinación. Razón: ${reason}]`,
}
export type OrderMarks = Translated<typeof orderMarks>
