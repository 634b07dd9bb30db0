import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { workOnFiles } from '../../functions/files/checking.ts'
import { newRowsOf } from '../../functions/platform/changes.ts'
import { relay } from '../../functions/relay/actions.ts'
import { type FilesServer, startFiles } from '../../infra/local/files/server.ts'
import { pieceSizes } from '../../shared/fileKinds.ts'
import type { FilePieces, SentFile } from '../../shared/files.ts'
import { send, told } from './forum.ts'
import type { SignedIn } from './people.ts'
import { newWorld, origin, useTableServer, type World } from './world.ts'

/** A network whose members send files: with what looks at them, for as long as somebody lets it work. */
export type FileHouse = {
  world: World
  files: FilesServer
  /** Hands over what waits in the queue of files, as often as wanted. @returns what was handed over */
  work(times?: number): Promise<string[]>
  /** Keys of what the vault holds. */
  kept(part?: string): string[]
}

/** A server of tables and one of files for a test file; each test has a network and an empty vault of its own. */
export function useFileHouse(): () => FileHouse {
  const tables = useTableServer()
  const folder = mkdtempSync(join(tmpdir(), 'enlaces-vault-'))
  let files: FilesServer
  let house: FileHouse
  beforeAll(async () => {
    files = await startFiles(folder, { pagesAt: origin })
  })
  afterAll(async () => {
    await files.close()
    rmSync(folder, { recursive: true })
  })
  beforeEach(async () => {
    for (const name of readdirSync(folder)) rmSync(join(folder, name))
    files.faults.length = 0
    files.ahead.seconds = 0
    const world = await newWorld(tables.server(), files.endpoint)
    const kept = (part = '') =>
      readdirSync(folder)
        .map(decodeURIComponent)
        .filter((name) => name.includes(part))
        .sort()
    house = { world, files, work: worker(world), kept }
  })
  return () => house
}

function worker(world: World): FileHouse['work'] {
  const waiting: string[] = []
  let after: string | undefined
  world.deps.queues = {
    postpone: async () => {},
    async send(queue, messages) {
      if (queue === 'files') waiting.push(...messages.map(({ body }) => body))
      return []
    },
  }
  return async (times = 1) => {
    const Records = await world.server.stream.read(world.tableName, after, 1_000)
    after = Records.at(-1)?.dynamodb?.SequenceNumber ?? after
    await relay(world.deps, newRowsOf({ Records }))
    const bodies = waiting.splice(0)
    for (let time = 0; time < times; time++) {
      const left = await workOnFiles(world.deps, {
        Records: bodies.map((body, at) => ({ messageId: String(at), body })),
      })
      waiting.push(...left.flatMap((at) => bodies[Number(at)] ?? []))
    }
    return bodies
  }
}

/** Sends all pieces that are missing, as a browser does. @returns the answer to each */
export async function sendPieces(world: World, who: SignedIn, file: SentFile, content: Buffer): Promise<number[]> {
  const statuses: number[] = []
  for (;;) {
    const { next } = await told<FilePieces>(send(world, who, `/files/${file.id}/pieces`))
    if (next.length === 0) return statuses
    for (const { number, address } of next) statuses.push((await putPiece(address, content, number)).status)
  }
}

export function putPiece(address: string, content: Buffer, number: number): Promise<Response> {
  const sizes = pieceSizes(content.length)
  const start = sizes.slice(0, number - 1).reduce((sum, size) => sum + size, 0)
  const body = new Uint8Array(content.subarray(start, start + (sizes[number - 1] ?? 0)))
  return fetch(address, { method: 'PUT', headers: { origin }, body })
}

export async function begin(world: World, who: SignedIn, name: string, bytes: number): Promise<SentFile> {
  return told<SentFile>(send(world, who, '/files', { body: { name, bytes } }), 201)
}

/** A file as it is once it has been looked at. */
export async function sent(house: FileHouse, who: SignedIn, name: string, content: Buffer): Promise<SentFile> {
  const { world, work } = house
  const file = await begin(world, who, name, content.length)
  await sendPieces(world, who, file, content)
  await told(send(world, who, `/files/${file.id}/arrival`, { method: 'PUT' }))
  await work()
  return told<SentFile>(send(world, who, `/files/${file.id}`))
}
