import type { Actor } from '../../shared/actor.ts'
import type { Thread } from '../../shared/forum.ts'
import type { Page, PageQuery } from '../../shared/page.ts'
import { Problem } from '../../shared/problem.ts'
import type { NewSummary, Summary, SummarySource } from '../../shared/summary.ts'
import type { Deps } from '../deps.ts'
import { untilDone } from '../platform/retry.ts'
import { activityOf } from './actions.ts'
import { keptThread, readableThread, refuse } from './doors.ts'
import { summaryNumber, type Text } from './items.ts'
import { renderMarkdown } from './markdown.ts'
import { authorOf, whyNotSummarize } from './rules.ts'
import type { SummaryRows } from './summaryStore.ts'

const revisionsPerPage = 10

export async function readSummary(deps: Deps, actor: Actor, threadId: string): Promise<SummarySource> {
  const thread = await readableThread(deps, actor, threadId)
  const summary = await deps.forum.summary(thread.id)
  const text = summary && (await deps.forum.text({ threadId: thread.id, number: summaryNumber }, summary.version))
  if (!summary || !text) throw new Problem('not-found')
  return { ...summary, body: text.body }
}

/** Also of a closed thread: that is when one sees what it arrived at. `version` is the one it was made from, 0 for the first. */
export async function writeSummary(
  deps: Deps,
  actor: Actor,
  { threadId, version }: { threadId: string; version: number },
  { body, language }: NewSummary,
): Promise<Summary> {
  return untilDone(async () => {
    const { thread, keeper } = await keptThread(deps, actor, threadId)
    refuse(whyNotSummarize(keeper, thread))
    const before = await deps.forum.summary(thread.id)
    if ((before?.version ?? 0) !== version) throw await conflictWith(deps, thread.id, before)
    const rows = nextSummary(deps, actor, thread, { version, body, language })
    const done = await deps.forum.putSummary(rows)
    return done ? { done, result: rows.summary } : { done }
  })
}

/** The version that follows. */
export function nextSummary(
  deps: Deps,
  actor: Actor,
  thread: Thread,
  { version, body, language }: NewSummary & { version: number },
): SummaryRows {
  const now = deps.clock.now()
  const html = renderMarkdown(body, { anchor: anchorOf(thread.id), language, origin: deps.publicOrigin })
  const summary = { html, language, author: authorOf(actor), writtenAt: now, version: version + 1 }
  return { thread, summary, body, activity: activityOf(deps, actor, thread, { kind: 'thread-summarized', now }) }
}

async function conflictWith(deps: Deps, threadId: string, summary: Summary | undefined): Promise<Problem> {
  const text = summary && (await deps.forum.text({ threadId, number: summaryNumber }, summary.version))
  return new Problem('edit-conflict', { current: { version: summary?.version ?? 0, text: text?.body ?? '' } })
}

/** Every version, the latest first; HTML is made from what was written then. */
export async function readSummaryHistory(
  deps: Deps,
  actor: Actor,
  threadId: string,
  { cursor }: PageQuery,
): Promise<Page<SummarySource>> {
  const thread = await readableThread(deps, actor, threadId)
  const list = `revisions of the summary of ${thread.id}`
  const before = cursor ? { before: Number(deps.cursors.read(list, cursor).before) } : {}
  const limit = revisionsPerPage + 1
  const texts = await deps.forum.texts({ threadId: thread.id, number: summaryNumber, limit, ...before })
  if (texts.length === 0 && !cursor) throw new Problem('not-found')
  const shown = texts.slice(0, revisionsPerPage)
  const last = shown.at(-1)
  return {
    items: shown.map((text) => revisionOf(deps, thread.id, text)),
    ...(last && texts.length > shown.length ? { next: deps.cursors.write(list, { before: last.version }) } : {}),
  }
}

function revisionOf({ publicOrigin: origin }: Deps, threadId: string, text: Text): SummarySource {
  const anchor = `${anchorOf(threadId)}-${text.version}`
  return { ...text, html: renderMarkdown(text.body, { anchor, language: text.language, origin }) }
}

function anchorOf(threadId: string): string {
  return `summary-${threadId}`
}
