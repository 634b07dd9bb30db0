import { expect, test } from 'vitest'
import { errorName, tableSuite } from './suite.ts'

const { db, raw, table } = tableSuite()

const item = {
  pk: 'a',
  sk: '1',
  title: 'enlace',
  blank: '',
  amount: 5,
  flag: true,
  nothing: null,
  tags: new Set(['x', 'y']),
  steps: [1, 'two', { deep: 'yes' }],
  doc: { part: { amount: 3 }, rest: [] },
}

async function holds(condition: string, values?: Record<string, unknown>) {
  const TableName = await table()
  await db().put({ TableName, Item: item })
  const name = await errorName(
    db().put({
      TableName,
      Item: item,
      ConditionExpression: condition,
      ...(values ? { ExpressionAttributeValues: values } : {}),
    }),
  )
  return name ?? 'holds'
}

const failed = 'ConditionalCheckFailedException'

test.each<[string, string, Record<string, unknown> | undefined, string]>([
  ['an attribute that is there exists', 'attribute_exists(flag)', undefined, 'holds'],
  ['an attribute that is not there does not exist', 'attribute_exists(ghost)', undefined, failed],
  ['attribute_not_exists is true of an absent attribute', 'attribute_not_exists(ghost)', undefined, 'holds'],
  ['a null attribute exists', 'attribute_exists(nothing)', undefined, 'holds'],
  ['a nested path can be asked for', 'attribute_exists(doc.part.amount)', undefined, 'holds'],
  ['a path beyond the end of a list leads nowhere', 'attribute_exists(steps[3])', undefined, failed],
  ['attribute_type compares the type', 'attribute_type(tags, :v)', { ':v': 'SS' }, 'holds'],
  ['begins_with looks at the beginning', 'begins_with(title, :v)', { ':v': 'enl' }, 'holds'],
  ['begins_with looks at no other part', 'begins_with(title, :v)', { ':v': 'lace' }, failed],
  ['contains finds a part of a text', 'contains(title, :v)', { ':v': 'lac' }, 'holds'],
  ['contains finds an element of a set', 'contains(tags, :v)', { ':v': 'y' }, 'holds'],
  ['contains finds an element of a list', 'contains(steps, :v)', { ':v': 'two' }, 'holds'],
  ['contains compares the elements of a list whole', 'contains(steps, :v)', { ':v': 'tw' }, failed],
  ['equality needs the same type', 'flag = :v', { ':v': 'true' }, failed],
  ['equality of maps is deep', 'doc = :v', { ':v': { rest: [], part: { amount: 3 } } }, 'holds'],
  ['equality of sets knows no order', 'tags = :v', { ':v': new Set(['y', 'x']) }, 'holds'],
  ['equality of numbers is of their values', 'amount = :v', { ':v': 5.0 }, 'holds'],
  ['two absent attributes are not equal', 'ghost = phantom', undefined, failed],
  ['attributes can be compared with each other', 'doc.part.amount < amount', undefined, 'holds'],
  ['inequality is true of an absent attribute', 'ghost <> :v', { ':v': 1 }, 'holds'],
  ['an order with an absent attribute is false', 'ghost < :v', { ':v': 1 }, failed],
  ['an order between types is false', 'sk < :v', { ':v': 9 }, failed],
  ['NOT turns a condition round', 'NOT attribute_exists(ghost)', undefined, 'holds'],
  ['AND binds before OR', 'flag = :no AND flag = :no OR flag = :yes', { ':no': false, ':yes': true }, 'holds'],
  ['IN takes a list of values', 'sk IN (:a, :b)', { ':a': '0', ':b': '1' }, 'holds'],
  ['BETWEEN includes its bounds', 'sk BETWEEN :a AND :b', { ':a': '1', ':b': '2' }, 'holds'],
  ['size of an empty text is zero', 'size(blank) = :v', { ':v': 0 }, 'holds'],
  ['size of a set is its number of elements', 'size(tags) = :v', { ':v': 2 }, 'holds'],
])('%s', async (_name, condition, values, outcome) => {
  expect(await holds(condition, values)).toBe(outcome)
})

test('a reserved word as an attribute name is refused', async () => {
  expect(await holds('attribute_exists(status)')).toBe('ValidationException')
})

test('a placeholder that is not used is refused', async () => {
  expect(await holds('attribute_exists(pk)', { ':unused': 1 })).toBe('ValidationException')
})

test('a placeholder that is not defined is refused', async () => {
  expect(await holds('flag = :missing')).toBe('ValidationException')
})

test('an expression that cannot be parsed is refused', async () => {
  expect(await holds('flag = = :v', { ':v': true })).toBe('ValidationException')
})

test('a function that does not exist is refused', async () => {
  expect(await holds('attribute_exits(pk)')).toBe('ValidationException')
})

test('a failed condition leaves the item as it was', async () => {
  const TableName = await table()
  await db().put({ TableName, Item: item })
  await errorName(
    db().delete({ TableName, Key: { pk: 'a', sk: '1' }, ConditionExpression: 'attribute_not_exists(pk)' }),
  )
  expect((await db().get({ TableName, Key: { pk: 'a', sk: '1' } })).Item).toEqual(item)
})

test('a failed condition sends the existing item when asked to', async () => {
  const TableName = await table()
  await raw().putItem({ TableName, Item: { pk: { S: 'a' }, sk: { S: '1' }, version: { N: '7' } } })
  const refused = raw().updateItem({
    TableName,
    Key: { pk: { S: 'a' }, sk: { S: '1' } },
    UpdateExpression: 'SET version = :next',
    ConditionExpression: 'version = :seen',
    ExpressionAttributeValues: { ':next': { N: '9' }, ':seen': { N: '8' } },
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  })
  await expect(refused).rejects.toMatchObject({ name: failed, Item: { version: { N: '7' } } })
})

test('a condition on an absent item sees no attributes', async () => {
  const TableName = await table()
  const Key = { pk: 'a', sk: 'none' }
  expect(await errorName(db().update({ TableName, Key, ConditionExpression: 'attribute_exists(pk)' }))).toBe(failed)
  expect(
    await errorName(db().update({ TableName, Key, ConditionExpression: 'attribute_not_exists(pk)' })),
  ).toBeUndefined()
  expect((await db().get({ TableName, Key })).Item).toEqual(Key)
})

test('of many conditional creations of one item exactly one succeeds', async () => {
  const TableName = await table()
  const create = (by: number) =>
    errorName(db().put({ TableName, Item: { pk: 'a', sk: '1', by }, ConditionExpression: 'attribute_not_exists(pk)' }))
  const outcomes = await Promise.all(Array.from({ length: 20 }, (_, by) => create(by)))
  expect(outcomes.filter((outcome) => outcome === undefined)).toHaveLength(1)
})

test('parameters from before expressions are refused rather than ignored', async () => {
  const TableName = await table()
  const legacy = db().put({ TableName, Item: item, Expected: { pk: { Exists: false } } })
  expect(await errorName(legacy)).toBe('ValidationException')
})
