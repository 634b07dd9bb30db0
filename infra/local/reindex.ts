import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import * as z from 'zod'
import { rebuildCatalogue } from '../../functions/catalogue/indexing.ts'
import { catalogueStore } from '../../functions/catalogue/store.ts'
import { forumStore } from '../../functions/forum/store.ts'
import { s3Files } from '../../functions/platform/files.ts'
import { openTable } from '../../functions/platform/table.ts'
import { rebuildIndex } from '../../functions/search/indexing.ts'
import { startFiles } from './files/server.ts'
import { showProgress } from './sample/progress.ts'
import { filesBucket, filesEndpointPath, readSettings, tableEndpointPath, tableName } from './settings.ts'
import { startTableProcess } from './tableProcess.ts'

const usage = `npm run reindex

Builds the search index and the rows of the catalogue anew from the table: of the local machine, running or not; on AWS, with the credentials of the environment, when
TABLE_NAME, FILES_BUCKET and AWS_REGION name where. Searching goes on meanwhile, with the index that stands.`

const OnAws = z.object({
  TABLE_NAME: z.string().min(3),
  FILES_BUCKET: z.string().min(3),
  AWS_REGION: z.string().min(1),
})

type Places = {
  region: string
  tableName: string
  tableEndpoint?: string
  bucket: string
  filesEndpoint?: string
  close(): Promise<void>
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } })
  if (values.help) return console.log(usage)
  const places = placesOnAws() ?? (await placesHere())
  try {
    await reindex(places)
  } finally {
    await places.close()
  }
}

async function reindex({ region, tableName, tableEndpoint, bucket, filesEndpoint }: Places): Promise<void> {
  const table = openTable({ region, endpoint: tableEndpoint, tableName })
  const forum = forumStore(table)
  const files = s3Files({ AWS_REGION: region, FILES_BUCKET: bucket, S3_ENDPOINT: filesEndpoint })
  await rebuildCatalogue({ catalogue: catalogueStore(table), files })
  const progress = showProgress('posts', await postsIn(forum))
  const unread: string[] = []
  const isDone = await rebuildIndex(
    { forum, files },
    { onPosts: (count) => progress.add(count), onUnread: (place) => unread.push(place) },
  )
  progress.end()
  if (unread.length > 0) console.error(`Not readable, and so not in the index: ${unread.length} (${unread.join(', ')})`)
  if (!isDone) throw new Error('Somebody else built the index meanwhile: please try again.')
  console.log('The index is new. Searches hold it within half a minute.')
}

/** How many there will be to read: each thread tells how many posts it has. */
async function postsIn(forum: ReturnType<typeof forumStore>): Promise<number> {
  let [count, after]: [number, Record<string, unknown> | undefined] = [0, undefined]
  do {
    const page = await forum.everyThread(500, after)
    count += page.threads.reduce((sum, { postCount }) => sum + postCount, 0)
    after = page.after
  } while (after)
  return count
}

function placesOnAws(): Places | undefined {
  const { data } = OnAws.safeParse(process.env)
  if (!data) return undefined
  return { region: data.AWS_REGION, tableName: data.TABLE_NAME, bucket: data.FILES_BUCKET, close: async () => {} }
}

/** The table and the files of the running machine; when none runs, they are opened for as long as this takes. */
async function placesHere(): Promise<Places> {
  const { dataDir } = readSettings()
  const own = { region: 'us-east-1', tableName, bucket: filesBucket }
  const [tableEndpoint, filesEndpoint] = await Promise.all([
    running(tableEndpointPath(dataDir)),
    running(filesEndpointPath(dataDir)),
  ])
  if (tableEndpoint && filesEndpoint) return { ...own, tableEndpoint, filesEndpoint, close: async () => {} }
  mkdirSync(dataDir, { recursive: true })
  const table = await startTableProcess(join(dataDir, 'table'))
  const files = await startFiles(join(dataDir, 'files'))
  const close = async () => {
    await Promise.all([table.stop(), files.close()])
  }
  return { ...own, tableEndpoint: table.endpoint, filesEndpoint: files.endpoint, close }
}

async function running(path: string): Promise<string | undefined> {
  if (!existsSync(path)) return undefined
  const endpoint = readFileSync(path, 'utf8').trim()
  return fetch(endpoint).then(
    () => endpoint,
    () => undefined,
  )
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
