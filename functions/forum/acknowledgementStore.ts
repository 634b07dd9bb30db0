import * as z from 'zod'
import type { Acknowledgement } from '../../shared/threadKindEndpoints.ts'
import type { Item, Key, Table } from '../platform/table.ts'
import { Byline, briefByline } from './byline.ts'
import { markKey } from './personRows.ts'
import { isConditionFailed } from './threadStore.ts'

const AcknowledgementItem = z.object({ person: Byline, at: z.string() })
const Count = z.object({ acknowledged: z.number().int() })

function acknowledgementKey(threadId: string, personId: string): Key {
  return { pk: `thread#${threadId}`, sk: `acknowledgement#${personId}` }
}

// The whole network may acknowledge within minutes: the count is kept in up to 32 rows, by the last letter of who does.
function countKey(threadId: string, personId: string): Key {
  return { pk: `thread#${threadId}`, sk: `acknowledged#${personId.slice(-1)}` }
}

export function acknowledgementStore(table: Table) {
  async function rowsOf(threadId: string, start: string, page: { limit?: number; after?: Item } = {}) {
    const range = { expression: 'begins_with(#sk, :start)', values: { ':start': start } }
    return (await table.query({ pk: `thread#${threadId}`, range, consistent: true, ...page })).items
  }
  return {
    /** The acknowledgement, its count, and a note beside the reader's mark, together. @returns whether it is done, or was done before */
    async acknowledge(threadId: string, { person, at }: Acknowledgement): Promise<boolean> {
      const item = { ...acknowledgementKey(threadId, person.id), person: briefByline(person), at }
      const outcome = await table.transact([
        { kind: 'put', item, condition: 'attribute_not_exists(pk)' },
        {
          kind: 'update',
          key: countKey(threadId, person.id),
          update: 'ADD acknowledged :one',
          values: { ':one': 1 },
        },
        {
          kind: 'update',
          key: markKey(person.id, threadId),
          update: 'SET lastRead = if_not_exists(lastRead, :none), acknowledgedAt = :at',
          values: { ':none': 0, ':at': at },
        },
      ])
      return outcome.done || outcome.refusals.some(isConditionFailed)
    },

    /** By the person's id, after this one when given. */
    async acknowledgements(threadId: string, after: string | undefined, limit: number) {
      const from = after ? { after: acknowledgementKey(threadId, after) } : {}
      const items = await rowsOf(threadId, 'acknowledgement#', { limit: limit + 1, ...from })
      const given = items.slice(0, limit).map((item): Acknowledgement => AcknowledgementItem.parse(item))
      return { given, more: items.length > limit }
    },

    async acknowledgedBy(threadId: string): Promise<number> {
      const counts = (await rowsOf(threadId, 'acknowledged#')).map((item) => Count.parse(item).acknowledged)
      return counts.reduce((sum, count) => sum + count, 0)
    },
  }
}
