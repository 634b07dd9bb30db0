import type { Clock } from '../platform/clock.ts'
import type { Files } from '../platform/files.ts'
import { renewedBy } from '../platform/renewed.ts'
import type { Row } from './rows.ts'

/** The rows of the catalogue as an instance holds them: nothing until the first question. `isWhole`: what was published could be read. */
export type CatalogueRows = { current(): Promise<{ rows: readonly Row[] | undefined; isWhole: boolean }> }

export function catalogueRowsIn(files: Files, clock: Clock): CatalogueRows {
  let held: { rows: readonly Row[]; etag: string } | undefined

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
  const renew = renewedBy(clock, look, () => held !== undefined)
  return {
    async current() {
      const isWhole = await renew()
      return { rows: held?.rows, isWhole }
    },
  }
}
