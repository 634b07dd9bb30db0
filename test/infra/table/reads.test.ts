import { describe, expect, test } from 'vitest'
import { errorName, tableSuite } from './suite.ts'

const { db, raw, table } = tableSuite()

async function filled(sortKeys: string[], pk = 'a'): Promise<string> {
  const TableName = await table()
  for (const sk of sortKeys) await db().put({ TableName, Item: { pk, sk, n: Number.parseInt(sk, 10) || 0 } })
  return TableName
}

async function sortKeys(TableName: string, condition: string, values: Record<string, unknown> = {}, more: object = {}) {
  const { Items = [] } = await db().query({
    TableName,
    KeyConditionExpression: `pk = :pk${condition && ` AND ${condition}`}`,
    ExpressionAttributeValues: { ':pk': 'a', ...values },
    ...more,
  })
  return Items.map((item) => item.sk)
}

describe('projections', () => {
  const Key = { pk: 'a', sk: '1' }
  const Item = { ...Key, doc: { x: 1, y: { z: 2 } }, steps: ['a', { b: 1 }, 'c'], flag: true }

  test.each([
    ['whole attributes', 'flag, sk', { flag: true, sk: '1' }],
    ['a nested path', 'doc.y.z', { doc: { y: { z: 2 } } }],
    ['elements of a list, closed up', 'steps[2], steps[0]', { steps: ['a', 'c'] }],
    ['what is not there', 'ghost', {}],
  ])('a projection gives %s', async (_name, ProjectionExpression, expected) => {
    const TableName = await table()
    await db().put({ TableName, Item })
    expect((await db().get({ TableName, Key, ProjectionExpression })).Item).toEqual(expected)
  })

  test('paths that overlap are refused', async () => {
    const TableName = await table()
    expect(await errorName(db().get({ TableName, Key, ProjectionExpression: 'doc, doc.x' }))).toBe(
      'ValidationException',
    )
  })

  test('an absent item has no Item in the reply', async () => {
    const TableName = await table()
    expect((await db().get({ TableName, Key })).Item).toBeUndefined()
  })
})

