import { crc32, deflateRawSync } from 'node:zlib'
import sharp from 'sharp'

export function pdf(text = 'hola'): Buffer {
  return Buffer.from(`%PDF-1.7\n1 0 obj\n(${text})\nendobj\ntrailer\n<<>>\n%%EOF\n`)
}

/** A photograph with what telephones write into it: where it was taken, with what, and which side is up. */
export async function photograph(width = 400, height = 300): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#2a6' } })
    .jpeg()
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Make: 'Telefono', Model: 'Secreto', ImageDescription: 'Nombre de una niña' },
      IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '34/1 54/1 0/1', GPSLongitudeRef: 'W', GPSLongitude: '56/1 11/1 0/1' },
    })
    .toBuffer()
}

type Packed = Record<string, string | Buffer>

/** A ZIP container; what is in `stored` comes first and unpacked, as OpenDocument wants its type. */
export function container(files: Packed, stored: Packed = {}): Buffer {
  const all = [
    ...Object.entries(stored).map(([name, content]) => ({ name, content: Buffer.from(content), method: 0 })),
    ...Object.entries(files).map(([name, content]) => ({ name, content: Buffer.from(content), method: 8 })),
  ]
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, content, method } of all) {
    const data = method === 0 ? content : deflateRawSync(content)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(method, 4)
    facts.writeUInt32LE(crc32(content), 10)
    facts.writeUInt32LE(data.length, 14)
    facts.writeUInt32LE(content.length, 18)
    facts.writeUInt16LE(Buffer.byteLength(name), 22)
    parts.push(Buffer.from('PK\x03\x04', 'latin1'), facts, Buffer.from(name), data)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), facts, place, Buffer.from(name))
    at += 30 + Buffer.byteLength(name) + data.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(all.length, 8)
  end.writeUInt16LE(all.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, listed, end])
}

const office = 'application/vnd.openxmlformats-officedocument'

export function docx(more: Packed = {}, type = `${office}.wordprocessingml.document.main+xml`): Buffer {
  const types = `<Types><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`
  return container({ '[Content_Types].xml': types, 'word/document.xml': '<w:document/>', ...more })
}

export function odt(more: Packed = {}, manifest = '<manifest/>'): Buffer {
  const type = 'application/vnd.oasis.opendocument.text'
  return container({ 'content.xml': '<office/>', 'META-INF/manifest.xml': manifest, ...more }, { mimetype: type })
}
