import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod'
import type { Item } from './table.ts'

const Image = z.record(
  z.string(),
  z.custom<AttributeValue>((value) => typeof value === 'object' && value !== null),
)

/** What Lambda hands over of the table's stream (DynamoDB Streams, view type NEW_AND_OLD_IMAGES). */
export const StreamEvent = z.object({
  Records: z.array(
    z.object({
      eventName: z.string(),
      dynamodb: z.object({ SequenceNumber: z.string(), NewImage: Image.optional() }),
    }),
  ),
})

/** A row that came into the table; `sequence` names it when it must be handed over again. */
export type NewRow = { sequence: string; item: Item }

/** The rows that a batch of changes brought, in their order; what was changed or removed is passed over. */
export function newRowsOf(event: unknown): NewRow[] {
  return StreamEvent.parse(event).Records.flatMap(({ eventName, dynamodb: { SequenceNumber, NewImage } }) =>
    eventName === 'INSERT' && NewImage ? [{ sequence: SequenceNumber, item: unmarshall(NewImage) }] : [],
  )
}
