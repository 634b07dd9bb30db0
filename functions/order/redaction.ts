import type { Actor } from '../../shared/actor.ts'
import type { Thread } from '../../shared/forum.ts'
import type { Language } from '../../shared/languages.ts'
import { orderMarks as en } from '../../shared/messages/en/orderMarks.ts'
import { orderMarks as es } from '../../shared/messages/es/orderMarks.ts'
import { orderMarks as fr } from '../../shared/messages/fr/orderMarks.ts'
import { orderMarks as pt } from '../../shared/messages/pt/orderMarks.ts'
import type { NewRedaction, Redaction } from '../../shared/order.ts'
import { Problem } from '../../shared/problem.ts'
import type { Activity } from '../activity/activity.ts'
import { recorded } from '../audit/actions.ts'
import type { Deps } from '../deps.ts'
import { activityOf, viewOf } from '../forum/actions.ts'
import { readablePost } from '../forum/doors.ts'
import type { PostRow, Text, ThreadRecord } from '../forum/items.ts'
import { renderMarkdown } from '../forum/markdown.ts'
import { authorOf } from '../forum/rules.ts'
import { continueTransfer } from '../forum/transferring.ts'
import { untilDone } from '../platform/retry.ts'
import type { Write } from '../platform/transactions.ts'
import { newAct } from './acts.ts'
import { filesWith, filesWithout } from './fileRedaction.ts'
import type { PostAt } from './keeping.ts'
import { reasonsWithout } from './moveRedaction.ts'
import { type Passage, passageOf, plainMarkdown } from './passage.ts'
import { summariesWithout } from './summaryRedaction.ts'

const words = { es, en, pt, fr }

/** Texts that one transaction rewrites: of 64 KB each, far below DynamoDB's 4 MB. */
const textsAtOnce = 20

type Copies = Awaited<ReturnType<typeof copiesOf>> & { titled: Thread[] }

/**
 * Puts a mark, saying by whom and why, in the place of a passage: in every state of a post, in the names of its files and their words, in the thread's title, its
 * summary, those of merged threads that it stood in, the reasons for which it was moved and the outcomes of a request, and in what was written about the post to the coordination or answered to it. The post becomes a new version, so that an editor that still holds the old text cannot save it.
 */
export async function redact(
  deps: Deps,
  actor: Actor,
  at: PostAt,
  { passage: given, reason }: NewRedaction,
): Promise<Redaction> {
  const passage = passageOf(given)
  if (passage.isIn(reason)) throw new Problem('invalid', { fields: [{ field: 'reason', fault: 'quotes-passage' }] })
  const markIn = (language: Language) => words[language].redacted(plainMarkdown(actor.name), plainMarkdown(reason))
  const { thread, post, rewritten } = await untilDone(async () => {
    const found = await readablePost(deps, actor, at)
    // Why posts are on their way is told where they arrive.
    if (await continueTransfer(deps, found.thread.underway)) return { done: false }
    const threads = [found.thread, ...(await signpostsOf(deps, found.post))]
    const summaries = await summariesWithout(deps, actor, threads, { passage, markIn })
    if (!summaries) return { done: false }
    const said = words[found.post.language]
    const inPlain = (text: string) => passage.replacedIn(text, said.redacted(actor.name, reason))
    const reasons = await reasonsWithout(deps, found.post, passage, inPlain)
    const copies = {
      ...(await copiesOf(deps, found, passage)),
      titled: threads.filter(({ title }) => passage.isIn(title)),
    }
    const count = countOf(copies) + summaries.held + reasons.held
    if (count === 0) throw new Problem('invalid', { fields: [{ field: 'passage', fault: 'not-a-choice' }] })
    const beside = [...summaries.writes, ...reasons.writes]
    const redacted = await rewrite(deps, actor, { ...found, copies, passage, reason, markIn, inPlain, beside })
    return redacted
      ? { done: true, result: { thread: found.thread, post: redacted, rewritten: count } }
      : { done: false }
  })
  const others = await deps.order.textsWith(thread, passage.isIn)
  const alsoIn = others.numbers.filter((number) => number !== post.number)
  return { post: viewOf(actor, thread, post), rewritten, alsoIn, lookedThrough: others.complete }
}

/** Of a merged thread nothing is left but title and summary: whoever comes by its address comes to the posts that stood there. */
async function signpostsOf(deps: Deps, { threadId, before = [] }: PostRow): Promise<ThreadRecord[]> {
  const others = new Set(before.map((place) => place.threadId).filter((id) => id !== threadId))
  const threads = others.size > 0 ? await deps.forum.threadsNamed([...others]) : []
  return threads.filter(({ mergedInto }) => mergedInto)
}

/** Everything that holds the passage of what belongs to this post. */
async function copiesOf(deps: Deps, { thread, post }: { thread: ThreadRecord; post: PostRow }, passage: Passage) {
  const [texts, outcomes, flags, acts] = await Promise.all([
    deps.order.textsOf(post),
    thread.kind === 'request' ? deps.order.outcomesOf(thread.id) : [],
    deps.order.flagsOfPost(post),
    deps.order.actsAbout(post),
  ])
  const says = (text: string | undefined) => text !== undefined && passage.isIn(text)
  const files = filesWith(post, passage)
  return {
    files,
    // Its files belong to the text: an editor that still holds their old words cannot save them.
    current: texts.find(({ version, body }) => version === post.version && (passage.isIn(body) || files.length > 0)),
    earlier: texts.filter(({ body }) => passage.isIn(body)),
    outcomes: outcomes.filter(({ text }) => passage.isIn(text)),
    isInMark: says(post.mark?.reason),
    isInTakenOut: post.takenOut?.some(({ reason }) => says(reason)) ?? false,
    flags: flags.filter(({ text, settled }) => says(text) || says(settled?.note)),
    acts: acts.filter(({ reason, answers }) => says(reason) || answers.some(({ text }) => says(text))),
  }
}

