/** An error as SQS answers it: the type of its JSON protocol, and the code that the older Query protocol had. */
export class SqsError extends Error {
  readonly type: string
  readonly queryCode: string
  readonly status: number

  constructor(type: string, message: string, rest: { queryCode?: string; status?: number } = {}) {
    super(message)
    this.type = type
    this.queryCode = rest.queryCode ?? type
    this.status = rest.status ?? 400
  }
}

const sqs = 'com.amazonaws.sqs#'
const coral = 'com.amazon.coral.service#'

export const noSuchQueue = () =>
  new SqsError(`${sqs}QueueDoesNotExist`, 'The specified queue does not exist.', {
    queryCode: 'AWS.SimpleQueueService.NonExistentQueue',
  })

export const invalidParameter = (reason: string) =>
  new SqsError(`${coral}InvalidParameterValueException`, reason, { queryCode: 'InvalidParameterValue' })

export const missingParameter = (name: string) =>
  new SqsError(`${coral}MissingRequiredParameterException`, `The request must contain the parameter ${name}.`, {
    queryCode: 'MissingParameter',
  })

export const malformed = (message: string) =>
  new SqsError(`${coral}SerializationException`, message, { queryCode: 'MalformedInput' })

export const unknownOperation = () =>
  new SqsError(`${coral}UnknownOperationException`, 'The requested operation is not known here.', {
    queryCode: 'InvalidAction',
  })

export const throttled = () =>
  new SqsError(`${sqs}RequestThrottled`, 'Rate exceeded', { queryCode: 'RequestThrottled' })

export const internalError = () =>
  new SqsError(`${coral}InternalFailure`, 'We encountered an internal error. Please try again.', {
    queryCode: 'InternalError',
    status: 500,
  })

export const batchRefusal = (name: string, message: string) =>
  new SqsError(`${sqs}${name}`, message, { queryCode: `AWS.SimpleQueueService.${name}` })

export const invalidContents = () =>
  new SqsError(
    `${sqs}InvalidMessageContents`,
    'Invalid characters found in the message; allowed are #x9 | #xA | #xD | #x20 to #xD7FF | #xE000 to #xFFFD | #x10000 to #x10FFFF',
  )

export const invalidReceipt = (handle: string) =>
  new SqsError(`${sqs}ReceiptHandleIsInvalid`, `The input receipt handle "${handle}" is not a valid receipt handle.`)

export const notInFlight = () =>
  new SqsError(`${sqs}MessageNotInflight`, 'The message referred to is not in flight.', {
    queryCode: 'AWS.SimpleQueueService.MessageNotInflight',
  })
