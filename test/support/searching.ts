import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { catalogueChanges } from '../../functions/catalogue/indexing.ts'
import { newRowsOf } from '../../functions/platform/changes.ts'
import { relay } from '../../functions/relay/actions.ts'
import { indexChanges } from '../../functions/search/indexing.ts'
import { type FilesServer, startFiles } from '../../infra/local/files/server.ts'
import type { Found, SnippetPart } from '../../shared/search.ts'
import { send, told } from './forum.ts'
import type { SignedIn } from './people.ts'
import { newWorld, useTableServer, type World } from './world.ts'

export type Message = { body: string }

/** A server of tables and one of files for a test file; each test has a network and an empty bucket of its own. */
export function useSearch() {
  const tables = useTableServer()
  const folder = mkdtempSync(join(tmpdir(), 'enlaces-files-'))
  let files: FilesServer | undefined
  beforeAll(async () => {
    files = await startFiles(folder)
  })
  afterAll(async () => {
    await files?.close()
    rmSync(folder, { recursive: true })
  })
  /** Paths of what is kept, by a part of its name. */
  const kept = (part: string) =>
    readdirSync(folder).flatMap((name) => (name.includes(part) ? [join(folder, name)] : []))
  return {
    kept,
    async newNetwork() {
      for (const path of kept('')) rmSync(path)
      return searchable(await newWorld(tables.server(), files?.endpoint))
    },
  }
}

function searchable(world: World) {
  const waiting: Message[] = []
  let after: string | undefined
  world.deps.queues = {
    postpone: async () => {},
    async send(queue, messages) {
      if (queue === 'index') waiting.push(...messages.map(({ body }) => ({ body })))
      return []
    },
  }
  /** What the stream brought since the last look, as it reaches the queue of the index. */
  const relayed = async () => {
    const Records = await world.server.stream.read(world.tableName, after, 1_000)
    after = Records.at(-1)?.dynamodb?.SequenceNumber ?? after
    await relay(world.deps, newRowsOf({ Records }))
    return waiting.splice(0)
  }
  /** A minute later everybody holds what was made of the messages. */
  const index = async (messages: Message[]) => {
    const Records = messages.map(({ body }, at) => ({ messageId: String(at), body }))
    const left = [
      ...(await indexChanges(world.deps, { Records })),
      ...(await catalogueChanges(world.deps, { Records })),
    ]
    world.clock.forward(1)
    return left
  }
  return { world, relayed, index, settle: async () => index(await relayed()) }
}
export type Searchable = ReturnType<typeof searchable>

export function search(
  world: World,
  who: SignedIn,
  q: string,
  filters: Record<string, string> = {},
): Promise<Response> {
  return send(world, who, `/search?${new URLSearchParams({ q, ...filters })}`)
}

export async function found(
  world: World,
  who: SignedIn,
  q: string,
  filters: Record<string, string> = {},
): Promise<Found> {
  return told<Found>(search(world, who, q, filters))
}

export function markedIn(parts: SnippetPart[] | undefined): string[] {
  return (parts ?? []).filter(({ mark }) => mark).map(({ text }) => text)
}
