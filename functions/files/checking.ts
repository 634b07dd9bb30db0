import * as z from 'zod'
import { isPicture, pieceSizes } from '../../shared/fileKinds.ts'
import type { Deps } from '../deps.ts'
import { QueueEvent } from '../platform/batches.ts'
import { factsOfDefect } from '../platform/log.ts'
import { redrawn } from './content/picture.ts'
import { told } from './content/told.ts'
import { type FileRecord, vaultKeys } from './file.ts'
import { nameFor } from './rules.ts'
import type { Finding } from './store.ts'

const Message = z.object({
  message: z.discriminatedUnion('kind', [
    z.object({ kind: z.enum(['check', 'sweep']), fileId: z.string() }),
    z.object({ kind: z.literal('end'), fileIds: z.array(z.string()) }),
  ]),
})
type Message = z.infer<typeof Message>['message']

export type CheckDeps = Pick<Deps, 'sentFiles' | 'vault' | 'clock' | 'log'>

/**
 * Looks at files that have arrived, and takes away those that are to be gone. Each may come twice: the second time finds it done.
 * @returns the ids of the messages to be tried later
 */
export async function workOnFiles(deps: CheckDeps, event: unknown): Promise<string[]> {
  const left: string[] = []
  for (const { messageId, body } of QueueEvent.parse(event).Records) {
    try {
      if (!(await done(deps, Message.parse(JSON.parse(body)).message))) left.push(messageId)
    } catch (error) {
      deps.log('error', 'file-failed', factsOfDefect(error))
      left.push(messageId)
    }
  }
  return left
}

function done(deps: CheckDeps, message: Message): Promise<boolean> {
  if (message.kind === 'end') return end(deps, message.fileIds)
  return message.kind === 'check' ? check(deps, message.fileId) : sweep(deps, message.fileId)
}

/** What is gone already has ended; what comes to be gone meanwhile has too. */
async function end({ sentFiles, clock }: CheckDeps, ids: string[]): Promise<true> {
  const files = await sentFiles.files(ids)
  for (const file of files) if (file.state !== 'gone') await sentFiles.end(file, clock.now())
  return true
}

/** @returns false when another one is looking at it just now, and might yet fail */
async function check(deps: CheckDeps, id: string): Promise<boolean> {
  const file = await deps.sentFiles.file(id)
  if (!file || file.state === 'gone') return true
  // Found out before; of the pieces some may be left.
  if (file.state !== 'checking') return removeUnder(deps, vaultKeys.pieces(id))
  if (!(await deps.sentFiles.claim(id, deps.clock.now()))) return false
  try {
    const finding = await findingOf(deps, file)
    // Taken away while it was looked at.
    if (!(await deps.sentFiles.note(id, finding))) await removeKept(deps, id)
  } catch (error) {
    await deps.sentFiles.release(id)
    throw error
  }
  return removeUnder(deps, vaultKeys.pieces(id))
}

async function findingOf(deps: CheckDeps, file: FileRecord): Promise<Finding> {
  const content = await whole(deps, file)
  if (!content) return { refusal: 'damaged' }
  const what = await told(content)
  if ('refusal' in what) return what
  const { kind } = what
  const name = nameFor(file.name, kind)
  if (!isPicture(kind)) {
    await deps.vault.put(vaultKeys.content(file.id), content)
    return { kind, name, bytes: content.length }
  }
  const picture = await redrawn(content, kind)
  if (typeof picture === 'string') return { refusal: picture }
  await deps.vault.put(vaultKeys.content(file.id), picture.content)
  await deps.vault.put(vaultKeys.thumbnail(file.id), picture.thumbnail)
  return { kind, name, bytes: picture.content.length, width: picture.width, height: picture.height }
}

async function whole({ vault }: CheckDeps, { id, bytes }: FileRecord): Promise<Buffer | undefined> {
  const pieces: Uint8Array[] = []
  for (const at of pieceSizes(bytes).keys()) {
    const piece = await vault.get(vaultKeys.piece(id, at + 1))
    if (!piece) return undefined
    pieces.push(piece)
  }
  const content = Buffer.concat(pieces)
  return content.length === bytes ? content : undefined
}

async function sweep(deps: CheckDeps, id: string): Promise<boolean> {
  const file = await deps.sentFiles.file(id)
  if (file && file.state !== 'gone') return true
  await removeUnder(deps, vaultKeys.pieces(id))
  await removeKept(deps, id)
  await deps.sentFiles.forget(id)
  return true
}

async function removeKept({ vault, sentFiles }: CheckDeps, id: string): Promise<void> {
  const state = (await sentFiles.file(id))?.state
  if (state === undefined || state === 'gone') await vault.remove([vaultKeys.content(id), vaultKeys.thumbnail(id)])
}

async function removeUnder({ vault }: CheckDeps, prefix: string): Promise<true> {
  await vault.remove([...(await vault.sizes(prefix)).keys()])
  return true
}
