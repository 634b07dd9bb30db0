import type { Deps } from '../deps.ts'
import { factsOfDefect } from '../platform/log.ts'

const pageSize = 25
const mostPages = 8

/**
 * Puts away what was sent a day ago and no post carries. May run never, twice or fifty times at once: each leaves the index of what is due in the
 * transaction that ends it, and one that a post takes meanwhile stays.
 */
export async function sweepOrphans(deps: Pick<Deps, 'sentFiles' | 'clock' | 'log'>): Promise<void> {
  const seen = new Set<string>()
  for (let page = 0; page < mostPages; page++) {
    const orphans = await deps.sentFiles.orphans(deps.clock.now(), pageSize)
    const fresh = orphans.filter(({ id }) => !seen.has(id))
    if (fresh.length === 0) return
    for (const file of fresh) {
      seen.add(file.id)
      await deps.sentFiles
        .abandon(file, deps.clock.now())
        .catch((error: unknown) => deps.log('error', 'due-failed', { id: file.id, ...factsOfDefect(error) }))
    }
  }
}