describe('queries', () => {
  test.each([
    ['=', 'sk = :s', { ':s': '2' }, ['2']],
    ['<', 'sk < :s', { ':s': '2' }, ['1', '10']],
    ['<=', 'sk <= :s', { ':s': '2' }, ['1', '10', '2']],
    ['>', 'sk > :s', { ':s': '2' }, ['20', '3']],
    ['>=', 'sk >= :s', { ':s': '2' }, ['2', '20', '3']],
    ['BETWEEN', 'sk BETWEEN :s AND :t', { ':s': '10', ':t': '2' }, ['10', '2']],
    ['begins_with', 'begins_with(sk, :s)', { ':s': '2' }, ['2', '20']],
  ])('a key condition with %s', async (_name, condition, values, expected) => {
    const TableName = await filled(['3', '20', '1', '10', '2'])
    expect(await sortKeys(TableName, condition, values)).toEqual(expected)
  })

  test('items come in the order of their sort keys, or backwards', async () => {
    const TableName = await filled(['b', 'a', 'c'])
    expect(await sortKeys(TableName, '')).toEqual(['a', 'b', 'c'])
    expect(await sortKeys(TableName, '', {}, { ScanIndexForward: false })).toEqual(['c', 'b', 'a'])
  })

  test('texts are ordered by their UTF-8 bytes', async () => {
    const keys = ['\u{1F600}', '\uFF5E', 'ñ', 'z', 'a\u0000b', 'a', 'a\u0001']
    const TableName = await filled(keys)
    expect(await sortKeys(TableName, '')).toEqual(['a', 'a\u0000b', 'a\u0001', 'z', 'ñ', '\uFF5E', '\u{1F600}'])
  })

  test('numbers are ordered by their values', async () => {
    const TableName = await table({ sort: 'N' })
    const numbers = [0, -1.5, 10, 9, -100, 0.001, -1.55, 1e15, -0.001, 1.5]
    for (const sk of numbers) await db().put({ TableName, Item: { pk: 'a', sk } })
    expect(await sortKeys(TableName, '')).toEqual([...numbers].sort((a, b) => a - b))
    expect(await sortKeys(TableName, 'sk BETWEEN :a AND :b', { ':a': -1.5, ':b': 0.001 })).toEqual([
      -1.5, -0.001, 0, 0.001,
    ])
  })

  test('binaries are ordered by their bytes', async () => {
    const TableName = await table({ sort: 'B' })
    const keys = [[255], [1, 2], [1], [0, 255], [1, 0]].map((bytes) => Uint8Array.from(bytes))
    for (const sk of keys) await db().put({ TableName, Item: { pk: 'a', sk } })
    expect(await sortKeys(TableName, '')).toEqual(
      [[0, 255], [1], [1, 0], [1, 2], [255]].map((bytes) => Uint8Array.from(bytes)),
    )
  })

  test('partitions whose keys begin alike are kept apart', async () => {
    const TableName = await filled(['1'])
    await db().put({ TableName, Item: { pk: 'aa', sk: '2' } })
    await db().put({ TableName, Item: { pk: 'a\u0000', sk: '3' } })
    expect(await sortKeys(TableName, '')).toEqual(['1'])
  })

  test('pages cover everything once, forwards and backwards', async () => {
    const keys = Array.from({ length: 23 }, (_, n) => String(n).padStart(2, '0'))
    const TableName = await filled(keys)
    for (const ScanIndexForward of [true, false]) {
      const seen: unknown[] = []
      let ExclusiveStartKey: Record<string, unknown> | undefined
      do {
        const page = await db().query({
          TableName,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': 'a' },
          Limit: 5,
          ScanIndexForward,
          ...(ExclusiveStartKey ? { ExclusiveStartKey } : {}),
        })
        expect(page.Items?.length).toBeLessThanOrEqual(5)
        seen.push(...(page.Items ?? []).map((item) => item.sk))
        ExclusiveStartKey = page.LastEvaluatedKey
      } while (ExclusiveStartKey)
      expect(seen).toEqual(ScanIndexForward ? keys : keys.toReversed())
    }
  })

  test('a page may start after an item that has gone', async () => {
    const TableName = await filled(['1', '2', '3'])
    await db().delete({ TableName, Key: { pk: 'a', sk: '2' } })
    expect(await sortKeys(TableName, '', {}, { ExclusiveStartKey: { pk: 'a', sk: '2' } })).toEqual(['3'])
  })

  test('a filter works on the page, after the limit', async () => {
    const TableName = await filled(['1', '2', '3', '4'])
    const page = await db().query({
      TableName,
      KeyConditionExpression: 'pk = :pk',
      FilterExpression: 'n > :n',
      ExpressionAttributeValues: { ':pk': 'a', ':n': 2 },
      Limit: 3,
    })
    expect(page).toMatchObject({
      Count: 1,
      ScannedCount: 3,
      Items: [{ sk: '3' }],
      LastEvaluatedKey: { pk: 'a', sk: '3' },
    })
  })

  test('Select COUNT gives numbers and no items', async () => {
    const TableName = await filled(['1', '2'])
    const values = { ':pk': 'a' }
    const page = await db().query({
      TableName,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: values,
      Select: 'COUNT',
    })
    expect(page).toMatchObject({ Count: 2, ScannedCount: 2 })
    expect(page.Items).toBeUndefined()
  })

  test.each([
    ['without the hash key', 'sk = :pk'],
    ['with an order on the hash key', 'pk > :pk'],
    ['with OR', 'pk = :pk OR sk = :pk'],
    ['with an attribute that is no key', 'pk = :pk AND n = :pk'],
    ['with a function that finds no range', 'pk = :pk AND contains(sk, :pk)'],
  ])('a key condition %s is refused', async (_name, KeyConditionExpression) => {
    const TableName = await table()
    const request = db().query({ TableName, KeyConditionExpression, ExpressionAttributeValues: { ':pk': 'a' } })
    expect(await errorName(request)).toBe('ValidationException')
  })

  test('a filter on a key is refused', async () => {
    const TableName = await table()
    const request = sortKeys(TableName, '', { ':s': '1' }, { FilterExpression: 'sk = :s' })
    expect(await errorName(request)).toBe('ValidationException')
  })

  test('a start key outside the condition is refused', async () => {
    const TableName = await filled(['1', '2'])
    const request = sortKeys(TableName, 'sk < :s', { ':s': '2' }, { ExclusiveStartKey: { pk: 'b', sk: '1' } })
    expect(await errorName(request)).toBe('ValidationException')
  })
})

