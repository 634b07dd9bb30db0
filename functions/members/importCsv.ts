import { CsvError, parse } from 'csv-parse/sync'
import * as z from 'zod'
import { roles } from '../../shared/actor.ts'
import { americas, type Country, countryName } from '../../shared/countries.ts'
import { languages } from '../../shared/languages.ts'
import { limits } from '../../shared/limits.ts'
import { LanguageTag, RoleName } from '../../shared/members.ts'
import type { FieldFaultCode } from '../../shared/problem.ts'
import { Email, line } from '../../shared/text.ts'
import { sortableName } from './account.ts'

export const importColumns = ['name', 'email', 'role', 'country', 'institution', 'seat', 'language'] as const
export type ImportColumn = (typeof importColumns)[number]

/** What is wrong with a cell: the closed list of every form, and what only a file can have wrong. */
export type ImportFault = {
  column: string
  fault:
    | FieldFaultCode
    | 'column-missing'
    | 'column-unknown'
    | 'column-twice'
    | 'quotes'
    | 'cells'
    | 'repeated'
    | 'held'
    | 'no-state'
  /** A limit in characters, or the line that said the same before. */
  number?: number
  /** What may stand there. */
  choices?: readonly string[]
}
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
export type CsvRow = { line: number; cells: Cells; wanted?: Wanted; faults: ImportFault[] }

/**
 * The rows of a CSV file (RFC 4180) as spreadsheets write it: with or without a byte order mark, separated by commas, semicolons (a
 * Spanish Excel) or tabs, with quoted cells. A cell is text whatever it begins with. Undefined when the file has more rows than we take.
 */
export function readCsv(csv: string): CsvRow[] | undefined {
  const records = recordsOf(csv)
  if (!Array.isArray(records)) return [records]
  const [head, ...body] = records
  if (body.length > limits.csvRows) return undefined
  const columns = (head?.cells ?? []).map((cell) => cell.trim().toLowerCase())
  const faults = faultsOfHead(columns)
  if (faults.length > 0) return [{ line: head?.line ?? 1, cells: cellsOf([], []), faults }]
  return body.map(({ line, cells }) => rowOf(line, columns, cells))
}

const Records = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }))

function recordsOf(csv: string): { line: number; cells: string[] }[] | CsvRow {
  try {
    const parsed = parse(csv, {
      bom: true,
      delimiter: delimiterOf(csv),
      info: true,
      relaxColumnCount: true,
      skipEmptyLines: true,
      skipRecordsWithEmptyValues: true,
    })
    return Records.parse(parsed).map(({ record, info }) => ({ line: info.lines, cells: record }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const at = typeof error.lines === 'number' ? error.lines : 1
    return { line: at, cells: cellsOf([], []), faults: [{ column: '', fault: 'quotes' }] }
  }
}

/** The head line has no text of people in it, so what separates its words separates the file. */
function delimiterOf(csv: string): string {
  const head = csv.trimStart().split(/\r?\n|\r/, 1)[0] ?? ''
  const counted = [',', ';', '\t'].map((mark) => ({ mark, times: head.split(mark).length }))
  return counted.reduce((best, one) => (one.times > best.times ? one : best)).mark
}

function faultsOfHead(columns: string[]): ImportFault[] {
  const known: readonly string[] = importColumns
  return [
    ...importColumns.filter((one) => !columns.includes(one)).map((column) => fault(column, 'column-missing')),
    ...columns
      .filter((one) => !known.includes(one))
      .map((column) => fault(column.slice(0, 40), 'column-unknown', { choices: importColumns })),
    ...importColumns
      .filter((one) => columns.indexOf(one) !== columns.lastIndexOf(one))
      .map((column) => fault(column, 'column-twice')),
  ]
}

function fault(column: string, what: ImportFault['fault'], more: Partial<ImportFault> = {}): ImportFault {
  return { column, fault: what, ...more }
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
  if (values.length !== columns.length) return { ...row, faults: [fault('', 'cells', { number: columns.length })] }
  const faults = importColumns.flatMap((column) => faultsOfCell(column, cells[column]))
  const result = Cell.safeParse({ ...cells, country: countryOf(cells.country) })
  if (faults.length > 0 || !result.success) return { ...row, faults }
  if (result.data.role === 'liaison' && !result.data.country) return { ...row, faults: [fault('country', 'required')] }
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

function faultsOfCell(column: ImportColumn, text: string): ImportFault[] {
  if (column === 'country') {
    return text.trim() && !countryOf(text) ? [fault(column, 'no-state')] : []
  }
  if (!text.trim()) return [fault(column, 'required')]
  const issue = Cell.shape[column].safeParse(text).error?.issues[0]
  if (!issue) return []
  if (column === 'role') return [fault(column, 'not-a-choice', { choices: roles })]
  if (column === 'language') return [fault(column, 'not-a-choice', { choices: languages })]
  if (issue.code === 'too_big') return [fault(column, 'too-long', { number: Number(issue.maximum) })]
  return [fault(column, column === 'email' ? 'not-an-email' : 'invisible')]
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
