import { TransactionCanceledException, type TransactWriteItem } from '@aws-sdk/client-dynamodb'
import { describe, expect, test } from 'vitest'
import { errorName, isElsewhere, tableSuite } from './suite.ts'

const { db, raw, table, passTime } = tableSuite()

const key = (sk: string) => ({ pk: { S: 'a' }, sk: { S: sk } })
const put = (TableName: string, sk: string, more: object = {}): TransactWriteItem => ({
  Put: { TableName, Item: { ...key(sk), ...more } },
})

async function reasonsOf(request: Promise<unknown>) {
  const error = await request.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof TransactionCanceledException)) throw new Error(`Not cancelled: ${error}`)
  return error.CancellationReasons ?? []
}

const kept = async (TableName: string) =>
  ((await db().scan({ TableName, ConsistentRead: true })).Items ?? []).map((item) => item.sk).sort()

test('puts, updates, deletions and checks happen together', async () => {
  const TableName = await table()
  for (const sk of ['update', 'delete', 'check']) await raw().putItem({ TableName, Item: key(sk) })
  await raw().transactWriteItems({
    TransactItems: [
      put(TableName, 'put'),
      {
        Update: {
          TableName,
          Key: key('update'),
          UpdateExpression: 'ADD n :one',
          ExpressionAttributeValues: { ':one': { N: '1' } },
        },
      },
      { Delete: { TableName, Key: key('delete') } },
      { ConditionCheck: { TableName, Key: key('check'), ConditionExpression: 'attribute_exists(pk)' } },
    ],
  })
  expect(await kept(TableName)).toEqual(['check', 'put', 'update'])
  expect((await db().get({ TableName, Key: { pk: 'a', sk: 'update' } })).Item).toMatchObject({ n: 1 })
})

test('a failed condition cancels everything, with a reason for each action in order', async () => {
  const TableName = await table()
  await raw().putItem({ TableName, Item: { ...key('there'), n: { N: '4' } } })
  const reasons = await reasonsOf(
    raw().transactWriteItems({
      TransactItems: [
        put(TableName, 'new'),
        {
          Update: {
            TableName,
            Key: key('there'),
            UpdateExpression: 'SET n = :five',
            ConditionExpression: 'n = :three',
            ExpressionAttributeValues: { ':five': { N: '5' }, ':three': { N: '3' } },
            ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
          },
        },
        { ConditionCheck: { TableName, Key: key('ghost'), ConditionExpression: 'attribute_not_exists(pk)' } },
        { Delete: { TableName, Key: key('gone'), ConditionExpression: 'attribute_exists(pk)' } },
      ],
    }),
  )
  expect(reasons.map(({ Code }) => Code)).toEqual(['None', 'ConditionalCheckFailed', 'None', 'ConditionalCheckFailed'])
  expect(reasons[1]?.Item).toEqual({ ...key('there'), n: { N: '4' } })
  expect(reasons[3]?.Item).toBeUndefined()
  expect(await kept(TableName)).toEqual(['there'])
  expect((await db().get({ TableName, Key: { pk: 'a', sk: 'there' } })).Item).toMatchObject({ n: 4 })
})

test('a reason carries the item only when asked to', async () => {
  const TableName = await table()
  await raw().putItem({ TableName, Item: key('there') })
  const check = { TableName, Key: key('there'), ConditionExpression: 'attribute_not_exists(pk)' }
  const [reason] = await reasonsOf(raw().transactWriteItems({ TransactItems: [{ ConditionCheck: check }] }))
  expect(reason).toMatchObject({ Code: 'ConditionalCheckFailed', Message: 'The conditional request failed' })
  expect(reason?.Item).toBeUndefined()
})

test('conditions see the state before the transaction', async () => {
  const TableName = await table()
  await raw().transactWriteItems({
    TransactItems: [
      put(TableName, '1'),
      { ConditionCheck: { TableName, Key: key('2'), ConditionExpression: 'attribute_not_exists(pk)' } },
    ],
  })
  expect(await kept(TableName)).toEqual(['1'])
})

test('the same item twice is refused', async () => {
  const TableName = await table()
  const twice = raw().transactWriteItems({
    TransactItems: [put(TableName, '1'), { Delete: { TableName, Key: key('1') } }],
  })
  expect(await errorName(twice)).toBe('ValidationException')
  expect(await kept(TableName)).toEqual([])
})