describe('scans', () => {
  test('the segments of a parallel scan share out all items', async () => {
    const TableName = await table()
    const names = Array.from({ length: 60 }, (_, n) => `p${n}`)
    await Promise.all(names.map((pk) => db().put({ TableName, Item: { pk, sk: '1' } })))
    const segments = await Promise.all(
      [0, 1, 2, 3].map(async (Segment) => (await db().scan({ TableName, Segment, TotalSegments: 4 })).Items ?? []),
    )
    expect(segments.filter((items) => items.length > 0).length).toBeGreaterThan(1)
    expect(
      segments
        .flat()
        .map((item) => item.pk)
        .sort(),
    ).toEqual(names.sort())
  })

  test('a scan in pages covers everything once', async () => {
    const TableName = await table()
    await Promise.all(Array.from({ length: 20 }, (_, n) => db().put({ TableName, Item: { pk: `p${n}`, sk: '1' } })))
    const seen = new Set<unknown>()
    let ExclusiveStartKey: Record<string, unknown> | undefined
    let pages = 0
    do {
      const page = await db().scan({ TableName, Limit: 6, ...(ExclusiveStartKey ? { ExclusiveStartKey } : {}) })
      for (const item of page.Items ?? []) seen.add(item.pk)
      pages += 1
      ExclusiveStartKey = page.LastEvaluatedKey
    } while (ExclusiveStartKey)
    expect([seen.size, pages]).toEqual([20, 4])
  })
})

describe('keys', () => {
  test.each([
    ['an attribute too few', { pk: { S: 'a' } }],
    ['an attribute too many', { pk: { S: 'a' }, sk: { S: '1' }, more: { S: 'x' } }],
    ['the wrong type', { pk: { S: 'a' }, sk: { N: '1' } }],
    ['an empty text', { pk: { S: 'a' }, sk: { S: '' } }],
  ])('a key with %s is refused', async (_name, Key) => {
    const TableName = await table()
    expect(await errorName(raw().getItem({ TableName, Key }))).toBe('ValidationException')
    expect(await errorName(raw().deleteItem({ TableName, Key }))).toBe('ValidationException')
  })

  test.each([
    ['without its sort key', { pk: { S: 'a' } }],
    ['with an empty hash key', { pk: { S: '' }, sk: { S: '1' } }],
    ['with a key of the wrong type', { pk: { N: '1' }, sk: { S: '1' } }],
  ])('an item %s is refused', async (_name, Item) => {
    const TableName = await table()
    expect(await errorName(raw().putItem({ TableName, Item }))).toBe('ValidationException')
  })

  test('a hash key has 2048 bytes and a sort key 1024 bytes of UTF-8 at most', async () => {
    const TableName = await table()
    const put = (pk: string, sk: string) => errorName(db().put({ TableName, Item: { pk, sk } }))
    expect(await put('ñ'.repeat(1024), 'é'.repeat(512))).toBeUndefined()
    expect(await put(`${'ñ'.repeat(1024)}a`, '1')).toBe('ValidationException')
    expect(await put('a', `${'é'.repeat(512)}a`)).toBe('ValidationException')
  })

  test('a table without a sort key keeps one item per hash key', async () => {
    const TableName = await table({ sort: undefined })
    await db().put({ TableName, Item: { pk: 'a', n: 1 } })
    await db().put({ TableName, Item: { pk: 'a', n: 2 } })
    expect((await db().scan({ TableName })).Items).toEqual([{ pk: 'a', n: 2 }])
  })
})
