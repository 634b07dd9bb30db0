import type { Clock } from '../platform/clock.ts'
import type { Files } from '../platform/files.ts'
import type { Row } from './rows.ts'

/** As often as the search index: within a minute everybody finds what was published. */
const lookEveryMs = 15_000

/** The rows of the catalogue as an instance holds them: nothing until the first question. `isWhole`: what was published could be read. */
export type CatalogueRows = { current(): Promise<{ rows: readonly Row[] | undefined; isWhole: boolean }> }

export function catalogueRowsIn(files: Files, clock: Clock): CatalogueRows {
  let held: { rows: readonly Row[]; etag: string } | undefined
  let isWhole = true
  let lookedMs = Number.NEGATIVE_INFINITY
  let looking: Promise<boolean> | undefined

  const look = async (): Promise<boolean> => {
    // With the first question: it brings the words of the search with it.
    const { rowsFromBytes, rowsKey } = await import('./rows.ts')
    const file = await files.get(rowsKey, held?.etag)
    if (file.state === 'same') return true
    const rows = file.state === 'new' ? await rowsFromBytes(file.bytes) : undefined
    if (file.state !== 'new' || !rows) return false
    held = { rows, etag: file.etag }
    return true
  }
  return {
    async current() {
      const nowMs = Date.parse(clock.now())
      if (!held || !isWhole || nowMs - lookedMs >= lookEveryMs) {
        looking ??= look().finally(() => {
          looking = undefined
        })
        // A copy that cannot be renewed is better than none.
        isWhole = await looking.catch((error: unknown) => {
          if (!held) throw error
          return isWhole
        })
        lookedMs = nowMs
      }
      return { rows: held?.rows, isWhole }
    },
  }
}
