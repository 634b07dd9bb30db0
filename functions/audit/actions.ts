import type { Actor } from '../../shared/actor.ts'
import type { AuditEntry, AuditExportQuery, AuditPage, AuditQuery, AuditRow, AuditView } from '../../shared/audit.ts'
import type { Deps } from '../deps.ts'
import { minutesAfter } from '../platform/clock.ts'
import type { Save, Transacted } from '../platform/table.ts'
import type { Write } from '../platform/transactions.ts'
import { csvHead, csvRow } from './csv.ts'
import { isWanted, type Wanted } from './rules.ts'
import type { TrailPlace } from './store.ts'

/**
 * Does an act and records it in one transaction: both or neither.
 * @returns what stood in the way of the act itself; the trail's own rows never do
 */
export async function recorded(
  deps: Deps,
  entry: AuditEntry,
  writes: Write[],
  save: Save = deps.audit.save,
): Promise<Transacted> {
  return deps.trailLine({ entry, writes, now: deps.clock.now(), save, store: deps.audit })
}

/** A way to save that leaves the row of this act with whatever it writes, for stores that put their writes together themselves. */
export function recording(deps: Deps, entry: AuditEntry): Save {
  return (writes) => recorded(deps, entry, writes)
}

const rowsPerPage = 50
const rowsPerPart = 500
// A search may have to pass over many rows: so many at a time, so often at most, and the page is as long as it got.
const rowsPerLook = 250
const mostLooks = 8

export async function listAudit(deps: Deps, actor: Actor, { cursor, ...wanted }: AuditQuery): Promise<AuditPage> {
  const list = listNameOf('trail', wanted)
  const after = cursor ? placeFrom(deps.cursors.read(list, cursor)) : undefined
  const { rows, onward } = await gather(deps, actor, { wanted, after, backwards: true, most: rowsPerPage })
  const { sequence, hash } = await deps.audit.head()
  return {
    items: await withAnswers(deps, await withNames(deps, rows)),
    ...(onward ? { next: deps.cursors.write(list, onward) } : {}),
    head: { sequence, hash },
  }
}

/** A part of the file and where the next begins. JSON lines are the rows as they were hashed; CSV carries the names of now besides. */
export async function exportAudit(
  deps: Deps,
  actor: Actor,
  { cursor, format, ...wanted }: AuditExportQuery,
): Promise<{ text: string; next?: string }> {
  const list = listNameOf(format, wanted)
  const after = cursor ? placeFrom(deps.cursors.read(list, cursor)) : undefined
  const { rows, onward } = await gather(deps, actor, { wanted, after, backwards: false, most: rowsPerPart })
  const lines =
    format === 'csv'
      ? [...(cursor ? [] : [csvHead]), ...(await withNames(deps, rows)).map(csvRow)]
      : rows.map((row) => `${JSON.stringify(row)}\n`)
  return { text: lines.join(''), ...(onward ? { next: deps.cursors.write(list, onward) } : {}) }
}

function listNameOf(kind: string, wanted: Wanted): string {
  const { person = '', actor = '', act = '', from = '', to = '' } = wanted
  return `audit ${[kind, person, actor, act, from, to].join(' ')}`
}

function placeFrom({ sequence, at }: Record<string, string | number>): TrailPlace {
  return { sequence: Number(sequence), at: String(at) }
}

type Search = { wanted: Wanted; after: TrailPlace | undefined; backwards: boolean; most: number }

async function gather(
  deps: Deps,
  { zone }: Actor,
  { wanted, after: start, backwards, most }: Search,
): Promise<{ rows: AuditRow[]; onward?: { sequence: number; at: string } }> {
  const fits = isWanted(wanted, zone)
  const isFiltered = Object.values(wanted).some((value) => value !== undefined)
  const limit = isFiltered ? rowsPerLook : most + 1
  const range = { person: wanted.person, ...instantsOf(wanted), backwards, limit }
  const found: AuditRow[] = []
  let after = start
  for (let look = 0; look < mostLooks; look++) {
    const { rows, more } = await deps.audit.rows({ ...range, after })
    found.push(...rows.filter(fits))
    const last = found[most - 1]
    if (last && found.length > most) return { rows: found.slice(0, most), onward: placeOf(last) }
    after = rows.at(-1)
    if (!more || !after) return { rows: found }
  }
  return { rows: found, ...(after ? { onward: placeOf(after) } : {}) }
}

function placeOf({ sequence, at }: TrailPlace) {
  return { sequence, at }
}

// A day of any zone lies within these instants; the rows themselves are looked at then.
const dayMinutes = 24 * 60
function instantsOf({ from, to }: Wanted) {
  const midnight = (day: string) => `${day}T00:00:00.000Z`
  return {
    ...(from ? { from: minutesAfter(midnight(from), -dayMinutes) } : {}),
    to: to ? minutesAfter(midnight(to), 2 * dayMinutes) : '9999',
  }
}

async function withNames(deps: Deps, rows: AuditRow[]): Promise<AuditView[]> {
  const ids = rows.flatMap(({ actorId, personId }) => [actorId, ...(personId ? [personId] : [])])
  const accounts = await deps.members.accounts(ids.filter((id) => id !== 'network'))
  const names = new Map(accounts.map(({ id, name }) => [id, name]))
  return rows.map((row) => ({
    ...row,
    ...(names.has(row.actorId) ? { actorName: names.get(row.actorId) } : {}),
    ...(row.personId && names.has(row.personId) ? { personName: names.get(row.personId) } : {}),
  }))
}

/** What the people concerned answered, beside what it answers: kept apart from the trail, which never changes. */
async function withAnswers(deps: Deps, views: AuditView[]): Promise<AuditView[]> {
  const told = views.flatMap(({ actId, personId }) => (actId && personId ? [{ id: actId, personId }] : []))
  const answers = new Map((await deps.order.actsNamed(told)).map((act) => [act.id, act.answers]))
  return views.map((view) => {
    const own = answers.get(view.actId ?? '') ?? []
    return own.length > 0 ? { ...view, answers: own } : view
  })
}
