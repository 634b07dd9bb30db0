import type { Deps } from '../deps.ts'
import type { AccountItem } from '../members/account.ts'
import { ownersFor } from '../tasks/task.ts'
import { latestPublished, type Published } from './openings.ts'
import { headsFor, type PracticeFacts, type PracticeTold } from './practices.ts'

/** Of more than these a member's digest tells nothing: the catalogue shows them. */
const mostPublished = 40

/** A reader, as far as it matters for good practices. */
type Reader = Pick<PracticeFacts, 'today' | 'nextDay'> & {
  account: Pick<AccountItem, 'id' | 'seatId' | 'role'>
  told: PracticeTold[]
}
export type PracticesRead = {
  of(reader: Reader): Omit<PracticeFacts, 'reader' | 'issue' | 'today' | 'nextDay' | 'seen'>
}

/** What several readers are to do, and what was published, with one request each for all of them; each digest looks at its own of it. */
export async function readPractices(deps: Deps, readers: Reader[], happened: Published[]): Promise<PracticesRead> {
  const published = latestPublished(happened, mostPublished)
  const [byOwner, entries, saved] = await Promise.all([
    deps.tasks.tasksOf(readers.flatMap(({ account }) => ownersFor(account))),
    deps.catalogue.entriesNamed(published.map(({ practiceId }) => practiceId)),
    published.length > 0
      ? deps.catalogue.filtersOf(readers.map(({ account }) => account.id))
      : new Map<string, never>(),
  ])
  const filtersOf = ({ account }: Reader) => (saved.get(account.id) ?? []).filter(({ digest }) => digest)
  const tasksOf = ({ account }: Reader) => ownersFor(account).flatMap((id) => byOwner.get(id) ?? [])
  // Who may read them follows from the reader's account, which was read consistently; half the price for many.
  const wanted = readers.flatMap((reader) => headsFor({ ...reader, tasks: tasksOf(reader) }))
  const heads = await deps.practices.headsNamed(wanted, false)
  const byId = new Map(entries.map((entry) => [entry.practiceId, entry]))
  return {
    of(reader) {
      const own = { told: reader.told, tasks: tasksOf(reader), filters: filtersOf(reader) }
      return { ...own, heads, published, entries: byId }
    },
  }
}
