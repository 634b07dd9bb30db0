import { type Actor, stateAnsweredFor } from '../../shared/actor.ts'
import type { PostFile } from '../../shared/files.ts'
import type { NewPost, NewThread, Post, PostView, Space, Thread, ThreadEdit } from '../../shared/forum.ts'
import { Problem, type ProblemCode } from '../../shared/problem.ts'
import type { DateChange, NewAnnouncement, Outcome } from '../../shared/threadKindEndpoints.ts'
import type { Activity } from '../activity/activity.ts'
import type { Deps } from '../deps.ts'
import type { Once } from '../platform/once.ts'
import { type Attempt, patienceMs, untilDone } from '../platform/retry.ts'
import { fileSpent, filesFor } from './attaching.ts'
import { keptThread, known, readable, readablePost, readableSpace, readableThread, refuse } from './doors.ts'
import { type PostRow, textPlaceOf } from './items.ts'
import { preparedOrMade } from './madeBefore.ts'
import { renderMarkdown } from './markdown.ts'
import { countMentions, type MentionedId } from './mentions.ts'
import { postHtml } from './postHtml.ts'
import { askedIn } from './requestActions.ts'
import type { Asked } from './requestStore.ts'
import {
  authorOf,
  mayKeep,
  mayReadText,
  whyNotAnnounce,
  whyNotCloseThread,
  whyNotEditPost,
  whyNotEditThread,
  whyNotFlag,
  whyNotOpenThread,
  whyNotRemovePost,
  whyNotReply,
} from './rules.ts'
import { continueTransfer } from './transferring.ts'

export function preview(deps: Deps, actor: Actor, body: string): { html: string } {
  return { html: renderMarkdown(body, { anchor: 'preview', language: actor.language, origin: deps.publicOrigin }) }
}

export async function openThread(
  deps: Deps,
  actor: Actor,
  spaceId: string,
  draft: NewThread & { once: Once | undefined },
): Promise<Thread> {
  const ask = () => askedIn(deps, actor, draft)
  return beginThread(deps, actor, spaceId, { draft, ask, kind: draft.kind, whyNot: whyNotOpenThread })
}

export async function announce(
  deps: Deps,
  actor: Actor,
  spaceId: string,
  draft: NewAnnouncement & { once: Once | undefined },
): Promise<Thread> {
  const acknowledge = draft.acknowledge ? true : undefined
  return beginThread(deps, actor, spaceId, { draft, kind: 'announcement', acknowledge, whyNot: whyNotAnnounce })
}

type Beginning = {
  draft: NewPost & { title: string; once: Once | undefined }
  kind: Thread['kind']
  ask?: () => Promise<Asked | undefined>
  acknowledge?: true | undefined
  whyNot: (actor: Actor, space: Space) => ProblemCode | undefined
}

async function beginThread(
  deps: Deps,
  actor: Actor,
  spaceId: string,
  { draft, kind, ask, acknowledge, whyNot }: Beginning,
): Promise<Thread> {
  const { once } = draft
  const space = await readableSpace(deps, actor, spaceId)
  const now = deps.clock.now()
  const id = deps.ids.next('thread')
  const { post, asked, made } = await preparedOrMade(deps, actor, once, async () => {
    const asked = await ask?.()
    const files = await filesFor(deps, actor, draft.files)
    return { asked, post: newPost(deps, actor, { threadId: id, number: 1, draft, files, now }) }
  })
  if (made !== undefined) return readableThread(deps, actor, made)
  const { title, language } = draft
  const { author } = post
  const thread: Thread = {
    ...{ id, spaceId, audience: space.audience, title, language, version: 1 },
    ...{ author, openedAt: now, postCount: 1, lastPostAt: now, lastAuthor: author },
    ...(kind ? { kind } : {}),
    ...(asked ? { dueOn: asked.dueOn } : {}),
    ...(acknowledge ? { acknowledge } : {}),
  }
  const activity = activityOf(deps, actor, thread, { kind: 'thread-opened', now, number: 1 })

  return untilDone(async () => {
    // Looked at again for each try: the space may have been closed meanwhile, or the thread opened by an earlier request.
    const made = await deps.forum.madeBefore(once)
    if (made) return { done: true, result: await readableThread(deps, actor, made) }
    refuse(whyNot(actor, await readableSpace(deps, actor, spaceId)))
    const { seatId } = actor
    const written = await deps.forum.addThread({ thread, post, body: draft.body, activity, once, now, asked, seatId })
    if (!written.done && written.spent) throw fileSpent()
    return written.done ? { done: true, result: thread } : { done: false }
  })
}

