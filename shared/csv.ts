// CSV (RFC 4180) as spreadsheets write and read it.

/** `line` is where it begins in the file; `row` is the number that a spreadsheet shows beside it, whatever lines its cells have. */
export type CsvRecord = { line: number; row: number; cells: string[] }

/**
 * The rows of a file: with or without a byte order mark, separated by commas, semicolons (a Spanish Excel) or tabs. A cell is text whatever it
 * begins with; empty rows are left out. Where quotes are opened and not closed, or closed too early, there are no rows, but that place.
 */
export function csvRecords(csv: string): CsvRecord[] | { brokenAt: Omit<CsvRecord, 'cells'> } {
  const text = csv.replace(/^\ufeff/, '')
  const mark = delimiterOf(text)
  const cell = new RegExp(`(?:"([^"]*(?:""[^"]*)*)"|([^"${mark}\\r\\n]*))(${mark}|\\r\\n|\\n|\\r|$)`, 'y')
  const records: CsvRecord[] = []
  let now: CsvRecord = { line: 1, row: 1, cells: [] }
  let line = 1
  while (now.cells.length > 0 || cell.lastIndex < text.length) {
    const found = cell.exec(text)
    if (!found) return { brokenAt: { line: now.line, row: now.row } }
    const [whole, quoted, plain = '', end] = found
    now.cells.push(quoted?.replaceAll('""', '"') ?? plain)
    line += whole.match(/\r\n|\n|\r/g)?.length ?? 0
    if (end === mark) continue
    records.push(now)
    now = { line, row: now.row + 1, cells: [] }
    if (end === '') break
  }
  return records.filter(({ cells }) => cells.some((one) => one.trim() !== ''))
}

/** The head line has no text of people in it, so what separates its words separates the file. */
function delimiterOf(csv: string): string {
  const head = csv.trimStart().split(/\r?\n|\r/, 1)[0] ?? ''
  const counted = [',', ';', '\t'].map((mark) => ({ mark, times: head.split(mark).length }))
  return counted.reduce((best, one) => (one.times > best.times ? one : best)).mark
}

/** A row with its end. Spreadsheets read UTF-8 as such only after a byte order mark (`\ufeff`), which begins a file. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(quoted).join(',')}\r\n`
}

function quoted(text: string): string {
  return /[",\r\n;\t']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

// What a spreadsheet would compute (OWASP, CSV injection), also in full width or behind what shows nothing.
const formula = /^[=+\-@\t\r\n|%]/
// And what it would take for a number or a date, and write in its own way: `2019-03`, `12-14`, `020`.
const figure = /^\d[\d\s.,:;/%-]*$|^\d+(?:[.,]\d+)?e[+-]?\d+$/i
const before = /^(?:'|(?![\t\r\n])[\p{Default_Ignorable_Code_Point}\p{Zs}\p{Zl}\p{Zp}\p{Cc}])+/u

const plainOf = (text: string) => text.normalize('NFKC').replace(before, '')

/** What every spreadsheet shows as text and nothing else: with an apostrophe before what it would compute. */
export function inertCell(text: string): string {
  return formula.test(plainOf(text)) ? `'${text}` : text
}

/** The same for what is to be read back: what a spreadsheet would write in its own way has the apostrophe too. */
export function textCell(text: string): string {
  return isReckoned(text) ? `'${text}` : text
}

/** What stood in a cell before `textCell`, to the letter: such a text with an apostrophe of its own was given another one. */
export function textFrom(cell: string): string {
  return cell.startsWith("'") && isReckoned(cell.slice(1)) ? cell.slice(1) : cell
}

function isReckoned(text: string): boolean {
  const plain = plainOf(text)
  return formula.test(plain) || figure.test(plain)
}
