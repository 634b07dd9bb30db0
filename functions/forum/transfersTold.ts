import type { Actor } from '../../shared/actor.ts'
import type { Gone, OtherThread, Transfer } from '../../shared/transfers.ts'
import type { Deps } from '../deps.ts'
import type { PostPlace, PostRow, ThreadRecord } from './items.ts'
import type { TransferRecord } from './moveStore.ts'
import { mayRead } from './rules.ts'

type Told = {
  gone?: Gone[]
  transfers?: (Omit<Transfer, 'other'> & { other: OtherThread | undefined })[]
  merged?: { into?: OtherThread | undefined }
}
type Shown = {
  thread: ThreadRecord
  /** The page as it is kept, with what is gone. */
  rows: PostRow[]
  transfers: TransferRecord[]
  page: { from: number; to: number }
}

/** What a page tells of posts that came or went. Other threads are named as they are called now, to those alone who may read them now: that takes one request more, where there are any. */
export async function transfersFor(
  deps: Deps,
  actor: Actor,
  { thread: { mergedInto }, rows, transfers, page }: Shown,
): Promise<Told> {
  const runs = runsOf(rows)
  const told = transfers.filter(({ number }) => number >= page.from && number <= page.to)
  const ids = [...runs.map(({ to }) => to.threadId), ...told.map(({ threadId }) => threadId), mergedInto ?? []].flat()
  if (ids.length === 0) return {}
  const others = (await deps.forum.threadsNamed([...new Set(ids)])).filter((other) => mayRead(actor, other))
  const names = new Map(others.map(({ id, title, language }) => [id, { id, title, language }]))
  const gone = runs.map(({ from, last, to }): Gone => {
    const other = names.get(to.threadId)
    return { from, last, ...(other ? { to: { ...other, number: to.number } } : {}) }
  })
  return {
    ...(gone.length > 0 ? { gone } : {}),
    ...(told.length > 0
      ? { transfers: told.map((one) => ({ ...one, other: names.get(one.threadId) })).reverse() }
      : {}),
    ...(mergedInto ? { merged: { into: names.get(mergedInto) } } : {}),
  }
}

type Run = { from: number; last: number; to: PostPlace }

/** Posts beside one another that went to the same place, in the same order. */
function runsOf(rows: PostRow[]): Run[] {
  const runs: Run[] = []
  for (const { number, gone } of rows) {
    if (!gone) continue
    const run = runs.at(-1)
    const goesOn = run && run.last === number - 1 && run.to.threadId === gone.threadId
    if (goesOn && gone.number - run.to.number === number - run.from) run.last = number
    else runs.push({ from: number, last: number, to: gone })
  }
  return runs
}
