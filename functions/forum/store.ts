import type { Table } from '../platform/table.ts'

export type ForumStore = ReturnType<typeof forumStore>

export function forumStore(table: Table) {
  return { table }
}
