import { describe, expect, test } from 'vitest'
import { errorName, isElsewhere, tableSuite } from './suite.ts'

const { db, raw, table, server, passTime, now } = tableSuite()

const streamed = () => table({ StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' } })
const recordsOf = (TableName: string) => server().stream.read(TableName, undefined, 100)

const Key = { pk: 'a', sk: '1' }
const rawKey = { pk: { S: 'a' }, sk: { S: '1' } }

describe.skipIf(isElsewhere)('expiry', () => {
  const inSeconds = (seconds: number) => Math.floor(now() / 1000) + seconds

  async function expiring(): Promise<string> {
    const TableName = await streamed()
    await raw().updateTimeToLive({ TableName, TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true } })
    return TableName
  }

  test('an expired item can be read until it is swept away', async () => {
    const TableName = await expiring()
    await db().put({ TableName, Item: { ...Key, expiresAt: inSeconds(10) } })
    passTime(3_600_000)
    expect((await db().get({ TableName, Key })).Item).toBeDefined()
    expect((await db().scan({ TableName })).Count).toBe(1)
    await server().expire()
    expect((await db().get({ TableName, Key })).Item).toBeUndefined()
    expect((await db().scan({ TableName })).Count).toBe(0)
  })

  test('a removal by expiry says so in the stream', async () => {
    const TableName = await expiring()
    const expiresAt = inSeconds(10)
    await db().put({ TableName, Item: { ...Key, expiresAt } })
    passTime(11_000)
    await server().expire()
    const removal = (await recordsOf(TableName)).at(-1)
    expect(removal).toMatchObject({
      eventName: 'REMOVE',
      userIdentity: { type: 'Service', principalId: 'dynamodb.amazonaws.com' },
      dynamodb: { OldImage: { ...rawKey, expiresAt: { N: String(expiresAt) } } },
    })
    await db().put({ TableName, Item: Key })
    await db().delete({ TableName, Key })
    expect((await recordsOf(TableName)).at(-1)?.userIdentity).toBeUndefined()
  })

  test.each([
    ['whose time has not come', () => ({ expiresAt: inSeconds(60) })],
    ['whose time was put off', () => ({ expiresAt: inSeconds(60) }), true],
    ['without the attribute', () => ({})],
    ['with a text for a time', () => ({ expiresAt: '1' })],
    ['that expired more than five years ago', () => ({ expiresAt: inSeconds(-6 * 365 * 24 * 3600) })],
  ])('an item %s stays', async (_name, more, isPutOff = false) => {
    const TableName = await expiring()
    if (isPutOff) await db().put({ TableName, Item: { ...Key, expiresAt: inSeconds(1) } })
    await db().put({ TableName, Item: { ...Key, ...more() } })
    passTime(5000)
    await server().expire()
    expect((await db().get({ TableName, Key })).Item).toBeDefined()
  })

  test('it leaves the indexes as well, and many are swept at once', async () => {
    const TableName = await table({ indexes: { byGroup: { hash: 'grp' } } })
    const items = Array.from({ length: 75 }, (_, n) => ({
      pk: 'a',
      sk: String(n),
      grp: 'x',
      expiresAt: inSeconds(n % 3 === 0 ? 100 : 1),
    }))
    await Promise.all(items.map((Item) => db().put({ TableName, Item })))
    await raw().updateTimeToLive({ TableName, TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true } })
    passTime(2000)
    expect(await server().expire()).toBe(50)
    expect((await db().scan({ TableName, IndexName: 'byGroup' })).Count).toBe(25)
  })

  test('it can be described and turned off, and not turned on twice', async () => {
    const TableName = await expiring()
    const set = (Enabled: boolean) =>
      errorName(raw().updateTimeToLive({ TableName, TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled } }))
    const described = async () => (await raw().describeTimeToLive({ TableName })).TimeToLiveDescription
    expect(await described()).toEqual({ TimeToLiveStatus: 'ENABLED', AttributeName: 'expiresAt' })
    expect(await set(true)).toBe('ValidationException')
    expect(await set(false)).toBeUndefined()
    expect(await described()).toEqual({ TimeToLiveStatus: 'DISABLED' })
    await db().put({ TableName, Item: { ...Key, expiresAt: inSeconds(-5) } })
    await server().expire()
    expect((await db().get({ TableName, Key })).Item).toBeDefined()
  })
})
