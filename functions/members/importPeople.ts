import type { Language } from '../../shared/languages.ts'
import { limits } from '../../shared/limits.ts'
import type { ImportReport } from '../../shared/members.ts'
import { Problem } from '../../shared/problem.ts'
import type { Doer } from '../audit/rules.ts'
import type { Deps } from '../deps.ts'
import type { CellFault } from '../platform/csvFaults.ts'
import { cellMessage } from '../platform/csvWords.ts'
import type { Once } from '../platform/once.ts'
import { portionsOf } from '../platform/portions.ts'
import { hashOf } from '../platform/secrets.ts'
import { sortableName } from './account.ts'
import { invite } from './actions.ts'
import { type CsvRow, readCsv, type Wanted } from './importCsv.ts'
import { isSameName, type Place, placeOf } from './seat.ts'
import { type KnownPlaces, makeInstitutions, seatByName } from './seatByName.ts'
import type { PlaceContents } from './store.ts'

type Import = { csv: string; dryRun: boolean; language: Language; once: Once | undefined }
/** A row with what became of it. `earlier` was invited by an earlier try of the very same request. */
type Row = CsvRow & { earlier?: boolean; invited?: boolean }

// No two rows of a good file share an address or a seat, so they may go side by side.
const rowsAtOnce = 16

/**
 * Invites everybody in a file, or nobody: while a single row is bad, nothing is written, so that a file is corrected and sent again as a
 * whole. A run that was cut short goes on when it is sent again with its Idempotency-Key, for each row is a creation of its own.
 */
export async function importPeople(
  deps: Deps,
  by: Doer,
  { csv, dryRun, language, once }: Import,
): Promise<ImportReport> {
  const read = readCsv(csv)
  if (!read) throw new Problem('invalid', { fields: [{ field: 'csv', fault: 'too-long', limit: limits.csvRows }] })

  const checked = await withKeptFaults(deps, withRepetitions(read), once)
  const bad = checked.some(({ faults }) => faults.length > 0)
  const rows = bad || dryRun ? checked : await inviteAll(deps, by, checked, once)
  return reportOf(rows, dryRun, language)
}

/** The second row that names the same address or the same seat. */
function withRepetitions(rows: CsvRow[]): CsvRow[] {
  const seen = new Map<string, number>()
  const repeated = (column: string, key: string, line: number): CellFault[] => {
    const before = seen.get(key)
    if (before === undefined) seen.set(key, line)
    return before === undefined ? [] : [{ column, fault: 'repeated', number: before }]
  }
  return rows.map((row) => {
    const { wanted, line } = row
    if (!wanted) return row
    const seat = sortableName(JSON.stringify([wanted.country, wanted.institution, wanted.seat]))
    const faults = [...repeated('email', wanted.email, line), ...repeated('seat', seat, line)]
    return { ...row, faults: [...row.faults, ...faults] }
  })
}

/** What the table holds against a row: the address is somebody's, the seat has a holder. */
async function withKeptFaults(deps: Deps, rows: CsvRow[], once: Once | undefined): Promise<Row[]> {
  const wanted = rows.flatMap((row) => row.wanted ?? [])
  const inUse = await deps.members.addressesInUse(wanted.map(({ email }) => email))
  const places = await placesOf(deps, wanted)
  return Promise.all(
    rows.map(async (row) => {
      if (!row.wanted) return row
      const taken = inUse.has(row.wanted.email)
      if (taken && (await deps.members.madeBefore(onceOfRow(once, row.line)))) return { ...row, earlier: true }
      const held = places.get(placeOf(row.wanted.country))?.seats.find(isSeatOf(row.wanted))?.holder
      const faults: CellFault[] = [
        ...(taken ? [{ column: 'email', fault: 'taken' } as const] : []),
        ...(held ? [{ column: 'seat', fault: 'held' } as const] : []),
      ]
      return { ...row, faults: [...row.faults, ...faults] }
    }),
  )
}

function isSeatOf({ institution, seat }: Wanted) {
  return (one: PlaceContents['seats'][number]) =>
    isSameName(one.title, seat) && isSameName(one.institution.name, institution)
}

async function placesOf(deps: Deps, wanted: Wanted[]): Promise<Map<Place, PlaceContents>> {
  const places = [...new Set(wanted.map(({ country }) => placeOf(country)))]
  return new Map(await Promise.all(places.map(async (place) => [place, await deps.members.place(place)] as const)))
}

// Each row is its own creation: the key of the request and the line make its key.
function onceOfRow(once: Once | undefined, line: number): Once | undefined {
  return once && { ...once, key: hashOf(`${once.key}#${line}`) }
}

async function inviteAll(deps: Deps, by: Doer, rows: Row[], once: Once | undefined): Promise<Row[]> {
  const known: KnownPlaces = new Map()
  const wanted = rows.flatMap(({ wanted, earlier }) => (wanted && !earlier ? [wanted] : []))
  await makeInstitutions(deps, by, known, wanted)

  const done: Row[] = []
  for (const some of portionsOf(rows, rowsAtOnce)) {
    done.push(...(await allOf(some.map((row) => inviteRow(deps, by, { known, row, once: onceOfRow(once, row.line) })))))
  }
  return done
}

/** Like `Promise.all`, but nothing of it still runs when it fails. */
async function allOf<T>(running: Promise<T>[]): Promise<T[]> {
  await Promise.allSettled(running)
  return Promise.all(running)
}

async function inviteRow(
  deps: Deps,
  by: Doer,
  { known, row, once }: { known: KnownPlaces; row: Row; once: Once | undefined },
): Promise<Row> {
  if (!row.wanted || row.earlier) return { ...row, invited: row.earlier === true }
  const { name, email, role, language } = row.wanted
  try {
    const seatId = await seatByName(deps, by, known, row.wanted)
    await invite(deps, by, { name, email, role, language, seatId }, once)
    return { ...row, invited: true }
  } catch (error) {
    const fault = faultOf(error)
    if (!fault) throw error
    return { ...row, faults: [fault] }
  }
}

/** Somebody else took the address or the seat while the file was being worked on. */
function faultOf(error: unknown): CellFault | undefined {
  if (!(error instanceof Problem)) return undefined
  if (error.code === 'already-exists') return { column: 'email', fault: 'taken' }
  return error.code === 'seat-taken' ? { column: 'seat', fault: 'held' } : undefined
}

function reportOf(rows: Row[], dryRun: boolean, language: Language): ImportReport {
  const bad = rows.filter(({ faults }) => faults.length > 0).length
  return {
    rows: rows.map(({ line, cells, faults, invited }) => ({
      ...{ line, name: cells.name, email: cells.email, invited: invited === true },
      faults: faults.map((fault) => ({ column: fault.column, message: cellMessage(fault, language) })),
    })),
    ...{ good: rows.length - bad, bad, dryRun },
  }
}
