import type { Actor } from '../../shared/actor.ts'
import type { Adoption, AdoptionNote, AdoptionOfState, Ledger } from '../../shared/adoptions.ts'
import type { CatalogueEntry } from '../../shared/catalogue.ts'
import { type Country, isCountry } from '../../shared/countries.ts'
import type { Page, PageQuery } from '../../shared/page.ts'
import { conditionFor } from '../../shared/policy.ts'
import { practiceSteps } from '../../shared/practiceStates.ts'
import { Problem } from '../../shared/problem.ts'
import { publishedPractice } from '../catalogue/doors.ts'
import { outcomeWith } from '../catalogue/publication.ts'
import { publicationChanged } from '../catalogue/told.ts'
import type { Deps } from '../deps.ts'
import { authorOf } from '../forum/rules.ts'
import { holdsWrite } from '../members/standing.ts'
import { dayIn } from '../platform/clock.ts'
import { untilDone } from '../platform/retry.ts'
import type { Write } from '../platform/transactions.ts'
import { briefOf } from './family.ts'
import { countsAfter, isSameEvidence, isValidated, notingState, silenced } from './rules.ts'

const adoptionsPerPage = 12
const versionsPerPage = 10

type Named = { practiceId: string }

/** Of a withdrawn practice nobody says anything any more. */
export async function readLedger(deps: Deps, actor: Actor, { practiceId, cursor }: Named & PageQuery): Promise<Ledger> {
  const entry = await publishedPractice(deps, practiceId)
  const isGone = entry.state === 'withdrawn'
  const state = isGone ? undefined : notingState(actor, entry)
  const list = `adoptions of ${practiceId}`
  const after = cursor ? String(deps.cursors.read(list, cursor).after) : undefined
  const [{ adoptions, more }, mine, replicate] = await Promise.all([
    isGone ? { adoptions: [], more: false } : deps.adoptions.adoptionsOf(practiceId, after, adoptionsPerPage),
    state && deps.adoptions.adoption(practiceId, state),
    mayReplicate(deps, actor, entry),
  ])
  const last = adoptions.at(-1)
  return {
    items: adoptions,
    ...{ counts: entry.adoptions, validated: isValidated(entry) },
    ...(mine ? { mine } : {}),
    may: { note: state !== undefined, replicate },
    ...(more && last ? { next: deps.cursors.write(list, { after: last.country }) } : {}),
  }
}

/** The Institute may, of a practice that was found valid, while no new version of it is being written. */
async function mayReplicate(deps: Deps, actor: Actor, entry: CatalogueEntry): Promise<boolean> {
  if (!isValidated(entry) || conditionFor(actor.role, 'practice.assess') !== 'always') return false
  const { record } = (await deps.practices.practiceIn(entry.practiceId, undefined)) ?? {}
  return record !== undefined && practiceSteps.replicate.from.some((state) => state === record.state)
}

/**
 * How far the actor's State has come with a practice of another one, with the counts of the catalogue in the same transaction. What the
 * Institute confirmed holds while the evidence is the same and the State has not stopped.
 * @throws Problem `forbidden` for who sits for no State, or for the practice's own; `edit-conflict` with the note that stands there
 */
export async function noteAdoption(
  deps: Deps,
  actor: Actor,
  { practiceId, version }: Named & { version: number },
  note: AdoptionNote,
): Promise<Adoption> {
  return untilDone(async () => {
    const entry = await publishedPractice(deps, practiceId)
    const country = notingState(actor, entry)
    if (!country) throw new Problem('forbidden')
    if (entry.state === 'withdrawn') throw new Problem('wrong-state')
    const before = await deps.adoptions.adoption(practiceId, country)
    if ((before?.version ?? 0) !== version) throw conflictWith(before)
    await refuseWrong(deps, actor, country, note)
    const now = deps.clock.now()
    const holds = before?.replication && isSameEvidence(before, note)
    const adoption: Adoption = {
      ...{ ...note, practiceId, country, version: version + 1, notedAt: now, notedBy: authorOf(actor) },
      ...(holds ? { replication: before.replication } : {}),
    }
    const outcome = await deps.adoptions.save([
      holdsWrite(actor),
      ...deps.adoptions.adoptionWrites(adoption),
      ...(await entryWrites(deps, entry, before, adoption)),
    ])
    if (outcome === 'lost') throw new Problem('not-found')
    return outcome === 'done' ? { done: true, result: adoption } : { done: false }
  })
}

