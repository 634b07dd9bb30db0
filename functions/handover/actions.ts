import type { Actor } from '../../shared/actor.ts'
import type { ThreadRow } from '../../shared/forum.ts'
import type { HandoverChoice, Leaving, TakingOver } from '../../shared/handover.ts'
import { limits } from '../../shared/limits.ts'
import type { Page, PageQuery } from '../../shared/page.ts'
import { Problem } from '../../shared/problem.ts'
import { recorded } from '../audit/actions.ts'
import type { Deps } from '../deps.ts'
import { draftRows } from '../drafts/actions.ts'
import { readableIds } from '../forum/doors.ts'
import { mayRead, rowFor } from '../forum/rules.ts'
import { type AccountItem, accountEdit } from '../members/account.ts'
import { untilDone } from '../platform/retry.ts'
import { mayPass, whatPasses } from './rules.ts'
import { heirWrite } from './store.ts'

const followsAtOnce = 25

export async function readLeaving(deps: Deps, actor: Actor): Promise<Leaving> {
  const seat = await seatOf(deps, actor.seatId)
  const choice = await deps.handovers.handoverChoice(actor.id)
  // What was chosen for a seat of before says nothing of this one.
  if (choice?.seatId !== seat.id) return { seat, follows: true, drafts: [], version: choice?.version ?? 0 }
  const { follows, drafts, version, preparedAt } = choice
  return { seat, follows, drafts, version, preparedAt }
}

/** @throws Problem `edit-conflict` when it was chosen otherwise meanwhile, on another device */
export async function chooseLeaving(
  deps: Deps,
  actor: Actor,
  { choice, version }: { choice: HandoverChoice; version: number },
): Promise<Leaving> {
  const seat = await seatOf(deps, actor.seatId)
  const drafts = [...new Set(choice.drafts)]
  const kept = await deps.drafts.draftsAt(actor.id, drafts.filter(mayPass), deps.clock.now())
  const known = new Set(kept.map(({ place }) => place))
  const wrong = drafts.findIndex((place) => !known.has(place))
  if (wrong >= 0) throw new Problem('invalid', { fields: [{ field: `drafts.${wrong}`, fault: 'not-a-choice' }] })

  const preparedAt = deps.clock.now()
  const chosen = { seatId: seat.id, follows: choice.follows, drafts, version: version + 1, preparedAt }
  return untilDone(async () => {
    if (await deps.handovers.chooseHandover(actor.id, chosen)) return { done: true, result: { seat, ...chosen } }
    const current = await deps.handovers.handoverChoice(actor.id)
    const latest = current?.version ?? 0
    if (latest !== version) throw new Problem('edit-conflict', { current: { version: latest, text: '' } })
    if ((await deps.members.account(actor.id))?.seatId !== seat.id) throw new Problem('not-found')
    return { done: false }
  })
}

async function seatOf(deps: Deps, seatId: string | undefined): Promise<Leaving['seat']> {
  const seat = seatId ? await deps.members.seat(seatId) : undefined
  if (!seat) throw new Problem('not-found')
  return { id: seat.id, title: seat.title, institution: seat.institution.name }
}

/** Open threads that were opened from the seat; a page may be shorter for what is closed or may not be read. */
export async function seatThreads(deps: Deps, actor: Actor, { cursor }: PageQuery): Promise<Page<ThreadRow>> {
  const { seatId } = actor
  if (!seatId) throw new Problem('not-found')
  const list = `threads of ${seatId}`
  const before = cursor ? String(deps.cursors.read(list, cursor).before) : undefined
  const { ids, more } = await deps.forum.openedFrom(seatId, before, limits.threadsPerPage)
  const { threads, marks } = await deps.forum.threadsAndMarks(actor.id, ids)
  const open = threads.filter((thread) => !thread.closedAt && mayRead(actor, thread))
  const last = ids.at(-1)
  return {
    items: open.toSorted((a, b) => (a.id < b.id ? 1 : -1)).map((one) => rowFor(actor, one, marks.get(one.id))),
    ...(more && last ? { next: deps.cursors.write(list, { before: last }) } : {}),
  }
}

