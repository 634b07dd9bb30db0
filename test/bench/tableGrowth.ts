import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { DynamoDB } from '@aws-sdk/client-dynamodb'

// How the table server's memory, start and queries behave as it fills up: tableGrowth.ts [ITEMS]
const total = Number(process.argv[2] ?? 1_000_000)
const itemsPerPartition = 100
const batchSize = 25
const writers = 8
const TableName = 'growth'
const main = fileURLToPath(new URL('../../infra/local/table/main.ts', import.meta.url))
const directory = await mkdtemp(join(tmpdir(), 'table-growth-'))

async function start() {
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

async function diskMb(): Promise<number> {
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

let server = await start()
console.log(`empty: start ${server.startMs.toFixed(0)} ms, resident ${await residentMb(server.pid)} MB`)
await server.client.createTable({
  TableName,
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: ['pk', 'sk'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: 'sk', KeyType: 'RANGE' },
  ],
})
let filled = 0
for (const items of [total / 100, total / 10, total / 2, total]) {
  const began = performance.now()
  await fill(server.client, filled, items)
  const perSecond = ((items - filled) / (performance.now() - began)) * 1000
  filled = items
  const query = (await queryMs(server.client, items)).toFixed(2)
  const memory = await residentMb(server.pid)
  console.log(
    `${items} items: ${perSecond.toFixed(0)} writes/s, resident ${memory} MB, on disk ${await diskMb()} MB, query of 20 ${query} ms`,
  )
}
await server.stop()
server = await start()
const query = (await queryMs(server.client, total)).toFixed(2)
console.log(
  `opened again: start ${server.startMs.toFixed(0)} ms, resident ${await residentMb(server.pid)} MB, query of 20 ${query} ms`,
)
await server.stop()
await rm(directory, { recursive: true })
