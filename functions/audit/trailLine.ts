import { setTimeout as wait } from 'node:timers/promises'
import type { AuditEntry, AuditRow } from '../../shared/audit.ts'
import { Problem } from '../../shared/problem.ts'
import type { Save, Transacted } from '../platform/table.ts'
import type { Refusal, Write } from '../platform/transactions.ts'
import { headAfter, rowAfter, type TrailHead } from './rules.ts'
import type { AuditStore } from './store.ts'

/** An act on its way into the table: what it writes, and the row that tells of it. */
export type ActWrites = { entry: AuditEntry; writes: Write[]; now: string; save: Save; store: AuditStore }
export type TrailLine = (act: ActWrites) => Promise<Transacted>

type Waiting = ActWrites & { settle: (outcome: Transacted) => void; fail: (error: unknown) => void }

/** DynamoDB's most in one transaction. */
const mostWrites = 100
const mostTries = 8

/**
 * Every act moves the end of one chain, so acts wait for one another within this process. Those of one request that wait together (the rows of
 * an import) go together in one transaction; where one of them is refused, each goes by itself. Another process's row is a reason to try again
 * from it. Nothing is safe by this alone: the conditions on the head and on the rows are.
 */
export function trailLine(): TrailLine {
  const waiting: Waiting[] = []
  let known: TrailHead | undefined
  let isRunning = false

  const commit = async (group: readonly [Waiting, ...Waiting[]]): Promise<void> => {
    const [{ store, save }] = group
    for (let tried = 1; tried <= mostTries; tried++) {
      const head = known ?? (await store.head())
      const rows = rowsAfter(head, group)
      const trail = store.trailWrites(head, rows)
      const outcome = await save([...group.flatMap(({ writes }) => writes), ...trail])
      if (outcome.done) {
        const last = rows.at(-1)
        known = last && headAfter(last)
        for (const { settle } of group) settle(outcome)
        return
      }
      const ofActs = outcome.refusals.slice(0, -trail.length)
      if (ofActs.some(isRefusal)) return group.length > 1 ? eachAlone(group) : group[0].settle(refused(ofActs))
      // A refused condition brings the head that stands there; a conflict brings nothing.
      const standing = outcome.refusals.at(-trail.length)?.item
      known = standing && store.headFrom(standing)
      await wait(Math.random() * 10 * 2 ** Math.min(tried, 5))
    }
    throw new Problem('unavailable', { retryAfterSeconds: 1 })
  }

  const commitOrFail = async (group: readonly [Waiting, ...Waiting[]]): Promise<void> => {
    try {
      await commit(group)
    } catch (error) {
      known = undefined
      for (const { fail } of group) fail(error)
    }
  }

  const eachAlone = async (group: readonly Waiting[]): Promise<void> => {
    for (const one of group) await commitOrFail([one])
  }

  const run = async (): Promise<void> => {
    isRunning = true
    for (let first = waiting.shift(); first; first = waiting.shift()) {
      await commitOrFail([first, ...takeFitting(waiting, first)])
    }
    isRunning = false
  }

  return (act) =>
    new Promise((settle, fail) => {
      waiting.push({ ...act, settle, fail })
      if (!isRunning) void run()
    })
}

function rowsAfter(head: TrailHead, group: readonly ActWrites[]): AuditRow[] {
  const rows: AuditRow[] = []
  let last = head
  for (const { entry, now } of group) {
    const row = rowAfter(last, entry, now)
    rows.push(row)
    last = headAfter(row)
  }
  return rows
}

/** Takes from the line what may go with this one: of the same request, few enough, and no item written twice. */
function takeFitting(waiting: Waiting[], first: Waiting): Waiting[] {
  const keys = new Set(first.writes.map(keyOf))
  // Its row, and the head.
  let writes = first.writes.length + 2
  const taken: Waiting[] = []
  for (const one of [...waiting]) {
    const own = one.writes.map(keyOf)
    const fits = one.save === first.save && writes + own.length < mostWrites && own.every((key) => !keys.has(key))
    if (!fits) continue
    for (const key of own) keys.add(key)
    writes += own.length + 1
    taken.push(one)
    waiting.splice(waiting.indexOf(one), 1)
  }
  return taken
}

function keyOf(write: Write): string {
  const { pk, sk } = write.kind === 'put' ? write.item : write.key
  return `${pk} ${sk}`
}

function isRefusal({ code }: Refusal): boolean {
  return code !== 'None'
}

function refused(refusals: Refusal[]): Transacted {
  return { done: false, refusals }
}
