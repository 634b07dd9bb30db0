import { csvRecords, textFrom } from '../../shared/csv.ts'
import { isLanguage, type Language, languages } from '../../shared/languages.ts'
import { limits } from '../../shared/limits.ts'
import {
  columnOf,
  factFrom,
  practiceColumns,
  type RowKind,
  rowKinds,
  rowNumberColumn,
  yesFrom,
} from '../../shared/practiceCsv.ts'
import { type FactName, fieldNames, isTextName, practiceFields } from '../../shared/practiceFields.ts'
import { FactsEdit, TextsEdit } from '../../shared/practices.ts'
import { countryNamed } from '../platform/countryNamed.ts'
import { type CellFault, cellFault, faultsOfHead } from '../platform/csvFaults.ts'
import { fieldFaultsOf } from '../platform/fieldFaults.ts'

/** A row as its cells say it, before anything is looked up. */
export type PracticeCsvRow = {
  /** As a spreadsheet counts them, or as the column `row` says. */
  row: number
  /** Where it stands in what was sent. */
  at: number
  /** What binds the rows of a record; empty for a record of one row. */
  record: string
  version: number
  kind: RowKind
  /** Undefined where the cell names none that there is. */
  language: Language | undefined
  byMachine: boolean
  texts: TextsEdit
  facts: FactsEdit
  faults: CellFault[]
}

/** Undefined when the file has more rows than we take. */
export function practiceRowsOf(csv: string): PracticeCsvRow[] | undefined {
  const records = csvRecords(csv)
  if (!Array.isArray(records)) return [faultyRow(records.brokenAt.row, [cellFault('', 'quotes')])]
  const [head, ...body] = records
  if (body.length > limits.practiceRows) return undefined
  const columns = (head?.cells ?? []).map((cell) => cell.trim().toLowerCase())
  const faults = faultsOfHead(columns, {
    known: [...practiceColumns, rowNumberColumn],
    needed: ['record', 'language', 'title'],
  })
  if (faults.length > 0) return [faultyRow(head?.row ?? 1, faults)]
  const numbered = columns.indexOf(rowNumberColumn)
  return body.map(({ row: at, cells }) => {
    const place = { at, row: Number(cells[numbered]) || at }
    if (cells.length === columns.length) {
      return rowFrom(place, new Map(columns.map((column, of) => [column, textFrom(cells[of] ?? '')])))
    }
    const number = numbered < 0 ? columns.length : columns.length - 1
    return { ...faultyRow(at, [cellFault('', 'cells', { number })]), ...place }
  })
}

function faultyRow(row: number, faults: CellFault[]): PracticeCsvRow {
  const nothing = { record: '', version: 0, language: undefined, byMachine: false, texts: {}, facts: {} }
  return { ...nothing, row, at: row, kind: 'original', faults }
}

type Cells = ReadonlyMap<string, string>

function rowFrom(place: Pick<PracticeCsvRow, 'row' | 'at'>, cells: Cells): PracticeCsvRow {
  const word = (column: string) => (cells.get(column) ?? '').trim().toLowerCase()
  const language = word('language')
  const kind = rowKinds.find((one) => one === (word('kind') || 'original'))
  const version = word('version')
  const byMachine = yesFrom(word('by_machine'))
  const texts = textsOf(cells)
  const facts = kind === 'translation' ? noFacts(cells) : factsOf(cells)
  return {
    ...{ ...place, record: (cells.get('record') ?? '').trim(), kind: kind ?? 'original' },
    language: isLanguage(language) ? language : undefined,
    version: /^\d{1,9}$/.test(version) ? Number(version) : 0,
    byMachine: byMachine ?? false,
    ...{ texts: texts.found, facts: facts.found },
    faults: [
      ...(kind ? [] : [cellFault('kind', 'not-a-choice', { choices: rowKinds })]),
      ...(isLanguage(language) ? [] : [cellFault('language', 'not-a-choice', { choices: languages })]),
      ...(/^\d{0,9}$/.test(version) ? [] : [cellFault('version', 'malformed')]),
      ...(byMachine === undefined ? [cellFault('by_machine', 'not-a-choice', { choices: ['yes', 'no'] })] : []),
      ...texts.faults,
      ...facts.faults,
    ],
  }
}

type Found<Values> = { found: Values; faults: CellFault[] }

function textsOf(cells: Cells): Found<TextsEdit> {
  const given = fieldNames.flatMap((name) => {
    const cell = cells.get(columnOf(name))
    return isTextName(name) && cell !== undefined ? [[name, cell] as const] : []
  })
  const parsed = TextsEdit.safeParse(Object.fromEntries(given), { reportInput: true })
  if (parsed.success) return { found: parsed.data, faults: [] }
  const faults = fieldFaultsOf(parsed.error).map(({ field, fault, limit }) =>
    cellFault(columnNamed(field), fault, limit === undefined ? {} : { number: limit }),
  )
  return { found: {}, faults }
}

function columnNamed(path: string): string {
  const [first = ''] = path.split('.')
  const field = fieldNames.find((name) => name === first)
  return field ? columnOf(field) : first
}

function factsOf(cells: Cells): Found<FactsEdit> {
  const named = factNames.filter((name) => cells.has(columnOf(name)))
  const parsed = named.map((name) => {
    const cell = cells.get(columnOf(name)) ?? ''
    const known = name === 'country' ? countryNamed(cell) : undefined
    const result = FactsEdit.safeParse(factFrom(name, known ?? cell), { reportInput: true })
    const [fault] = result.success ? [] : fieldFaultsOf(result.error)
    return { found: result.data ?? {}, faults: fault ? [faultOfFact(name, fault)] : [] }
  })
  return {
    found: Object.assign({}, ...parsed.map(({ found }) => found)),
    faults: parsed.flatMap(({ faults }) => faults),
  }
}

// Facts have no language.
function noFacts(cells: Cells): Found<FactsEdit> {
  const filled = factNames.filter((name) => (cells.get(columnOf(name)) ?? '').trim() !== '')
  return { found: {}, faults: filled.map((name) => cellFault(columnOf(name), 'only-original')) }
}

// What a file says of evidence is for its reader.
const factNames = fieldNames.filter(
  (name): name is Exclude<FactName, 'evidence'> => !isTextName(name) && name !== 'evidence',
)

type Fault = ReturnType<typeof fieldFaultsOf>[number]

/** What would be right in its place, where that is not many things. */
function faultOfFact(name: FactName, { fault, limit }: Fault): CellFault {
  const rule = practiceFields[name]
  const column = columnOf(name)
  switch (rule.kind) {
    case 'month':
    case 'day':
      return cellFault(column, rule.kind)
    case 'yes':
      return cellFault(column, 'not-a-choice', { choices: ['yes', 'no'] })
    case 'choice':
    case 'choices':
      return cellFault(column, 'not-a-choice', { choices: rule.options })
    case 'country':
      return cellFault(column, 'no-state')
    case 'seats':
      return fault === 'too-long' ? cellFault(column, fault, { number: rule.most }) : cellFault(column, 'no-seat')
    default:
      return cellFault(column, fault, limit === undefined ? {} : { number: limit })
  }
}
