import { describe, expect, test } from 'vitest'
import { errorName, tableSuite } from './suite.ts'

const { db, raw, table } = tableSuite()

const Key = { pk: 'a', sk: '1' }
const maxItemBytes = 400 * 1024
// pk, a, sk, 1 and the name `text`
const otherBytes = 2 + 1 + 2 + 1 + 4

describe('an item has 400 KB at most, in bytes of UTF-8', () => {
  test.each([
    ['ASCII', 'a', 1],
    ['two-byte letters', 'ñ', 2],
    ['four-byte signs', '\u{1F600}', 4],
  ])('%s', async (_name, letter, bytes) => {
    const TableName = await table()
    const room = maxItemBytes - otherBytes
    const exact = letter.repeat(Math.floor(room / bytes)) + 'a'.repeat(room % bytes)
    expect(await errorName(db().put({ TableName, Item: { ...Key, text: exact } }))).toBeUndefined()
    expect(await errorName(db().put({ TableName, Item: { ...Key, text: `${exact}a` } }))).toBe('ValidationException')
    expect((await db().get({ TableName, Key })).Item?.text).toBe(exact)
  })

  test('an update that would make it larger is refused and changes nothing', async () => {
    const TableName = await table()
    const text = 'a'.repeat(maxItemBytes - otherBytes)
    await db().put({ TableName, Item: { ...Key, text } })
    const grow = db().update({ TableName, Key, UpdateExpression: 'SET n = :n', ExpressionAttributeValues: { ':n': 1 } })
    expect(await errorName(grow)).toBe('ValidationException')
    expect((await db().get({ TableName, Key })).Item).toEqual({ ...Key, text })
  })

  test('a batch and a transaction refuse it as well', async () => {
    const TableName = await table()
    const Item = { ...Key, text: 'a'.repeat(maxItemBytes) }
    const batch = db().batchWrite({ RequestItems: { [TableName]: [{ PutRequest: { Item } }] } })
    expect(await errorName(batch)).toBe('ValidationException')
    const transaction = await errorName(db().transactWrite({ TransactItems: [{ Put: { TableName, Item } }] }))
    expect(['ValidationException', 'TransactionCanceledException']).toContain(transaction)
    expect((await db().get({ TableName, Key })).Item).toBeUndefined()
  })

  test('names count, lists and maps cost three bytes and one for each element', async () => {
    const TableName = await table()
    const list = { L: [{ S: 'x' }, { N: '12' }, { BOOL: true }] }
    const map = { M: { k: { S: 'v' }, e: { NULL: true as const } } }
    // list: 3 + (1+1) + (1+2) + (1+1) = 10, map: 3 + (1+1+1) + (1+1+1) = 9, with the names l and m and t
    const fixed = 6 + (1 + 10) + (1 + 9) + 1
    const put = (length: number) =>
      errorName(
        raw().putItem({
          TableName,
          Item: { pk: { S: 'a' }, sk: { S: '1' }, l: list, m: map, t: { S: 'a'.repeat(length) } },
        }),
      )
    expect(await put(maxItemBytes - fixed)).toBeUndefined()
    expect(await put(maxItemBytes - fixed + 1)).toBe('ValidationException')
  })
})

describe('a page has 1 MB', () => {
  const text = 'x'.repeat(100 * 1024)

  async function fifteen(): Promise<string> {
    const TableName = await table()
    await Promise.all(
      Array.from({ length: 15 }, (_, n) =>
        db().put({ TableName, Item: { pk: 'a', sk: String(n).padStart(2, '0'), text } }),
      ),
    )
    return TableName
  }

  test('a query stops there and goes on from its last key', async () => {
    const TableName = await fifteen()
    const ask = { TableName, KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': 'a' } }
    const first = await db().query(ask)
    expect(first.Count).toBeGreaterThanOrEqual(10)
    expect(first.Count).toBeLessThanOrEqual(11)
    const second = await db().query({ ...ask, ExclusiveStartKey: first.LastEvaluatedKey })
    expect(second.LastEvaluatedKey).toBeUndefined()
    expect([...(first.Items ?? []), ...(second.Items ?? [])].map((item) => item.sk)).toHaveLength(15)
  })

  test('what a filter drops counts as well', async () => {
    const TableName = await fifteen()
    const page = await db().scan({ TableName, FilterExpression: 'attribute_not_exists(pk)' })
    expect(page.Count).toBe(0)
    expect(page.ScannedCount).toBeLessThanOrEqual(11)
    expect(page.LastEvaluatedKey).toBeDefined()
  })
})

test('a batch of reads gives 16 MB at most and names the keys it left out', async () => {
  const TableName = await table()
  const text = 'x'.repeat(390 * 1024)
  const keys = Array.from({ length: 45 }, (_, n) => ({ pk: 'a', sk: String(n) }))
  await Promise.all(keys.map((key) => db().put({ TableName, Item: { ...key, text } })))
  const { Responses, UnprocessedKeys } = await db().batchGet({ RequestItems: { [TableName]: { Keys: keys } } })
  const [read, left] = [Responses?.[TableName] ?? [], UnprocessedKeys?.[TableName]?.Keys ?? []]
  expect(read.length + left.length).toBe(45)
  expect(read.length * 390 * 1024).toBeLessThanOrEqual(16 * 1024 * 1024)
  expect(left.length).toBeGreaterThan(0)
})
