import type { Actor } from '../../shared/actor.ts'
import type { CatalogueEntry } from '../../shared/catalogue.ts'
import { textNames } from '../../shared/practiceFields.ts'
import type { Standing } from '../../shared/practiceStandings.ts'
import type { PracticeStep } from '../../shared/practiceStates.ts'
import { Problem } from '../../shared/problem.ts'
import { publishingWrite } from '../activity/activity.ts'
import type { Deps } from '../deps.ts'
import { endedWrites, goneWrites } from '../files/file.ts'
import { dayIn } from '../platform/clock.ts'
import type { Write } from '../platform/transactions.ts'
import { knownPractice, readablePractice } from '../practices/doors.ts'
import { type Found, type Prepared, takeStep } from '../practices/passing.ts'
import { type PracticeRecord, versionsWith } from '../practices/rules.ts'
import { assessmentFor } from '../reviews/actions.ts'
import { publishedPractice, recordBehind } from './doors.ts'
import { entryOf, tombstoneOf, versionOf } from './publication.ts'
import { linkWrites, publicationChanged } from './told.ts'

type Named = { practiceId: string }

/** As a version that never changes. The State has cleared it, and a review has come to an outcome. */
export function publishPractice(deps: Deps, actor: Actor, { practiceId }: Named): Promise<Standing> {
  return step(deps, actor, practiceId, { name: 'publish' }, async ({ record, translations }) => {
    if (!record.facts.cleared) throw new Problem('invalid', { fields: [{ field: 'facts.cleared', fault: 'required' }] })
    const before = await deps.catalogue.entry(record.id)
    const number = (before?.number ?? 0) + 1
    const now = deps.clock.now()
    const assessment = await assessmentFor(deps, record)
    const version = versionOf({ record, translations, number, now, assessment })
    if (!version) throw new Problem('wrong-state')
    const entry = entryOf(version, { before, lineage: record.lineage ?? [] })
    return {
      change: { published: { number, at: now } },
      writes: () => [
        ...deps.catalogue.versionWrites(version),
        ...deps.catalogue.familyWrites(entry),
        ...linkWrites(deps, record, entry),
        ...entryWrites(deps, entry, before),
        ...(before ? [] : [publishingWrite({ id: record.id, at: now, actorId: actor.id, practiceId: record.id })]),
      ],
    }
  })
}

/** Until another review date, which both the record and the catalogue say from now on. */
export function confirmPractice(
  deps: Deps,
  actor: Actor,
  { practiceId, reviewOn }: Named & { reviewOn: string },
): Promise<Standing> {
  return step(deps, actor, practiceId, { name: 'confirm' }, async ({ record }) => {
    const today = dayIn(actor.zone)(deps.clock.now())
    if (reviewOn <= today) throw new Problem('invalid', { fields: [{ field: 'reviewOn', fault: 'past' }] })
    const change = { facts: { ...record.facts, reviewOn }, version: record.version + 1 }
    return moved(deps, practiceId, 'published', {
      change,
      entry: (before) => ({ ...before, facts: { ...before.facts, reviewOn } }),
    })
  })
}

/** A new version is begun; the published one stays to be read. */
export function revisePractice(deps: Deps, actor: Actor, { practiceId }: Named): Promise<Standing> {
  return step(deps, actor, practiceId, { name: 'update' })
}

/** The published version is the record again. What others translate meanwhile goes on from it. */
export function abandonRevision(deps: Deps, actor: Actor, { practiceId }: Named): Promise<Standing> {
  return step(deps, actor, practiceId, { name: 'abandon' }, async ({ record }) => {
    const published = await deps.catalogue.version(practiceId, record.published?.number ?? 0)
    if (!published) throw new Problem('wrong-state')
    const { language, facts, texts, outcome } = published
    const version = record.version + 1
    const changed = textNames.filter((name) => texts[name] !== record.texts[name])
    const textVersions = versionsWith(record.textVersions, changed, version)
    // The day to look at it again may have been put off since.
    const { reviewOn } = (await publishedPractice(deps, practiceId)).facts
    const change = { language, facts: { ...facts, reviewOn }, texts, outcome, version, textVersions }
    const [back, files] = await Promise.all([
      moved(deps, practiceId, 'published', { change, entry: (before) => before }),
      filesOfRevision(deps, record),
    ])
    return { ...back, writes: (after) => [...(back.writes?.(after) ?? []), ...files] }
  })
}

/** Nobody sees any more what came with a revision alone. */
async function filesOfRevision(deps: Deps, { id, facts }: PracticeRecord): Promise<Write[]> {
  const shown = await deps.catalogue.filesShown(id)
  const own = facts.evidence.filter((file) => !shown.has(file.id))
  return own.flatMap((file) => goneWrites(file, deps.clock.now(), false))
}

