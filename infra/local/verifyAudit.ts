import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import * as z from 'zod'
import { auditStore } from '../../functions/audit/store.ts'
import { verifyTrail } from '../../functions/audit/verify.ts'
import { openTable } from '../../functions/platform/table.ts'
import { readSettings, tableEndpointPath, tableName } from './settings.ts'

const usage = `npm run verify-audit -- [--anchor NUMBER:HASH] [--endpoint URL] [--table NAME] [--region REGION]

Walks the chain of the audit trail from its first row to its last and says where it breaks (exit code 1). By itself it looks at the local machine
while that runs; with --region at a table on AWS, with the credentials of the environment. An anchor is the number and the hash of a row that was
noted down before: it tells a chain that was made anew, or cut off, from the one that was there.`

const text = { type: 'string' } as const
const { values } = parseArgs({
  options: {
    ...{ anchor: text, endpoint: text, table: text, region: text },
    help: { type: 'boolean', short: 'h' },
  },
})
if (values.help) {
  console.log(usage)
  process.exit(0)
}

const Anchor = z
  .string()
  .regex(/^[1-9]\d{0,11}:[0-9a-f]{64}$/, 'is NUMBER:HASH, as this command prints it')
  .transform((given) => {
    const [sequence, hash = ''] = given.split(':')
    return { sequence: Number(sequence), hash }
  })
  .optional()
const anchor = Anchor.safeParse(values.anchor)
if (!anchor.success) fail(2, `The anchor cannot be used: it ${anchor.error.issues[0]?.message}.`)

const endpoint = values.region ? values.endpoint : (values.endpoint ?? localEndpoint())
const table = openTable({ region: values.region ?? 'us-east-1', endpoint, tableName: values.table ?? tableName })
const { rows, head, broken } = await verifyTrail(auditStore(table), anchor.data)
if (broken) fail(1, `The audit trail is broken after ${rows} good rows: ${broken}.`)
console.log(`The audit trail holds: ${rows} rows. Its last row: ${head.sequence}:${head.hash}`)

function localEndpoint(): string {
  const path = tableEndpointPath(readSettings().dataDir)
  if (!existsSync(path))
    fail(2, 'No local machine runs here: start it first (npm start), or name a table with --region.')
  return readFileSync(path, 'utf8').trim()
}

function fail(code: number, sentence: string): never {
  console.error(sentence)
  process.exit(code)
}
