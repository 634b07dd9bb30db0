import type { Actor } from '../../shared/actor.ts'
import { type Draft, type DraftRow, type DraftSave, type DraftSaved, draftPlace } from '../../shared/drafts.ts'
import { limits } from '../../shared/limits.ts'
import type { Page, PageQuery } from '../../shared/page.ts'
import { Problem } from '../../shared/problem.ts'
import type { Deps } from '../deps.ts'
import { readableSpace, readableThread } from '../forum/doors.ts'
import { mayRead, placeOf } from '../forum/rules.ts'
import type { DraftRecord } from './rules.ts'

const draftsPerPage = 20
const beginsCharacters = 160

// A draft may hold what others wrote behind a door: it is for those who may still pass it.
async function openPlace(deps: Deps, actor: Actor, place: string): Promise<void> {
  const known = draftPlace(place)
  if (!known) throw new Problem('not-found')
  if (known.kind === 'thread') await readableSpace(deps, actor, known.spaceId)
  else {
    const thread = await readableThread(deps, actor, known.threadId)
    if (known.kind === 'edit' && known.number > thread.postCount) throw new Problem('not-found')
  }
}

export async function readDraft(deps: Deps, actor: Actor, place: string): Promise<{ draft?: Draft }> {
  await openPlace(deps, actor, place)
  const draft = await deps.drafts.draft(actor.id, place, deps.clock.now())
  return draft ? { draft } : {}
}

/** @throws Problem `edit-conflict` with the text of another device that was saved meanwhile */
export async function saveDraft(deps: Deps, actor: Actor, place: string, draft: DraftSave): Promise<DraftSaved> {
  deps.pace.take(`drafts of ${actor.id}`, limits.draftsPerPerson)
  await openPlace(deps, actor, place)
  const savedAt = deps.clock.now()
  // Never one that was there before: a draft that was sent and one begun after it must not look the same to a device that slept.
  const version = Math.max(draft.base + 1, Math.floor(Date.parse(savedAt) / 1_000))
  if (await deps.drafts.saveDraft(actor.id, place, { ...draft, version, savedAt })) return { version, savedAt }
  const current = await deps.drafts.draft(actor.id, place, savedAt)
  // Saved by an earlier try whose answer was lost.
  if (current && isSame(current, draft)) return current
  throw new Problem('edit-conflict', { current: { version: current?.version ?? 0, text: current?.body ?? '' } })
}

function isSame(one: Draft, other: DraftSave): boolean {
  const said = ({ body, title, language, files = [] }: Draft | DraftSave) =>
    JSON.stringify([body, title, language, files])
  return said(one) === said(other)
}

export async function dropDraft(deps: Deps, actor: Actor, place: string, upTo: number): Promise<undefined> {
  if (draftPlace(place)) await deps.drafts.dropDraft(actor.id, place, upTo)
  return undefined
}

/** A page may be shorter for what stands where one may not read any more. */
export async function listDrafts(deps: Deps, actor: Actor, { cursor }: PageQuery): Promise<Page<DraftRow>> {
  const list = `drafts of ${actor.id}`
  const after = cursor ? String(deps.cursors.read(list, cursor).after) : undefined
  const page = { after, limit: draftsPerPage }
  const { drafts, last, more } = await deps.drafts.drafts(actor.id, deps.clock.now(), page)
  const items = await draftRows(deps, actor, drafts)
  return { items, ...(more && last ? { next: deps.cursors.write(list, { after: last }) } : {}) }
}

/** Without those that stand where this reader may not read. */
export async function draftRows(deps: Deps, actor: Actor, drafts: DraftRecord[]): Promise<DraftRow[]> {
  const titles = await titlesFor(deps, actor, drafts)
  return drafts.flatMap((draft): DraftRow[] => {
    const within = titles.get(whereOf(draft.place))
    const { place, title, language, savedAt, version } = draft
    const begins = Array.from(draft.body).slice(0, beginsCharacters).join('')
    return within ? [{ place, language, savedAt, version, begins, within, ...(title ? { title } : {}) }] : []
  })
}

async function titlesFor(deps: Deps, actor: Actor, drafts: DraftRecord[]) {
  const ids = [...new Set(drafts.map(({ place }) => whereOf(place)))]
  const [threads, spaces] = await Promise.all([
    deps.forum.threadsNamed(ids.filter((id) => id.startsWith('thread_'))),
    deps.forum.spacesNamed(ids.filter((id) => id.startsWith('space_'))),
  ])
  const titles = new Map<string, DraftRow['within']>()
  for (const { id, title, language, ...place } of threads)
    if (mayRead(actor, place)) titles.set(id, { title, language })
  for (const space of spaces) {
    const { id, title, language } = space
    if (mayRead(actor, placeOf(space))) titles.set(id, { title, language })
  }
  return titles
}

function whereOf(place: string): string {
  const known = draftPlace(place)
  if (!known) return ''
  return known.kind === 'thread' ? known.spaceId : known.threadId
}
