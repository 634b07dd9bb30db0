import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import * as z from 'zod'
import { memberStore } from '../../../functions/members/store.ts'
import { systemClock } from '../../../functions/platform/clock.ts'
import { openTable } from '../../../functions/platform/table.ts'
import { readSettings, tableEndpointPath, tableName } from '../settings.ts'
import { prepareTable, startTableProcess } from '../tableProcess.ts'
import { loadLarge, loadSample } from './load.ts'
import { showProgress } from './progress.ts'

const usage = `npm run sample -- [--threads N] [--posts M] [--longest L] [--seed S] [--endpoint URL] [--table NAME]

Fills the local machine with the sample network, running or not. With --threads and --posts a large one comes on top, for measuring,
with --longest one more thread of so many posts: the same for the same seed. A second run with the same numbers changes nothing.`

const Count = z.coerce.number().int().min(0).max(10_000_000)
const Options = z.object({
  threads: Count.default(0),
  posts: Count.optional(),
  longest: Count.default(0),
  seed: z.string().regex(/^\w+$/).default('1'),
  endpoint: z.url().optional(),
  table: z.string().min(3).default(tableName),
  help: z.boolean().default(false),
})

async function main(): Promise<void> {
  const text = { type: 'string' } as const
  const { values } = parseArgs({
    options: {
      ...{ threads: text, posts: text, longest: text, seed: text, endpoint: text, table: text },
      help: { type: 'boolean', short: 'h' },
    },
  })
  const options = Options.parse(values)
  if (options.help) return console.log(usage)
  const { endpoint, close } = options.endpoint
    ? { endpoint: options.endpoint, close: async () => {} }
    : await localTable()
  try {
    await prepareTable(endpoint, options.table)
    await fill(endpoint, options)
  } finally {
    await close()
  }
}

async function fill(endpoint: string, { table, threads, posts = threads, longest, seed }: z.infer<typeof Options>) {
  const members = memberStore(openTable({ region: 'us-east-1', endpoint, tableName: table }))
  const network = await loadSample({ clock: systemClock, members })
  console.log(
    `The sample stands: ${network.cast.size} people, ${network.spaces.length} spaces, as of ${network.anchorAt}.`,
  )
  if (threads + longest === 0) return
  const progress = showProgress('posts', Math.max(threads, posts) + longest)
  await loadLarge(members, network, { threads, posts, longest, seed }, (count) => progress.add(count))
  progress.end()
}

/** The table of the running machine; when none runs, its data are opened for as long as this takes. */
async function localTable(): Promise<{ endpoint: string; close(): Promise<void> }> {
  const { dataDir } = readSettings()
  const told = tableEndpointPath(dataDir)
  const running = existsSync(told) ? readFileSync(told, 'utf8').trim() : undefined
  if (running && (await answers(running))) return { endpoint: running, close: async () => {} }
  mkdirSync(dataDir, { recursive: true })
  const { endpoint, stop } = await startTableProcess(join(dataDir, 'table'))
  return { endpoint, close: stop }
}

async function answers(endpoint: string): Promise<boolean> {
  return fetch(endpoint).then(
    () => true,
    () => false,
  )
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
