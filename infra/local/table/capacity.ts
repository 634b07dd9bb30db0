import type { Index, Table } from './tableDefinition.ts'

// "Capacity unit consumption" of the DynamoDB Developer Guide.
const readUnitBytes = 4096
const writeUnitBytes = 1024

export type CapacityDetail = 'INDEXES' | 'TOTAL' | 'NONE' | undefined

/** What requests have used up, table by table. */
export type Consumption = Map<string, { table: number; indexes: Map<string, { global: boolean; units: number }> }>

/** Bytes are added up over the items of a query before they are rounded; each item of a batch is rounded by itself. */
export function readUnits(bytes: number, consistent: boolean | undefined): number {
  return roundedUp(bytes, readUnitBytes) / (consistent ? 1 : 2)
}

/** A transactional read or write costs two units where a plain one costs one; its index writes cost what they always do. */
export const transactionFactor = 2

export const writeUnits = (bytes: number): number => roundedUp(bytes, writeUnitBytes)

const roundedUp = (bytes: number, unit: number) => Math.max(1, Math.ceil(bytes / unit))

export function consume(consumption: Consumption, table: Table, units: number, index?: Index): void {
  const used = consumption.get(table.name) ?? { table: 0, indexes: new Map() }
  consumption.set(table.name, used)
  if (!index) {
    used.table += units
    return
  }
  const before = used.indexes.get(index.name)?.units ?? 0
  used.indexes.set(index.name, { global: index.global, units: before + units })
}

/** One report per table. Transactions also say of which kind the units are. */
export function reports(
  consumption: Consumption,
  detail: CapacityDetail,
  kind?: 'ReadCapacityUnits' | 'WriteCapacityUnits',
): object[] | undefined {
  if (detail !== 'TOTAL' && detail !== 'INDEXES') return undefined
  const amount = (units: number) => (kind ? { CapacityUnits: units, [kind]: units } : { CapacityUnits: units })
  return [...consumption].map(([TableName, used]) => {
    const indexUnits = [...used.indexes.values()].reduce((sum, index) => sum + index.units, 0)
    const total = { TableName, ...amount(used.table + indexUnits) }
    if (detail === 'TOTAL') return total
    const indexes = (global: boolean) => {
      const mine = [...used.indexes].filter(([, index]) => index.global === global)
      return mine.length > 0 ? Object.fromEntries(mine.map(([name, { units }]) => [name, amount(units)])) : undefined
    }
    return {
      ...total,
      Table: amount(used.table),
      GlobalSecondaryIndexes: indexes(true),
      LocalSecondaryIndexes: indexes(false),
    }
  })
}
