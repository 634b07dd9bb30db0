import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import type { ArchiveFile } from './archive.ts'

const filesAtOnce = 100
// Small texts gain little, and ten thousand of them take seconds: only what is larger is compressed.
const worthCompressingBytes = 32 * 1024

/** A ZIP file of these, made here: nothing of it is kept anywhere else. Gives the page a moment every so often. */
export async function zipped(files: ArchiveFile[]): Promise<Uint8Array<ArrayBuffer>[]> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  let trouble: unknown
  const zip = new Zip((error, part) => {
    if (error) trouble = error
    else parts.push(new Uint8Array(part))
  })
  for (const [index, { name, text, at }] of files.entries()) {
    const bytes = strToU8(text)
    const file = bytes.length > worthCompressingBytes ? new ZipDeflate(name, { level: 6 }) : new ZipPassThrough(name)
    file.mtime = at
    zip.add(file)
    file.push(bytes, true)
    if (index % filesAtOnce === 0) await new Promise((resolve) => setTimeout(resolve))
  }
  zip.end()
  if (trouble) throw trouble
  return parts
}
