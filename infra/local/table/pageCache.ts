import { partitionIn } from './keys.ts'
import type { Stored } from './stored.ts'

const maxBytes = 16 * 1024 * 1024
const maxPageBytes = 256 * 1024

/** What a query found before filters and projections; `last` when it did not come to the end. */
export type Page = { found: Stored[]; bytes: number; last: Stored | undefined }

/** The pages that were read last, so that what many people read at once is read from the disk once. */
export type PageCache = {
  get(partition: string, query: string): Page | undefined
  /** Call before reading, and the answer with what was read: it is kept unless something was written there meanwhile. */
  reading(partition: string): (query: string, page: Page) => void
  /** These keys are about to be written: their partitions are not cached until `written`. */
  writing(keys: string[]): void
  written(): void
  /** Nothing is cached until `written`. */
  writingAnything(): void
}

export function createPageCache(): PageCache {
  const shelf = createShelf()
  const busy = new Set<string>()
  let allBusy = false

  return {
    get: shelf.get,
    reading(partition) {
      if (allBusy || busy.has(partition)) return () => undefined
      const pages = shelf.pagesOf(partition)
      return (query, page) => shelf.keep(partition, pages, query, page)
    },
    writing(keys) {
      for (const key of keys) {
        const partition = partitionIn(key)
        if (partition === undefined) continue
        busy.add(partition)
        shelf.drop(partition)
      }
    },
    writingAnything() {
      allBusy = true
      shelf.clear()
    },
    written() {
      allBusy = false
      busy.clear()
    },
  }
}

type Pages = { pages: Map<string, Page>; bytes: number }

/** The pages by partition, those longest unused first, of which it drops some when there are too many bytes. */
function createShelf() {
  const partitions = new Map<string, Pages>()
  let bytes = 0

  function drop(partition: string): void {
    bytes -= partitions.get(partition)?.bytes ?? 0
    partitions.delete(partition)
  }

  return {
    drop,
    clear() {
      partitions.clear()
      bytes = 0
    },
    get(partition: string, query: string): Page | undefined {
      const pages = partitions.get(partition)
      const page = pages?.pages.get(query)
      if (!pages || !page) return undefined
      partitions.delete(partition)
      partitions.set(partition, pages)
      return page
    },
    pagesOf(partition: string): Pages {
      const known = partitions.get(partition)
      if (known) return known
      const pages = { pages: new Map(), bytes: partition.length }
      partitions.set(partition, pages)
      bytes += pages.bytes
      return pages
    },
    /** Not if the partition has been dropped since the reading began. */
    keep(partition: string, pages: Pages, query: string, page: Page): void {
      if (partitions.get(partition) !== pages || page.bytes > maxPageBytes || pages.pages.has(query)) return
      pages.pages.set(query, page)
      pages.bytes += page.bytes + query.length
      bytes += page.bytes + query.length
      for (const oldest of partitions.keys()) {
        if (bytes <= maxBytes) return
        drop(oldest)
      }
    },
  }
}
