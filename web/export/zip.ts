import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import type { ArchiveFile } from './archive.ts'

const filesAtOnce = 100
// Small texts gain little, and ten thousand of them take seconds: only what is larger is compressed.
const worthCompressingBytes = 32 * 1024

/** A ZIP file of these, made here: nothing of it is kept anywhere else. Gives the page a moment every so often. */
export async function zipped(files: ArchiveFile[]): Promise<BlobPart[]> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  const done: Blob[] = []
  let trouble: unknown
  const zip = new Zip((error, part) => {
    if (error) trouble = error
    else parts.push(new Uint8Array(part))
  })
  for (const [index, file] of files.entries()) {
    if ('content' in file) {
      await addContent(zip, file)
      // A browser may lay a blob on disk, and cannot do so with what is held in an array.
      done.push(new Blob(parts.splice(0)))
    } else addText(zip, file)
    if (index % filesAtOnce === 0) await new Promise((resolve) => setTimeout(resolve))
  }
  zip.end()
  if (trouble) throw trouble
  return [...done, ...parts]
}

function addText(zip: Zip, { name, text, at }: { name: string; text: string; at: string }): void {
  const bytes = strToU8(text)
  const file = bytes.length > worthCompressingBytes ? new ZipDeflate(name, { level: 6 }) : new ZipPassThrough(name)
  file.mtime = at
  zip.add(file)
  file.push(bytes, true)
}

/** Piece by piece, as it stands: pictures and documents are compressed already. */
async function addContent(zip: Zip, { name, content, at }: { name: string; content: Blob; at: string }): Promise<void> {
  const file = new ZipPassThrough(name)
  file.mtime = at
  zip.add(file)
  const reader = content.stream().getReader()
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) file.push(piece.value)
  file.push(new Uint8Array(), true)
}
