import type { Actor } from '../../shared/actor.ts'
import type { CatalogueEntry } from '../../shared/catalogue.ts'
import type { SavedFilter } from '../../shared/catalogueFilter.ts'
import type { DigestPractice } from '../../shared/digests.ts'
import { askedAbouts, isPracticeAbout, type NoticeAbout, type PracticeAbout } from '../../shared/noticeKinds.ts'
import { matches } from '../catalogue/filters.ts'
import { seenPractice } from '../forum/personRows.ts'
import { mayReadPractice, type PracticeHead } from '../practices/rules.ts'
import type { Issue } from '../subscriptions/schedule.ts'
import type { Task } from '../tasks/task.ts'
import type { Published } from './openings.ts'

/** A good practice in a digest, and why it stands there. */
export type PracticeEntry = { practice: DigestPractice }
/** A notice about a good practice that is unread. */
export type PracticeTold = { practiceId: string; about: PracticeAbout; at: string }

/** All of good practices that one digest is made of, as it was read for this reader a moment ago. */
export type PracticeFacts = {
  reader: Pick<Actor, 'id' | 'role' | 'seatId'>
  issue: Issue
  today: string
  nextDay: string
  told: readonly PracticeTold[]
  /** What the reader is to do, for the seat or alone. */
  tasks: readonly Task[]
  heads: ReadonlyMap<string, PracticeHead>
  /** The latest first. */
  published: readonly Published[]
  entries: ReadonlyMap<string, CatalogueEntry>
  /** Those that the reader saved, and wants to hear of. */
  filters: readonly SavedFilter[]
  /** What this reader has looked at. */
  seen: ReadonlySet<string>
}

/** Each practice once, under what matters most about it: what is to be done, what became of the reader's own, and what was published. */
export function practicesOf(facts: PracticeFacts): Record<'needs' | 'follows' | 'news', PracticeEntry[]> {
  const asked = facts.told.filter(({ about }) => askedAbouts.includes(about))
  const changed = facts.told.filter(({ about }) => !askedAbouts.includes(about))
  const fresh = facts.published.flatMap((one) => newOf(facts, one))
  const own = changed.flatMap(({ practiceId, about }) => ownOf(facts, practiceId, { why: about }))
  return {
    needs: [...asked.flatMap((one) => begunOf(facts, one)), ...nearOf(facts)],
    follows: [...own, ...fresh.filter(({ practice }) => practice.why === 'practice-found')],
    news: fresh.filter(({ practice }) => practice.why === 'practice-new'),
  }
}

/** What is to be done and was not done meanwhile, nor looked at. */
function begunOf(facts: PracticeFacts, { practiceId, about }: PracticeTold): PracticeEntry[] {
  const task = facts.tasks.find((one) => one.practiceId === practiceId && about === `practice-${one.kind}`)
  return task ? ownOf(facts, practiceId, { why: about, dueOn: task.dueOn }) : []
}

/** What must be done before the next digest, once more; what ends today was told of in the one before. */
export function isNear(
  { dueOn = '' }: Pick<Task, 'dueOn'>,
  { today, nextDay }: Pick<PracticeFacts, 'today' | 'nextDay'>,
) {
  return dueOn > today && dueOn <= nextDay
}

function nearOf(facts: PracticeFacts): PracticeEntry[] {
  const near = facts.tasks.filter((task) => isNear(task, facts))
  return near.flatMap(({ practiceId, dueOn }) => ownOf(facts, practiceId, { why: 'practice-near', dueOn }))
}

type Why = Pick<DigestPractice, 'why' | 'dueOn'>

/** Through the door of records. */
function ownOf({ reader, heads }: PracticeFacts, practiceId: string, { why, dueOn }: Why): PracticeEntry[] {
  const head = heads.get(practiceId)
  if (!head || !mayReadPractice(reader, head)) return []
  const { title, language, country } = head
  return [{ practice: { practiceId, title, language, country, why, ...(dueOn ? { dueOn } : {}) } }]
}

/** What everybody may read, while it stands; of their own its keepers are told otherwise. */
function newOf(
  { reader, issue, entries, filters, seen }: PracticeFacts,
  { practiceId, at, actorId }: Published,
): PracticeEntry[] {
  const entry = entries.get(practiceId)
  const isNow = at > issue.from && at <= issue.to
  if (!entry || !isNow || actorId === reader.id || seen.has(seenPractice(practiceId))) return []
  if (entry.state !== 'published' && entry.state !== 'due') return []
  const { language, titles, facts } = entry
  const title = titles[language]
  if (!title) return []
  const found = filters.find(({ filter }) => matches(filter, entry))
  const why = found ? ({ why: 'practice-found', filter: found.name } as const) : ({ why: 'practice-new' } as const)
  return [{ practice: { practiceId, title, language, country: facts.country, ...why } }]
}

/** The practices whose heads a digest asks for. */
export function headsFor(facts: Pick<PracticeFacts, 'told' | 'tasks' | 'today' | 'nextDay'>): string[] {
  const near = facts.tasks.filter((task) => isNear(task, facts))
  return [...facts.told, ...near].map(({ practiceId }) => practiceId)
}

type Noticed = { thingId: string; about?: NoticeAbout | undefined; at: string }

/** Notices as they were read, those about good practices. */
export function toldOfPractices(notices: readonly Noticed[]): PracticeTold[] {
  return notices.flatMap(({ thingId: practiceId, about, at }) =>
    isPracticeAbout(about) ? [{ practiceId, about, at }] : [],
  )
}

/** And the others, which are about threads. */
export function toldOfThreads<Notice extends Noticed>(notices: readonly Notice[]) {
  return notices.flatMap(({ thingId: threadId, about, ...notice }) =>
    isPracticeAbout(about) ? [] : [{ threadId, about, ...notice }],
  )
}