type WithReason = Named & { reason: string }

export function archivePractice(deps: Deps, actor: Actor, { practiceId, reason }: WithReason): Promise<Standing> {
  return step(deps, actor, practiceId, { name: 'archive', reason }, () =>
    moved(deps, practiceId, 'archived', { entry: (before) => ({ ...before, reason }) }),
  )
}

export function restorePractice(deps: Deps, actor: Actor, { practiceId }: Named): Promise<Standing> {
  return step(deps, actor, practiceId, { name: 'restore' }, () =>
    moved(deps, practiceId, 'published', { entry: ({ reason: _, ...before }) => before }),
  )
}

export function supersedePractice(
  deps: Deps,
  actor: Actor,
  { practiceId, successorId }: Named & { successorId: string },
): Promise<Standing> {
  return step(deps, actor, practiceId, { name: 'supersede' }, async () => {
    const successor = await deps.catalogue.entry(successorId)
    const holds = successor && successorId !== practiceId && ['published', 'due'].includes(successor.state)
    if (!holds) throw new Problem('invalid', { fields: [{ field: 'practiceId', fault: 'not-a-choice' }] })
    const prepared = await moved(deps, practiceId, 'superseded', { entry: (before) => ({ ...before, successorId }) })
    return { writes: (after) => [...(prepared.writes?.(after) ?? []), deps.catalogue.standsCheck(successor)] }
  })
}

// What else a step writes stays below the rest of the hundred that a transaction takes.
const mostGoneAtOnce = 60

/**
 * For ever: every version goes, in the table at once and elsewhere within a minute; that it was there, and why it went, stays. Of one with very many
 * versions the oldest go a moment later (functions/publicSite): the entry says at once that nothing of it is to be read.
 */
export function withdrawPractice(deps: Deps, actor: Actor, { practiceId, reason }: WithReason): Promise<Standing> {
  const open = () => recordBehind(deps, practiceId)
  return takeStep(deps, { name: 'withdraw', taker: actor, reason, open }, async ({ record: { threadId, facts } }) => {
    const rows = await deps.catalogue.versionRows(practiceId)
    const gone = rows.slice(-mostGoneAtOnce).map(({ key }): Write => ({ kind: 'delete', key }))
    const now = deps.clock.now()
    const prepared = await moved(deps, practiceId, 'withdrawn', { entry: (before) => tombstoneOf(before, reason, now) })
    const unlinked = threadId ? [deps.forum.unlinkPractice(threadId, practiceId)] : []
    const shown = [...rows.flatMap(({ files }) => files), ...facts.evidence.map(({ id }) => id)]
    const files = endedWrites(practiceId, [...new Set(shown)], now)
    const writes = (after: PracticeRecord) => [...(prepared.writes?.(after) ?? []), ...gone, ...files, ...unlinked]
    return { change: { reviewers: [], facts: { ...facts, evidence: [] } }, writes }
  })
}

/** Its day for being looked at again has come. @throws Problem `wrong-state` where somebody was there first */
export function fallDue(deps: Deps, practiceId: string): Promise<Standing> {
  const open = () => knownPractice(deps, practiceId)
  return takeStep(deps, { name: 'fall-due', taker: 'clock', open }, ({ record }) => {
    // Confirmed meanwhile, until another day.
    if (record.facts.reviewOn > dayIn('UTC')(deps.clock.now())) throw new Problem('wrong-state')
    return moved(deps, practiceId, 'due', { entry: (before) => before })
  })
}

type Moved = { entry: (before: CatalogueEntry) => CatalogueEntry; change?: Prepared['change'] }

async function moved(
  deps: Deps,
  practiceId: string,
  state: CatalogueEntry['state'],
  { entry, change }: Moved,
): Promise<Prepared> {
  const before = await publishedPractice(deps, practiceId)
  const after = { ...entry(before), state, stateAt: deps.clock.now() }
  return { ...(change ? { change } : {}), writes: () => entryWrites(deps, after, before) }
}

function entryWrites(deps: Deps, entry: CatalogueEntry, before: CatalogueEntry | undefined): Write[] {
  return [deps.catalogue.entryWrite(entry, before), ...publicationChanged(deps, entry)]
}

function step(
  deps: Deps,
  actor: Actor,
  practiceId: string,
  { name, reason }: { name: PracticeStep; reason?: string },
  prepare?: (found: Found) => Promise<Prepared> | Prepared,
): Promise<Standing> {
  const open = () => readablePractice(deps, actor, practiceId)
  return takeStep(deps, { name, taker: actor, open, ...(reason ? { reason } : {}) }, prepare)
}
