import type { Item } from './wire.ts'

/** An error that goes to the client under DynamoDB's own name. */
export class TableError extends Error {
  readonly type: string
  readonly status: number
  readonly details: object

  constructor(name: string, message: string, options: { status?: number; details?: object } = {}) {
    super(message)
    this.name = name
    this.type = `${name === 'ValidationException' || name === 'SerializationException' ? 'com.amazon.coral' : 'com.amazonaws.dynamodb.v20120810'}#${name}`
    this.status = options.status ?? 400
    this.details = options.details ?? {}
  }
}

export const invalid = (message: string) => new TableError('ValidationException', message)

export const invalidParameters = (message: string) => invalid(`One or more parameter values were invalid: ${message}`)

export const malformed = (message: string) => new TableError('SerializationException', message)

export const tableNotFound = (name: string) =>
  new TableError('ResourceNotFoundException', `Requested resource not found: Table: ${name} not found`)

export const conditionFailed = (existing: Item | undefined) =>
  new TableError('ConditionalCheckFailedException', 'The conditional request failed', {
    details: existing ? { Item: existing } : {},
  })

export type CancellationReason = { Code: string; Message?: string; Item?: Item }

/** One reason per action, in the order of the request; `None` for those that were not at fault. */
export function transactionCancelled(reasons: readonly CancellationReason[]): TableError {
  const codes = reasons.map((reason) => reason.Code).join(', ')
  const message = `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`
  return new TableError('TransactionCanceledException', message, {
    details: { Message: message, CancellationReasons: reasons },
  })
}
