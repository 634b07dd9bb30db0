import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'
import processStart from './processStart.json' with { type: 'json' }
import { createTableInput } from './tableDefinition.ts'

const Ready = z.object({ endpoint: z.url() })

export type TableProcess = { endpoint: string; pid: number; stop(): Promise<void> }

/** The table server in a process of its own, so that it and the gateway each have a processor. It ends when this process does. */
export async function startTableProcess(directory: string): Promise<TableProcess> {
  const main = fileURLToPath(new URL('table/main.ts', import.meta.url))
  const child = spawn(process.execPath, [...processStart.table, main, '0', directory], {
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true,
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const endpoint = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', (line) => resolve(Ready.parse(JSON.parse(line)).endpoint))
    child.once('exit', (code) =>
      reject(
        new Error(`The table server did not start (it ended with ${code}). Is another Enlaces using ${directory}?`),
      ),
    )
  })
  return {
    endpoint,
    pid: child.pid ?? 0,
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** Makes the table, or gives an older one the indexes that it lacks. */
export async function prepareTable(endpoint: string, TableName: string): Promise<void> {
  const wanted = createTableInput(TableName)
  const described = await ask(endpoint, 'DescribeTable', { TableName })
  if (!described) {
    await ask(endpoint, 'CreateTable', wanted)
    return
  }
  const known = new Set(Description.parse(described).Table.GlobalSecondaryIndexes.map((index) => index.IndexName))
  for (const index of wanted.GlobalSecondaryIndexes ?? []) {
    if (known.has(index.IndexName ?? '')) continue
    const { AttributeDefinitions } = wanted
    await ask(endpoint, 'UpdateTable', {
      TableName,
      AttributeDefinitions,
      GlobalSecondaryIndexUpdates: [{ Create: index }],
    })
  }
}

const Description = z.object({
  Table: z.object({ GlobalSecondaryIndexes: z.array(z.object({ IndexName: z.string() })).default([]) }),
})
const Refusal = z.object({ __type: z.string() })

// Two calls at the start are no reason to load the SDK, which takes longer than both. Undefined when there is no such table.
async function ask(endpoint: string, action: string, body: unknown): Promise<unknown> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': `DynamoDB_20120810.${action}`,
      authorization:
        'AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=local',
      'x-amz-date': '20260101T000000Z',
    },
    body: JSON.stringify(body),
  })
  const answer: unknown = await response.json()
  if (response.ok) return answer
  if (Refusal.parse(answer).__type.endsWith('ResourceNotFoundException')) return undefined
  throw new Error(`the table server refused ${action}: ${JSON.stringify(answer)}`)
}
