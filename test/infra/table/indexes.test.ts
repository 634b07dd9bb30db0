import { describe, expect, test } from 'vitest'
import { errorName, keySchema, tableSuite } from './suite.ts'

const { db, raw, table } = tableSuite()

const byGroup = { byGroup: { hash: 'group', range: 'rank' } }

async function inGroup(TableName: string, more: object = {}) {
  const reply = await db().query({
    TableName,
    IndexName: 'byGroup',
    KeyConditionExpression: '#g = :g',
    ExpressionAttributeNames: { '#g': 'group' },
    ExpressionAttributeValues: { ':g': 'x' },
    ...more,
  })
  return reply
}

const names = async (TableName: string, more: object = {}) =>
  ((await inGroup(TableName, more)).Items ?? []).map((item) => item.pk)

test('an index holds the items that have both of its keys', async () => {
  const TableName = await table({ indexes: byGroup })
  await db().put({ TableName, Item: { pk: 'a', sk: '1', group: 'x', rank: '2' } })
  await db().put({ TableName, Item: { pk: 'b', sk: '1', group: 'x' } })
  await db().put({ TableName, Item: { pk: 'c', sk: '1', rank: '1' } })
  expect(await names(TableName)).toEqual(['a'])
  expect((await db().scan({ TableName, IndexName: 'byGroup' })).Count).toBe(1)
})

test('an index is ordered by its own range key, then by the table key', async () => {
  const TableName = await table({ indexes: byGroup })
  for (const [pk, rank] of [
    ['d', '1'],
    ['a', '2'],
    ['c', '2'],
    ['b', '2'],
    ['e', '0'],
  ] as const) {
    await db().put({ TableName, Item: { pk, sk: '1', group: 'x', rank } })
  }
  expect(await names(TableName)).toEqual(['e', 'd', 'a', 'b', 'c'])
  expect(await names(TableName, { ScanIndexForward: false })).toEqual(['c', 'b', 'a', 'd', 'e'])
})

test('paging in an index neither skips nor repeats items with equal index keys', async () => {
  const TableName = await table({ indexes: byGroup })
  const all = Array.from({ length: 11 }, (_, n) => `p${String(n).padStart(2, '0')}`)
  for (const pk of all) await db().put({ TableName, Item: { pk, sk: '1', group: 'x', rank: 'same' } })
  const seen: unknown[] = []
  let start: Record<string, unknown> | undefined
  do {
    const page = await inGroup(TableName, { Limit: 4, ...(start ? { ExclusiveStartKey: start } : {}) })
    seen.push(...(page.Items ?? []).map((item) => item.pk))
    start = page.LastEvaluatedKey
    if (start) expect(Object.keys(start).sort()).toEqual(['group', 'pk', 'rank', 'sk'])
  } while (start)
  expect(seen).toEqual(all)
})

test('an item that loses an index key leaves the index, and one that changes it moves', async () => {
  const TableName = await table({ indexes: byGroup })
  const Key = { pk: 'a', sk: '1' }
  const update = (UpdateExpression: string, values?: object) =>
    db().update({
      TableName,
      Key,
      UpdateExpression,
      ExpressionAttributeNames: { '#g': 'group' },
      ...(values ? { ExpressionAttributeValues: { ...values } } : {}),
    })
  await db().put({ TableName, Item: { ...Key, group: 'x', rank: '1' } })
  await update('SET #g = :y', { ':y': 'y' })
  expect(await names(TableName)).toEqual([])
  await update('SET #g = :x', { ':x': 'x' })
  expect(await names(TableName)).toEqual(['a'])
  await update('REMOVE #g')
  expect(await names(TableName)).toEqual([])
  expect((await db().scan({ TableName, IndexName: 'byGroup' })).Count).toBe(0)
})

test('a deleted item leaves the index', async () => {
  const TableName = await table({ indexes: byGroup })
  await db().put({ TableName, Item: { pk: 'a', sk: '1', group: 'x', rank: '1' } })
  await db().delete({ TableName, Key: { pk: 'a', sk: '1' } })
  expect(await names(TableName)).toEqual([])
})

test('an index of keys only gives the keys, one with chosen attributes those too', async () => {
  const TableName = await table({
    indexes: { ...byGroup, keysOnly: { hash: 'group', keep: 'KEYS_ONLY' }, some: { hash: 'group', keep: ['title'] } },
  })
  const Item = { pk: 'a', sk: '1', group: 'x', rank: '1', title: 't', body: 'b' }
  await db().put({ TableName, Item })
  const from = async (IndexName: string) => (await inGroup(TableName, { IndexName })).Items
  expect(await from('byGroup')).toEqual([Item])
  expect(await from('keysOnly')).toEqual([{ pk: 'a', sk: '1', group: 'x' }])
  expect(await from('some')).toEqual([{ pk: 'a', sk: '1', group: 'x', title: 't' }])
})

test('attributes that an index does not hold cannot be asked of it', async () => {
  const TableName = await table({ indexes: { keysOnly: { hash: 'group', keep: 'KEYS_ONLY' } } })
  const ask = (more: object) => errorName(inGroup(TableName, { IndexName: 'keysOnly', ...more }))
  expect(await ask({ ProjectionExpression: 'body' })).toBe('ValidationException')
  expect(await ask({ Select: 'ALL_ATTRIBUTES' })).toBe('ValidationException')
})

test('a consistent read of a global index is refused', async () => {
  const TableName = await table({ indexes: byGroup })
  expect(await errorName(inGroup(TableName, { ConsistentRead: true }))).toBe('ValidationException')
})

test('an index that does not exist is refused', async () => {
  const TableName = await table()
  expect(await errorName(inGroup(TableName))).toBe('ValidationException')
})

