import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { newRowsOf } from '../../functions/platform/changes.ts'
import { s3Files } from '../../functions/platform/files.ts'
import { type PublishDeps, publishAll } from '../../functions/publicSite/actions.ts'
import { keyOf } from '../../functions/publicSite/addresses.ts'
import { relay } from '../../functions/relay/actions.ts'
import { type FilesServer, startFiles } from '../../infra/local/files/server.ts'
import { testEnv } from './testEnv.ts'
import { newWorld, useTableServer, type World } from './world.ts'

/** A server of tables and one of files for a test file; each test has a network and an empty public site of its own. */
export function usePublicSite() {
  const tables = useTableServer()
  const folder = mkdtempSync(join(tmpdir(), 'enlaces-public-'))
  let files: FilesServer | undefined
  beforeAll(async () => {
    files = await startFiles(folder)
  })
  afterAll(async () => {
    await files?.close()
    rmSync(folder, { recursive: true })
  })
  return {
    files() {
      if (!files) throw new Error('the server of files starts in beforeAll')
      return files
    },
    async newNetwork() {
      for (const name of readdirSync(folder)) rmSync(join(folder, name))
      const world = await newWorld(tables.server(), this.files().endpoint)
      return withPublicSite(world, this.files(), folder)
    },
  }
}

export type Message = { body: string }
export type PublicNetwork = ReturnType<typeof withPublicSite>

export function withPublicSite(world: World, files: FilesServer, folder: string) {
  const env = testEnv(world.server.endpoint, world.tableName, files.endpoint)
  const waiting: Message[] = []
  const postponed: number[] = []
  world.deps.queues = {
    postpone: async (_queue, _receipt, seconds) => {
      postponed.push(seconds)
    },
    async send(queue, messages) {
      if (queue === 'publish') waiting.push(...messages.map(({ body }) => ({ body })))
      return []
    },
  }
  const put: string[] = []
  const publicFiles = s3Files({ ...env, FILES_BUCKET: env.PUBLIC_BUCKET })
  const deps: PublishDeps = {
    ...world.deps,
    publicFiles: {
      ...publicFiles,
      put: async (key, body, served) => {
        put.push(key)
        await publicFiles.put(key, body, served)
      },
    },
  }
  let after: string | undefined
  /** What the stream brought since the last look, as it reaches the queue. */
  const relayed = async (): Promise<Message[]> => {
    const Records = await world.server.stream.read(world.tableName, after, 1_000)
    after = Records.at(-1)?.dynamodb?.SequenceNumber ?? after
    await relay(world.deps, newRowsOf({ Records }))
    return waiting.splice(0)
  }
  const work = (messages: Message[]) =>
    publishAll(deps, {
      Records: messages.map(({ body }, at) => ({
        ...{ messageId: String(at), receiptHandle: String(at), body },
        attributes: { ApproximateReceiveCount: '1' },
      })),
    })
  const prefix = `${encodeURIComponent(`${env.PUBLIC_BUCKET}/`)}`
  return {
    ...{ world, deps, env, postponed, relayed, work },
    settle: async () => work(await relayed()),
    /** The keys that were put since the last look. */
    put: () => put.splice(0),
    /** The keys of all that the site shows. */
    keys: () =>
      readdirSync(folder)
        .filter((name) => name.startsWith(prefix) && !name.endsWith('state.json'))
        .map((name) => decodeURIComponent(name.slice(prefix.length)))
        .toSorted(),
    /** What stands at a path. */
    text: (path: string) => readFile(join(folder, prefix + encodeURIComponent(keyOf(path))), 'utf8'),
    /** Everything that anybody can read, in one. */
    async everything(): Promise<string> {
      const texts = this.keys().map((key) => readFile(join(folder, prefix + encodeURIComponent(key)), 'utf8'))
      return (await Promise.all(texts)).join('\n')
    },
  }
}