export async function reply(
  deps: Deps,
  actor: Actor,
  threadId: string,
  { once, ...draft }: NewPost & { once: Once | undefined },
): Promise<PostView> {
  const country = stateAnsweredFor(actor)
  const { thread: found, awaited } = await deps.forum.threadForReply(known('thread', threadId), country)
  const thread = readable(actor, found)
  const now = deps.clock.now()
  const { post: first, made } = await preparedOrMade(deps, actor, once, async () => {
    refuse(whyNotReply(actor, thread))
    const files = await filesFor(deps, actor, draft.files)
    return { post: newPost(deps, actor, { threadId, number: thread.postCount + 1, draft, files, now }) }
  })
  if (made !== undefined) return postMadeBefore(deps, actor, thread, made)
  return deps.postTurns(threadId, patienceMs, async (left) => {
    let answersFor = awaited ? country : undefined
    let latest = left && left.postCount > thread.postCount ? left : thread
    const result = await untilDone(async (): Promise<Attempt<PostView>> => {
      // It may have been moved behind another door since.
      refuse(whyNotReply(actor, readable(actor, latest)))
      const { after, post } = replyAfter(latest, first)
      const activity = activityOf(deps, actor, after, { kind: 'post-written', now, number: post.number })
      const rows = { thread: after, post, body: draft.body, activity, once, now, answersFor }
      const written = await deps.forum.addPost(rows)
      if (!written.done && written.made) {
        return { done: true, result: await postMadeBefore(deps, actor, latest, written.made) }
      }
      if (!written.done && written.spent) throw fileSpent()
      if (!written.done) {
        latest = written.thread ?? latest
        // Somebody else of the same State was faster.
        if (written.answered) answersFor = undefined
        return { done: false }
      }
      latest = after
      return { done: true, result: viewOf(actor, after, post) }
    })
    return { result, state: latest }
  })
}

/** The post under the next number, and the thread as it will be; time never goes backwards in a thread, whatever our clocks say. */
function replyAfter(thread: Thread, draft: Post): { after: Thread; post: Post } {
  const writtenAt = later(draft.writtenAt, thread.lastPostAt)
  const post = { ...draft, number: thread.postCount + 1, writtenAt }
  return { after: { ...thread, postCount: post.number, lastPostAt: writtenAt, lastAuthor: post.author }, post }
}

function later(one: string, other: string): string {
  return other > one ? other : one
}

async function postMadeBefore(deps: Deps, actor: Actor, { id }: Thread, made: string): Promise<PostView> {
  const { thread, post } = await readablePost(deps, actor, { threadId: id, number: made })
  return viewOf(actor, thread, post)
}

export async function editPost(
  deps: Deps,
  actor: Actor,
  at: { threadId: string; number: string; version: number },
  draft: NewPost,
): Promise<PostView> {
  const counted = new Set<MentionedId>()
  return untilDone(async () => {
    const { thread, post } = await readablePost(deps, actor, at)
    refuse(whyNotEditPost(actor, thread, post))
    if (post.version !== at.version) throw await editConflict(deps, post, { version: at.version, text: draft.body })

    const now = deps.clock.now()
    const html = postHtml(deps, post.id, draft)
    const { files: before = [], ...bare } = post
    const files = await filesFor(deps, actor, draft.files, before)
    countMentions(deps, actor, html, { before: post.html, counted })
    const facts = { html, language: draft.language, editedAt: now, version: post.version + 1 }
    const edited = { ...bare, ...(files.length > 0 ? { files } : {}), ...facts }
    const activity = activityOf(deps, actor, thread, { kind: 'post-edited', now, number: post.number })
    const rows = { thread, post: edited, before, body: draft.body, author: authorOf(actor), activity }
    const outcome = await deps.forum.editPost(rows)
    if (!outcome.done && outcome.spent) throw fileSpent()
    return outcome.done ? { done: true, result: viewOf(actor, thread, edited) } : { done: false }
  })
}

async function editConflict(deps: Deps, post: PostRow, sent: { version: number; text: string }): Promise<Problem> {
  const text = await deps.forum.text(textPlaceOf(post), post.version)
  return new Problem('edit-conflict', { current: { version: post.version, text: text?.body ?? '' }, sent })
}