type Inheritance = { account: AccountItem; former: AccountItem; seatId: string; follows: boolean; drafts: string[] }

/** The only door to what somebody else left: it opens for whom the coordination named after them, until they have taken it along. */
async function inheritance(deps: Deps, actor: Actor): Promise<Inheritance> {
  const account = await deps.members.account(actor.id)
  const { heirOf, seatId } = account ?? {}
  const former = heirOf ? await deps.members.account(heirOf) : undefined
  if (!account || !former || !seatId) throw new Problem('not-found')
  const choice = await deps.handovers.handoverChoice(former.id)
  return { account, former, seatId, ...whatPasses(former, choice, seatId) }
}

export async function readTakingOver(deps: Deps, actor: Actor): Promise<TakingOver> {
  const { former, seatId, follows, drafts } = await inheritance(deps, actor)
  const left = await deps.drafts.draftsAt(former.id, drafts, deps.clock.now())
  const rows = await draftRows(deps, actor, left)
  const { id, name } = former
  return { seat: await seatOf(deps, seatId), former: { id, name }, follows, drafts: rows }
}

/** What was not left, went over already or stands where one may not read is not found. @throws Problem `already-exists` beside one's own draft there */
export async function takeDraft(deps: Deps, actor: Actor, place: string): Promise<undefined> {
  return untilDone(async () => {
    const { former, drafts } = await inheritance(deps, actor)
    const now = deps.clock.now()
    const [draft] = drafts.includes(place) ? await deps.drafts.draftsAt(former.id, [place], now) : []
    const own = await deps.drafts.draft(actor.id, place, now)
    // An earlier try took it, and its answer was lost.
    if (!draft && own && drafts.includes(place)) return { done: true, result: undefined }
    const [row] = draft ? await draftRows(deps, actor, [draft]) : []
    if (!draft || !row) throw new Problem('not-found')
    if (own) throw new Problem('already-exists')
    const done = await deps.handovers.passDraft(former.id, actor.id, draft, now)
    return done ? { done, result: undefined } : { done }
  })
}

/** Some of what was followed, where the heir may read and has chosen nothing himself; what was muted stays a matter of who muted it. */
export async function takeFollows(
  deps: Deps,
  actor: Actor,
  cursor: string | undefined,
): Promise<{ taken: number; next?: string }> {
  const { former, follows: passes } = await inheritance(deps, actor)
  if (!passes) throw new Problem('not-found')
  const list = `follows that ${former.id} left to ${actor.id}`
  const after = cursor ? String(deps.cursors.read(list, cursor).after) : undefined
  const { follows, more } = await deps.notices.followed(former.id, after, followsAtOnce)
  const readable = await readableIds(
    deps,
    actor,
    follows.filter(({ level }) => level !== 'mute').map(({ id }) => id),
  )
  const passing = follows.filter(({ id }) => readable.has(id))
  const check = heirWrite(actor.id, former.id)
  const taken = await untilDone(async () => {
    const count = await deps.notices.takeFollows(actor.id, passing, { now: deps.clock.now(), check })
    // Refused for a choice that came in between, or because the seat has gone on: looking again tells.
    if (count === undefined) await inheritance(deps, actor)
    return count === undefined ? { done: false } : { done: true, result: count }
  })
  const last = follows.at(-1)
  return { taken, ...(more && last ? { next: deps.cursors.write(list, { after: last.id }) } : {}) }
}

/** Closes the door, and leaves a row in the trail. Twice is once. */
export async function completeTakingOver(deps: Deps, actor: Actor): Promise<undefined> {
  return untilDone(async () => {
    const account = await deps.members.account(actor.id)
    if (!account?.heirOf) return { done: true, result: undefined }
    const { write } = accountEdit(account, { heirOf: undefined })
    const about = { personId: account.heirOf, ...(account.seatId ? { seatId: account.seatId } : {}) }
    const { done } = await recorded(deps, { act: 'seat-taken-over', actorId: actor.id, ...about }, [write])
    return done ? { done, result: undefined } : { done }
  })
}
