import type { Actor } from '../../shared/actor.ts'
import type { Thread } from '../../shared/forum.ts'
import type { Language } from '../../shared/languages.ts'
import type { Deps } from '../deps.ts'
import { summaryNumber } from '../forum/items.ts'
import { nextSummary } from '../forum/summaries.ts'
import type { Write } from '../platform/transactions.ts'
import type { Passage } from './passage.ts'

/** States of summaries that one transaction rewrites. */
const textsAtOnce = 20

type Without = { passage: Passage; markIn: (language: Language) => string }
type Held = { held: number; writes: Write[] }

/** Of several threads; undefined when something came in between. */
export async function summariesWithout(
  deps: Deps,
  actor: Actor,
  threads: Thread[],
  without: Without,
): Promise<Held | undefined> {
  const all: Held = { held: 0, writes: [] }
  const atOnce = Math.max(1, Math.floor(textsAtOnce / threads.length))
  for (const thread of threads) {
    const one = await summaryWithout(deps, actor, thread, { ...without, atOnce })
    if (!one) return undefined
    all.held += one.held
    all.writes.push(...one.writes)
  }
  return all
}

/**
 * What the thread arrived at may have taken the passage over: it becomes a new version without it, so that an editor that still holds the old text
 * cannot save it, and every earlier one is rewritten. What goes beyond one transaction goes before, which done twice is the same; the rest is
 * for the transaction of the act, so that a passage is never gone without a row that tells of it.
 * @returns how many versions hold it, and the writes that take it away; undefined when something came in between
 */
async function summaryWithout(
  deps: Deps,
  actor: Actor,
  thread: Thread,
  { passage, markIn, atOnce }: Without & { atOnce: number },
): Promise<Held | undefined> {
  const held = (await deps.order.textsOf({ threadId: thread.id, number: summaryNumber })).filter(({ body }) =>
    passage.isIn(body),
  )
  if (held.length === 0) return { held: 0, writes: [] }
  const texts = held.map((text) => ({
    ...text,
    before: text.body,
    body: passage.replacedIn(text.body, markIn(text.language)),
  }))
  const summary = await deps.forum.summary(thread.id)
  const current = texts.find(({ version }) => version === summary?.version)
  const place = { threadId: thread.id, number: summaryNumber }
  while (texts.length > atOnce) {
    const { done } = await deps.order.save(deps.order.textWrites(place, texts.splice(0, atOnce)))
    if (!done) return undefined
  }
  const next = current ? deps.forum.summaryWrites(nextSummary(deps, actor, thread, current)) : []
  return { held: held.length, writes: [...deps.order.textWrites(place, texts), ...next] }
}
