import type { Role } from '../../shared/actor.ts'
import type { Country } from '../../shared/countries.ts'
import type { Language } from '../../shared/languages.ts'
import type { Clock } from '../platform/clock.ts'
import { isInView } from './rules.ts'
import type { ListingPlace, MemberStore } from './store.ts'

/** Somebody who is here, as whom to mention: what the directory shows of a person, and no more. */
export type RosterEntry = {
  id: string
  name: string
  role: Role
  country?: Country | undefined
  institution?: string | undefined
  seat?: { id: string; title: string } | undefined
  languages: readonly Language[]
}

const keptMs = 60_000
const peopleAtOnce = 500

/**
 * Everybody who has come and has not left, by name. Read once a minute at most however many people type: names are no secret among
 * members, and whether somebody is told is asked anew when it is time to tell.
 */
export function rosterOf(clock: Clock) {
  let kept: { entries: Promise<RosterEntry[]>; untilMs: number } | undefined
  return {
    everybody(members: MemberStore): Promise<RosterEntry[]> {
      const nowMs = Date.parse(clock.now())
      if (kept && nowMs < kept.untilMs) return kept.entries
      const entries = read(members)
      kept = { entries, untilMs: nowMs + keptMs }
      entries.catch(() => {
        kept = undefined
      })
      return entries
    },
  }
}

export type Roster = ReturnType<typeof rosterOf>

async function read(members: MemberStore): Promise<RosterEntry[]> {
  const entries: RosterEntry[] = []
  let after: ListingPlace | undefined
  do {
    const { rows, more } = await members.people({ limit: peopleAtOnce, backwards: false, after })
    // Who is suspended stays in view, here as in the directory: that is nobody's business.
    const here = rows.filter(({ account }) => isInView(account) && account.state !== 'departed')
    entries.push(
      ...here.map(({ account: { id, name, role, country, institution, seatId, seatTitle, languages } }) => ({
        ...{ id, name, role, country, institution, languages },
        seat: seatId && seatTitle ? { id: seatId, title: seatTitle } : undefined,
      })),
    )
    const last = more ? rows.at(-1) : undefined
    after = last && { listingSk: last.listingSk, id: last.account.id }
  } while (after)
  return entries
}