test.each([
  ['of another type', { N: '1' }],
  ['that is empty', { S: '' }],
])('an index key %s is refused', async (_name, group) => {
  const TableName = await table({ indexes: byGroup })
  const Item = { pk: { S: 'a' }, sk: { S: '1' }, group }
  expect(await errorName(raw().putItem({ TableName, Item }))).toBe('ValidationException')
  const update = raw().updateItem({
    TableName,
    Key: { pk: { S: 'a' }, sk: { S: '1' } },
    UpdateExpression: 'SET #g = :g',
    ExpressionAttributeNames: { '#g': 'group' },
    ExpressionAttributeValues: { ':g': group },
  })
  expect(await errorName(update)).toBe('ValidationException')
})

test('a local index orders a partition anew and gives whole items', async () => {
  const TableName = await table({
    AttributeDefinitions: ['pk', 'sk', 'rank'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const })),
    LocalSecondaryIndexes: [
      { IndexName: 'byRank', KeySchema: keySchema('pk', 'rank'), Projection: { ProjectionType: 'KEYS_ONLY' } },
    ],
  })
  await db().put({ TableName, Item: { pk: 'a', sk: '1', rank: '9', body: 'one' } })
  await db().put({ TableName, Item: { pk: 'a', sk: '2', rank: '3', body: 'two' } })
  const ask = {
    TableName,
    IndexName: 'byRank',
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': 'a' },
  }
  expect((await db().query(ask)).Items?.map((item) => item.sk)).toEqual(['2', '1'])
  const whole = await db().query({ ...ask, Select: 'ALL_ATTRIBUTES', ConsistentRead: true })
  expect(whole.Items?.map((item) => item.body)).toEqual(['two', 'one'])
})

describe('tables', () => {
  test('an index added to a table holds the items that were there before', async () => {
    const TableName = await table()
    for (const pk of ['a', 'b', 'c']) await db().put({ TableName, Item: { pk, sk: '1', group: 'x', rank: pk } })
    await db().put({ TableName, Item: { pk: 'd', sk: '1' } })
    await raw().updateTable({
      TableName,
      AttributeDefinitions: ['group', 'rank'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const })),
      GlobalSecondaryIndexUpdates: [
        {
          Create: {
            IndexName: 'byGroup',
            KeySchema: keySchema('group', 'rank'),
            Projection: { ProjectionType: 'ALL' },
          },
        },
      ],
    })
    await active(TableName)
    expect(await names(TableName)).toEqual(['a', 'b', 'c'])
    await db().put({ TableName, Item: { pk: 'e', sk: '1', group: 'x', rank: 'a' } })
    expect(await names(TableName)).toEqual(['a', 'e', 'b', 'c'])
  })

  test('an index can be taken away', async () => {
    const TableName = await table({ indexes: byGroup })
    await raw().updateTable({ TableName, GlobalSecondaryIndexUpdates: [{ Delete: { IndexName: 'byGroup' } }] })
    await active(TableName)
    expect((await raw().describeTable({ TableName })).Table?.GlobalSecondaryIndexes).toBeUndefined()
  })

  test('a table that is there cannot be made again', async () => {
    const TableName = await table()
    const again = raw().createTable({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      KeySchema: keySchema('pk'),
    })
    expect(await errorName(again)).toBe('ResourceInUseException')
  })

  test('a table that is not there is not found', async () => {
    const TableName = 'no-such-table'
    const Key = { pk: 'a', sk: '1' }
    expect(await errorName(raw().describeTable({ TableName }))).toBe('ResourceNotFoundException')
    expect(await errorName(db().get({ TableName, Key }))).toBe('ResourceNotFoundException')
    expect(await errorName(db().put({ TableName, Item: Key }))).toBe('ResourceNotFoundException')
  })

  test('a key that has no definition is refused, and so is a definition that is no key', async () => {
    const create = (defined: string[]) =>
      errorName(
        raw().createTable({
          TableName: 'badly-defined',
          BillingMode: 'PAY_PER_REQUEST',
          AttributeDefinitions: defined.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
          KeySchema: keySchema('pk'),
        }),
      )
    expect(await create(['other'])).toBe('ValidationException')
    expect(await create(['pk', 'other'])).toBe('ValidationException')
  })

  test('a table is described, listed and deleted with all it holds', async () => {
    const TableName = await table({ indexes: byGroup })
    await db().put({ TableName, Item: { pk: 'a', sk: '1', group: 'x', rank: '1' } })
    const { Table } = await raw().describeTable({ TableName })
    expect(Table).toMatchObject({ TableName, TableStatus: 'ACTIVE', KeySchema: keySchema('pk', 'sk') })
    expect((await raw().listTables({})).TableNames).toContain(TableName)

    const other = await table({ indexes: byGroup })
    await db().put({ TableName: other, Item: { pk: 'a', sk: '1', group: 'x', rank: '1' } })
    await raw().deleteTable({ TableName: other })
    expect(await errorName(names(other))).toBe('ResourceNotFoundException')
    expect(await names(TableName)).toEqual(['a'])
  })

  test('a table that is protected is not deleted', async () => {
    const TableName = await table({ DeletionProtectionEnabled: true })
    expect(await errorName(raw().deleteTable({ TableName }))).toBe('ValidationException')
    await raw().updateTable({ TableName, DeletionProtectionEnabled: false })
    expect((await raw().describeTable({ TableName })).Table?.DeletionProtectionEnabled).toBe(false)
  })

  async function active(TableName: string): Promise<void> {
    for (;;) {
      const { Table } = await raw().describeTable({ TableName })
      const indexes = Table?.GlobalSecondaryIndexes ?? []
      if (Table?.TableStatus === 'ACTIVE' && indexes.every((index) => index.IndexStatus === 'ACTIVE')) return
    }
  }
})
