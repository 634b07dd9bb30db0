import * as z from 'zod'
import { taskKinds } from '../../shared/noticeKinds.ts'
import type { Item, Table } from '../platform/table.ts'
import type { Write } from '../platform/transactions.ts'
import {
  byUrgency,
  dueTasks,
  nextReminder,
  reminderKey,
  type Task,
  tasksFrom,
  tasksKey,
  toldWrite,
  whenDue,
} from './task.ts'

export type TaskStore = ReturnType<typeof taskStore>

/** What the index of what is due tells of a task whose day comes near. */
const Reminder = z.object({
  ...{ ownerId: z.string(), kind: z.enum(taskKinds), practiceId: z.string() },
  ...{ dueOn: z.iso.date(), dueSk: z.string() },
})
type Reminder = z.infer<typeof Reminder>

export function taskStore(table: Table) {
  return {
    /** What these seats and people are to do, by owner: a request for each hundred of them. `consistent` where who has just done something looks. */
    async tasksOf(ownerIds: string[], consistent = false): Promise<Map<string, Task[]>> {
      const items = await table.getMany([...new Set(ownerIds)].map(tasksKey), consistent)
      return Map.groupBy(items.flatMap(tasksFrom).toSorted(byUrgency), ({ ownerId }) => ownerId)
    },

    /** A page of them. What cannot be read is counted, and keeps none behind it back. */
    async remindersDue(now: string, { limit, after }: { limit: number; after?: Item | undefined }) {
      // `~` stands after the `#` that follows the instant.
      const range = { expression: '#sk <= :until', values: { ':until': `${now}~` } }
      const page = await table.query({ index: 'due', pk: dueTasks, range, limit, ...(after ? { after } : {}) })
      const reminders = page.items.flatMap((item) => Reminder.safeParse(item).data ?? [])
      return { reminders, unread: page.items.length - reminders.length, after: page.after }
    },

    /** Tells of it, and moves it on to the next time, or away: once, however often this runs. */
    async remind({ dueSk, dueOn, ...name }: Reminder, now: string): Promise<void> {
      const still = { condition: 'dueSk = :dueSk', values: { ':dueSk': dueSk } }
      const next = nextReminder(dueOn, now)
      const moved: Write = next
        ? { kind: 'put', item: { ...reminderKey(name), ...name, dueOn, ...whenDue(name, next) }, ...still }
        : { kind: 'delete', key: reminderKey(name), ...still }
      await table.transact([moved, toldWrite('task-near', name, dueSk.slice(0, now.length))])
    },
  }
}