export async function editThread(
  deps: Deps,
  actor: Actor,
  at: { threadId: string; version: number },
  { title, language }: ThreadEdit,
): Promise<Thread> {
  return changeThread(deps, actor, at.threadId, (thread, _now, keeper) => {
    refuse(whyNotEditThread(keeper, thread))
    if (thread.version !== at.version) {
      const current = { version: thread.version, text: thread.title }
      throw new Problem('edit-conflict', { current, sent: { version: at.version, text: title } })
    }
    return { kind: 'thread-edited', thread: { ...thread, title, language } }
  })
}

/** Closing what is closed already changes nothing. */
export async function closeThread(deps: Deps, actor: Actor, threadId: string): Promise<Thread> {
  return changeThread(deps, actor, threadId, (thread, now, keeper) => {
    refuse(whyNotCloseThread(keeper, thread))
    // A request says what came of it: see `closeRequest`.
    if (thread.kind === 'request') throw new Problem('wrong-state')
    if (thread.closedAt) return undefined
    return { kind: 'thread-closed', thread: { ...thread, closedAt: now, closedBy: authorOf(actor) } }
  })
}

export async function reopenThread(deps: Deps, actor: Actor, threadId: string): Promise<Thread> {
  return changeThread(deps, actor, threadId, (thread, _now, keeper) => {
    refuse(whyNotCloseThread(keeper, thread))
    const { closedAt, closedBy: _, ...open } = thread
    return closedAt ? { kind: 'thread-reopened', thread: open } : undefined
  })
}

type Change = { kind: Activity['kind']; thread: Thread; number?: number; outcome?: Outcome; date?: DateChange }

/** Decides on the thread as it is at each try, for whoever keeps it; undefined leaves it. */
export async function changeThread(
  deps: Deps,
  actor: Actor,
  threadId: string,
  decide: (thread: Thread, now: string, keeper: Actor) => Change | undefined | Promise<Change | undefined>,
): Promise<Thread> {
  return untilDone(async () => {
    const { thread, keeper } = await keptThread(deps, actor, threadId)
    if (await continueTransfer(deps, thread.underway)) return { done: false }
    const now = deps.clock.now()
    const change = await decide(thread, now, keeper)
    if (!change) return { done: true, result: thread }
    const changed = { ...change.thread, version: thread.version + 1 }
    const { kind, number } = change
    const activity = activityOf(deps, actor, thread, { kind, now, ...(number ? { number } : {}) })
    const isTurning = thread.closedAt !== changed.closedAt || thread.dueOn !== changed.dueOn
    const awaiting =
      thread.kind === 'request' && isTurning
        ? { unanswered: await deps.forum.unanswered(thread.id), outcome: change.outcome, date: change.date }
        : undefined
    const written = await deps.forum.changeThread({ before: thread, thread: changed, activity, awaiting })
    return written.done ? { done: true, result: changed } : { done: false }
  })
}

function newPost(
  deps: Deps,
  actor: Actor,
  {
    threadId,
    number,
    draft,
    files,
    now,
  }: { threadId: string; number: number; draft: NewPost; files: PostFile[]; now: string },
): Post {
  const id = deps.ids.next('post')
  const { language } = draft
  const html = postHtml(deps, id, draft)
  const about = { id, threadId, number, author: authorOf(actor), language, html, writtenAt: now, version: 1 }
  return files.length > 0 ? { ...about, files } : about
}

/** A post with what this reader may do to it. */
export function viewOf(actor: Actor, thread: Thread, post: Post): PostView {
  const mayRemove = !whyNotRemovePost(actor, thread, post)
  const may = {
    edit: !whyNotEditPost(actor, thread, post),
    remove: mayRemove && !post.mark,
    restore: mayRemove && !!post.mark && !actor.pausedUntil,
    flag: !whyNotFlag(actor, post),
    keep: mayKeep(actor),
  }
  const { files: _, takenOut: __, ...unseen } = post
  return mayReadText(actor, post) ? { ...post, may } : { ...unseen, html: '', may }
}

export function activityOf(
  deps: Deps,
  actor: Actor,
  { id, spaceId, audience }: Thread,
  { kind, now, number }: { kind: Activity['kind']; now: string; number?: number },
): Activity {
  const place = { spaceId, audience, threadId: id, ...(number ? { number } : {}) }
  return { id: deps.ids.next('activity'), kind, at: now, actorId: actor.id, ...place }
}
