import { type Consumption, consume, readUnits, reports, transactionFactor, writeUnits } from './capacity.ts'
import { meets } from './conditions.ts'
import { type CancellationReason, invalid, TableError, transactionCancelled } from './errors.ts'
import { applyChange, currentVersion, type Version } from './itemChanges.ts'
import { checkKey, itemKey } from './keys.ts'
import { read, type TransactWriteItem, TransactWriteItems } from './requests.ts'
import { type Store, tableNamed } from './store.ts'
import { sizeOf } from './stored.ts'
import { digestOf } from './transactionTokens.ts'
import type { Reply } from './wire.ts'
import type { Changes } from './writer.ts'
import { conditionOf, deleteWrite, type ItemWrite, putWrite, updateWrite } from './writes.ts'

const maxTransactionBytes = 4 * 1024 * 1024

/** An action of a transaction; a condition check leaves the item as it is. */
type Action = ItemWrite & { isCheck: boolean }

type Decision = { action: Action; before: Version | undefined; after: Version | undefined }

export async function transactWriteItems(store: Store, body: unknown): Promise<Reply> {
  const request = read(TransactWriteItems, body)
  const token = request.ClientRequestToken
  const digest = token === undefined ? '' : digestOf(request.TransactItems)
  const actions = allOrReasons(request.TransactItems, (item) => actionOf(store, item))
  if (new Set(actions.map(({ key }) => key)).size < actions.length) {
    throw invalid('Transaction request cannot include multiple operations on one item')
  }

  const used: Consumption = new Map()
  const repeated = await store.writer.write((changes) => {
    if (token !== undefined && store.tokens.isKnown(token, digest)) {
      for (const action of actions) readAgain(changes, action, used)
      return true
    }
    for (const decision of decide(changes, actions)) carryOut(store, changes, decision, used)
    if (token !== undefined) store.tokens.keep(changes, token, digest)
    return false
  })
  const kind = repeated ? 'ReadCapacityUnits' : 'WriteCapacityUnits'
  return { ConsumedCapacity: reports(used, request.ReturnConsumedCapacity, kind) }
}

function actionOf(store: Store, { ConditionCheck, Put, Update, Delete }: TransactWriteItem): Action {
  if (Put) return { ...putWrite(store, Put, Put.Item), isCheck: false }
  if (Update) return { ...updateWrite(store, Update, Update.Key).write, isCheck: false }
  if (Delete) return { ...deleteWrite(store, Delete, Delete.Key), isCheck: false }
  if (!ConditionCheck) throw invalid('TransactItems can only contain one of Check, Put, Update or Delete')
  const table = tableNamed(store, ConditionCheck.TableName)
  checkKey(table.keys, ConditionCheck.Key)
  const key = itemKey(table, ConditionCheck.Key)
  return { ...conditionOf(ConditionCheck), table, key, next: (before) => before, isCheck: true }
}

/** What every action would do, or the reasons why none is done. */
function decide(changes: Changes, actions: Action[]): Decision[] {
  const decisions = allOrReasons(actions, (action) => {
    const before = currentVersion(changes, action.key)
    if (action.condition && !meets(before?.item, action.condition)) throw new ConditionFailure(action, before)
    return { action, before, after: action.next(before) }
  })
  const bytes = decisions.reduce((sum, { before, after }) => sum + versionBytes(after ?? before), 0)
  if (bytes > maxTransactionBytes) throw invalid('Aggregated size of all items in the transaction exceeds 4 MB')
  return decisions
}

function carryOut(store: Store, changes: Changes, { action, before, after }: Decision, used: Consumption): void {
  if (action.isCheck) consume(used, action.table, writeUnits(versionBytes(before)) * transactionFactor)
  else applyChange(store.log, changes, { table: action.table, before, after, transactional: true }, used)
}

/** A transaction that is known already costs the reading of its items. */
function readAgain(changes: Changes, action: Action, used: Consumption): void {
  const units = readUnits(versionBytes(currentVersion(changes, action.key)), true)
  consume(used, action.table, units * transactionFactor)
}

/** Runs all and, if any is refused on account of its data, cancels with one reason each, in order. */
function allOrReasons<Input, Output>(inputs: Input[], run: (input: Input) => Output): Output[] {
  const outputs: Output[] = []
  const reasons = inputs.map((input): CancellationReason => {
    try {
      outputs.push(run(input))
      return { Code: 'None' }
    } catch (error) {
      return reasonOf(error)
    }
  })
  if (outputs.length < inputs.length) throw transactionCancelled(reasons)
  return outputs
}

function reasonOf(error: unknown): CancellationReason {
  if (error instanceof ConditionFailure) return error.reason
  if (error instanceof TableError && error.name === 'ValidationException') {
    return { Code: 'ValidationError', Message: error.message }
  }
  throw error
}

class ConditionFailure extends Error {
  readonly reason: CancellationReason

  constructor(action: Action, before: Version | undefined) {
    super('The conditional request failed')
    const shown = action.showOnFailure && before ? { Item: before.item } : {}
    this.reason = { Code: 'ConditionalCheckFailed', Message: this.message, ...shown }
  }
}

const versionBytes = (version: Version | undefined) => (version ? sizeOf(version.stored) : 0)
