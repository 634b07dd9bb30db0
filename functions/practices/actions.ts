import type { Actor } from '../../shared/actor.ts'
import { mostGenerations } from '../../shared/adoptionStates.ts'
import { limits } from '../../shared/limits.ts'
import type { Page, PageQuery } from '../../shared/page.ts'
import type { PracticeInFile } from '../../shared/practiceFiles.ts'
import { isBeingWritten } from '../../shared/practiceStates.ts'
import type { NewPractice, Practice, PracticeEdit, PracticeRow, Saved, Translation } from '../../shared/practices.ts'
import { isEmptyTranslation } from '../../shared/practiceTranslations.ts'
import { Problem } from '../../shared/problem.ts'
import type { Deps } from '../deps.ts'
import { addressesOf } from '../files/actions.ts'
import { readableThread } from '../forum/doors.ts'
import { authorOf, mayRead } from '../forum/rules.ts'
import type { Once } from '../platform/once.ts'
import { untilDone } from '../platform/retry.ts'
import { readablePractice, writablePractice } from './doors.ts'
import { factsFrom, notAChoice } from './facts.ts'
import { openSteps } from './passage.ts'
import { editedRecord, emptyFacts, isCountryOpen, isKeeper, type PracticeRecord, wholeTexts } from './rules.ts'

const practicesPerPage = 25
// The fullest record has some 200 KB in each of four languages, and an answer of Lambda ends at 6 MB.
const recordsPerPart = 5
const noFiles: ReadonlySet<string> = new Set()

export async function readPractice(deps: Deps, actor: Actor, id: string): Promise<Practice> {
  const { record, translations } = await readablePractice(deps, actor, id)
  return shown(deps, actor, record, translations)
}

async function shown(deps: Deps, actor: Actor, record: PracticeRecord, translations: Translation[]): Promise<Practice> {
  const { threadId: _, lineage: __, reviewers: ___, ...told } = record
  const reader = { mine: isKeeper(actor, record), may: openSteps(actor, record) }
  const [thread, adapted] = await Promise.all([threadOf(deps, actor, record), adaptedOf(deps, record)])
  return { ...told, translations, ...reader, ...thread, ...adapted }
}

/** Behind the door of the record, as it is now. */
export async function readEvidence(deps: Deps, actor: Actor, id: string) {
  const { record } = await readablePractice(deps, actor, id)
  return { files: await addressesOf(deps, record.facts.evidence) }
}

async function threadOf(deps: Deps, actor: Actor, { threadId }: PracticeRecord): Promise<Pick<Practice, 'thread'>> {
  if (!threadId) return {}
  const [thread] = await deps.forum.threadsNamed([threadId])
  if (!thread || !mayRead(actor, thread)) return {}
  return { thread: { id: thread.id, title: thread.title, language: thread.language } }
}

async function adaptedOf(deps: Deps, { lineage }: PracticeRecord): Promise<Pick<Practice, 'adaptedFrom'>> {
  const parent = lineage?.at(-1)
  const entry = parent && (await deps.catalogue.entry(parent))
  if (!entry) return {}
  const { practiceId: id, facts, language, titles } = entry
  return { adaptedFrom: { id, country: facts.country, language, titles } }
}

export async function listPractices(deps: Deps, actor: Actor, { cursor }: PageQuery): Promise<Page<PracticeRow>> {
  const { heads, next } = await headsOf(deps, actor, { cursor, limit: practicesPerPage })
  return { items: heads, ...(next ? { next } : {}) }
}

/** Those of the seat, and then what its holder began before sitting anywhere. */
async function headsOf(deps: Deps, actor: Actor, { cursor, limit }: { cursor: string | undefined; limit: number }) {
  const list = `practices of ${actor.id} in ${actor.seatId} by ${limit}`
  const owners = actor.seatId ? [actor.seatId, actor.id] : [actor.id]
  const place = cursor ? deps.cursors.read(list, cursor) : { owner: 0, id: '', listingSk: '' }
  const owner = Number(place.owner)
  const after = place.id ? { id: String(place.id), listingSk: String(place.listingSk) } : undefined
  const { heads, more } = await deps.practices.practicesOf(owners[owner] ?? actor.id, after, limit)
  const last = heads.at(-1)
  if (more && last) return { heads, next: deps.cursors.write(list, { owner, id: last.id, listingSk: last.listingSk }) }
  if (owner + 1 >= owners.length) return { heads }
  const own = await deps.practices.practicesOf(actor.id, undefined, 1)
  const next = deps.cursors.write(list, { owner: owner + 1, id: '', listingSk: '' })
  return { heads, ...(own.heads.length > 0 ? { next } : {}) }
}

