import { pieceSizes } from '../../shared/fileKinds.ts'
import type { SentFile } from '../../shared/files.ts'
import { call } from '../api.ts'
import { ProblemError } from '../problem.ts'
import { personHere } from '../session.ts'

type Sending = {
  key: string
  id: string | undefined
  file: File
  name: string
  signal: AbortSignal
  onBegun: (id: string) => void
  onBytes: (sent: number) => void
  onArrived: () => void
}

/** Sends what is missing of a file, and waits until it has been looked at. After a lost line it goes on where it was. @throws ProblemError */
export async function sendFile({ key, file, name, signal, ...on }: Sending): Promise<SentFile> {
  const writtenBy = personHere()
  const id =
    on.id ??
    (
      await call('POST /files', {
        body: { name, bytes: file.size },
        ...{ onceKey: key, signal, ...(writtenBy ? { writtenBy } : {}) },
      })
    ).id
  on.onBegun(id)
  await sendPieces(id, file, { signal, onBytes: on.onBytes })
  await call('PUT /files/:fileId/arrival', { params: { fileId: id }, signal })
  on.onArrived()
  return lookedAt(id, signal)
}

type Following = { signal: AbortSignal; onBytes: (sent: number) => void }

async function sendPieces(id: string, file: File, { signal, onBytes }: Following): Promise<void> {
  const sizes = pieceSizes(file.size)
  const sizeOf = (number: number) => sizes[number - 1] ?? 0
  for (;;) {
    const { arrived, next } = await call('GET /files/:fileId/pieces', { params: { fileId: id }, signal })
    let there = arrived.reduce((sum, number) => sum + sizeOf(number), 0)
    onBytes(there)
    if (next.length === 0) return
    for (const { number, address } of next) {
      const start = sizes.slice(0, number - 1).reduce((sum, size) => sum + size, 0)
      const piece = file.slice(start, start + sizeOf(number))
      const status = await put(address, piece, { signal, onBytes: (sent) => onBytes(there + sent) })
      // The minute of an address is over: another one is asked for.
      if (status === 403) break
      if (status !== 200) throw new ProblemError({ code: 'unavailable' })
      there += piece.size
    }
  }
}

/** A piece may take as long as the slowest line needs for it, and no longer. */
const longestMs = 180_000

// `fetch` does not tell how far it is with what it sends.
function put(address: string, piece: Blob, { signal, onBytes }: Following): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const lost = () => reject(new ProblemError({ code: 'unreachable' }))
    request.open('PUT', address)
    request.timeout = longestMs
    request.upload.onprogress = ({ loaded }) => onBytes(loaded)
    request.onload = () => resolve(request.status)
    request.onerror = lost
    request.ontimeout = lost
    request.onabort = lost
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.send(piece)
  })
}

const looks = { firstMs: 500, mostMs: 5_000, growth: 1.4 } as const

/** Asks until it has been looked at, less and less often. */
async function lookedAt(fileId: string, signal: AbortSignal): Promise<SentFile> {
  for (let pauseMs: number = looks.firstMs; ; pauseMs = Math.min(pauseMs * looks.growth, looks.mostMs)) {
    const file = await call('GET /files/:fileId', { params: { fileId }, signal })
    if (file.state !== 'checking') return file
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
    if (signal.aborted) throw new ProblemError({ code: 'unreachable' })
  }
}
