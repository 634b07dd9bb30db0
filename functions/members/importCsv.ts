import * as z from 'zod'
import { roles } from '../../shared/actor.ts'
import { americas, type Country, countryName } from '../../shared/countries.ts'
import { csvRecords } from '../../shared/csv.ts'
import { languages } from '../../shared/languages.ts'
import { limits } from '../../shared/limits.ts'
import { LanguageTag, RoleName } from '../../shared/members.ts'
import { Email, line } from '../../shared/text.ts'
import { type CellFault, cellFault, faultsOfHead } from '../platform/csvFaults.ts'
import { sortableName } from './account.ts'

export const importColumns = ['name', 'email', 'role', 'country', 'institution', 'seat', 'language'] as const
export type ImportColumn = (typeof importColumns)[number]

export type Cells = Record<ImportColumn, string>
/** A row that may become somebody's invitation. Without a country it is for a seat of the Institute or of a partner. */
export type Wanted = {
  name: string
  email: string
  role: z.infer<typeof RoleName>
  country?: Country | undefined
  institution: string
  seat: string
  language: z.infer<typeof LanguageTag>
}
export type CsvRow = { line: number; cells: Cells; wanted?: Wanted; faults: CellFault[] }

/** The rows of a CSV file, as spreadsheets write it. Undefined when the file has more rows than we take. */
export function readCsv(csv: string): CsvRow[] | undefined {
  const records = csvRecords(csv)
  if (!Array.isArray(records)) {
    return [{ line: records.brokenAt.line, cells: cellsOf([], []), faults: [cellFault('', 'quotes')] }]
  }
  const [head, ...body] = records
  if (body.length > limits.csvRows) return undefined
  const columns = (head?.cells ?? []).map((cell) => cell.trim().toLowerCase())
  const faults = faultsOfHead(columns, { known: importColumns, needed: importColumns })
  if (faults.length > 0) return [{ line: head?.line ?? 1, cells: cellsOf([], []), faults }]
  return body.map(({ line, cells }) => rowOf(line, columns, cells))
}

function cellsOf(columns: string[], values: string[]): Cells {
  const cell = (column: ImportColumn) => values[columns.indexOf(column)] ?? ''
  return {
    name: cell('name'),
    email: cell('email'),
    role: cell('role'),
    country: cell('country'),
    institution: cell('institution'),
    seat: cell('seat'),
    language: cell('language'),
  }
}

function rowOf(lineNumber: number, columns: string[], values: string[]): CsvRow {
  const cells = cellsOf(columns, values)
  const row = { line: lineNumber, cells }
  if (values.length !== columns.length) return { ...row, faults: [cellFault('', 'cells', { number: columns.length })] }
  const faults = importColumns.flatMap((column) => faultsOfCell(column, cells[column]))
  const result = Cell.safeParse({ ...cells, country: countryOf(cells.country) })
  if (faults.length > 0 || !result.success) return { ...row, faults }
  if (result.data.role === 'liaison' && !result.data.country)
    return { ...row, faults: [cellFault('country', 'required')] }
  return { ...row, wanted: result.data, faults }
}

const word = (text: string) => text.trim().toLowerCase()
const Cell = z.object({
  name: line(limits.nameCharacters),
  email: z.string().trim().pipe(Email),
  role: z.string().transform(word).pipe(RoleName),
  country: z.enum(americas).optional(),
  institution: line(limits.nameCharacters),
  seat: line(limits.nameCharacters),
  language: z.string().transform(word).pipe(LanguageTag),
})

function faultsOfCell(column: ImportColumn, text: string): CellFault[] {
  if (column === 'country') {
    return text.trim() && !countryOf(text) ? [cellFault(column, 'no-state')] : []
  }
  if (!text.trim()) return [cellFault(column, 'required')]
  const issue = Cell.shape[column].safeParse(text).error?.issues[0]
  if (!issue) return []
  if (column === 'role') return [cellFault(column, 'not-a-choice', { choices: roles })]
  if (column === 'language') return [cellFault(column, 'not-a-choice', { choices: languages })]
  if (issue.code === 'too_big') return [cellFault(column, 'too-long', { number: Number(issue.maximum) })]
  return [cellFault(column, column === 'email' ? 'not-an-email' : 'invisible')]
}

/** A State by its ISO code, or by its name in any of the four languages. */
function countryOf(text: string): Country | undefined {
  return countriesByName.get(sortableName(text.trim()))
}

const countriesByName = new Map(
  americas.flatMap((country) => [
    [sortableName(country), country] as const,
    ...languages.map((language) => [sortableName(countryName(country, language)), country] as const),
  ]),
)
