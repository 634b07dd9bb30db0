import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareNumbers, normalNumber, sortableNumber } from '../../../infra/local/table/numbers.ts'
import { errorName, isElsewhere, tableSuite } from './suite.ts'

const { db, table, server } = tableSuite()

const numberText = fc
  .tuple(fc.bigInt({ min: -(10n ** 38n) + 1n, max: 10n ** 38n - 1n }), fc.integer({ min: -80, max: 80 }))
  .map(([digits, exponent]) => normalNumber(`${digits}e${exponent}`))

test('the sortable form of numbers has the order of the numbers', () => {
  fc.assert(
    fc.property(numberText, numberText, (one, other) => {
      const order = Buffer.compare(Buffer.from(sortableNumber(one)), Buffer.from(sortableNumber(other)))
      expect(order).toBe(compareNumbers(one, other))
    }),
    { numRuns: 500 },
  )
})

test('the normal form of a number is its own normal form', () => {
  fc.assert(
    fc.property(numberText, (number) => {
      expect(normalNumber(number)).toBe(number)
    }),
  )
})

type Write =
  | { kind: 'put'; sk: string; n: number; group: string | undefined }
  | { kind: 'add'; sk: string; n: number }
  | { kind: 'leave'; sk: string }
  | { kind: 'delete'; sk: string }
  | { kind: 'transact'; puts: string[]; check: string; n: number }

type Model = Map<string, { n: number; group: string | undefined }>

const sk = fc.constantFrom('a', 'b', 'c', 'd', 'e')
const group = fc.constantFrom('x', 'y', undefined)
const write: fc.Arbitrary<Write> = fc.oneof(
  fc.record({ kind: fc.constant('put' as const), sk, n: fc.integer({ min: 0, max: 9 }), group }),
  fc.record({ kind: fc.constant('add' as const), sk, n: fc.integer({ min: -9, max: 9 }) }),
  fc.record({ kind: fc.constant('leave' as const), sk }),
  fc.record({ kind: fc.constant('delete' as const), sk }),
  fc.record({
    kind: fc.constant('transact' as const),
    puts: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }),
    check: fc.constantFrom('d', 'e'),
    n: fc.nat(9),
  }),
)

/** Sends a write and does the same to the model. */
async function carryOut(TableName: string, model: Model, step: Write): Promise<void> {
  if (step.kind === 'transact') return transact(TableName, model, step)
  const Key = { pk: 'p', sk: step.sk }
  const before = model.get(step.sk)
  if (step.kind === 'put') {
    await db().put({ TableName, Item: { ...Key, n: step.n, ...(step.group ? { grp: step.group } : {}) } })
    model.set(step.sk, { n: step.n, group: step.group })
  } else if (step.kind === 'add') {
    await db().update({ TableName, Key, UpdateExpression: 'ADD n :n', ExpressionAttributeValues: { ':n': step.n } })
    model.set(step.sk, { n: (before?.n ?? 0) + step.n, group: before?.group })
  } else if (step.kind === 'leave') {
    const request = db().update({
      TableName,
      Key,
      UpdateExpression: 'REMOVE grp',
      ConditionExpression: 'attribute_exists(pk)',
    })
    expect(await errorName(request)).toBe(before ? undefined : 'ConditionalCheckFailedException')
    if (before) model.set(step.sk, { ...before, group: undefined })
  } else {
    await db().delete({ TableName, Key })
    model.delete(step.sk)
  }
}

async function transact(
  TableName: string,
  model: Model,
  { puts, check, n }: Extract<Write, { kind: 'transact' }>,
): Promise<void> {
  const TransactItems = [
    ...puts.map((each) => ({ Put: { TableName, Item: { pk: 'p', sk: each, n, grp: 'x' } } })),
    { ConditionCheck: { TableName, Key: { pk: 'p', sk: check }, ConditionExpression: 'attribute_exists(pk)' } },
  ]
  const name = await errorName(db().transactWrite({ TransactItems }))
  expect(name).toBe(model.has(check) ? undefined : 'TransactionCanceledException')
  if (!name) for (const each of puts) model.set(each, { n, group: 'x' })
}

const asItems = (model: Model) =>
  [...model]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([each, { n, group: grp }]) => ({ pk: 'p', sk: each, n, ...(grp ? { grp } : {}) }))

test('after any sequence of writes the table, its index and its stream agree with a model in memory', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(write, { maxLength: 25 }), async (steps) => {
      const TableName = await table({
        indexes: { byGroup: { hash: 'grp', range: 'sk' } },
        StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
      })
      const model: Model = new Map()
      for (const step of steps) await carryOut(TableName, model, step)

      const read = async (key: string, value: string, IndexName?: string) =>
        (
          await db().query({
            TableName,
            ...(IndexName ? { IndexName } : {}),
            KeyConditionExpression: `${key} = :v`,
            ExpressionAttributeValues: { ':v': value },
          })
        ).Items
      const expected = asItems(model)
      expect(await read('pk', 'p')).toEqual(expected)
      for (const each of ['x', 'y']) {
        expect(await read('grp', each, 'byGroup')).toEqual(expected.filter(({ grp }) => grp === each))
      }
      if (!isElsewhere) expect(await replayed(TableName)).toEqual(expected.map((item) => item.n))
    }),
    { numRuns: 25 },
  )
})

/** What the stream alone tells of the items; each change must start from where the one before it ended. */
async function replayed(TableName: string): Promise<number[]> {
  const images = new Map<string, Record<string, unknown>>()
  for (const { dynamodb } of await server().stream.read(TableName, undefined, 1000)) {
    const name = dynamodb?.Keys?.sk?.S ?? ''
    expect(dynamodb?.OldImage).toEqual(images.get(name))
    if (dynamodb?.NewImage) images.set(name, dynamodb.NewImage)
    else images.delete(name)
  }
  return [...images]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, image]) => Number((image.n as { N: string }).N))
}
