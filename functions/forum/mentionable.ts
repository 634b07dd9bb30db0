import type { Actor } from '../../shared/actor.ts'
import type { Language } from '../../shared/languages.ts'
import { matches } from '../../shared/matching.ts'
import type { Mentionable } from '../../shared/mentions.ts'
import type { Deps } from '../deps.ts'
import { sortableName } from '../members/account.ts'
import type { RosterEntry } from '../members/roster.ts'
import { readableSpace } from './doors.ts'
import { mayRead, placeOf } from './rules.ts'

const mostFound = 8

type Wanted = { text?: string | undefined; ids?: string | undefined }

/** Whom a text in this space may mention, and whether they would be told: those that were asked for by id, or those whose name fits. */
export async function mentionable(
  deps: Deps,
  actor: Actor,
  spaceId: string,
  { text = '', ids }: Wanted,
): Promise<{ items: Mentionable[] }> {
  const space = await readableSpace(deps, actor, spaceId)
  const everybody = await deps.roster.everybody(deps.members)
  const all = everybody.flatMap((who) => [personIn(who), ...seatIn(who)])
  const wanted = ids?.split(',')
  const found = wanted ? all.filter(({ id }) => wanted.includes(id)) : fitting(all, actor, text)
  const inside = await deps.forum.belonging(
    space.id,
    found.map(({ who }) => who.id),
  )
  const items = found.map(({ who, ...one }) => {
    const reader = { id: who.id, role: who.role, spaceIds: inside.has(who.id) ? [space.id] : [] }
    return { ...one, reads: mayRead(reader, placeOf(space)) }
  })
  return { items }
}

function personIn(who: RosterEntry) {
  const { id, name, role, country, institution } = who
  return { kind: 'person' as const, id, name, role, country, institution, who }
}

function seatIn(who: RosterEntry) {
  const { seat, name: holder, country, institution } = who
  return seat ? [{ kind: 'seat' as const, id: seat.id, name: seat.title, holder, country, institution, who }] : []
}

type Candidate = ReturnType<typeof personIn> | ReturnType<typeof seatIn>[number]

/** Those whose name fits come first, then those whose State or institution does; nobody mentions himself. */
function fitting(all: Candidate[], actor: Actor, text: string): Candidate[] {
  const names = regionNames(actor.language)
  const fits = all.filter(({ who, name, country, institution }) => {
    const place = country ? (names.of(country) ?? '') : ''
    return who.id !== actor.id && matches(text, [name, place, institution ?? ''])
  })
  const inOrder = fits
    .map((one) => ({ one, label: sortableName(`${one.name} ${one.country ? names.of(one.country) : ''}`) }))
    .sort((a, b) => (a.label < b.label ? -1 : 1))
    .map(({ one }) => one)
  const begins = inOrder.filter(({ name }) => matches(text, [name]))
  return [...new Set([...begins, ...inOrder])].slice(0, mostFound)
}

const displayNames = new Map<Language, Intl.DisplayNames>()

function regionNames(language: Language): Intl.DisplayNames {
  const names = displayNames.get(language) ?? new Intl.DisplayNames(language, { type: 'region' })
  displayNames.set(language, names)
  return names
}
