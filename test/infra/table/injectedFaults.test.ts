import { afterEach, describe, expect, test } from 'vitest'
import { connectFaults, type Fault } from '../../../infra/local/table/server.ts'
import { errorName, isElsewhere, tableSuite } from './suite.ts'

const { db, table, server } = tableSuite()
const Key = { pk: 'a', sk: '1' }

describe.skipIf(isElsewhere)('injected faults', () => {
  afterEach(() => server().faults.clear())

  test.each<[string, Fault, string, boolean]>([
    ['a throttle', { kind: 'throttle' }, 'ProvisionedThroughputExceededException', false],
    ['an error before the effect', { kind: 'error', after: false }, 'InternalServerError', false],
    ['an error after the effect', { kind: 'error', after: true }, 'InternalServerError', true],
    ['a conflict', { kind: 'conflict' }, 'TransactionConflictException', false],
  ])('%s', async (_name, fault, name, isKept) => {
    const TableName = await table()
    await server().faults.plan([{ fault, times: 1 }])
    expect(await errorName(db().put({ TableName, Item: Key }))).toBe(name)
    expect((await db().get({ TableName, Key })).Item !== undefined).toBe(isKept)
  })

  test.each([[false], [true]])('a cut connection, after the effect: %s', async (after) => {
    const TableName = await table()
    await server().faults.plan([{ fault: { kind: 'cut', after }, times: 1 }])
    expect(await errorName(db().put({ TableName, Item: Key }))).toBeDefined()
    expect((await db().get({ TableName, Key })).Item !== undefined).toBe(after)
  })

  test('a transaction is cancelled with a conflict among its reasons', async () => {
    const TableName = await table()
    await server().faults.plan([{ fault: { kind: 'conflict' }, times: 1 }])
    const TransactItems = ['1', '2'].map((sk) => ({ Put: { TableName, Item: { pk: 'a', sk } } }))
    await expect(db().transactWrite({ TransactItems })).rejects.toMatchObject({
      name: 'TransactionCanceledException',
      CancellationReasons: [{ Code: 'TransactionConflict' }, { Code: 'None' }],
    })
    expect((await db().scan({ TableName })).Count).toBe(0)
  })

  test('a transaction whose reply was lost is not carried out again under its token', async () => {
    const TableName = await table()
    const Update = { TableName, Key, UpdateExpression: 'ADD n :one', ExpressionAttributeValues: { ':one': 1 } }
    const request = { TransactItems: [{ Update }], ClientRequestToken: 'lost-reply' }
    await server().faults.plan([{ fault: { kind: 'cut', after: true }, times: 1 }])
    expect(await errorName(db().transactWrite(request))).toBeDefined()
    await db().transactWrite(request)
    expect((await db().get({ TableName, Key })).Item).toEqual({ ...Key, n: 1 })
  })

  test('a delay only takes time', async () => {
    const TableName = await table()
    await server().faults.plan([{ fault: { kind: 'delay', milliseconds: 60 } }])
    const start = performance.now()
    await db().put({ TableName, Item: Key })
    expect(performance.now() - start).toBeGreaterThanOrEqual(55)
  })

  test('a rule hits the operations and tables it names', async () => {
    const [mine, other] = [await table(), await table()]
    await server().faults.plan([{ fault: { kind: 'throttle' }, operations: ['PutItem'], tables: [mine] }])
    expect(await errorName(db().put({ TableName: mine, Item: Key }))).toBeDefined()
    expect(await errorName(db().put({ TableName: other, Item: Key }))).toBeUndefined()
    expect(await errorName(db().get({ TableName: mine, Key }))).toBeUndefined()
  })

  test('the same seed hits the same requests', async () => {
    const TableName = await table()
    const hits = async (seed: number) => {
      await server().faults.plan([{ fault: { kind: 'throttle' }, probability: 0.5 }], seed)
      const outcomes: boolean[] = []
      for (let n = 0; n < 20; n++) outcomes.push((await errorName(db().get({ TableName, Key }))) !== undefined)
      return outcomes
    }
    const [first, second, other] = [await hits(7), await hits(7), await hits(8)]
    expect(second).toEqual(first)
    expect(other).not.toEqual(first)
    expect(new Set(first).size).toBe(2)
  })

  test('a plan can be made from another process', async () => {
    const TableName = await table()
    const faults = connectFaults(server().endpoint)
    await faults.plan([{ fault: { kind: 'error', after: false }, operations: ['GetItem'], times: 1 }], 3)
    expect(await errorName(db().get({ TableName, Key }))).toBe('InternalServerError')
    expect(await errorName(db().get({ TableName, Key }))).toBeUndefined()
    await faults.plan([{ fault: { kind: 'throttle' } }])
    await faults.clear()
    expect(await errorName(db().get({ TableName, Key }))).toBeUndefined()
  })

  test('a request without a signature, to an unknown operation or without JSON is refused by name', async () => {
    const ask = async (headers: Record<string, string>, body: string) => {
      const reply = await fetch(server().endpoint, {
        method: 'POST',
        headers: { 'content-type': 'application/x-amz-json-1.0', ...headers },
        body,
      })
      return String((await reply.json()).__type).split('#')[1]
    }
    const signed = { authorization: 'AWS4-HMAC-SHA256 Credential=x' }
    const target = (operation: string) => ({ 'x-amz-target': `DynamoDB_20120810.${operation}` })
    expect(await ask(target('ListTables'), '{}')).toBe('MissingAuthenticationTokenException')
    expect(await ask({ ...signed, ...target('MakeCoffee') }, '{}')).toBe('UnknownOperationException')
    expect(await ask({ ...signed, ...target('ListTables') }, 'no JSON')).toBe('SerializationException')
    expect(await ask({ ...signed, ...target('PutItem') }, '{"TableName":"abc","Item":{"pk":{"S":5}}}')).toBe(
      'SerializationException',
    )
  })
})