test('a transaction has 100 actions at most', async () => {
  const TableName = await table()
  const puts = (count: number) => Array.from({ length: count }, (_, n) => put(TableName, String(n)))
  expect(await errorName(raw().transactWriteItems({ TransactItems: puts(101) }))).toBe('ValidationException')
  expect(await kept(TableName)).toEqual([])
  await raw().transactWriteItems({ TransactItems: puts(100) })
  expect(await kept(TableName)).toHaveLength(100)
})

test('a transaction has at least one action, and an action is one thing', async () => {
  const TableName = await table()
  expect(await errorName(raw().transactWriteItems({ TransactItems: [] }))).toBe('ValidationException')
  const both = { ...put(TableName, '1'), Delete: { TableName, Key: key('2') } }
  expect(await errorName(raw().transactWriteItems({ TransactItems: [both] }))).toBe('ValidationException')
})

test('a transaction has 4 MB at most', async () => {
  const TableName = await table()
  const text = { t: { S: 'x'.repeat(399 * 1024) } }
  const puts = (count: number) => Array.from({ length: count }, (_, n) => put(TableName, String(n), text))
  expect(await errorName(raw().transactWriteItems({ TransactItems: puts(11) }))).toBe('ValidationException')
  expect(await kept(TableName)).toEqual([])
  expect(await errorName(raw().transactWriteItems({ TransactItems: puts(10) }))).toBeUndefined()
})

test('an update that fails on the data cancels with ValidationError', async () => {
  const TableName = await table()
  await raw().putItem({ TableName, Item: { ...key('1'), n: { S: 'text' } } })
  const Update = {
    TableName,
    Key: key('1'),
    UpdateExpression: 'ADD n :one',
    ExpressionAttributeValues: { ':one': { N: '1' } },
  }
  const reasons = await reasonsOf(raw().transactWriteItems({ TransactItems: [put(TableName, '2'), { Update }] }))
  expect(reasons.map(({ Code }) => Code)).toEqual(['None', 'ValidationError'])
  expect(await kept(TableName)).toEqual(['1'])
})

test('a table that is not there is not found', async () => {
  const request = raw().transactWriteItems({ TransactItems: [put('no-such-table', '1')] })
  expect(await errorName(request)).toBe('ResourceNotFoundException')
})

test('a transaction reaches over tables', async () => {
  const [one, two] = [await table(), await table()]
  await raw().transactWriteItems({ TransactItems: [put(one, '1'), put(two, '1')] })
  expect([await kept(one), await kept(two)]).toEqual([['1'], ['1']])
})

describe('client request tokens', () => {
  const count = (TableName: string, by = '1') => ({
    Update: {
      TableName,
      Key: key('1'),
      UpdateExpression: 'ADD n :by',
      ExpressionAttributeValues: { ':by': { N: by } },
    },
  })
  const n = async (TableName: string) => (await db().get({ TableName, Key: { pk: 'a', sk: '1' } })).Item?.n
  const token = () => `token-${Math.random()}`.slice(0, 36)

  test('a repeated request has its effect once', async () => {
    const TableName = await table()
    const request = { TransactItems: [count(TableName)], ClientRequestToken: token() }
    await raw().transactWriteItems(request)
    const again = await raw().transactWriteItems({ ...request, ReturnConsumedCapacity: 'TOTAL' })
    expect(again.ConsumedCapacity).toEqual([{ TableName, CapacityUnits: 2, ReadCapacityUnits: 2 }])
    expect(await n(TableName)).toBe(1)
  })

  test('repeated at the same time it has its effect once as well', async () => {
    const TableName = await table()
    const request = { TransactItems: [count(TableName)], ClientRequestToken: token() }
    await Promise.all(Array.from({ length: 10 }, () => raw().transactWriteItems(request)))
    expect(await n(TableName)).toBe(1)
  })

  test('the same token with another request is refused', async () => {
    const TableName = await table()
    const ClientRequestToken = token()
    await raw().transactWriteItems({ TransactItems: [count(TableName)], ClientRequestToken })
    const other = raw().transactWriteItems({ TransactItems: [count(TableName, '2')], ClientRequestToken })
    expect(await errorName(other)).toBe('IdempotentParameterMismatchException')
    expect(await n(TableName)).toBe(1)
  })

  test('a cancelled transaction can be tried again under its token', async () => {
    const TableName = await table()
    const Put = { TableName, Item: key('1'), ConditionExpression: 'attribute_not_exists(pk)' }
    const request = { TransactItems: [{ Put }], ClientRequestToken: token() }
    await raw().putItem({ TableName, Item: key('1') })
    expect(await errorName(raw().transactWriteItems(request))).toBe('TransactionCanceledException')
    await raw().deleteItem({ TableName, Key: key('1') })
    expect(await errorName(raw().transactWriteItems(request))).toBeUndefined()
  })

  test.skipIf(isElsewhere)('a token is forgotten after ten minutes', async () => {
    const TableName = await table()
    const request = { TransactItems: [count(TableName)], ClientRequestToken: token() }
    await raw().transactWriteItems(request)
    passTime(9 * 60 * 1000)
    await raw().transactWriteItems(request)
    expect(await n(TableName)).toBe(1)
    passTime(60 * 1000)
    await raw().transactWriteItems(request)
    expect(await n(TableName)).toBe(2)
  })
})

