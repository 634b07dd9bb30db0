import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Clock } from '../platform/clock.ts'
import type { Files } from '../platform/files.ts'
import { type IndexFile, openIndexFile } from './indexFile.ts'

export const snapshotKey = 'search/posts.sqlite'
const lookEveryMs = 20_000

type Held = {
  index: IndexFile
  path: string
  /** Whether it is just what was published under `published`. */
  clean: boolean
}

/** The copy of the index that this process holds. */
export type Snapshot = {
  /** For reading: at most 20 s behind what was published; undefined while there is none that can be read. */
  current(): Promise<IndexFile | undefined>
  /** For writing: what is published now, or undefined when it is lost or damaged. */
  latest(): Promise<IndexFile | undefined>
  /** An empty one, for building anew. */
  begin(): IndexFile
  /**
   * Changes the copy, and publishes it when `work` says that something changed. @returns false when another one was published meanwhile:
   * then nothing is done, and the work begins again from `latest`
   */
  change(work: (index: IndexFile) => boolean): Promise<boolean>
}

export function snapshotIn(files: Files, clock: Clock): Snapshot {
  let held: Held | undefined
  /** The ETag of what was published when we last looked. */
  let published: string | undefined
  let lookedMs = Number.NEGATIVE_INFINITY
  let folder: string | undefined

  const hold = (bytes: Uint8Array, clean: boolean): IndexFile => {
    folder ??= mkdtempSync(join(tmpdir(), 'enlaces-search-'))
    const path = join(folder, randomUUID())
    writeFileSync(path, bytes)
    const index = openIndexFile(path)
    held?.index.close()
    if (held) rmSync(held.path, { force: true })
    held = { index, path, clean }
    return index
  }
  const look = async (): Promise<'absent' | 'damaged' | 'there'> => {
    const file = await files.get(snapshotKey, held?.clean ? published : undefined)
    if (file.state === 'same') return 'there'
    published = file.state === 'new' ? file.etag : undefined
    if (file.state === 'absent') return 'absent'
    try {
      hold(file.bytes, true)
      return 'there'
    } catch {
      return 'damaged'
    }
  }

  return {
    async current() {
      const nowMs = Date.parse(clock.now())
      if (nowMs - lookedMs < lookEveryMs && held) return held.index
      // A copy that cannot be renewed is better than none.
      await look().catch((error: unknown) => {
        if (!held) throw error
      })
      lookedMs = nowMs
      return held?.index
    },
    async latest() {
      const found = await look()
      return found === 'there' && held?.index.isWhole() ? held.index : undefined
    },
    begin: () => hold(new Uint8Array(), false),
    async change(work) {
      if (!held) return false
      const copy = held
      const { clean } = copy
      // Until it is published, it must not pass for what is.
      copy.clean = false
      if (copy.index.together(() => work(copy.index)) || !clean) {
        const etag = await files.put(snapshotKey, readFileSync(copy.path), published)
        if (!etag) return false
        published = etag
      }
      copy.clean = true
      return true
    },
  }
}
