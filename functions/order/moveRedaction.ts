import type { Deps } from '../deps.ts'
import { type PostRow, placesOf } from '../forum/items.ts'
import type { Write } from '../platform/transactions.ts'
import type { Passage } from './passage.ts'

type Reworded = { held: number; writes: Write[] }

/**
 * Why a thread was moved, and why posts came or went, stands between its posts, for everybody who reads them: wherever the post ever stood, and at the
 * other end of what came or went.
 * @returns how many of the reasons that are told there hold the passage, and the writes that take it away
 */
export async function reasonsWithout(
  deps: Deps,
  post: PostRow,
  passage: Passage,
  inPlain: (text: string) => string,
): Promise<Reworded> {
  const here = placesOf(post).map(({ threadId }) => threadId)
  const traces = await Promise.all(here.map((id) => deps.forum.traces(id)))
  const transfers = traces.flatMap((one) => one.transfers).filter(({ reason }) => passage.isIn(reason))
  const ids = [...new Set([...here, ...transfers.map(({ threadId }) => threadId)])]
  const reworded = await Promise.all(ids.map((id) => rewordedIn(deps, id, passage, inPlain)))
  const held = reworded.reduce((sum, one) => sum + one.held, 0)
  return { held, writes: reworded.flatMap(({ writes }) => writes) }
}

async function rewordedIn(
  deps: Deps,
  threadId: string,
  passage: Passage,
  inPlain: (text: string) => string,
): Promise<Reworded> {
  const before = await deps.forum.traces(threadId)
  const held = [...before.moves, ...before.transfers].filter(({ reason }) => passage.isIn(reason)).length
  if (held === 0) return { held, writes: [] }
  const reworded = <Trace extends { reason: string }>(trace: Trace) => ({ ...trace, reason: inPlain(trace.reason) })
  const after = { moves: before.moves.map(reworded), transfers: before.transfers.map(reworded) }
  return { held, writes: [deps.forum.tracesWrite(threadId, before, after)] }
}
