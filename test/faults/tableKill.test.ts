import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectChangeStream } from '../../infra/local/table/server.ts'
import { clientFor, definition } from '../infra/table/suite.ts'

const main = fileURLToPath(new URL('../../infra/local/table/main.ts', import.meta.url))
const TableName = 'killed'
const counter = { pk: { S: 'counter' }, sk: { S: 'counter' } }
const rounds = 4
const writers = 20

let directory = ''
const started: ChildProcess[] = []

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'table-kill-'))
})
afterAll(async () => {
  for (const child of started) child.kill('SIGKILL')
  await rm(directory, { recursive: true, force: true })
})

async function start() {
  const child = spawn(process.execPath, [main, '0', directory], { stdio: ['pipe', 'pipe', 'inherit'] })
  started.push(child)
  const line = await new Promise<string>((resolve) => createInterface({ input: child.stdout }).once('line', resolve))
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return { child, ended, endpoint: String(JSON.parse(line).endpoint) }
}

const pair = (id: string) => ['1', '2'].map((sk) => ({ Put: { TableName, Item: { pk: { S: id }, sk: { S: sk } } } }))
const count = {
  Update: {
    TableName,
    Key: counter,
    UpdateExpression: 'ADD n :one',
    ExpressionAttributeValues: { ':one': { N: '1' } },
  },
}

test('a kill -9 in the middle of transactions leaves each of them whole or not there, and none that was acknowledged is lost', async () => {
  const acknowledged = new Set<string>()
  for (let round = 0; round < rounds; round++) {
    const { child, ended, endpoint } = await start()
    const client = clientFor(endpoint)
    if (round === 0) {
      const StreamSpecification = { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' as const }
      await client.createTable(definition(TableName, { StreamSpecification }))
    }
    let isDead = false
    const write = async (writer: number) => {
      for (let n = 0; !isDead; n++) {
        const id = `${round}-${writer}-${n}`
        const written = await client.transactWriteItems({ TransactItems: [...pair(id), count] }).then(
          () => true,
          () => false,
        )
        if (written) acknowledged.add(id)
        else if (!isDead) await new Promise((resolve) => setTimeout(resolve, 5))
      }
    }
    const writing = Array.from({ length: writers }, (_, writer) => write(writer))
    await new Promise((resolve) => setTimeout(resolve, 300 + Math.random() * 300))
    child.kill('SIGKILL')
    isDead = true
    await Promise.all([...writing, ended])
    client.destroy()
  }

  const { child, ended, endpoint } = await start()
  const { kept, counted, told } = await everythingIn(endpoint)
  child.kill('SIGTERM')
  await ended
  const whole = [...kept].filter(([, parts]) => parts === 2).map(([id]) => id)
  expect(whole).toHaveLength(kept.size)
  expect([...acknowledged].filter((id) => !kept.has(id))).toEqual([])
  expect(acknowledged.size).toBeGreaterThan(100)
  expect(counted).toBe(whole.length)
  expect(told).toEqual({ pairs: whole.length, count: counted })
}, 30_000)

/** The pairs in the table, the counter, and what the stream tells of both. */
async function everythingIn(endpoint: string) {
  const client = clientFor(endpoint)
  const kept = new Map<string, number>()
  let counted = 0
  let ExclusiveStartKey: Record<string, AttributeValue> | undefined
  do {
    const page = await client.scan({ TableName, ExclusiveStartKey })
    for (const { pk, n } of page.Items ?? []) {
      if (n?.N) counted = Number(n.N)
      else kept.set(pk?.S ?? '', (kept.get(pk?.S ?? '') ?? 0) + 1)
    }
    ExclusiveStartKey = page.LastEvaluatedKey
  } while (ExclusiveStartKey)
  client.destroy()
  return { kept, counted, told: await toldBy(endpoint) }
}

async function toldBy(endpoint: string) {
  const stream = connectChangeStream(endpoint)
  const told = { pairs: 0, count: 0 }
  let after: string | undefined
  for (;;) {
    const records = await stream.read(TableName, after, 1000)
    if (records.length === 0) return { ...told, pairs: told.pairs / 2 }
    for (const { eventName, dynamodb } of records) {
      const n = dynamodb?.NewImage?.n?.N
      if (n === undefined) told.pairs += eventName === 'INSERT' ? 1 : 0
      else {
        expect(Number(n)).toBe(told.count + 1)
        told.count = Number(n)
      }
      after = dynamodb?.SequenceNumber
    }
  }
}

test('the process ends when its parent lets go of it', async () => {
  const { child, ended } = await start()
  child.stdin?.end()
  await ended
  expect(child.exitCode).toBe(0)
})
