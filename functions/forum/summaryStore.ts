import * as z from 'zod'
import type { Thread } from '../../shared/forum.ts'
import { languages } from '../../shared/languages.ts'
import type { Summary } from '../../shared/summary.ts'
import { type Activity, activityWrite } from '../activity/activity.ts'
import type { Item, Key, Table } from '../platform/table.ts'
import type { Write } from '../platform/transactions.ts'
import { Byline, bylineOf } from './byline.ts'
import { summaryNumber, textKey } from './items.ts'
import { standsIn } from './moveStore.ts'
import { writingListing } from './writingList.ts'

export type SummaryRows = { thread: Thread; summary: Summary; body: string; activity: Activity }

const SummaryItem = z.object({
  html: z.string(),
  language: z.enum(languages),
  author: Byline,
  writtenAt: z.string(),
  version: z.number().int(),
})

export function summaryKey(threadId: string): Key {
  return { pk: `thread#${threadId}`, sk: 'summary' }
}

export function summaryFrom(item: Item): Summary {
  return SummaryItem.parse(item)
}

/** What a thread arrived at: one row beside the thread's own, read with it, and a text for each version. */
export function summaryStore(table: Table) {
  return {
    async summary(threadId: string): Promise<Summary | undefined> {
      const item = await table.get(summaryKey(threadId), true)
      return item && summaryFrom(item)
    },

    summaryWrites,

    /** @returns whether the version before still was the present one */
    async putSummary(rows: SummaryRows): Promise<boolean> {
      return (await table.transact([standsIn(rows.thread), ...summaryWrites(rows)])).done
    },
  }
}

/** A version made from the one before. */
function summaryWrites({ thread, summary, body, activity }: SummaryRows): Write[] {
  const { html, language, writtenAt, version } = summary
  const author = bylineOf(summary.author)
  const text = textKey(thread.id, summaryNumber, version)
  const isFirst = version === 1
  return [
    {
      kind: 'put',
      item: { ...summaryKey(thread.id), html, language, author, writtenAt, version },
      condition: isFirst ? 'attribute_not_exists(pk)' : '#version = :before',
      ...(isFirst ? {} : { names: { '#version': 'version' }, values: { ':before': version - 1 } }),
    },
    {
      kind: 'put',
      item: { ...text, ...writingListing(summary.author, text, writtenAt), body, language, author, writtenAt },
      condition: 'attribute_not_exists(pk)',
    },
    activityWrite(activity),
  ]
}
