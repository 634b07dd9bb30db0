import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Clock } from '../platform/clock.ts'
import type { Files } from '../platform/files.ts'
import { renewedBy } from '../platform/renewed.ts'
import { type IndexFile, openIndexFile } from './indexFile.ts'
import { baseKey, manifestFrom, manifestKey } from './shape.ts'

type Held = { index: IndexFile; path: string; base: string; etag: string }
/** `isWhole`: what was published could be read; if not, `index` is an older copy, or none. */
type Current = { index: IndexFile | undefined; isWhole: boolean }

/** The copy of the index that an instance reads from: nothing until the first question, and renewed by what came since. */
export type Snapshot = { current(): Promise<Current> }

export function snapshotIn(files: Files, clock: Clock): Snapshot {
  let held: Held | undefined

  const look = async (): Promise<boolean> => {
    const file = await files.get(manifestKey, held?.etag)
    if (file.state === 'same') return true
    const manifest = file.state === 'new' ? manifestFrom(file.bytes) : undefined
    if (file.state === 'absent' || !manifest) return false
    if (held?.base !== manifest.base) {
      const fetched = await fetchBase(files, manifest.base)
      if (!fetched) return false
      if (held) drop(held)
      held = { ...fetched, base: manifest.base, etag: '' }
    }
    held.index.putAll(manifest.added)
    held.etag = file.etag
    return true
  }
  const renew = renewedBy(clock, look, () => held !== undefined)
  return {
    async current() {
      const isWhole = await renew()
      return { index: held?.index, isWhole }
    },
  }
}

/** The file of that name in the folder of this process; undefined when it is absent or damaged. */
export async function fetchBase(files: Files, base: string): Promise<{ index: IndexFile; path: string } | undefined> {
  const path = placeForFile()
  if ((await files.download(baseKey(base), path)) === base) return { index: openIndexFile(path), path }
  rmSync(path, { force: true })
  return undefined
}

export function drop({ index, path }: { index: IndexFile; path: string }): void {
  index.close()
  rmSync(path, { force: true })
}

let folder: string | undefined

export function placeForFile(): string {
  if (!folder) {
    const made = mkdtempSync(join(tmpdir(), 'enlaces-search-'))
    process.once('exit', () => rmSync(made, { recursive: true, force: true }))
    folder = made
  }
  return join(folder, randomUUID())
}
