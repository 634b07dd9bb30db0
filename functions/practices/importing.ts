import type { Actor } from '../../shared/actor.ts'
import { isId } from '../../shared/ids.ts'
import type { Language } from '../../shared/languages.ts'
import { limits } from '../../shared/limits.ts'
import type { PracticeImportReport } from '../../shared/practiceFiles.ts'
import type { FactsEdit, PracticeFacts } from '../../shared/practices.ts'
import { Problem } from '../../shared/problem.ts'
import type { Deps } from '../deps.ts'
import { authorOf } from '../forum/rules.ts'
import { type CellFault, cellFault } from '../platform/csvFaults.ts'
import { cellMessage } from '../platform/csvWords.ts'
import type { Once } from '../platform/once.ts'
import { portionsOf } from '../platform/portions.ts'
import { untilDone } from '../platform/retry.ts'
import { hashOf } from '../platform/secrets.ts'
import { broughtBy, groupsOf, isFaulty, type Row, withFault, withGroupFaults } from './csvGroups.ts'
import { practiceRowsOf } from './csvRows.ts'
import { readablePractice } from './doors.ts'
import { factsFrom } from './facts.ts'
import { emptyFacts, isCountryOpen, type PracticeRecord } from './rules.ts'
import type { Brought } from './store.ts'

type Import = { csv: string; dryRun: boolean; language: Language; once: Once | undefined }
/** The rows of one record, and what they make of it, unless something is wrong or an earlier try has made it. */
type Group = { rows: Row[]; brought?: Brought }

// No two groups write the same items, so they may go side by side.
const recordsAtOnce = 8

/**
 * Begins and changes drafts by a file, or does nothing: while a single row is bad nothing is written. What was cut short goes on when it is sent
 * again with its Idempotency-Key, for each record is a creation of its own; what was changed elsewhere meanwhile is left as it is.
 */
export async function importPractices(
  deps: Deps,
  actor: Actor,
  { csv, dryRun, language, once }: Import,
): Promise<PracticeImportReport> {
  deps.pace.take(`practices of ${actor.id}`, limits.draftsPerPerson)
  const read = practiceRowsOf(csv)
  if (!read) {
    throw new Problem('invalid', { fields: [{ field: 'csv', fault: 'too-long', limit: limits.practiceRows }] })
  }
  const looked = await each(groupsOf(read), (rows) => lookedAt(deps, actor, rows, once))
  const isBad = looked.some(({ rows }) => isFaulty(rows))
  const rows =
    isBad || dryRun
      ? looked.map((group) => group.rows)
      : await each(looked, (group) => keepGroup(deps, actor, group, once))
  return reportOf(rows.flat(), dryRun, language)
}

async function each<From, To>(all: From[], work: (one: From) => Promise<To>): Promise<To[]> {
  const done: To[] = []
  for (const some of portionsOf(all, recordsAtOnce)) {
    const running = some.map(work)
    // Nothing of it still runs when it fails.
    await Promise.allSettled(running)
    done.push(...(await Promise.all(running)))
  }
  return done
}

async function lookedAt(deps: Deps, actor: Actor, rows: Row[], once: Once | undefined): Promise<Group> {
  const earlier = await deps.practices.practiceMade(onceOf(once, rows))
  if (earlier) return { rows: doneAs(rows, earlier) }
  const mark = rows[0]?.record ?? ''
  const isNamed = mark.startsWith('practice_')
  const found = isNamed ? await draftOf(deps, actor, mark) : undefined
  if (isNamed && !found) return { rows: withFault(rows, cellFault('record', 'no-draft')) }
  const checked = withGroupFaults(rows, found)
  if (isFaulty(checked)) return { rows: checked }
  const original = checked.find(({ kind }) => kind === 'original')
  const facts = await factsOf(deps, actor, original?.facts ?? {}, found?.record)
  if ('column' in facts) return { rows: withFault(checked, facts, original) }
  return broughtBy(
    { rows: checked, facts, found },
    {
      ...{ id: deps.ids.next('practice'), savedAt: deps.clock.now(), author: authorOf(actor) },
      ...{ seatId: actor.seatId, country: actor.country },
    },
  )
}

async function draftOf(deps: Deps, actor: Actor, id: string) {
  if (!isId('practice', id)) return undefined
  try {
    const found = await readablePractice(deps, actor, id)
    return found.record.state === 'draft' ? found : undefined
  } catch (error) {
    if (error instanceof Problem && error.code === 'not-found') return undefined
    throw error
  }
}

async function factsOf(
  deps: Deps,
  actor: Actor,
  facts: FactsEdit,
  before: PracticeRecord | undefined,
): Promise<Partial<PracticeFacts> | CellFault> {
  if (facts.country && !isCountryOpen(actor, facts.country)) {
    return cellFault('country', 'not-a-choice', { choices: [actor.country ?? ''] })
  }
  try {
    return await factsFrom(deps, actor, before?.facts ?? emptyFacts(undefined), facts)
  } catch (error) {
    if (error instanceof Problem && error.code === 'invalid') return cellFault('focal_points', 'no-seat')
    throw error
  }
}

async function keepGroup(deps: Deps, actor: Actor, looked: Group, once: Once | undefined): Promise<Row[]> {
  let { rows, brought } = looked
  return untilDone(async () => {
    if (!brought) return { done: true, result: rows }
    const own = onceOf(once, rows)
    const outcome = await deps.practices.keepPractice(actor, brought, own)
    if (outcome === 'lost') throw new Problem('not-found')
    if (outcome === 'done')
      return { done: true, result: doneAs(rows, brought.record.id) }
      // Another try of this request has made it, or somebody saved the record meanwhile.
    ;({ rows, brought } = await lookedAt(deps, actor, rows, once))
    return { done: false }
  })
}

function doneAs(rows: Row[], practiceId: string): Row[] {
  return rows.map((row) => ({ ...row, practiceId, done: true }))
}

// Each record is its own creation: the key of the request and its first row make its key.
function onceOf(once: Once | undefined, rows: Row[]): Once | undefined {
  return once && { ...once, key: hashOf(`${once.key}#${rows[0]?.at}`) }
}

function reportOf(rows: Row[], dryRun: boolean, language: Language): PracticeImportReport {
  const bad = rows.filter(({ faults }) => faults.length > 0).length
  return {
    rows: rows
      .toSorted((a, b) => a.row - b.row)
      .map(({ row, texts, faults, does = 'nothing', changes = [], done = false, practiceId, ...one }) => ({
        ...{ row, title: texts.title ?? '', language: one.language, does, changes, done, practiceId },
        faults: faults.map((fault) => ({ column: fault.column, message: cellMessage(fault, language) })),
      })),
    ...{ good: rows.length - bad, bad, dryRun },
  }
}
