import * as z from 'zod'
import { taskKinds } from '../../shared/noticeKinds.ts'
import type { Table } from '../platform/table.ts'
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
export type Reminder = z.infer<typeof Reminder>

export function taskStore(table: Table) {
  return {
    /** What these seats and people are to do, by owner: a request for each hundred of them. `consistent` where who has just done something looks. */
    async tasksOf(ownerIds: string[], consistent = false): Promise<Map<string, Task[]>> {
      const items = await table.getMany([...new Set(ownerIds)].map(tasksKey), consistent)
      return Map.groupBy(items.flatMap(tasksFrom).toSorted(byUrgency), ({ ownerId }) => ownerId)
    },

    async remindersDue(now: string, limit: number): Promise<Reminder[]> {
      // `~` stands after the `#` that follows the instant.
      const range = { expression: '#sk <= :until', values: { ':until': `${now}~` } }
      const { items } = await table.query({ index: 'due', pk: dueTasks, range, limit })
      return items.map((item) => Reminder.parse(item))
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