/** Whole, with their translations: a few at a time, for the fullest would fill an answer. */
export async function exportPractices(deps: Deps, actor: Actor, { cursor }: PageQuery): Promise<Page<PracticeInFile>> {
  const { heads, next } = await headsOf(deps, actor, { cursor, limit: recordsPerPart })
  const found = await Promise.all(heads.map(({ id }) => deps.practices.practice(id)))
  return {
    items: found.flatMap((one) => {
      if (!one || !isKeeper(actor, one.record)) return []
      const { threadId: _, reviewers: __, ...told } = one.record
      return [{ ...told, translations: one.translations }]
    }),
    ...(next ? { next } : {}),
  }
}

export async function beginPractice(
  deps: Deps,
  actor: Actor,
  { once, threadId, adaptedFrom, title, language, country }: NewPractice & { once: Once | undefined },
): Promise<Practice> {
  if (country && !isCountryOpen(actor, country)) throw notAChoice('country')
  if (threadId) await readableThread(deps, actor, threadId)
  const adapted = adaptedFrom ? await adaptable(deps, adaptedFrom) : undefined
  const now = deps.clock.now()
  const author = authorOf(actor)
  const record: PracticeRecord = {
    ...{ id: deps.ids.next('practice'), state: 'draft', language, version: 1, author, seatId: actor.seatId, threadId },
    ...{ steps: 0, steppedAt: now, reviewers: [] },
    ...{ startedAt: now, savedAt: now, savedBy: author },
    ...{ lineage: adapted?.lineage, facts: { ...emptyFacts(actor.country ?? country), ...adapted?.facts } },
    ...{ texts: wholeTexts({ title }), textVersions: { title: 1 } },
  }
  return untilDone(async () => {
    const made = await deps.practices.practiceMade(once)
    if (made) return { done: true, result: await readPractice(deps, actor, made) }
    const outcome = await deps.practices.beginPractice(actor, record, once)
    if (outcome === 'lost') throw new Problem('not-found')
    if (outcome === 'again') return { done: false }
    return { done: true, result: await shown(deps, actor, record, []) }
  })
}

/** What of a published practice holds for who makes their own of it: whom it is for, and where. What is done there they write themselves. */
async function adaptable(deps: Deps, practiceId: string) {
  const entry = await deps.catalogue.entry(practiceId)
  const lineage = entry && [...entry.lineage, practiceId]
  if (!entry || entry.state === 'withdrawn' || !lineage || lineage.length > mostGenerations) {
    throw notAChoice('adaptedFrom')
  }
  const { themes, ages, companies, groups, stages } = entry.facts
  return { lineage, facts: { themes, ages, companies, groups, stages } }
}

/** @throws Problem `edit-conflict` with the whole of what is there now, for its writer to lay both together field by field */
export async function savePractice(
  deps: Deps,
  actor: Actor,
  { practiceId, version }: { practiceId: string; version: number },
  { language, facts, texts }: PracticeEdit,
): Promise<Saved> {
  deps.pace.take(`practices of ${actor.id}`, limits.draftsPerPerson)
  return untilDone(async () => {
    const { record: before, translation } = await writablePractice(deps, actor, practiceId, language)
    if (!isBeingWritten(before.state)) throw new Problem('wrong-state')
    if (before.version !== version) throw conflictWith(before)
    if (facts?.country && !isCountryOpen(actor, facts.country)) throw notAChoice('facts.country')
    if (translation && !isEmptyTranslation(translation)) {
      throw new Problem('invalid', { fields: [{ field: 'language', fault: 'taken' }] })
    }
    const edited = editedRecord(before, {
      language,
      texts,
      facts: await factsFrom(deps, actor, before.facts, facts ?? {}),
    })
    if (!edited) return { done: true, result: before }
    const record = { ...edited, savedAt: deps.clock.now(), savedBy: authorOf(actor) }
    const shown = before.published && facts?.evidence ? await deps.catalogue.filesShown(practiceId) : noFiles
    const outcome = await deps.practices.savePractice(actor, record, { before, shown })
    if (outcome === 'lost') throw new Problem('not-found')
    return outcome === 'done' ? { done: true, result: record } : { done: false }
  })
}

/** A draft alone: what was ever submitted stays on record. @throws Problem `edit-conflict` where somebody wrote on it meanwhile */
export async function deletePractice(
  deps: Deps,
  actor: Actor,
  { practiceId, version }: { practiceId: string; version: number },
): Promise<undefined> {
  return untilDone(async () => {
    const { record } = await writablePractice(deps, actor, practiceId, undefined)
    if (record.state !== 'draft' || record.steps > 0) throw new Problem('wrong-state')
    if (record.version !== version) throw conflictWith(record)
    const outcome = await deps.practices.deleteDraft(actor, record, deps.clock.now())
    if (outcome === 'lost') throw new Problem('not-found')
    return outcome === 'done' ? { done: true, result: undefined } : { done: false }
  })
}

function conflictWith({ version, language, facts, texts, savedAt, savedBy }: PracticeRecord): Problem {
  const text = JSON.stringify({ language, facts, texts, savedAt, savedBy })
  return new Problem('edit-conflict', { current: { version, text } })
}