function conflictWith(before: Adoption | undefined): Problem {
  const current = before ? { version: before.version, text: JSON.stringify(before) } : { version: 0, text: '{}' }
  return new Problem('edit-conflict', { current })
}

/** What was noted of what is still to come, or a practice that is not the State's own published one. */
async function refuseWrong(deps: Deps, actor: Actor, country: Country, note: AdoptionNote): Promise<void> {
  const wrong = (field: string) => new Problem('invalid', { fields: [{ field, fault: 'not-a-choice' }] })
  if (note.since > dayIn(actor.zone)(deps.clock.now()).slice(0, 7)) throw wrong('since')
  if (!note.ownPracticeId) return
  const own = await deps.catalogue.entry(note.ownPracticeId)
  if (!own || own.state === 'withdrawn' || own.facts.country !== country) throw wrong('ownPracticeId')
}

/** What the catalogue shows of a practice once a State has noted this of it: always written, so that nothing else came in between. */
async function entryWrites(
  deps: Deps,
  entry: CatalogueEntry,
  before: Adoption | undefined,
  adoption: Adoption,
): Promise<Write[]> {
  const isUndone = before?.replication !== undefined && !adoption.replication
  const replications = isUndone
    ? entry.replications.filter(({ country }) => country !== adoption.country)
    : entry.replications
  const after = { ...entry, adoptions: countsAfter(entry.adoptions, before, adoption), replications }
  return adoptedWrites(deps, isUndone ? await reviewed(deps, after) : after, { before: entry, adoption })
}

/** Without a replication the level is again what the review of the version came to. */
async function reviewed(deps: Deps, entry: CatalogueEntry): Promise<CatalogueEntry> {
  const version = await deps.catalogue.version(entry.practiceId, entry.number)
  return version ? { ...entry, outcome: outcomeWith(version.outcome, entry.replications) } : entry
}

/** Whoever shows what is published elsewhere is told only of what they show. */
export function adoptedWrites(
  deps: Deps,
  entry: CatalogueEntry,
  { before, adoption: { country, version } }: { before: CatalogueEntry; adoption: Adoption },
): Write[] {
  const shown = ({ adoptions, replications }: CatalogueEntry) => JSON.stringify([adoptions, replications])
  const told = shown(before) === shown(entry) ? [] : publicationChanged(deps, entry, `-${country}-${version}`)
  return [deps.catalogue.adoptionWrite(entry, before), ...told]
}

export async function listVersions(
  deps: Deps,
  { practiceId, country, cursor }: Named & PageQuery & { country: string },
): Promise<Page<Adoption>> {
  const entry = await publishedPractice(deps, practiceId)
  if (!isCountry(country) || entry.state === 'withdrawn') throw new Problem('not-found')
  const list = `adoption of ${practiceId} by ${country}`
  const before = cursor ? Number(deps.cursors.read(list, cursor).before) : undefined
  const { versions, more } = await deps.adoptions.versionsOf(practiceId, country, before, versionsPerPage)
  const last = versions.at(-1)
  return { items: versions, ...(more && last ? { next: deps.cursors.write(list, { before: last.version }) } : {}) }
}

/** What a State has taken up of others, for the page of that State. */
export async function listAdoptionsBy(
  deps: Deps,
  { country, cursor }: PageQuery & { country: string },
): Promise<Page<AdoptionOfState>> {
  if (!isCountry(country)) throw new Problem('not-found')
  const list = `adoptions by ${country}`
  const place = cursor ? deps.cursors.read(list, cursor) : undefined
  const after = place && { practiceId: String(place.practiceId), notedAt: String(place.notedAt) }
  const { adoptions, more } = await deps.adoptions.adoptionsBy(country, after, adoptionsPerPage)
  const entries = await deps.catalogue.entriesNamed(adoptions.map(({ practiceId }) => practiceId))
  const named = new Map(entries.map((entry) => [entry.practiceId, entry]))
  const items = adoptions.flatMap((adoption) => {
    const entry = named.get(adoption.practiceId)
    if (!entry) return []
    return [{ ...(entry.state === 'withdrawn' ? silenced(adoption) : adoption), practice: briefOf(entry) }]
  })
  const last = adoptions.at(-1)
  const next = more && last && { practiceId: last.practiceId, notedAt: last.notedAt }
  return { items, ...(next ? { next: deps.cursors.write(list, next) } : {}) }
}
