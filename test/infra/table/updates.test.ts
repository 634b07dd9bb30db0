import { expect, test } from 'vitest'
import { errorName, tableSuite } from './suite.ts'

const { db, raw, table } = tableSuite()

const Key = { pk: 'a', sk: '1' }

type Update = { values?: Record<string, unknown>; names?: Record<string, string> }

/** The item after an update, or the name of the error. */
async function after(
  item: Record<string, unknown> | undefined,
  UpdateExpression: string,
  { values, names }: Update = {},
) {
  const TableName = await table()
  if (item) await db().put({ TableName, Item: { ...Key, ...item } })
  const request = db().update({
    TableName,
    Key,
    UpdateExpression,
    ReturnValues: 'ALL_NEW',
    ...(values ? { ExpressionAttributeValues: values } : {}),
    ...(names ? { ExpressionAttributeNames: names } : {}),
  })
  try {
    const { pk, sk, ...rest } = (await request).Attributes ?? {}
    expect({ pk, sk }).toEqual(Key)
    return rest
  } catch (error) {
    return error instanceof Error ? error.name : error
  }
}

test.each<[string, Record<string, unknown> | undefined, string, Update, unknown]>([
  ['SET makes an item that was not there', undefined, 'SET n = :v', { values: { ':v': 1 } }, { n: 1 }],
  ['SET replaces an attribute', { n: 1 }, 'SET n = :v', { values: { ':v': 'one' } }, { n: 'one' }],
  ['SET computes', { n: 5 }, 'SET n = n - :v', { values: { ':v': 7 } }, { n: -2 }],
  ['SET computes without binary fractions', { n: 0.1 }, 'SET n = n + :v', { values: { ':v': 0.2 } }, { n: 0.3 }],
  ['SET with an absent operand is refused', {}, 'SET n = n + :v', { values: { ':v': 1 } }, 'ValidationException'],
  ['SET of a sum with a text is refused', { n: 'x' }, 'SET n = n + :v', { values: { ':v': 1 } }, 'ValidationException'],
  [
    'if_not_exists gives a first value',
    {},
    'SET n = if_not_exists(n, :z) + :v',
    { values: { ':z': 0, ':v': 1 } },
    { n: 1 },
  ],
  ['if_not_exists keeps what is there', { n: 4 }, 'SET n = if_not_exists(n, :z)', { values: { ':z': 0 } }, { n: 4 }],
  ['list_append appends', { l: [1] }, 'SET l = list_append(l, :v)', { values: { ':v': [2, 3] } }, { l: [1, 2, 3] }],
  ['list_append puts before', { l: [1] }, 'SET l = list_append(:v, l)', { values: { ':v': [0] } }, { l: [0, 1] }],
  ['SET of an element replaces it', { l: [1, 2] }, 'SET l[0] = :v', { values: { ':v': 9 } }, { l: [9, 2] }],
  ['SET beyond the end of a list appends', { l: [1] }, 'SET l[7] = :v', { values: { ':v': 2 } }, { l: [1, 2] }],
  ['SET inside a map', { m: { a: 1 } }, 'SET m.b = :v', { values: { ':v': 2 } }, { m: { a: 1, b: 2 } }],
  ['SET inside an absent map is refused', {}, 'SET m.b = :v', { values: { ':v': 2 } }, 'ValidationException'],
  ['a right-hand side sees the item before', { a: 1, b: 2 }, 'SET a = b, b = a', {}, { a: 2, b: 1 }],
  [
    'a copied map is not shared',
    { a: { x: 1 } },
    'SET b = a, a.x = :v',
    { values: { ':v': 2 } },
    { a: { x: 2 }, b: { x: 1 } },
  ],
  ['REMOVE takes an attribute away', { a: 1, b: 2 }, 'REMOVE a', {}, { b: 2 }],
  ['REMOVE of what is not there does nothing', { b: 2 }, 'REMOVE a', {}, { b: 2 }],
  ['REMOVE takes elements by their old places', { l: [0, 1, 2, 3] }, 'REMOVE l[0], l[2]', {}, { l: [1, 3] }],
  ['ADD counts from nothing', undefined, 'ADD n :v', { values: { ':v': 3 } }, { n: 3 }],
  ['ADD counts on', { n: 2 }, 'ADD n :v', { values: { ':v': -3 } }, { n: -1 }],
  ['ADD to a text is refused', { n: 'x' }, 'ADD n :v', { values: { ':v': 1 } }, 'ValidationException'],
  [
    'ADD joins sets',
    { s: new Set(['a']) },
    'ADD s :v',
    { values: { ':v': new Set(['a', 'b']) } },
    { s: new Set(['a', 'b']) },
  ],
  [
    'DELETE takes out of a set',
    { s: new Set([1, 2]) },
    'DELETE s :v',
    { values: { ':v': new Set([1]) } },
    { s: new Set([2]) },
  ],
  [
    'DELETE of the last element takes the set away',
    { s: new Set([1]), n: 1 },
    'DELETE s :v',
    { values: { ':v': new Set([1]) } },
    { n: 1 },
  ],
  [
    'all four kinds in one expression',
    { a: 1, s: new Set(['x', 'y']) },
    'SET c = :c REMOVE a ADD n :n DELETE s :x',
    { values: { ':c': 'c', ':n': 1, ':x': new Set(['x']) } },
    { c: 'c', n: 1, s: new Set(['y']) },
  ],
  [
    'names with dots need a placeholder and are one name',
    {},
    'SET #d = :v',
    { values: { ':v': 1 }, names: { '#d': 'a.b' } },
    { 'a.b': 1 },
  ],
  [
    'two paths that overlap are refused',
    { m: {} },
    'SET m = :v, m.a = :v',
    { values: { ':v': 1 } },
    'ValidationException',
  ],
  ['one path twice is refused', {}, 'SET n = :v REMOVE n', { values: { ':v': 1 } }, 'ValidationException'],
  ['a key cannot be changed', {}, 'SET sk = :v', { values: { ':v': '2' } }, 'ValidationException'],
  ['one clause twice is refused', {}, 'SET a = :v SET b = :v', { values: { ':v': 1 } }, 'ValidationException'],
])('%s', async (_name, item, expression, update, outcome) => {
  expect(await after(item, expression, update)).toEqual(outcome)
})

