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

type Pages = { pages: Map<string, Page>; bytes: number }

export function createPageCache(): PageCache {
  const partitions = new Map<string, Pages>()
  const busy = new Set<string>()
  let allBusy = false
  let bytes = 0

  function drop(partition: string): void {
    bytes -= partitions.get(partition)?.bytes ?? 0
    partitions.delete(partition)
  }

  function keep(partition: string, pages: Pages, query: string, page: Page): void {
    if (partitions.get(partition) !== pages || page.bytes > maxPageBytes || pages.pages.has(query)) return
    pages.pages.set(query, page)
    pages.bytes += page.bytes + query.length
    bytes += page.bytes + query.length
    for (const oldest of partitions.keys()) {
      if (bytes <= maxBytes) return
      drop(oldest)
    }
  }

  return {
    get(partition, query) {
      const pages = partitions.get(partition)
      const page = pages?.pages.get(query)
      if (!pages || !page) return undefined
      partitions.delete(partition)
      partitions.set(partition, pages)
      return page
    },
    reading(partition) {
      if (allBusy || busy.has(partition)) return () => undefined
      const pages = partitions.get(partition) ?? { pages: new Map(), bytes: partition.length }
      if (!partitions.has(partition)) {
        partitions.set(partition, pages)
        bytes += pages.bytes
      }
      return (query, page) => keep(partition, pages, query, page)
    },
    writing(keys) {
      for (const key of keys) {
        const partition = partitionIn(key)
        if (partition === undefined) continue
        busy.add(partition)
        drop(partition)
      }
    },
    writingAnything() {
      allBusy = true
      partitions.clear()
      bytes = 0
    },
    written() {
      allBusy = false
      busy.clear()
    },
  }
}
