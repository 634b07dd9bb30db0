import { TableError, transactionCancelled } from './errors.ts'

/** What goes wrong with a request. `after` means that it has had its effect, and only the reply is lost. */
export type Fault =
  | { kind: 'throttle' }
  | { kind: 'conflict' }
  | { kind: 'error'; after: boolean }
  | { kind: 'cut'; after: boolean }
  | { kind: 'delay'; milliseconds: number }

export type FaultRule = {
  fault: Fault
  /** All operations, all tables when absent. */
  operations?: string[] | undefined
  tables?: string[] | undefined
  /** How many of the requests it applies to are hit, by the plan's seed: 1 for all. */
  probability?: number | undefined
  /** How many requests it hits in all; without end when absent. */
  times?: number | undefined
}

/** Which requests go wrong. The first rule that hits decides. */
export type FaultPlan = {
  /** Replaces the plan; the same seed hits the same requests again. */
  plan(rules: FaultRule[], seed?: number): Promise<void>
  clear(): Promise<void>
}

export type FaultDecider = FaultPlan & {
  isActive(): boolean
  next(operation: string, tables: string[]): Fault | undefined
}

export function createFaults(): FaultDecider {
  let rules: { rule: FaultRule; left: number }[] = []
  let random = randomFrom(1)
  return {
    async plan(planned, seed = 1) {
      rules = planned.map((rule) => ({ rule, left: rule.times ?? Number.POSITIVE_INFINITY }))
      random = randomFrom(seed)
    },
    async clear() {
      rules = []
    },
    isActive: () => rules.length > 0,
    next(operation, tables) {
      const hit = rules.find(
        ({ rule, left }) => left > 0 && applies(rule, operation, tables) && random() < (rule.probability ?? 1),
      )
      if (hit) hit.left -= 1
      return hit?.rule.fault
    },
  }
}

/** The error a fault stands for; nothing for a delay or a cut connection. */
export function faultError(fault: Fault, operation: string, actionCount: number): TableError | undefined {
  if (fault.kind === 'throttle') {
    return new TableError(
      'ProvisionedThroughputExceededException',
      'The level of configured provisioned throughput for the table was exceeded. Consider increasing your provisioning level with the UpdateTable API.',
    )
  }
  if (fault.kind === 'error') return new TableError('InternalServerError', 'Internal server error', { status: 500 })
  if (fault.kind !== 'conflict') return undefined
  if (operation !== 'TransactWriteItems' && operation !== 'TransactGetItems') {
    return new TableError('TransactionConflictException', 'Transaction is ongoing for the item')
  }
  const conflict = { Code: 'TransactionConflict', Message: 'Transaction is ongoing for the item' }
  const others = Array.from({ length: Math.max(0, actionCount - 1) }, () => ({ Code: 'None' }))
  return transactionCancelled([conflict, ...others])
}

const applies = ({ operations, tables }: FaultRule, operation: string, requested: string[]) =>
  (operations?.includes(operation) ?? true) && (tables?.some((table) => requested.includes(table)) ?? true)

/** mulberry32: small, and the same numbers for the same seed everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
