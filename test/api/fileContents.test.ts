import { gzipSync } from 'node:zlib'
import sharp from 'sharp'
import { beforeEach, expect, test } from 'vitest'
import type { FileRefusal } from '../../shared/fileKinds.ts'
import { container, docx, odt, pdf, photograph } from '../support/fileContents.ts'
import { sent, useFileHouse } from '../support/filing.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'

const house = useFileHouse()
let ana: SignedIn
beforeEach(async () => {
  ana = await signedInAs(house().world, { name: 'Ana' })
})

const office = 'application/vnd.openxmlformats-officedocument'
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
const html = '<!doctype html><script>alert(1)</script>'
const padded = (beginning: string, bytes = 600) =>
  Buffer.concat([Buffer.from(beginning, 'latin1'), Buffer.alloc(bytes)])
/** A program for Linux as far as its head goes. */
const elf = padded('\x7fELF\x02\x01\x01')
const macros = docx({ 'word/vbaProject.bin': 'Sub AutoOpen()' })
const encrypted = (() => {
  const bytes = docx()
  // The flag of its first file, in its place and in the directory.
  bytes.writeUInt16LE(1, 6)
  bytes.writeUInt16LE(1, bytes.indexOf('PK\x01\x02', 0, 'latin1') + 8)
  return bytes
})()
const huge = (() => {
  const bytes = docx()
  bytes.writeUInt32LE(0x7fffffff, bytes.indexOf('PK\x01\x02', 0, 'latin1') + 24)
  return bytes
})()

test.each<[string, string, Buffer | Promise<Buffer>, string]>([
  ['a PDF', 'a.pdf', pdf(), 'a.pdf'],
  ['a document of Word', 'a.docx', docx(), 'a.docx'],
  ['a document of Word under another name', 'a.exe', docx(), 'a.docx'],
  ['one without an ending', 'informe', pdf(), 'informe.pdf'],
  ['a spreadsheet', 'a.xlsx', docx({}, `${office}.spreadsheetml.sheet.main+xml`), 'a.xlsx'],
  ['slides', 'a.pptx', docx({}, `${office}.presentationml.presentation.main+xml`), 'a.pptx'],
  ['an OpenDocument text', 'a.odt', odt(), 'a.odt'],
  ['a photograph', 'a.JPEG', photograph(), 'a.JPEG'],
  [
    'a drawing',
    'a.png',
    sharp(Buffer.from(svg.replace('<svg', '<svg width="9" height="9"')))
      .png()
      .toBuffer(),
    'a.png',
  ],
])('%s is taken', async (_what, name, content, called) => {
  expect(await sent(house(), ana, name, await content)).toMatchObject({ state: 'ready', name: called })
})

test.each<[string, string, Buffer | Promise<Buffer>, FileRefusal]>([
  ['a program', 'foto.jpg', elf, 'executable'],
  ['a program for Windows', 'informe.pdf', padded('MZ\x90\x00'), 'executable'],
  ['a script', 'informe.pdf', Buffer.from('#!/bin/sh\nrm -rf /\n'), 'executable'],
  ['an archive', 'informe.docx', container({ 'a.txt': 'hola' }), 'archive'],
  ['another archive', 'informe.pdf', gzipSync('hola'), 'archive'],
  ['a page', 'informe.pdf', Buffer.from(html), 'unknown-type'],
  ['a drawing with a script', 'foto.png', Buffer.from(svg), 'unknown-type'],
  ['words alone', 'a.txt', Buffer.from('hola'), 'unknown-type'],
  ['a PDF behind a page', 'a.pdf', Buffer.concat([Buffer.from(html), pdf()]), 'unknown-type'],
  ['a PDF before an archive', 'a.pdf', Buffer.concat([pdf(), container({ 'a.exe': 'MZ' })]), 'damaged'],
  ['a PDF that was cut off', 'a.pdf', pdf().subarray(0, 40), 'damaged'],
  ['a document with macros', 'a.docx', macros, 'macros'],
  [
    'a document that says it has macros',
    'a.docx',
    docx({}, 'application/vnd.ms-word.document.macroEnabled.main+xml'),
    'macros',
  ],
  [
    'a spreadsheet with macros of the old kind',
    'a.xlsx',
    docx({ 'xl/macrosheets/sheet1.xml': '' }, `${office}.spreadsheetml.sheet.main+xml`),
    'macros',
  ],
  ['an OpenDocument with macros', 'a.odt', odt({ 'Basic/Standard/Module1.xml': 'Sub Main' }), 'macros'],
  ['a document with a program in it', 'a.docx', docx({ 'word/embeddings/a.exe': 'MZ' }), 'executable'],
  ['a document under a password', 'a.odt', odt({}, '<manifest:encryption-data/>'), 'old-office'],
  ['an old document', 'a.doc', padded('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'old-office'],
  ['a document under a password of ZIP', 'a.docx', encrypted, 'old-office'],
  ['a document that unpacks to more than memory', 'a.docx', huge, 'damaged'],
  [
    'a document with something before it',
    'a.docx',
    Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), docx()]),
    'damaged',
  ],
  ['a document with something behind it', 'a.docx', Buffer.concat([docx(), Buffer.from(html)]), 'damaged'],
  ['half a photograph', 'a.jpg', photograph().then((bytes) => bytes.subarray(0, bytes.length / 2)), 'damaged'],
  ['the head of a picture', 'a.gif', padded('GIF89a'), 'damaged'],
  ['a picture of Apple', 'a.heic', padded('\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic'), 'heic'],
  ['a bomb of pixels', 'a.png', bomb(), 'too-many-pixels'],
])('%s is refused, and nothing of it is kept', async (_what, name, content, refusal) => {
  expect(await sent(house(), ana, name, await content)).toMatchObject({ state: 'refused', refusal })
  expect(house().kept()).toEqual([])
})

test('a page that passes for a picture is gone once it is drawn anew', async () => {
  const both = Buffer.concat([await photograph(), Buffer.from(html)])
  const file = await sent(house(), ana, 'a.jpg', both)
  expect(file.state).toBe('ready')
  const bytes = Buffer.from(await (await fetch(file.thumbnail ?? '')).arrayBuffer())
  expect(bytes.includes('<script>')).toBe(false)
})

/** 20,000 × 20,000 pixels in some hundred KB. */
async function bomb(): Promise<Buffer> {
  const small = await sharp({ create: { width: 10, height: 10, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
  // The size that its head tells; what is behind is never looked at.
  small.writeUInt32BE(20_000, 16)
  small.writeUInt32BE(20_000, 20)
  const { crc32 } = await import('node:zlib')
  small.writeUInt32BE(crc32(small.subarray(12, 29)), 29)
  return small
}
