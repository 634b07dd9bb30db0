import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { DynamoDB } from '@aws-sdk/client-dynamodb'
import type { Figure } from './figures.ts'

const total = 1_000_000
const itemsPerPartition = 100
const batchSize = 25
const writers = 8
const TableName = 'growth'
const main = fileURLToPath(new URL('../../infra/local/table/main.ts', import.meta.url))

async function start(directory: string) {
  const began = performance.now()
  const child = spawn(process.execPath, [main, '0', directory], { stdio: ['pipe', 'pipe', 'inherit'] })
  const line = await new Promise<string>((resolve) => createInterface({ input: child.stdout }).once('line', resolve))
  const startMs = performance.now() - began
  const credentials = { accessKeyId: 'bench', secretAccessKey: 'bench' }
  const client = new DynamoDB({ endpoint: JSON.parse(line).endpoint, region: 'us-east-1', credentials })
  const stop = async () => {
    client.destroy()
    child.kill('SIGTERM')
    await new Promise((resolve) => child.once('exit', resolve))
  }
  return { client, pid: child.pid, startMs, stop }
}

const residentMb = async (pid: number | undefined) =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024)

async function diskMb(directory: string): Promise<number> {
  const files = await readdir(directory)
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(directory, file))).size))
  return Math.round(sizes.reduce((sum, size) => sum + size, 0) / 2 ** 20)
}

const itemAt = (n: number) => ({
  pk: { S: `p${Math.floor(n / itemsPerPartition)}` },
  sk: { S: String(n % itemsPerPartition).padStart(4, '0') },
  title: { S: `A small item, number ${n}` },
  text: { S: 'x'.repeat(120) },
})

async function fill(client: DynamoDB, from: number, to: number): Promise<void> {
  let next = from
  const write = async () => {
    while (next < to) {
      const first = next
      next += batchSize
      const items = Array.from({ length: Math.min(batchSize, to - first) }, (_, n) => itemAt(first + n))
      await client.batchWriteItem({ RequestItems: { [TableName]: items.map((Item) => ({ PutRequest: { Item } })) } })
    }
  }
  await Promise.all(Array.from({ length: writers }, write))
}

async function queryMs(client: DynamoDB, items: number): Promise<number> {
  const times: number[] = []
  for (let n = 0; n < 300; n++) {
    const pk = { S: `p${Math.floor((Math.random() * items) / itemsPerPartition)}` }
    const began = performance.now()
    await client.query({
      TableName,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': pk },
      Limit: 20,
    })
    times.push(performance.now() - began)
  }
  return times.sort((a, b) => a - b)[150] ?? 0
}

/** How the table server's memory, start and queries behave as it fills up to a million small items. */
export async function tableGrowth(): Promise<Figure[]> {
  const directory = await mkdtemp(join(tmpdir(), 'table-growth-'))
  const figures: Figure[] = []
  let server = await start(directory)
  figures.push({ name: 'table server, start while empty', value: server.startMs, unit: 'ms', budget: 500 })
  await server.client.createTable(definition)
  let filled = 0
  for (const items of [total / 100, total / 2, total]) {
    const began = performance.now()
    await fill(server.client, filled, items)
    const perSecond = ((items - filled) / (performance.now() - began)) * 1000
    filled = items
    const network = `${items} items`
    figures.push(
      { name: 'table server, batch writes', value: perSecond, unit: 'per second', network },
      { name: 'table server, query of 20', value: await queryMs(server.client, items), unit: 'ms', network },
      { name: 'table server, memory while written to', value: await residentMb(server.pid), unit: 'MiB', network },
      { name: 'table server, on disk', value: await diskMb(directory), unit: 'MB', network },
    )
  }
  await server.stop()
  server = await start(directory)
  const network = `${total} items`
  figures.push(
    { name: 'table server, start', value: server.startMs, unit: 'ms', budget: 500, network },
    {
      name: 'table server, memory after start',
      value: await residentMb(server.pid),
      unit: 'MiB',
      budget: 200,
      network,
    },
  )
  await server.stop()
  await rm(directory, { recursive: true })
  return figures
}

const definition = {
  TableName,
  BillingMode: 'PAY_PER_REQUEST' as const,
  AttributeDefinitions: ['pk', 'sk'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const })),
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' as const },
    { AttributeName: 'sk', KeyType: 'RANGE' as const },
  ],
}
