import type { DynamoDBRecord } from 'aws-lambda'
import { itemBytes } from './itemSize.ts'
import { jsonOf, type Stored, sizeOf } from './stored.ts'
import { attributesOf, region, type Table } from './tableDefinition.ts'
import type { Item } from './wire.ts'

export type ItemChange = {
  table: Table
  keys: Item
  before: Stored | undefined
  after: Stored | undefined
  byExpiry: boolean
}

export function recordOf(stored: Buffer): DynamoDBRecord {
  const record: DynamoDBRecord = JSON.parse(stored.toString())
  return record
}

/** Put together from the JSON that is stored already. */
export function recordJson(change: ItemChange, sequenceNumber: string, now: number): string {
  const { keys, before, after } = change
  const view = change.table.streamView ?? 'NEW_AND_OLD_IMAGES'
  const newImage = view === 'NEW_AND_OLD_IMAGES' || view === 'NEW_IMAGE' ? after : undefined
  const oldImage = view === 'NEW_AND_OLD_IMAGES' || view === 'OLD_IMAGE' ? before : undefined
  const body = {
    ApproximateCreationDateTime: Math.floor(now / 1000),
    SequenceNumber: sequenceNumber,
    SizeBytes: itemBytes(keys) + (newImage ? sizeOf(newImage) : 0) + (oldImage ? sizeOf(oldImage) : 0),
    StreamViewType: view,
    Keys: keys,
  }
  const images = [newImage && `,"NewImage":${jsonOf(newImage)}`, oldImage && `,"OldImage":${jsonOf(oldImage)}`]
  const bodyJson = `${JSON.stringify(body).slice(0, -1)}${images.filter(Boolean).join('')}}`
  return `${JSON.stringify(headOf(change, sequenceNumber)).slice(0, -1)},"dynamodb":${bodyJson}}`
}

function headOf({ table, before, after, byExpiry }: ItemChange, sequenceNumber: string) {
  return {
    eventID: sequenceNumber.padStart(32, '0'),
    eventName: before ? (after ? 'MODIFY' : 'REMOVE') : 'INSERT',
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: region,
    eventSourceARN: table.streamArn,
    ...(byExpiry ? { userIdentity: { type: 'Service', principalId: 'dynamodb.amazonaws.com' } } : {}),
  }
}

export function keysOf(table: Table, item: Item): Item {
  const keys: Item = {}
  for (const { name } of attributesOf(table.keys)) {
    const value = item[name]
    if (value) keys[name] = value
  }
  return keys
}