function countOf({ earlier, outcomes, titled, isInMark, isInTakenOut, flags, acts, files }: Copies): number {
  const lists = [earlier, outcomes, titled, flags, acts, files]
  return lists.reduce((sum, list) => sum + list.length, 0) + Number(isInMark) + Number(isInTakenOut)
}

type Rewriting = {
  thread: Thread
  post: PostRow
  copies: Copies
  passage: Passage
  reason: string
  /** What stands in its place in Markdown. */
  markIn: (language: Language) => string
  /** What stands in its place in plain text. */
  inPlain: (text: string) => string
  /** What takes it from summaries, and from why the thread was moved. */
  beside: Write[]
}

/** @returns the post as it is then, or undefined when something came in between */
async function rewrite(deps: Deps, actor: Actor, rewriting: Rewriting): Promise<PostRow | undefined> {
  const { thread, post, copies, passage, reason, markIn, inPlain } = rewriting
  const now = deps.clock.now()
  const inText = (text: Text) => ({
    ...text,
    before: text.body,
    body: passage.replacedIn(text.body, markIn(post.language)),
  })

  const reworded = deps.order.rewordedWrites(post, {
    texts: copies.earlier.map(inText),
    outcomes: copies.outcomes.map((one) => ({ ...one, before: one.text, text: inPlain(one.text) })),
    flags: copies.flags.map((one) => ({
      ...one,
      ...(one.text ? { text: inPlain(one.text) } : {}),
      ...(one.settled?.note ? { settled: { ...one.settled, note: inPlain(one.settled.note) } } : {}),
    })),
    acts: copies.acts.map((one) => ({
      ...one,
      before: one,
      ...(one.reason ? { reason: inPlain(one.reason) } : {}),
      answers: one.answers.map((answer) => ({ ...answer, text: inPlain(answer.text) })),
    })),
  })
  // What goes beyond one transaction goes before: done twice it is the same.
  while (reworded.length > textsAtOnce) {
    const { done } = await deps.order.save(reworded.splice(0, textsAtOnce))
    if (!done) return undefined
  }
  const edited = copies.current ? newVersion(deps, post, { body: inText(copies.current).body, now }) : undefined
  const isInReason = copies.isInMark || copies.isInTakenOut
  const marked = withPlainMark(edited?.post ?? post, isInReason ? inPlain : undefined)
  const redacted = post.files ? { ...marked, files: filesWithout(post.files, passage, inPlain) } : marked
  const told = post.author.id === actor.id ? undefined : toldOf(deps, post, reason)
  const writes = deps.order.redactionWrites({
    before: post,
    post: redacted,
    body: edited?.body,
    author: authorOf(actor),
    titles: copies.titled.map((one) => ({ thread: one, title: inPlain(one.title) })),
    at: now,
    activities: activitiesOf(deps, actor, { thread, post, now, isInTitle: copies.titled.includes(thread) }),
  })
  const { number, author } = post
  const about = { personId: author.id, threadId: thread.id, spaceId: thread.spaceId, number, reason }
  const entry = { act: 'post-redacted', actorId: actor.id, ...about, ...(told ? { actId: told.act.id } : {}) } as const
  const { done } = await recorded(deps, entry, [...writes, ...reworded, ...rewriting.beside, ...(told?.writes ?? [])])
  return done ? redacted : undefined
}

type Told = { thread: Thread; post: PostRow; now: string; isInTitle: boolean }

/** The title is found with the first post, which is looked at anew whichever was redacted: its words leave the files of the index too. */
function activitiesOf(deps: Deps, actor: Actor, { thread, post, now, isInTitle }: Told): Activity[] {
  const numbers = new Set([post.number, ...(isInTitle ? [1] : [])])
  const changed = [...numbers].map((number) => activityOf(deps, actor, thread, { kind: 'post-changed', now, number }))
  return isInTitle ? [...changed, activityOf(deps, actor, thread, { kind: 'thread-edited', now, number: 1 })] : changed
}

function newVersion(
  deps: Deps,
  post: PostRow,
  { body, now }: { body: string; now: string },
): { post: PostRow; body: string } {
  const html = renderMarkdown(body, { anchor: post.id, language: post.language, origin: deps.publicOrigin })
  return { body, post: { ...post, html, editedAt: now, version: post.version + 1 } }
}

function withPlainMark(post: PostRow, inPlain: ((text: string) => string) | undefined): PostRow {
  if (!inPlain) return post
  const { mark, takenOut } = post
  return {
    ...post,
    ...(mark?.reason ? { mark: { ...mark, reason: inPlain(mark.reason) } } : {}),
    ...(takenOut ? { takenOut: takenOut.map((one) => ({ ...one, reason: inPlain(one.reason) })) } : {}),
  }
}

function toldOf(deps: Deps, { author, threadId, number }: PostRow, reason: string) {
  return newAct(deps, author.id, 'post-redacted', { reason, threadId, number })
}
