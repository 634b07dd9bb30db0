import { createHash } from 'node:crypto'
import { batchRefusal, invalidContents, invalidParameter, missingParameter } from './refusals.ts'
import type { MessageAttributes } from './store.ts'

// https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-messages.html
export const maxMessageBytes = 1_048_576
export const maxBatchEntries = 10
const maxDelaySeconds = 900
const maxAttributes = 10

export type NewMessage = { body: string; attributes: MessageAttributes; delaySeconds: number }

// The characters of XML 1.0, and no others.
const forbidden = /(?![\t\n\r\u007f-\u009f])[\p{Cc}\p{Cs}\ufffe\uffff]/u

/** Throws what SQS would answer to this message. */
export function refuseMessage(message: NewMessage): void {
  if (message.body === '') throw missingParameter('MessageBody')
  if (forbidden.test(message.body)) throw invalidContents()
  if (sizeOf(message) > maxMessageBytes) {
    throw invalidParameter(
      `One or more parameters are invalid. Reason: Message must be shorter than ${maxMessageBytes} bytes.`,
    )
  }
  if (!(message.delaySeconds >= 0 && message.delaySeconds <= maxDelaySeconds)) {
    throw invalidParameter(
      `Value ${message.delaySeconds} for parameter DelaySeconds is invalid. Reason: DelaySeconds must be >= 0 and <= ${maxDelaySeconds}.`,
    )
  }
  refuseAttributes(message.attributes)
}

function refuseAttributes(attributes: MessageAttributes): void {
  const entries = Object.entries(attributes)
  if (entries.length > maxAttributes) {
    throw invalidParameter(
      `Number of message attributes [${entries.length}] exceeds the allowed maximum [${maxAttributes}].`,
    )
  }
  for (const [name, { DataType, StringValue, BinaryValue }] of entries) {
    if (!/^(?!aws\.|amazon\.)[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*$/i.test(name) || name.length > 256) {
      throw invalidParameter(`Message attribute name '${name}' is invalid.`)
    }
    const kind = /^(String|Number|Binary)(\..+)?$/.exec(DataType)?.[1]
    const value = kind === 'Binary' ? BinaryValue : StringValue
    if (kind === undefined || !value || (kind !== 'Binary' && forbidden.test(value))) {
      throw invalidParameter(`The message attribute '${name}' must contain a non-empty value of its type.`)
    }
  }
}

/** Throws what SQS answers to a batch as a whole; a fault of one entry is that entry's own. */
export function refuseBatch(entries: { id: string; message: NewMessage }[]): void {
  const ids = entries.map((entry) => entry.id)
  if (ids.length === 0) {
    throw batchRefusal('EmptyBatchRequest', 'There should be at least one SendMessageBatchRequestEntry in the request.')
  }
  if (ids.length > maxBatchEntries) {
    const message = `Maximum number of entries per request are ${maxBatchEntries}. You have sent ${ids.length}.`
    throw batchRefusal('TooManyEntriesInBatchRequest', message)
  }
  if (!ids.every((id) => /^[A-Za-z0-9_-]{1,80}$/.test(id))) {
    throw batchRefusal(
      'InvalidBatchEntryId',
      'A batch entry id can only contain alphanumeric characters, hyphens and underscores. It can be at most 80 letters long.',
    )
  }
  const repeated = ids.find((id, at) => ids.indexOf(id) !== at)
  if (repeated !== undefined) throw batchRefusal('BatchEntryIdsNotDistinct', `Id ${repeated} repeated.`)
  const bytes = entries.reduce((sum, entry) => sum + sizeOf(entry.message), 0)
  if (bytes > maxMessageBytes) {
    const message = `Batch requests cannot be longer than ${maxMessageBytes} bytes. You have sent ${bytes} bytes.`
    throw batchRefusal('BatchRequestTooLong', message)
  }
}

function sizeOf({ body, attributes }: NewMessage): number {
  const ofAttributes = Object.entries(attributes).map(
    ([name, { DataType, StringValue, BinaryValue }]) =>
      Buffer.byteLength(name + DataType + (StringValue ?? '')) + Buffer.byteLength(BinaryValue ?? '', 'base64'),
  )
  return ofAttributes.reduce((sum, bytes) => sum + bytes, Buffer.byteLength(body))
}

export function md5OfBody(body: string): string {
  return createHash('md5').update(body, 'utf8').digest('hex')
}

/** https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-message-metadata.html, "MD5" */
export function md5OfAttributes(attributes: MessageAttributes): string | undefined {
  const names = Object.keys(attributes).sort()
  if (names.length === 0) return undefined
  const hash = createHash('md5')
  const part = (bytes: Buffer) => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(bytes.length)
    hash.update(length).update(bytes)
  }
  for (const name of names) {
    const { DataType = '', StringValue, BinaryValue } = attributes[name] ?? {}
    const isBinary = BinaryValue !== undefined
    part(Buffer.from(name))
    part(Buffer.from(DataType))
    hash.update(Buffer.from([isBinary ? 2 : 1]))
    part(isBinary ? Buffer.from(BinaryValue, 'base64') : Buffer.from(StringValue ?? ''))
  }
  return hash.digest('hex')
}