test('an update without an expression makes the item', async () => {
  const TableName = await table()
  await db().update({ TableName, Key })
  expect((await db().get({ TableName, Key })).Item).toEqual(Key)
})

test.each([
  ['ALL_OLD', { ...Key, n: 1, m: { a: 1, b: 2 } }],
  ['ALL_NEW', { ...Key, n: 2, m: { a: 5, b: 2 } }],
  ['UPDATED_OLD', { n: 1, m: { a: 1 } }],
  ['UPDATED_NEW', { n: 2, m: { a: 5 } }],
  ['NONE', undefined],
] as const)('ReturnValues %s', async (ReturnValues, attributes) => {
  const TableName = await table()
  await db().put({ TableName, Item: { ...Key, n: 1, m: { a: 1, b: 2 } } })
  const values = { ':two': 2, ':five': 5 }
  const reply = await db().update({
    TableName,
    Key,
    UpdateExpression: 'SET n = :two, m.a = :five',
    ExpressionAttributeValues: values,
    ReturnValues,
  })
  expect(reply.Attributes).toEqual(attributes)
})

test('a put and a deletion return the old item when asked to, and nothing otherwise', async () => {
  const TableName = await table()
  expect((await db().put({ TableName, Item: { ...Key, n: 1 }, ReturnValues: 'ALL_OLD' })).Attributes).toBeUndefined()
  expect((await db().put({ TableName, Item: { ...Key, n: 2 }, ReturnValues: 'ALL_OLD' })).Attributes).toEqual({
    ...Key,
    n: 1,
  })
  expect((await db().put({ TableName, Item: { ...Key, n: 3 } })).Attributes).toBeUndefined()
  expect((await db().delete({ TableName, Key, ReturnValues: 'ALL_OLD' })).Attributes).toEqual({ ...Key, n: 3 })
  expect((await db().delete({ TableName, Key, ReturnValues: 'ALL_OLD' })).Attributes).toBeUndefined()
})

