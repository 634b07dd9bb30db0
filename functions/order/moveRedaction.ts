import type { Deps } from '../deps.ts'
import type { Write } from '../platform/transactions.ts'
import type { Passage } from './passage.ts'

/**
 * Why a thread was moved stands between its posts, for everybody who reads them.
 * @returns how many of the moves that are told there hold the passage, and the write that takes it away
 */
export async function movesWithout(
  deps: Deps,
  threadId: string,
  passage: Passage,
  inPlain: (text: string) => string,
): Promise<{ held: number; writes: Write[] }> {
  const before = await deps.forum.moves(threadId)
  const held = before.filter(({ reason }) => passage.isIn(reason)).length
  if (held === 0) return { held, writes: [] }
  const after = before.map((move) => ({ ...move, reason: inPlain(move.reason) }))
  return { held, writes: [deps.forum.rewordedMovesWrite(threadId, { before, after })] }
}
