import { csvLine, textCell } from './csv.ts'
import type { Language } from './languages.ts'
import { type FactName, type FieldName, fieldNames, isTextName, practiceFields } from './practiceFields.ts'
import type { FactsEdit, Practice, PracticeFacts } from './practices.ts'
import { isEmptyTranslation } from './practiceTranslations.ts'

// Records as rows for spreadsheets: one for the original, with the facts, and one for each language that it is translated into.

/** What says which row it is: `record` binds the rows of one record, by its id or, where it is new, by any mark. */
export const rowColumns = ['record', 'version', 'kind', 'language', 'by_machine'] as const
/** A part of a larger file says with it which rows of that these are. */
export const rowNumberColumn = 'row'
export const rowKinds = ['original', 'translation'] as const
export type RowKind = (typeof rowKinds)[number]

/** `howItWorks` → `how_it_works` */
export function columnOf(field: FieldName): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

export const practiceColumns: readonly string[] = [...rowColumns, ...fieldNames.map(columnOf)]

type Original = Pick<Practice, 'language' | 'facts' | 'texts'> & { record: string; version: string }
type Row = { kind: RowKind; record: string; version: string; language: Language; byMachine: string }

/** The head row, behind the mark by which spreadsheets know UTF-8. */
export const practiceCsvHead = `\ufeff${csvLine(practiceColumns)}`

/** A record with its translations. */
export function practiceCsv({
  id,
  version,
  translations,
  ...practice
}: Pick<Practice, 'id' | 'version' | 'translations' | 'language' | 'facts' | 'texts'>): string {
  const original = originalRow({ ...practice, record: id, version: String(version) })
  const others = translations
    .filter((one) => !isEmptyTranslation(one))
    .map(({ language, byMachine, texts, ...translation }) => {
      const row = { language, record: id, version: String(translation.version), byMachine: yesOrNo(byMachine) }
      return rowOf({ ...row, kind: 'translation' }, (name) => (isTextName(name) ? texts[name] : ''))
    })
  return [original, ...others].join('')
}

export function originalRow({ record, version, language, facts, texts }: Original): string {
  return rowOf({ record, version, language, kind: 'original', byMachine: '' }, (name) =>
    isTextName(name) ? texts[name] : factCell(name, facts),
  )
}

function rowOf({ record, version, kind, language, byMachine }: Row, cellOf: (name: FieldName) => string): string {
  // The version is a number to spreadsheets too.
  return csvLine([record, version, kind, language, byMachine, ...fieldNames.map((name) => textCell(cellOf(name)))])
}

const yesOrNo = (value: boolean) => (value ? 'yes' : 'no')

/** A fact as it stands in a cell: choices by their codes, seats by their ids, each norm in a line of its own. */
export function factCell(name: FactName, facts: PracticeFacts): string {
  if (name === 'legalBasis') return facts.legalBasis.map(normLine).join('\n')
  // To be read only: a file comes with the form, and stays where it is.
  if (name === 'evidence') return facts.evidence.map(evidenceLine).join('\n')
  if (name === 'focalPoints') return facts.focalPoints.map(({ id }) => id).join('; ')
  const fact = facts[name]
  if (typeof fact === 'boolean') return yesOrNo(fact)
  return typeof fact === 'string' ? fact : fact.join('; ')
}

/** What a cell holds, for the shape of the facts to judge. */
export function factFrom(name: FactName, cell: string): { [Name in keyof FactsEdit]: unknown } {
  const text = cell.trim()
  switch (practiceFields[name].kind) {
    case 'yes':
      return { [name]: yesFrom(text) ?? text }
    case 'choices':
      return { [name]: partsOf(text.toLowerCase(), /[;,\n]/) }
    case 'seats':
      return { [name]: partsOf(text, /[;,\n]/) }
    case 'instruments':
      return { [name]: partsOf(text, /\r\n?|\n/).map(normFrom) }
    case 'country':
      return { [name]: text.toUpperCase() }
    case 'choice':
      return { [name]: text.toLowerCase() }
    default:
      return { [name]: text }
  }
}

/** `undefined` for what is neither. */
export function yesFrom(cell: string): boolean | undefined {
  const word = cell.trim().toLowerCase()
  if (['yes', 'sí', 'si', 'sim', 'oui'].includes(word)) return true
  return ['no', 'não', 'nao', 'non', ''].includes(word) ? false : undefined
}

function partsOf(text: string, between: RegExp): string[] {
  return text
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

// `instrument | article`; a bar that is part of a name has a backslash before it, and so has a backslash.
const escaped = (text: string) => text.replace(/[\\|]/g, '\\$&')
const unescaped = (text: string) => text.replace(/\\([\\|])/g, '$1').trim()

function normLine({ instrument, article }: PracticeFacts['legalBasis'][number]): string {
  return `${escaped(instrument)} | ${escaped(article)}`
}

function evidenceLine({ name, caption }: PracticeFacts['evidence'][number]): string {
  return caption ? `${name} | ${caption}` : name
}

function normFrom(text: string): PracticeFacts['legalBasis'][number] {
  const [instrument = ''] = /^(?:\\[\\|]|[^|])*/.exec(text) ?? []
  return { instrument: unescaped(instrument), article: unescaped(text.slice(instrument.length + 1)) }
}
