import type { Actor } from '../../shared/actor.ts'
import type { FilterEdit, NewFilter, SavedFilter, SavedFilters } from '../../shared/catalogueFilter.ts'
import { limits } from '../../shared/limits.ts'
import { Problem } from '../../shared/problem.ts'
import type { Deps } from '../deps.ts'

type Saving = Pick<Deps, 'catalogue'>
const mostTries = 5

export async function listFilters(deps: Saving, actor: Actor): Promise<SavedFilters> {
  const { filters } = await deps.catalogue.filters(actor.id)
  return { items: filters }
}

/** In the place of the one of that name, so that what is sent again makes nothing twice. */
export async function saveFilter(
  deps: Saving & Pick<Deps, 'clock' | 'ids'>,
  actor: Actor,
  draft: NewFilter,
): Promise<SavedFilter> {
  return change(deps, actor, (before) => {
    const old = before.find(({ name }) => name === draft.name)
    const saved = { ...draft, id: old?.id ?? deps.ids.next('filter'), savedAt: deps.clock.now() }
    if (old) return { filters: before.map((one) => (one === old ? saved : one)), saved }
    if (before.length >= limits.filtersPerPerson) {
      throw new Problem('too-many-filters', { limit: limits.filtersPerPerson })
    }
    return { filters: [...before, saved], saved }
  })
}

export async function editFilter(
  deps: Saving,
  actor: Actor,
  { filterId, edit }: { filterId: string; edit: FilterEdit },
): Promise<SavedFilter> {
  return change(deps, actor, (before) => {
    const old = before.find(({ id }) => id === filterId)
    if (!old) throw new Problem('not-found')
    const { name = old.name, filter = old.filter, digest = old.digest } = edit
    const saved = { ...old, name, filter, digest }
    return { filters: before.map((one) => (one === old ? saved : one)), saved }
  })
}

/** Also when it is gone already. */
export async function dropFilter(deps: Saving, actor: Actor, filterId: string): Promise<undefined> {
  return change(deps, actor, (before) => {
    const filters = before.filter(({ id }) => id !== filterId)
    return { filters: filters.length < before.length ? filters : before, saved: undefined }
  })
}

/** On top of the filters as they are; where two devices change them at once, the later one on top of the earlier. */
async function change<Saved>(
  deps: Saving,
  actor: Actor,
  make: (before: SavedFilter[]) => { filters: SavedFilter[]; saved: Saved },
): Promise<Saved> {
  for (let tries = 0; tries < mostTries; tries++) {
    const { filters: before, version } = await deps.catalogue.filters(actor.id)
    const { filters, saved } = make(before)
    if (filters === before || (await deps.catalogue.saveFilters(actor.id, filters, version))) return saved
  }
  throw new Problem('unavailable')
}
