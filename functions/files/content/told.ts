import { fileTypeFromBuffer } from 'file-type'
import type { FileKind } from '../../../shared/fileKinds.ts'
import { officeDocument, type Told } from './document.ts'

// The first bytes of what is taken, in hex, from the first byte on: what stands before them would be read by other programs.
const beginnings: [FileKind, RegExp][] = [
  ['jpeg', /^ffd8ff/],
  ['png', /^89504e470d0a1a0a/],
  ['gif', /^47494638(37|39)61/],
  ['webp', /^52494646.{8}57454250/],
]
const isZip = /^504b0304/
/** `%PDF-1.` or `%PDF-2.` */
const isPdf = /^255044462d3[12]2e/
/** The container of Word, Excel and PowerPoint before 2007, and of later documents under a password ([MS-CFB], 2.2). */
const isOldOffice = /^d0cf11e0a1b11ae1/
/** `#!` and `MZ` */
const isProgram = /^(2321|4d5a)/
const executables = new Set(['exe', 'elf', 'macho', 'class', 'wasm', 'deb', 'rpm', 'lnk', 'dex', 'nes', 'swf', 'crx'])
const archives = new Set([
  'zip',
  'rar',
  '7z',
  'gz',
  'bz2',
  'xz',
  'tar',
  'zst',
  'lz',
  'lz4',
  'cab',
  'ar',
  'arj',
  'cpio',
  'tar.gz',
  'ace',
  'Z',
])
const apple = new Set(['heic', 'heif', 'avif'])

/** What a file is, by its content alone. */
export async function told(file: Buffer): Promise<Told> {
  const beginning = file.subarray(0, 32).toString('hex')
  const picture = beginnings.find(([, begins]) => begins.test(beginning))
  if (picture) return { kind: picture[0] }
  if (isPdf.test(beginning)) return pdf(file)
  if (isZip.test(beginning)) return officeDocument(file)
  if (isOldOffice.test(beginning)) return { refusal: 'old-office' }
  if (isProgram.test(beginning)) return { refusal: 'executable' }
  const ext = (await fileTypeFromBuffer(file))?.ext ?? ''
  if (executables.has(ext)) return { refusal: 'executable' }
  if (archives.has(ext)) return { refusal: 'archive' }
  return { refusal: apple.has(ext) ? 'heic' : 'unknown-type' }
}

const lastBytes = 1024

/** It ends as it should (ISO 32000-2, 7.5.5), so that nothing else is behind it. */
function pdf(file: Buffer): Told {
  const end = file.subarray(-lastBytes).toString('latin1').replaceAll('\0', ' ').trimEnd()
  return end.endsWith('%%EOF') ? { kind: 'pdf' } : { refusal: 'damaged' }
}