test('a put replaces the whole item', async () => {
  const TableName = await table()
  await db().put({ TableName, Item: { ...Key, old: 1 } })
  await db().put({ TableName, Item: { ...Key, fresh: 1 } })
  expect((await db().get({ TableName, Key })).Item).toEqual({ ...Key, fresh: 1 })
})

test('additions at the same time are all counted', async () => {
  const TableName = await table()
  const add = () =>
    db().update({ TableName, Key, UpdateExpression: 'ADD n :one', ExpressionAttributeValues: { ':one': 1 } })
  await Promise.all(Array.from({ length: 50 }, add))
  expect((await db().get({ TableName, Key })).Item).toEqual({ ...Key, n: 50 })
})

const N = (text: string) => ({ ...rawKey, n: { N: text } })
const rawKey = { pk: { S: 'a' }, sk: { S: '1' } }

test.each([
  ['38 digits are kept', '12345678901234567890123456789012345678', '12345678901234567890123456789012345678'],
  ['zeros that mean nothing are dropped', '00120.5000', '120.5'],
  ['an exponent is written out', '1.5e3', '1500'],
  ['minus zero is zero', '-0.0', '0'],
  [
    'small numbers keep their precision',
    '0.00000000000000000000000000000000000001',
    '0.00000000000000000000000000000000000001',
  ],
])('numbers: %s', async (_name, sent, kept) => {
  const TableName = await table()
  await raw().putItem({ TableName, Item: N(sent) })
  expect((await raw().getItem({ TableName, Key: rawKey })).Item?.n).toEqual({ N: kept })
})

test.each([
  ['39 digits', '123456789012345678901234567890123456789'],
  ['a magnitude over 9.9E125', '1e126'],
  ['a magnitude under 1E-130', '1e-131'],
  ['a text that is no number', 'twelve'],
  ['an empty number', ''],
])('numbers: %s is refused', async (_name, sent) => {
  const TableName = await table()
  expect(await errorName(raw().putItem({ TableName, Item: N(sent) }))).toBe('ValidationException')
})

test('a sum that needs more than 38 digits is refused', async () => {
  const TableName = await table()
  await raw().putItem({ TableName, Item: N(`1${'0'.repeat(38)}`) })
  const values = { ':one': { N: '1' } }
  const request = raw().updateItem({
    TableName,
    Key: rawKey,
    UpdateExpression: 'ADD n :one',
    ExpressionAttributeValues: values,
  })
  expect(await errorName(request)).toBe('ValidationException')
})

test.each([
  ['an empty set', { SS: [] }],
  ['a set with the same element twice', { SS: ['a', 'a'] }],
  ['a set of numbers with the same value twice', { NS: ['1', '1.0'] }],
  ['a null that is not true', { NULL: false as true }],
])('%s is refused', async (_name, value) => {
  const TableName = await table()
  expect(await errorName(raw().putItem({ TableName, Item: { ...rawKey, value } }))).toBe('ValidationException')
})

test('empty texts, lists, maps and binaries are values like others', async () => {
  const TableName = await table()
  const Item = { ...Key, text: '', list: [], map: {}, bytes: new Uint8Array() }
  await db().put({ TableName, Item })
  expect((await db().get({ TableName, Key })).Item).toEqual(Item)
})

test('documents nest 32 levels deep and no deeper', async () => {
  const TableName = await table()
  const nested = (levels: number): object => (levels === 0 ? {} : { m: nested(levels - 1) })
  expect(await errorName(db().put({ TableName, Item: { ...Key, m: nested(31) } }))).toBeUndefined()
  expect(await errorName(db().put({ TableName, Item: { ...Key, m: nested(32) } }))).toBe('ValidationException')
})
