import type { Table } from '../platform/table.ts'
import { byUrgency, type Task, tasksFrom, tasksKey } from './task.ts'

export type TaskStore = ReturnType<typeof taskStore>

export function taskStore(table: Table) {
  return {
    /** What these seats and people are to do, by owner, as it stands now: a request for each hundred of them. */
    async tasksOf(ownerIds: string[]): Promise<Map<string, Task[]>> {
      const items = await table.getMany([...new Set(ownerIds)].map(tasksKey), true)
      return Map.groupBy(items.flatMap(tasksFrom).toSorted(byUrgency), ({ ownerId }) => ownerId)
    },
  }
}
