import type { OrderMarks } from '../es/orderMarks.ts'

/** What stands in the place of a passage, in the language of the text around it. */
export const orderMarks: OrderMarks = {
  redacted: (name: string, reason: string) => `[Passage supprimé par ${name}, coordination. Raison : ${reason}]`,
}
