import { expect, test } from 'vitest'
import { tableSuite } from './suite.ts'

const { db, table } = tableSuite()

const Key = { pk: 'a', sk: '1' }
const TOTAL = { ReturnConsumedCapacity: 'TOTAL' } as const
const INDEXES = { ReturnConsumedCapacity: 'INDEXES' } as const
// pk, a, sk, 1 and the name t
const itemOf = (bytes: number, sk = '1') => ({ pk: 'a', sk, t: 'x'.repeat(bytes - 7) })

test.each([
  [4096, false, 0.5],
  [4097, false, 1],
  [4096, true, 1],
  [4097, true, 2],
  [40_000, true, 10],
])('reading %i bytes, consistently: %s, costs %f', async (bytes, ConsistentRead, units) => {
  const TableName = await table()
  await db().put({ TableName, Item: itemOf(bytes) })
  expect((await db().get({ TableName, Key, ConsistentRead, ...TOTAL })).ConsumedCapacity).toEqual({
    TableName,
    CapacityUnits: units,
  })
})

test('reading what is not there costs the least there is', async () => {
  const TableName = await table()
  expect((await db().get({ TableName, Key, ...TOTAL })).ConsumedCapacity?.CapacityUnits).toBe(0.5)
  const none = { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': 'a' } }
  expect((await db().query({ TableName, ...none, ...TOTAL })).ConsumedCapacity?.CapacityUnits).toBe(0.5)
})

test('a projection makes a read no cheaper', async () => {
  const TableName = await table()
  await db().put({ TableName, Item: itemOf(8000) })
  const reply = await db().get({ TableName, Key, ProjectionExpression: 'sk', ...TOTAL })
  expect(reply.ConsumedCapacity?.CapacityUnits).toBe(1)
})

test('a query adds up bytes before it rounds, a batch rounds each item', async () => {
  const TableName = await table()
  const keys = ['1', '2', '3', '4'].map((sk) => ({ pk: 'a', sk }))
  for (const { sk } of keys) await db().put({ TableName, Item: itemOf(1000, sk) })
  const ask = { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': 'a' } }
  expect((await db().query({ TableName, ...ask, ...TOTAL })).ConsumedCapacity?.CapacityUnits).toBe(0.5)
  const batch = await db().batchGet({ RequestItems: { [TableName]: { Keys: keys } }, ...TOTAL })
  expect(batch.ConsumedCapacity).toEqual([{ TableName, CapacityUnits: 2 }])
})

test('a query pays for what its filter drops', async () => {
  const TableName = await table()
  for (const sk of ['1', '2', '3']) await db().put({ TableName, Item: itemOf(4000, sk) })
  const reply = await db().query({
    TableName,
    KeyConditionExpression: 'pk = :pk',
    FilterExpression: 'attribute_exists(ghost)',
    ExpressionAttributeValues: { ':pk': 'a' },
    ...TOTAL,
  })
  expect(reply).toMatchObject({ Count: 0, ConsumedCapacity: { CapacityUnits: 1.5 } })
})

test.each([
  [1024, 1],
  [1025, 2],
  [10_000, 10],
])('writing %i bytes costs %i', async (bytes, units) => {
  const TableName = await table()
  expect((await db().put({ TableName, Item: itemOf(bytes), ...TOTAL })).ConsumedCapacity?.CapacityUnits).toBe(units)
})

test('a write costs the larger of what was there and what comes', async () => {
  const TableName = await table()
  await db().put({ TableName, Item: itemOf(3000) })
  expect((await db().put({ TableName, Item: itemOf(100), ...TOTAL })).ConsumedCapacity?.CapacityUnits).toBe(3)
  await db().put({ TableName, Item: itemOf(3000) })
  expect((await db().delete({ TableName, Key, ...TOTAL })).ConsumedCapacity?.CapacityUnits).toBe(3)
  expect((await db().delete({ TableName, Key, ...TOTAL })).ConsumedCapacity?.CapacityUnits).toBe(1)
})

test('an update of one attribute costs the whole item', async () => {
  const TableName = await table()
  await db().put({ TableName, Item: itemOf(2500) })
  const reply = await db().update({
    TableName,
    Key,
    UpdateExpression: 'SET n = :n',
    ExpressionAttributeValues: { ':n': 1 },
    ...TOTAL,
  })
  expect(reply.ConsumedCapacity?.CapacityUnits).toBe(3)
})

test('an index costs nothing untouched, one write changed, two when its key moves', async () => {
  const TableName = await table({ indexes: { byGroup: { hash: 'grp' }, titles: { hash: 'grp', keep: ['title'] } } })
  const units = async (item: object) => {
    const { ConsumedCapacity } = await db().put({ TableName, Item: { ...Key, ...item }, ...INDEXES })
    const { byGroup, titles } = ConsumedCapacity?.GlobalSecondaryIndexes ?? {}
    return [
      ConsumedCapacity?.CapacityUnits,
      ConsumedCapacity?.Table?.CapacityUnits,
      byGroup?.CapacityUnits,
      titles?.CapacityUnits,
    ]
  }
  expect(await units({ body: 1 })).toEqual([1, 1, undefined, undefined])
  expect(await units({ body: 1, grp: 'x', title: 't' })).toEqual([3, 1, 1, 1])
  expect(await units({ body: 2, grp: 'x', title: 't' })).toEqual([2, 1, 1, undefined])
  expect(await units({ body: 2, grp: 'y', title: 't' })).toEqual([5, 1, 2, 2])
  expect(await units({ body: 2 })).toEqual([3, 1, 1, 1])
})

test('a query of an index costs its entries, not the items', async () => {
  const TableName = await table({ indexes: { keysOnly: { hash: 'grp', keep: 'KEYS_ONLY' } } })
  for (const sk of ['1', '2', '3']) await db().put({ TableName, Item: { ...itemOf(9000, sk), grp: 'x' } })
  const reply = await db().query({
    TableName,
    IndexName: 'keysOnly',
    KeyConditionExpression: 'grp = :g',
    ExpressionAttributeValues: { ':g': 'x' },
    ...INDEXES,
  })
  expect(reply.ConsumedCapacity).toMatchObject({
    CapacityUnits: 0.5,
    Table: { CapacityUnits: 0 },
    GlobalSecondaryIndexes: { keysOnly: { CapacityUnits: 0.5 } },
  })
})

test('a transactional write costs double for the table and what it always does for an index', async () => {
  const TableName = await table({ indexes: { byGroup: { hash: 'grp' } } })
  const { ConsumedCapacity } = await db().transactWrite({
    TransactItems: [
      { Put: { TableName, Item: { ...itemOf(1500), grp: 'x' } } },
      { Put: { TableName, Item: itemOf(500, '2') } },
      { ConditionCheck: { TableName, Key: { pk: 'a', sk: '3' }, ConditionExpression: 'attribute_not_exists(pk)' } },
    ],
    ...INDEXES,
  })
  expect(ConsumedCapacity).toMatchObject([
    {
      TableName,
      CapacityUnits: 10,
      WriteCapacityUnits: 10,
      Table: { CapacityUnits: 8 },
      GlobalSecondaryIndexes: { byGroup: { CapacityUnits: 2 } },
    },
  ])
})

test('a transactional read costs double, also for what is not there', async () => {
  const TableName = await table()
  await db().put({ TableName, Item: itemOf(5000) })
  const gets = ['1', '2'].map((sk) => ({ Get: { TableName, Key: { pk: 'a', sk } } }))
  const { ConsumedCapacity } = await db().transactGet({ TransactItems: gets, ...TOTAL })
  expect(ConsumedCapacity).toEqual([{ TableName, CapacityUnits: 6, ReadCapacityUnits: 6 }])
})

test('a batch of writes adds up its items', async () => {
  const TableName = await table()
  const writes = ['1', '2'].map((sk) => ({ PutRequest: { Item: itemOf(1500, sk) } }))
  const { ConsumedCapacity } = await db().batchWrite({ RequestItems: { [TableName]: writes }, ...TOTAL })
  expect(ConsumedCapacity).toEqual([{ TableName, CapacityUnits: 4 }])
})

test('nothing is reported unless asked for', async () => {
  const TableName = await table()
  expect((await db().put({ TableName, Item: Key })).ConsumedCapacity).toBeUndefined()
})
