import type { Exported, ExportedFile } from '../../shared/exported.ts'
import type { PostFile } from '../../shared/files.ts'
import type { Writing } from '../../shared/writings.ts'
import { call } from '../api.ts'
import { ProblemError } from '../problem.ts'

export type LeftOut = NonNullable<ExportedFile['leftOut']>
/** What came of each file by its id: its content, or why it is left out. Kept while the line is lost. */
export type Attached = { contents: Map<string, Blob>; leftOut: Map<string, LeftOut> }
export type Carried = { threadId: string; number: number; readable: boolean; file: PostFile }

export function newAttached(): Attached {
  return { contents: new Map(), leftOut: new Map() }
}

const megabyte = 1024 * 1024

/** What this device can pack: the archive is made in its memory. */
export function mostMegabytes(): number {
  return (navigator.deviceMemory ?? 4) <= 2 ? 50 : 200
}

/** The files of all posts, those of the latest first: what is most likely wanted comes before a limit is reached. */
export function carriedBy(writings: readonly Writing[]): Carried[] {
  const newestFirst = writings.toReversed()
  return newestFirst.flatMap(({ threadId, number, within, files = [] }) =>
    files.map((file) => ({ threadId, number, readable: within !== undefined, file })),
  )
}

type How = { writtenBy: string; signal: AbortSignal }

/** Fetches one after the other, each at the door of its post. @throws ProblemError; called again, it goes on from there */
export async function fetchAttached(
  { contents, leftOut }: Attached,
  carried: readonly Carried[],
  how: How & { wanted: boolean; tell: (done: number, of: number) => void },
): Promise<void> {
  let bytes = [...contents.values()].reduce((sum, { size }) => sum + size, 0)
  for (const [at, one] of carried.entries()) {
    how.tell(at, carried.length)
    const { id, bytes: size } = one.file
    if (contents.has(id)) continue
    // Who wanted none may want them at the next try, and the other way round.
    leftOut.delete(id)
    if (!how.wanted) leftOut.set(id, 'unwanted')
    else if (!one.readable) leftOut.set(id, 'unreadable')
    else if (bytes + size > mostMegabytes() * megabyte) leftOut.set(id, 'over-limit')
    else {
      const content = await contentOf(one, how)
      if (content) contents.set(id, content)
      else leftOut.set(id, 'unreadable')
      bytes += content?.size ?? 0
    }
  }
  how.tell(carried.length, carried.length)
}

/** Its address holds for a minute: it is asked for just before. @returns nothing when it is not to be had any more */
async function contentOf({ threadId, number, file }: Carried, { writtenBy, signal }: How): Promise<Blob | undefined> {
  const address = await call('GET /threads/:threadId/posts/:number/files', {
    ...{ params: { threadId, number: String(number) }, writtenBy, signal },
  }).then(
    ({ files }) => files.find(({ id }) => id === file.id)?.address,
    (error: unknown) => {
      if (error instanceof ProblemError && error.code === 'not-found') return undefined
      throw error
    },
  )
  if (!address) return undefined
  try {
    const response = await fetch(address, { signal })
    if (response.ok) return await response.blob()
    if (response.status === 404) return undefined
  } catch {
    throw new ProblemError({ code: 'unreachable' })
  }
  throw new ProblemError({ code: 'unavailable' })
}

/** How many of them are left out for each reason. */
export function countLeftOut({ leftOut }: Attached): Record<LeftOut, number> {
  const reasons = [...leftOut.values()]
  const of = (reason: LeftOut) => reasons.filter((one) => one === reason).length
  return { 'over-limit': of('over-limit'), unreadable: of('unreadable'), unwanted: of('unwanted') }
}

/** Each file that is left out, with where it stands. */
export function leftOutOf({ posts }: Exported): { name: string; address: string; leftOut: LeftOut }[] {
  return posts.flatMap(({ address, files = [] }) =>
    files.flatMap(({ name, leftOut }) => (leftOut ? [{ name, address, leftOut }] : [])),
  )
}
