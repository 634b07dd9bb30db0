import { createHash } from 'node:crypto'
import * as z from 'zod'
import { Doc } from './doc.ts'
import { synonyms } from './synonyms.ts'

/** Counted up when columns, tokens or stems change: the index of another shape is another one, and is built by itself. */
const version = 3
const ofSynonyms = createHash('sha256').update(JSON.stringify(synonyms)).digest('hex').slice(0, 8)
/** Of the words: two files of one shape compare the same stems and concepts. */
export const shape = `${version}-${ofSynonyms}`
const folder = `search/${shape}`

/** What makes the index: a file with nearly all posts, and those that came or changed since it was made. */
export const Manifest = z.object({
  /** The SHA-256 of the file, by which it is named too. */
  base: z.string(),
  added: z.array(Doc),
  /** The file before, for those who are still fetching it; removed with the next change. */
  before: z.string().optional(),
})
export type Manifest = z.infer<typeof Manifest>

export const manifestKey = `${folder}/index.json`

export function baseKey(base: string): string {
  return `${folder}/${base}.sqlite`
}

export function manifestFrom(bytes: Uint8Array): Manifest | undefined {
  try {
    return Manifest.parse(JSON.parse(Buffer.from(bytes).toString('utf8')))
  } catch {
    return undefined
  }
}
