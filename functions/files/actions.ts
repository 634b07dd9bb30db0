import type { Actor } from '../../shared/actor.ts'
import { type FileKind, isPicture, pieceSizes } from '../../shared/fileKinds.ts'
import type { FilePieces, NewFile, SentFile } from '../../shared/files.ts'
import { Problem } from '../../shared/problem.ts'
import type { Deps } from '../deps.ts'
import type { Once } from '../platform/once.ts'
import { untilDone } from '../platform/retry.ts'
import { type FileRecord, isCarried, pieceNumber, vaultKeys } from './file.ts'
import { deliveryOf } from './rules.ts'

/** What somebody takes in one go before asking again: on a slow line these are sent within the minute that an address holds. */
const addressesAtOnce = 4

export async function beginFile(
  deps: Deps,
  actor: Actor,
  { once, ...draft }: NewFile & { once: Once | undefined },
): Promise<SentFile> {
  const made = await deps.sentFiles.fileMadeBefore(once)
  if (made) return readFile(deps, actor, made)
  const file = { id: deps.ids.next('file'), owner: actor.id, ...draft }
  const { done } = await deps.sentFiles.addFile(file, once, deps.clock.now())
  if (done) return { ...draft, id: file.id, state: 'uploading' }
  const other = await deps.sentFiles.fileMadeBefore(once)
  if (!other) throw new Problem('unavailable', { retryAfterSeconds: 1 })
  return readFile(deps, actor, other)
}

// The only door to a file that no post carries yet. Absent, gone and somebody else's look the same.
async function ownFile(deps: Deps, actor: Actor, id: string): Promise<FileRecord> {
  const file = await deps.sentFiles.file(id)
  if (file?.owner !== actor.id || file.state === 'gone') throw new Problem('not-found')
  return file
}

export async function readFile(deps: Deps, actor: Actor, id: string): Promise<SentFile> {
  return viewOf(deps, await ownFile(deps, actor, id))
}

async function viewOf(deps: Deps, { owner: _, post, practiceId, ...file }: FileRecord): Promise<SentFile> {
  if (file.state === 'gone') throw new Problem('not-found')
  const isShown = file.state === 'ready' && file.kind && isPicture(file.kind) && !isCarried({ post, practiceId })
  const thumbnail = isShown ? await thumbnailAddress(deps, file.id) : undefined
  return { ...file, state: file.state, ...(thumbnail ? { thumbnail } : {}) }
}

function thumbnailAddress(deps: Deps, id: string): Promise<string> {
  return deps.vault.addressToGet(vaultKeys.thumbnail(id), { type: 'image/webp', name: 'thumbnail', inline: true })
}

/** Where files that a text carries are fetched from, for a minute. Whether one may is asked before. */
export async function addressesOf(deps: Deps, files: readonly { id: string; name: string; kind: FileKind }[]) {
  return Promise.all(
    files.map(async (file) => ({
      id: file.id,
      address: await deps.vault.addressToGet(vaultKeys.content(file.id), deliveryOf(file)),
      ...(isPicture(file.kind) ? { thumbnail: await thumbnailAddress(deps, file.id) } : {}),
    })),
  )
}

/** What has arrived, and where the next pieces go: asked at the beginning, after a lost line, and for every few pieces. */
export async function readPieces(deps: Deps, actor: Actor, id: string): Promise<FilePieces> {
  const file = await ownFile(deps, actor, id)
  if (file.state !== 'uploading') return { arrived: pieceSizes(file.bytes).map((_, at) => at + 1), next: [] }
  const { arrived, missing } = await piecesOf(deps, file)
  const next = await Promise.all(
    missing.slice(0, addressesAtOnce).map(async ({ number, bytes }) => ({
      number,
      address: await deps.vault.addressToPut(vaultKeys.piece(id, number), bytes),
    })),
  )
  return { arrived, next }
}

/** Asking again, once it is looked at or has been, changes nothing. */
export async function noteArrival(deps: Deps, actor: Actor, id: string): Promise<SentFile> {
  const file = await ownFile(deps, actor, id)
  if (file.state !== 'uploading') return viewOf(deps, file)
  const { missing } = await piecesOf(deps, file)
  if (missing.length > 0) throw new Problem('wrong-state')
  const { done } = await deps.sentFiles.arrived(file, deps.clock.now())
  return done ? viewOf(deps, { ...file, state: 'checking' }) : readFile(deps, actor, id)
}

async function piecesOf(deps: Deps, { id, bytes }: FileRecord) {
  const sizes = await deps.vault.sizes(vaultKeys.pieces(id))
  const there = new Map([...sizes].map(([key, size]) => [pieceNumber(key), size]))
  const pieces = pieceSizes(bytes).map((size, at) => ({ number: at + 1, bytes: size }))
  const isThere = (piece: { number: number; bytes: number }) => there.get(piece.number) === piece.bytes
  return {
    arrived: pieces.filter(isThere).map(({ number }) => number),
    missing: pieces.filter((piece) => !isThere(piece)),
  }
}

/** One that a post carries is the post's: it goes with an edit of it. */
export async function dropFile(deps: Deps, actor: Actor, id: string): Promise<undefined> {
  return untilDone(async () => {
    const file = await ownFile(deps, actor, id)
    if (isCarried(file)) throw new Problem('wrong-state')
    const { done } = await deps.sentFiles.abandon(file, deps.clock.now())
    return done ? { done, result: undefined } : { done }
  })
}
