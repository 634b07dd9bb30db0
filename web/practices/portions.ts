import { csvLine, csvRecords } from '../../shared/csv.ts'
import { limits } from '../../shared/limits.ts'
import { rowNumberColumn } from '../../shared/practiceCsv.ts'

/** Why a file is not sent at all; `row` is where. */
export type WhyNot = { why: 'empty' | 'quotes' | 'too-many-rows' | 'too-large'; row: number }
type Row = { line: string; bytes: number }

const encoder = new TextEncoder()
/** What a text takes within a body of JSON, in bytes. */
const bytesOf = (text: string) => encoder.encode(JSON.stringify(text)).length - 2
// Beside the rows there are the head, which goes with each part, and the names of the fields.
const around = 1_000

/**
 * A file in parts that a request takes, with the rows of a record in the same part. Each row says which one of the file it is, so that what
 * is wrong with it is told by that.
 */
export function portionsOf(csv: string): { portions: string[]; rows: number } | WhyNot {
  const records = csvRecords(csv)
  if (!Array.isArray(records)) return { why: 'quotes', row: records.brokenAt.row }
  const [head, ...body] = records
  if (!head || body.length === 0) return { why: 'empty', row: 1 }
  const extra = body[limits.csvRows]
  if (extra) return { why: 'too-many-rows', row: extra.row }
  const mark = head.cells.findIndex((cell) => cell.trim().toLowerCase() === 'record')
  const first = csvLine([rowNumberColumn, ...head.cells])
  const most = limits.apiBodyBytes - around - bytesOf(first)
  const portions: Row[][] = []
  for (const group of Map.groupBy(body, ({ cells, row }) => cells[mark]?.trim() || row).values()) {
    const lines = group.map(({ cells, row }) => {
      // In front: what has too many cells, or too few, says which row it is all the same.
      const line = csvLine([String(row), ...cells])
      return { line, bytes: bytesOf(line) }
    })
    const last = portions.at(-1)
    if (sizeOf(lines) > most || lines.length > limits.practiceRows) return { why: 'too-large', row: group[0]?.row ?? 1 }
    const fits = last && sizeOf(last) + sizeOf(lines) <= most && last.length + lines.length <= limits.practiceRows
    if (fits) last.push(...lines)
    else portions.push(lines)
  }
  return { portions: portions.map((rows) => [first, ...rows.map(({ line }) => line)].join('')), rows: body.length }
}

function sizeOf(rows: readonly Row[]): number {
  return rows.reduce((sum, { bytes }) => sum + bytes, 0)
}
