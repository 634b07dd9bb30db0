import type { csvFaults } from '../../shared/messages/es/csvFaults.ts'
import type { FieldFaultCode } from '../../shared/problem.ts'

/** What is wrong with a cell: the closed list of every form, and what only a file can have wrong. */
export type CellFault = {
  column: string
  fault: FieldFaultCode | Exclude<keyof typeof csvFaults, 'choices'>
  /** A limit, the row that said the same before, the version that there is now. */
  number?: number
  /** What may stand there. */
  choices?: readonly string[]
}

export function cellFault(column: string, fault: CellFault['fault'], more: Partial<CellFault> = {}): CellFault {
  return { column, fault, ...more }
}

/** The first row of a file: which of these columns are missing, which are none of them, which stand there twice. */
export function faultsOfHead(
  columns: readonly string[],
  { known, needed }: { known: readonly string[]; needed: readonly string[] },
): CellFault[] {
  return [
    ...needed.filter((one) => !columns.includes(one)).map((column) => cellFault(column, 'column-missing')),
    ...columns
      .filter((one) => !known.includes(one))
      .map((column) => cellFault(column.slice(0, 40), 'column-unknown', { choices: known })),
    ...known
      .filter((one) => columns.indexOf(one) !== columns.lastIndexOf(one))
      .map((column) => cellFault(column, 'column-twice')),
  ]
}