describe('at the same time', () => {
  test('50 writers who move amounts between accounts neither make nor lose any', async () => {
    const TableName = await table()
    const accounts = ['1', '2', '3', '4']
    for (const sk of accounts) await db().put({ TableName, Item: { pk: 'a', sk, amount: 100 } })
    const move = (from: string, to: string) => {
      const update = (sk: string, by: number, ConditionExpression?: string) => ({
        Update: {
          TableName,
          Key: { pk: 'a', sk },
          UpdateExpression: 'SET amount = amount + :by',
          ExpressionAttributeValues: { ':by': by, ...(ConditionExpression ? { ':least': 10 } : {}) },
          ...(ConditionExpression ? { ConditionExpression } : {}),
        },
      })
      return errorName(db().transactWrite({ TransactItems: [update(from, -10, 'amount >= :least'), update(to, 10)] }))
    }
    let ended = false
    const watch = async () => {
      while (!ended) {
        const gets = accounts.map((sk) => ({ Get: { TableName, Key: { pk: 'a', sk } } }))
        const { Responses = [] } = await db().transactGet({ TransactItems: gets })
        expect(Responses.reduce((sum, { Item }) => sum + Number(Item?.amount), 0)).toBe(400)
      }
    }
    const watching = isElsewhere ? Promise.resolve() : watch()
    const writers = Array.from({ length: 50 }, (_, n) => move(accounts[n % 4] ?? '', accounts[(n * 7 + 1) % 4] ?? ''))
    const outcomes = await Promise.all(writers)
    ended = true
    await watching
    for (const outcome of outcomes) expect([undefined, 'TransactionCanceledException']).toContain(outcome)
    const { Items = [] } = await db().scan({ TableName, ConsistentRead: true })
    expect(Items.reduce((sum, item) => sum + Number(item.amount), 0)).toBe(400)
  })

  test.skipIf(isElsewhere)('50 writers of the same pair of items all succeed, and the items stay alike', async () => {
    const TableName = await table()
    const write = (by: number) =>
      db().transactWrite({ TransactItems: ['1', '2'].map((sk) => ({ Put: { TableName, Item: { pk: 'a', sk, by } } })) })
    await Promise.all(Array.from({ length: 50 }, (_, by) => write(by)))
    const { Items = [] } = await db().scan({ TableName })
    expect(new Set(Items.map((item) => item.by)).size).toBe(1)
  })
})

describe('reading', () => {
  test('items come in the order of the request, absent ones empty', async () => {
    const TableName = await table()
    for (const sk of ['1', '2']) await db().put({ TableName, Item: { pk: 'a', sk, n: Number(sk) } })
    const gets = ['2', 'none', '1'].map((sk) => ({
      Get: { TableName, Key: { pk: 'a', sk }, ProjectionExpression: 'n' },
    }))
    const { Responses } = await db().transactGet({ TransactItems: gets })
    expect(Responses).toEqual([{ Item: { n: 2 } }, {}, { Item: { n: 1 } }])
  })

  test('a read has 100 items at most', async () => {
    const TableName = await table()
    const gets = (count: number) =>
      Array.from({ length: count }, (_, n) => ({ Get: { TableName, Key: key(String(n)) } }))
    expect((await raw().transactGetItems({ TransactItems: gets(100) })).Responses).toHaveLength(100)
    expect(await errorName(raw().transactGetItems({ TransactItems: gets(101) }))).toBe('ValidationException')
  })
})
