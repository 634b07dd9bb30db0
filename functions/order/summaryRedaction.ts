import type { Actor } from '../../shared/actor.ts'
import type { Thread } from '../../shared/forum.ts'
import type { Language } from '../../shared/languages.ts'
import type { Deps } from '../deps.ts'
import { summaryNumber } from '../forum/items.ts'
import { writeSummary } from '../forum/summaries.ts'
import type { Passage } from './passage.ts'

/** States of a summary that one transaction rewrites. */
const textsAtOnce = 20

/**
 * What the thread arrived at may have taken the passage over: it becomes a new version without it, so that an editor that still holds the old text
 * cannot save it, and every earlier one is rewritten. Before the post and by itself: done twice it is the same.
 * @returns how many versions held it; undefined when something came in between
 */
export async function redactSummary(
  deps: Deps,
  actor: Actor,
  thread: Thread,
  { passage, markIn }: { passage: Passage; markIn: (language: Language) => string },
): Promise<number | undefined> {
  const held = (await deps.order.textsOf(thread.id, summaryNumber)).filter(({ body }) => passage.isIn(body))
  if (held.length === 0) return 0
  const texts = held.map((text) => ({
    ...text,
    before: text.body,
    body: passage.replacedIn(text.body, markIn(text.language)),
  }))
  const summary = await deps.forum.summary(thread.id)
  const current = texts.find(({ version }) => version === summary?.version)
  if (current) {
    const { version, body, language } = current
    await writeSummary(deps, actor, { threadId: thread.id, version }, { body, language })
  }
  const place = { threadId: thread.id, number: summaryNumber }
  while (texts.length > 0) {
    const { done } = await deps.order.save(deps.order.textWrites(place, texts.splice(0, textsAtOnce)))
    if (!done) return undefined
  }
  return held.length
}
