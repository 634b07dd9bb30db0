import * as z from 'zod'
import type { Thread } from '../../shared/forum.ts'
import { languages } from '../../shared/languages.ts'
import type { Summary } from '../../shared/summary.ts'
import { type Activity, activityWrite } from '../activity/activity.ts'
import type { Item, Key, Table } from '../platform/table.ts'
import { Byline, bylineOf } from './byline.ts'
import { summaryNumber, textKey } from './items.ts'
import { standsIn } from './moveStore.ts'

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

    /** A version made from the one before. @returns whether it still was that one */
    async putSummary({ thread, summary, body, activity }: SummaryRows): Promise<boolean> {
      const { html, language, writtenAt, version } = summary
      const author = bylineOf(summary.author)
      const isFirst = version === 1
      const { id: threadId } = thread
      const { done } = await table.transact([
        standsIn(thread),
        {
          kind: 'put',
          item: { ...summaryKey(threadId), html, language, author, writtenAt, version },
          condition: isFirst ? 'attribute_not_exists(pk)' : '#version = :before',
          ...(isFirst ? {} : { names: { '#version': 'version' }, values: { ':before': version - 1 } }),
        },
        {
          kind: 'put',
          item: { ...textKey(threadId, summaryNumber, version), body, language, author, writtenAt },
          condition: 'attribute_not_exists(pk)',
        },
        activityWrite(activity),
      ])
      return done
    },
  }
}
