import type { Table } from '../platform/table.ts'
import { type Readership, readReadership } from './readership.ts'

export type MemberStore = ReturnType<typeof memberStore>

export function memberStore(table: Table) {
  return {
    readership: (): Promise<Readership> => readReadership(table),
  }
}
