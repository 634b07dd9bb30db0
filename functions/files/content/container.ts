import { inflateRawSync } from 'node:zlib'

/** A file within a ZIP container, as its directory tells of it. */
type Entry = { name: string; method: number; flags: number; packed: number; bytes: number; at: number }
export type Container = {
  names: string[]
  /** Of the first file: what of others stands before it, nobody can say. */
  first: { name: string; isStored: boolean }
  isEncrypted: boolean
  text(name: string): string | undefined
}

// APPNOTE.TXT of PKWARE, 4.3.
const endMark = 0x06054b50
const entryMark = 0x02014b50
const fileMark = 0x04034b50
const endBytes = 22
const longestComment = 0xffff

/** More than any document has, and what would unpack to more than any program opens. */
const mostEntries = 10_000
const mostBytes = 600 * 1024 * 1024
const mostTextBytes = 4 * 1024 * 1024

/**
 * Looks into a ZIP container without unpacking it. What programs could read in two ways (something before it, behind it or between, one name twice,
 * another name in its directory than in its place) is none. @returns undefined for what is none
 */
export function containerFrom(file: Buffer): Container | undefined {
  try {
    const entries = entriesOf(file)
    const [first] = entries
    if (first?.at !== 0 || new Set(entries.map(({ name }) => name)).size !== entries.length) return undefined
    if (entries.reduce((sum, { bytes }) => sum + bytes, 0) > mostBytes) return undefined
    return {
      names: entries.map(({ name }) => name),
      first: { name: first.name, isStored: first.method === 0 },
      isEncrypted: entries.some(({ flags }) => (flags & 1) === 1),
      text(name) {
        const entry = entries.find((one) => one.name === name)
        return entry && textOf(file, entry)
      },
    }
  } catch (error) {
    // Beyond its end, or not what was packed.
    if (error instanceof RangeError || (error instanceof Error && 'code' in error)) return undefined
    throw error
  }
}

function entriesOf(file: Buffer): Entry[] {
  const end = endOf(file)
  if (end === undefined) return []
  const [count, length, start] = [file.readUInt16LE(end + 10), file.readUInt32LE(end + 12), file.readUInt32LE(end + 16)]
  if (count > mostEntries || start + length !== end) return []
  const entries: Entry[] = []
  let at = start
  for (let index = 0; index < count; index++) {
    const { entry, next } = entryAt(file, at)
    if (!entry) return []
    entries.push(entry)
    at = next
  }
  return at === end ? entries : []
}

/** Where the end of the directory is told, with a comment that ends where the file ends. */
function endOf(file: Buffer): number | undefined {
  const least = Math.max(0, file.length - endBytes - longestComment)
  for (let at = file.length - endBytes; at >= least; at--) {
    if (file.readUInt32LE(at) === endMark && at + endBytes + file.readUInt16LE(at + 20) === file.length) return at
  }
  return undefined
}

function entryAt(file: Buffer, at: number): { entry?: Entry; next: number } {
  if (file.readUInt32LE(at) !== entryMark) return { next: at }
  const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset))
  const nameEnd = at + 46 + (nameBytes ?? 0)
  const name = file.subarray(at + 46, nameEnd)
  const place = file.readUInt32LE(at + 42)
  const entry = {
    name: name.toString('utf8'),
    ...{ flags: file.readUInt16LE(at + 8), method: file.readUInt16LE(at + 10) },
    ...{ packed: file.readUInt32LE(at + 20), bytes: file.readUInt32LE(at + 24), at: place },
  }
  const isWhereItSays =
    file.readUInt32LE(place) === fileMark &&
    file.subarray(place + 30, place + 30 + file.readUInt16LE(place + 26)).equals(name)
  return { ...(isWhereItSays ? { entry } : {}), next: nameEnd + (extraBytes ?? 0) + (commentBytes ?? 0) }
}

function textOf(file: Buffer, { at, packed, method }: Entry): string | undefined {
  const start = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28)
  const content = file.subarray(start, start + packed)
  if (method === 0) return content.subarray(0, mostTextBytes).toString('utf8')
  return method === 8 ? inflateRawSync(content, { maxOutputLength: mostTextBytes }).toString('utf8') : undefined
}
