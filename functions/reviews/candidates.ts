import type { Actor } from '../../shared/actor.ts'
import type { Page } from '../../shared/page.ts'
import type { Candidate, CandidateQuery, ReviewerKind } from '../../shared/reviews.ts'
import type { Deps } from '../deps.ts'
import type { RosterEntry } from '../members/roster.ts'
import type { PracticeRecord } from '../practices/rules.ts'
import { openToInstitute } from './doors.ts'
import type { Named } from './round.ts'
import { isActive, regionOf, whyNotName } from './rules.ts'

const candidatesPerPage = 20
/** A multiple of a page, and what one request of the table takes. */
const weighedAtOnce = 100

/** Who could review a record, those whom most speaks for first; the editor chooses. */
export async function candidatesFor(
  deps: Deps,
  actor: Actor,
  { practiceId, of, cursor }: CandidateQuery & { practiceId: string },
): Promise<Page<Candidate>> {
  const { record, round } = await openToInstitute(deps, actor, practiceId)
  const list = `candidates of ${practiceId} as ${of} for ${actor.id}`
  const from = cursor ? Number(deps.cursors.read(list, cursor).from) : 0
  const others = record.state === 'review' ? (round?.reviewers ?? []) : []
  const everybody = await deps.roster.everybody(deps.members)
  const able = everybody.filter((who) => !whyNotName(whoIs(who), of, { record, others }))
  const standing = (await known(deps, record, able)).toSorted(byWeight)
  // What lies before somebody already is asked of those alone who come near, in one request.
  const start = from - (from % weighedAtOnce)
  const near = await laden(deps, standing.slice(start, start + weighedAtOnce))
  const shown = near.toSorted(byWeight).slice(from - start, from - start + candidatesPerPage)
  // Who is suspended is named by nobody, and stands in the roster like everybody.
  const accounts = await deps.members.accounts(shown.map(({ person }) => person.id))
  const here = new Set(accounts.filter(({ state }) => state === 'active').map(({ id }) => id))
  const items = shown.filter(({ person }) => here.has(person.id))
  const proposed = cursor ? new Set() : proposedAmong(items, of, others)
  return {
    items: items.map((one) => ({ ...one, proposed: proposed.has(one.person.id) })),
    ...(able.length > from + candidatesPerPage
      ? { next: deps.cursors.write(list, { from: from + candidatesPerPage }) }
      : {}),
  }
}

function whoIs({ id, role, country, seat }: RosterEntry) {
  return { id, role, country, seatId: seat?.id }
}

type Weighed = Omit<Candidate, 'proposed'>

async function known(deps: Deps, record: PracticeRecord, able: RosterEntry[]): Promise<Weighed[]> {
  const knowing = await Promise.all(
    record.facts.themes.map(async (theme) => ({ theme, owners: await deps.practices.knowing(theme) })),
  )
  return able.map(({ id, name, role, country, institution, languages, seat }) => ({
    person: { id, name, role, ...(country ? { country } : {}), ...(institution ? { institution } : {}) },
    languages: [...languages],
    reads: languages.includes(record.language),
    themes: knowing.filter(({ owners }) => owners.includes(seat?.id ?? id)).map(({ theme }) => theme),
    fromElsewhere: country !== undefined && regionOf(country) !== regionOf(record.facts.country),
    load: 0,
  }))
}

async function laden(deps: Deps, some: Weighed[]): Promise<Weighed[]> {
  const tasks = await deps.tasks.tasksOf(some.map(({ person }) => person.id))
  return some.map((one) => ({
    ...one,
    load: (tasks.get(one.person.id) ?? []).filter(({ kind }) => kind === 'review').length,
  }))
}

/** Reading the language counts most, then the themes, then what lies before somebody already, then another region. */
function weightOf({ reads, themes, fromElsewhere, load }: Weighed): number {
  return (reads ? 4 : 0) + 2 * Math.min(themes.length, 2) + (fromElsewhere ? 1 : 0) - 2 * load
}

function byWeight(a: Weighed, b: Weighed): number {
  return weightOf(b) - weightOf(a) || (a.person.id < b.person.id ? -1 : 1)
}

/** The first ones, of different States, and of different regions where that can be. */
function proposedAmong(ranked: readonly Weighed[], of: ReviewerKind, others: readonly Named[]): Set<string> {
  const [first, ...rest] = ranked
  if (!first) return new Set()
  if (of === 'institute' || others.some((one) => isActive(one) && one.of === of)) return new Set([first.person.id])
  const elsewhere = rest.filter(({ person }) => person.country !== first.person.country)
  const second =
    elsewhere.find(({ person }) => regionOf(person.country) !== regionOf(first.person.country)) ?? elsewhere[0]
  return new Set([first.person.id, ...(second ? [second.person.id] : [])])
}
