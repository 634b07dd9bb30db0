import * as z from 'zod'
import type { Actor } from '../../shared/actor.ts'
import { csvRecords } from '../../shared/csv.ts'
import { type Language, languages } from '../../shared/languages.ts'
import { limits } from '../../shared/limits.ts'
import { Problem } from '../../shared/problem.ts'
import { instituteZone, subscriberColumns, subscriberFrequencies } from '../../shared/subscriberLists.ts'
import { type SubscriberImportReport, SubscriptionRequest } from '../../shared/subscribers.ts'
import { line } from '../../shared/text.ts'
import { recorded } from '../audit/actions.ts'
import type { Deps } from '../deps.ts'
import { authorOf } from '../forum/rules.ts'
import { type CellFault, cellFault, faultsOfHead } from '../platform/csvFaults.ts'
import { cellMessage } from '../platform/csvWords.ts'
import { portionsOf } from '../platform/portions.ts'
import { untilDone } from '../platform/retry.ts'
import { subscribingWrites } from './actions.ts'

type Column = (typeof subscriberColumns)[number]
type Wanted = z.infer<typeof Cells>
/** `gets` it already: nothing is written, so that a file may be sent again. */
type Row = { line: number; email: string; wanted?: Wanted; faults: CellFault[]; gets?: boolean; added?: boolean }

const word = (text: string) => text.trim().toLowerCase()
const Cells = z.object({
  email: z.string().trim().pipe(SubscriptionRequest.shape.email),
  language: z.string().transform(word).pipe(SubscriptionRequest.shape.language),
  frequency: z.string().transform(word).pipe(SubscriptionRequest.shape.frequency),
  consented: z.string().trim().pipe(z.iso.date()),
  proof: line(limits.noteCharacters),
})
/** Nobody has agreed on a day to come. */
const cellsOn = (today: string) => Cells.extend({ consented: Cells.shape.consented.refine((day) => day <= today) })
const rowsAtOnce = 8

type Import = { csv: string; dryRun: boolean; language: Language }

/**
 * Makes subscribers of everybody in a file, or of nobody: while a single row is bad, nothing is written. Each row says when and how its person
 * agreed; whoever has left is not brought back by a list.
 */
export async function importSubscribers(
  deps: Deps,
  actor: Actor,
  { csv, dryRun, language }: Import,
): Promise<SubscriberImportReport> {
  const read = rowsOf(csv, deps.clock.now().slice(0, 10))
  if (!read) throw new Problem('invalid', { fields: [{ field: 'csv', fault: 'too-long', limit: limits.csvRows }] })
  const checked = await inPortions(withRepetitions(read), (row) => asKept(deps, row))
  const bad = checked.filter(({ faults }) => faults.length > 0).length
  const rows = bad > 0 || dryRun ? checked : await inPortions(checked, (row) => added(deps, actor, row))
  const left = rows.filter(({ faults }) => faults.length > 0).length
  return {
    ...{ dryRun, bad: left, good: rows.length - left },
    rows: rows.map(({ faults, ...row }) => ({
      ...{ line: row.line, email: row.email, gets: row.gets === true, added: row.added === true },
      faults: faults.map((fault) => ({ column: fault.column, message: cellMessage(fault, language) })),
    })),
  }
}

function rowsOf(csv: string, today: string): Row[] | undefined {
  const records = csvRecords(csv)
  if (!Array.isArray(records)) return [{ line: records.brokenAt.row, email: '', faults: [cellFault('', 'quotes')] }]
  const [head, ...body] = records
  if (body.length > limits.csvRows) return undefined
  const columns = (head?.cells ?? []).map(word)
  const faults = faultsOfHead(columns, { known: subscriberColumns, needed: subscriberColumns })
  if (faults.length > 0) return [{ line: 1, email: '', faults }]
  const shape = cellsOn(today)
  return body.map(({ row, cells }) => rowOf({ line: row, columns, cells }, shape))
}

type Read = { line: number; columns: string[]; cells: string[] }

function rowOf({ line, columns, cells }: Read, shape: typeof Cells): Row {
  const texts = Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']))
  const row = { line, email: (texts.email ?? '').trim() }
  if (cells.length !== columns.length) return { ...row, faults: [cellFault('', 'cells', { number: columns.length })] }
  const { data, error } = shape.safeParse(texts)
  if (!data) return { ...row, faults: faultsOf(texts, error) }
  return { ...row, email: data.email, wanted: data, faults: [] }
}

const choices: Partial<Record<Column, readonly string[]>> = { language: languages, frequency: subscriberFrequencies }

function faultsOf(texts: Record<string, string>, error: z.ZodError): CellFault[] {
  const columns = subscriberColumns.filter((column) => error.issues.some(({ path }) => path[0] === column))
  return columns.map((column) => {
    if (!texts[column]?.trim()) return cellFault(column, 'required')
    const among = choices[column]
    if (among) return cellFault(column, 'not-a-choice', { choices: among })
    if (column === 'email') return cellFault(column, 'not-an-email')
    const has = (code: z.core.$ZodIssue['code']) =>
      error.issues.some((one) => one.code === code && one.path[0] === column)
    if (column === 'consented') return cellFault(column, has('custom') ? 'day-to-come' : 'day')
    return has('too_big')
      ? cellFault(column, 'too-long', { number: limits.noteCharacters })
      : cellFault(column, 'invisible')
  })
}

function withRepetitions(rows: Row[]): Row[] {
  const first = new Map<string, number>()
  return rows.map((row) => {
    const before = first.get(row.email)
    if (before === undefined) first.set(row.email, row.line)
    const isAgain = before !== undefined && row.wanted
    return isAgain ? { ...row, faults: [...row.faults, cellFault('email', 'repeated', { number: before })] } : row
  })
}

async function asKept(deps: Deps, row: Row): Promise<Row> {
  if (!row.wanted || row.faults.length > 0) return row
  const before = await deps.subscribers.subscriberAt(deps.subscribers.hashOfAddress(row.email))
  if (before?.state === 'active') return { ...row, gets: true }
  const stop = before ? undefined : await deps.feedback.stopOf(row.email)
  return before || stop?.bounce || stop?.complaint ? { ...row, faults: [cellFault('email', 'left')] } : row
}

async function added(deps: Deps, actor: Actor, row: Row): Promise<Row> {
  const { wanted } = row
  if (!wanted || row.gets) return row
  const { consented, proof, ...request } = wanted
  return untilDone(async () => {
    // Somebody may have left since the rows were looked at.
    const now = await asKept(deps, row)
    if (now.gets || now.faults.length > 0) return { done: true, result: now }
    const consent = { way: 'list', at: deps.clock.now(), on: consented, proof, by: authorOf(actor) } as const
    const { id, writes } = await subscribingWrites(deps, { ...request, zone: instituteZone }, consent)
    const entry = { act: 'subscriber-added', actorId: actor.id, detail: { subscriberId: id } } as const
    const { done } = await recorded(deps, entry, writes)
    return done ? { done, result: { ...row, added: true } } : { done }
  })
}

async function inPortions(rows: Row[], work: (row: Row) => Promise<Row>): Promise<Row[]> {
  const done: Row[] = []
  for (const some of portionsOf(rows, rowsAtOnce)) done.push(...(await Promise.all(some.map(work))))
  return done
}
