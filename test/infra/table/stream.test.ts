import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DynamoDBRecord } from 'aws-lambda'
import { describe, expect, test } from 'vitest'
import { connectChangeStream, startTableServer } from '../../../infra/local/table/server.ts'
import { clientFor, definition, errorName, isElsewhere, tableSuite } from './suite.ts'

const { db, raw, table, server, passTime } = tableSuite()
const day = 24 * 60 * 60 * 1000

const streamed = () => table({ StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' } })
const recordsOf = (TableName: string, after?: string, limit = 1000) => server().stream.read(TableName, after, limit)
const namesOf = (records: DynamoDBRecord[]) =>
  records.map((record) => `${record.eventName} ${record.dynamodb?.Keys?.sk?.S}`)

const Key = { pk: 'a', sk: '1' }
const rawKey = { pk: { S: 'a' }, sk: { S: '1' } }

describe.skipIf(isElsewhere)('the change stream', () => {
  test('tells of creations, changes and removals with the images before and after', async () => {
    const TableName = await streamed()
    await db().put({ TableName, Item: { ...Key, n: 1 } })
    await db().update({ TableName, Key, UpdateExpression: 'SET n = :n', ExpressionAttributeValues: { ':n': 2 } })
    await db().delete({ TableName, Key })
    const records = await recordsOf(TableName)
    const [one, two] = [
      { ...rawKey, n: { N: '1' } },
      { ...rawKey, n: { N: '2' } },
    ]
    expect(records.map(({ eventName, dynamodb }) => [eventName, dynamodb?.OldImage, dynamodb?.NewImage])).toEqual([
      ['INSERT', undefined, one],
      ['MODIFY', one, two],
      ['REMOVE', two, undefined],
    ])
    const arn = (await raw().describeTable({ TableName })).Table?.LatestStreamArn
    expect(records[0]).toMatchObject({
      eventSource: 'aws:dynamodb',
      awsRegion: 'us-east-1',
      eventSourceARN: arn,
      dynamodb: {
        Keys: rawKey,
        StreamViewType: 'NEW_AND_OLD_IMAGES',
        SizeBytes: expect.any(Number),
        ApproximateCreationDateTime: expect.any(Number),
      },
    })
    expect(new Set(records.map((record) => record.eventID)).size).toBe(3)
  })

  test('tells of each change once, whatever made it', async () => {
    const TableName = await streamed()
    await db().batchWrite({
      RequestItems: { [TableName]: [{ PutRequest: { Item: Key } }, { PutRequest: { Item: { pk: 'a', sk: '2' } } }] },
    })
    await db().transactWrite({
      TransactItems: [{ Delete: { TableName, Key } }, { Put: { TableName, Item: { pk: 'a', sk: '3' } } }],
    })
    expect(namesOf(await recordsOf(TableName))).toEqual(['INSERT 1', 'INSERT 2', 'REMOVE 1', 'INSERT 3'])
  })

  test('says nothing of writes that change nothing', async () => {
    const TableName = await streamed()
    await db().put({ TableName, Item: { ...Key, tags: new Set(['a', 'b']), m: { x: 1, y: 2 } } })
    await db().put({ TableName, Item: { tags: new Set(['b', 'a']), m: { y: 2, x: 1 }, ...Key } })
    await db().update({ TableName, Key, UpdateExpression: 'SET m.x = :one', ExpressionAttributeValues: { ':one': 1 } })
    await db().delete({ TableName, Key: { pk: 'a', sk: 'ghost' } })
    expect(namesOf(await recordsOf(TableName))).toEqual(['INSERT 1'])
  })

  test('says nothing of writes that were refused', async () => {
    const TableName = await streamed()
    await errorName(db().put({ TableName, Item: Key, ConditionExpression: 'attribute_exists(pk)' }))
    const check = {
      ConditionCheck: { TableName, Key: { pk: 'a', sk: '2' }, ConditionExpression: 'attribute_exists(pk)' },
    }
    await errorName(db().transactWrite({ TransactItems: [{ Put: { TableName, Item: Key } }, check] }))
    expect(await recordsOf(TableName)).toEqual([])
  })

  test('keeps the changes of an item in their order under many writers', async () => {
    const TableName = await streamed()
    const add = () =>
      db().update({ TableName, Key, UpdateExpression: 'ADD n :one', ExpressionAttributeValues: { ':one': 1 } })
    await Promise.all(Array.from({ length: 60 }, add))
    const counts = (await recordsOf(TableName)).map((record) => Number(record.dynamodb?.NewImage?.n?.N))
    expect(counts).toEqual(Array.from({ length: 60 }, (_, n) => n + 1))
  })

  test('is read on from a sequence number, in portions', async () => {
    const TableName = await streamed()
    for (const sk of ['1', '2', '3', '4', '5']) await db().put({ TableName, Item: { pk: 'a', sk } })
    const first = await recordsOf(TableName, undefined, 2)
    const rest = await recordsOf(TableName, first.at(-1)?.dynamodb?.SequenceNumber, 2)
    expect([namesOf(first), namesOf(rest)]).toEqual([
      ['INSERT 1', 'INSERT 2'],
      ['INSERT 3', 'INSERT 4'],
    ])
  })

  test('is off unless a table asks for it, and can be turned on later', async () => {
    const TableName = await table()
    await db().put({ TableName, Item: Key })
    await raw().updateTable({ TableName, StreamSpecification: { StreamEnabled: true, StreamViewType: 'KEYS_ONLY' } })
    await db().delete({ TableName, Key })
    const records = await recordsOf(TableName)
    expect(namesOf(records)).toEqual(['REMOVE 1'])
    expect(records[0]?.dynamodb?.OldImage).toBeUndefined()
  })

  test('wakes who waits for the next change', async () => {
    const TableName = await streamed()
    await recordsOf(TableName)
    const changed = server().stream.changed()
    let isAwake = false
    const waking = changed.then(() => {
      isAwake = true
    })
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(isAwake).toBe(false)
    await db().put({ TableName, Item: Key })
    await waking
    expect(namesOf(await recordsOf(TableName))).toEqual(['INSERT 1'])
  })

  test('drops what the checkpoint of its reader has passed', async () => {
    const [mine, other] = [await streamed(), await streamed()]
    for (const sk of ['1', '2', '3'])
      for (const TableName of [mine, other]) await db().put({ TableName, Item: { pk: 'a', sk } })
    const { stream } = server()
    const second = (await recordsOf(mine))[1]?.dynamodb?.SequenceNumber ?? ''
    await stream.saveCheckpoint('reader', second)
    await sweep()
    expect(await stream.checkpoint('reader')).toBe(second)
    expect(namesOf(await recordsOf(mine))).toEqual(['INSERT 3'])
    expect(namesOf(await recordsOf(other))).toHaveLength(3)
  })

  test('keeps what nobody has a checkpoint for a day', async () => {
    const TableName = await streamed()
    await db().put({ TableName, Item: Key })
    passTime(day - 60_000)
    await db().put({ TableName, Item: { pk: 'a', sk: '2' } })
    await sweep()
    expect(await recordsOf(TableName)).toHaveLength(2)
    passTime(61_000)
    await sweep()
    expect(namesOf(await recordsOf(TableName))).toEqual(['INSERT 2'])
  })

  test('reaches another process the same way', async () => {
    const TableName = await streamed()
    const stream = connectChangeStream(server().endpoint)
    await stream.read(TableName, undefined, 10)
    const changed = stream.changed()
    await db().put({ TableName, Item: Key })
    await changed
    const records = await stream.read(TableName, undefined, 10)
    expect(records).toEqual(await recordsOf(TableName))
    const last = records.at(-1)?.dynamodb?.SequenceNumber ?? ''
    await stream.saveCheckpoint('far', last)
    expect([await stream.checkpoint('far'), await stream.checkpoint('nobody')]).toEqual([last, undefined])
    expect(await server().stream.checkpoint('far')).toBe(last)
  })

  test('is not told to a page in a browser', async () => {
    const url = `${server().endpoint}/_local/stream?table=any`
    expect((await fetch(url, { headers: { origin: 'https://elsewhere.example' } })).status).toBe(404)
  })

  const sweep = () => server().sweep()
})

describe.skipIf(isElsewhere)('on disk', () => {
  test('items, indexes, stream, checkpoints, tokens and expiry are there after a restart', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'table-'))
    const shape = definition('kept', {
      indexes: { byGroup: { hash: 'grp' } },
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    })
    const Update = {
      TableName: 'kept',
      Key: rawKey,
      UpdateExpression: 'SET grp = :g ADD n :one',
      ExpressionAttributeValues: { ':g': { S: 'x' }, ':one': { N: '1' } },
    }
    const request = { TransactItems: [{ Update }], ClientRequestToken: 'once' }
    try {
      let running = await startTableServer({ directory })
      let client = clientFor(running.endpoint)
      await client.createTable(shape)
      await client.updateTimeToLive({
        TableName: 'kept',
        TimeToLiveSpecification: { AttributeName: 'at', Enabled: true },
      })
      await client.transactWriteItems(request)
      const [first] = await running.stream.read('kept', undefined, 10)
      await running.stream.saveCheckpoint('reader', first?.dynamodb?.SequenceNumber ?? '')
      await client.putItem({ TableName: 'kept', Item: { pk: { S: 'b' }, sk: { S: '1' }, at: { N: '1' } } })
      client.destroy()
      await running.close()

      running = await startTableServer({ directory, now: () => 5000 })
      client = clientFor(running.endpoint)
      await client.transactWriteItems(request)
      const found = await client.query({
        TableName: 'kept',
        IndexName: 'byGroup',
        KeyConditionExpression: 'grp = :g',
        ExpressionAttributeValues: { ':g': { S: 'x' } },
      })
      expect(found.Items).toEqual([{ ...rawKey, grp: { S: 'x' }, n: { N: '1' } }])
      expect(await running.expire()).toBe(1)
      const after = await running.stream.checkpoint('reader')
      expect(after).toBe(first?.dynamodb?.SequenceNumber)
      const names = (await running.stream.read('kept', after, 10)).map((record) => record.eventName)
      expect(names).toEqual(['INSERT', 'REMOVE'])
      client.destroy()
      await running.close()
    } finally {
      await rm(directory, { recursive: true })
    }
  })
})
