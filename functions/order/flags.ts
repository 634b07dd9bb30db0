import type { Actor } from '../../shared/actor.ts'
import type { Flag, FlagRow, NewFlag, NewSettlement } from '../../shared/order.ts'
import type { Page } from '../../shared/page.ts'
import { Problem } from '../../shared/problem.ts'
import { recorded } from '../audit/actions.ts'
import type { Deps } from '../deps.ts'
import { postNumber, readablePost, refuse } from '../forum/doors.ts'
import { authorOf, whyNotFlag } from '../forum/rules.ts'
import { untilDone } from '../platform/retry.ts'
import type { FlagItem, FlagState } from './items.ts'

const flagsPerPage = 25

/** Asks the coordination to look at a post. Who flags it again says it anew, also after it was settled. */
export async function flag(
  deps: Deps,
  actor: Actor,
  at: { threadId: string; number: string },
  draft: NewFlag,
): Promise<undefined> {
  return untilDone(async () => {
    const { thread, post } = await readablePost(deps, actor, at)
    const { number } = post
    refuse(whyNotFlag(actor, post))
    const before = await deps.order.flag({ threadId: thread.id, number, reporterId: actor.id })
    const now = deps.clock.now()
    const about = { threadId: thread.id, number, reporter: authorOf(actor), author: post.author }
    const done = await deps.order.saveFlag({ ...about, ...draft, at: now, version: (before?.version ?? 0) + 1 })
    return done ? { done, result: undefined } : { done }
  })
}

/** Titles are read anew with each look: a flag keeps no text of the thread. */
export async function listFlags(
  deps: Deps,
  { state = 'open', cursor }: { state?: FlagState | undefined; cursor?: string | undefined },
): Promise<Page<FlagRow>> {
  const list = `flags ${state}`
  const after = cursor ? await flagAt(deps, list, cursor) : undefined
  const { flags, more } = await deps.order.flagsIn(state, after, flagsPerPage)
  const threads = await deps.forum.threadsNamed([...new Set(flags.map(({ threadId }) => threadId))])
  const titles = new Map(threads.map(({ id, title }) => [id, title]))
  const items = flags.map((one) => ({ ...one, title: titles.get(one.threadId) ?? '' }))
  return { items, ...nextOf(deps, list, more ? flags.at(-1) : undefined) }
}

export async function listMyFlags(
  deps: Deps,
  actor: Actor,
  { cursor }: { cursor?: string | undefined },
): Promise<Page<Flag>> {
  const list = `flags of ${actor.id}`
  const after = cursor ? await flagAt(deps, list, cursor) : undefined
  const { flags, more } = await deps.order.flagsBy(actor.id, after, flagsPerPage)
  return { items: flags, ...nextOf(deps, list, more ? flags.at(-1) : undefined) }
}

/**
 * Says what came of it, for its reporter to read. What was settled is not settled again, and what its reporter has said anew since it was read
 * is read first.
 */
export async function settleFlag(
  deps: Deps,
  actor: Actor,
  at: { threadId: string; number: string; personId: string; version: number },
  settlement: NewSettlement,
): Promise<undefined> {
  const place = { threadId: at.threadId, number: postNumber(at.number), reporterId: at.personId }
  return untilDone(async () => {
    const open = await deps.order.flag(place)
    if (!open) throw new Problem('not-found')
    if (open.settled) throw new Problem('wrong-state')
    if (open.version !== at.version) {
      throw new Problem('edit-conflict', { current: { version: open.version, text: open.text ?? '' } })
    }
    const settled = { ...settlement, at: deps.clock.now() }
    const { outcome, note: reason } = settlement
    const about = { threadId: place.threadId, number: place.number, personId: place.reporterId }
    const entry = { act: 'flag-settled', actorId: actor.id, ...about, reason, detail: { outcome } } as const
    const put = deps.order.flagPut({ ...open, settled, version: open.version + 1 })
    const { done } = await recorded(deps, entry, [put])
    return done ? { done, result: undefined } : { done }
  })
}

// The place after which to go on, with the instants by which its row stands in both lists.
function nextOf(deps: Deps, list: string, last: FlagItem | undefined): { next?: string } {
  if (!last) return {}
  const { threadId, number, reporter, at, settled } = last
  const place = { threadId, number, reporterId: reporter.id, at, settledAt: settled?.at ?? '' }
  return { next: deps.cursors.write(list, place) }
}

async function flagAt(deps: Deps, list: string, cursor: string): Promise<FlagItem> {
  const { threadId, number, reporterId, at, settledAt } = deps.cursors.read(list, cursor)
  const person = { id: String(reporterId), name: '', role: 'liaison' as const }
  const settled = settledAt ? { settled: { outcome: 'unchanged' as const, at: String(settledAt) } } : {}
  const about = { threadId: String(threadId), number: Number(number), reporter: person, author: person }
  return { ...about, at: String(at), reason: 'other', version: 1, ...settled }
}
