import type { Table } from '../platform/table.ts'

export type MemberStore = ReturnType<typeof memberStore>

export function memberStore(table: Table) {
  return { table }
}
