import * as z from 'zod'

/** A cursor is opaque and signed; it is good for the list that gave it and for no other. */
export const Cursor = z.string().min(1).max(1_000)

/** What every list takes: a cursor from an earlier answer, or nothing for the first page. */
export const PageQuery = z.strictObject({ cursor: Cursor.optional() })
export type PageQuery = z.infer<typeof PageQuery>

/** One page of a list with the cursors that lead on and back; an absent cursor means that there is no more that way. */
export function Page<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), next: Cursor.optional(), previous: Cursor.optional() })
}
export type Page<Item> = { items: Item[]; next?: string | undefined; previous?: string | undefined }
