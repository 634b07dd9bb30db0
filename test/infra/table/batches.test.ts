import { describe, expect, test } from 'vitest'
import { errorName, tableSuite } from './suite.ts'

const { db, table } = tableSuite()

async function filled(sortKeys: string[]): Promise<string> {
  const TableName = await table()
  for (const sk of sortKeys) await db().put({ TableName, Item: { pk: 'a', sk, n: Number(sk) } })
  return TableName
}

describe('batches', () => {
  const keys = (count: number) => Array.from({ length: count }, (_, n) => ({ pk: 'a', sk: String(n) }))

  test('a batch of 100 reads works and one of 101 is refused', async () => {
    const TableName = await filled(['0', '99'])
    const read = (count: number) => db().batchGet({ RequestItems: { [TableName]: { Keys: keys(count) } } })
    expect((await read(100)).Responses?.[TableName]).toHaveLength(2)
    expect(await errorName(read(101))).toBe('ValidationException')
  })

  test('a batch of 25 writes works and one of 26 is refused', async () => {
    const TableName = await table()
    const write = (count: number) =>
      db().batchWrite({ RequestItems: { [TableName]: keys(count).map((Item) => ({ PutRequest: { Item } })) } })
    expect((await write(25)).UnprocessedItems).toEqual({})
    expect(await errorName(write(26))).toBe('ValidationException')
    expect((await db().scan({ TableName, Select: 'COUNT' })).Count).toBe(25)
  })

  test('a batch puts and deletes', async () => {
    const TableName = await filled(['1', '2'])
    const writes = [{ DeleteRequest: { Key: { pk: 'a', sk: '1' } } }, { PutRequest: { Item: { pk: 'a', sk: '3' } } }]
    await db().batchWrite({ RequestItems: { [TableName]: writes } })
    const { Items = [] } = await db().scan({ TableName })
    expect(Items.map((item) => item.sk)).toEqual(['2', '3'])
  })

  test('the same key twice in a batch is refused', async () => {
    const TableName = await table()
    const Key = { pk: 'a', sk: '1' }
    const writes = [{ DeleteRequest: { Key } }, { PutRequest: { Item: Key } }]
    expect(await errorName(db().batchWrite({ RequestItems: { [TableName]: writes } }))).toBe('ValidationException')
    expect(await errorName(db().batchGet({ RequestItems: { [TableName]: { Keys: [Key, Key] } } }))).toBe(
      'ValidationException',
    )
  })

  test('a batch may project and reach over tables', async () => {
    const [one, two] = [await filled(['1']), await filled(['2'])]
    const { Responses } = await db().batchGet({
      RequestItems: {
        [one]: { Keys: [{ pk: 'a', sk: '1' }], ProjectionExpression: 'n' },
        [two]: {
          Keys: [
            { pk: 'a', sk: '2' },
            { pk: 'a', sk: 'none' },
          ],
        },
      },
    })
    expect(Responses).toEqual({ [one]: [{ n: 1 }], [two]: [{ pk: 'a', sk: '2', n: 2 }] })
  })
})
