import { createSign, type KeyObject } from 'node:crypto'

// ASN.1 in its distinguished encoding (X.690), as much of it as a certificate of one's own needs (RFC 5280).
const tags = { integer: 0x02, bits: 0x03, null: 0x05, oid: 0x06, utf8: 0x0c, utcTime: 0x17, sequence: 0x30, set: 0x31 }
const sha256WithRsa = Buffer.from('2a864886f70d01010b', 'hex')
const commonName = Buffer.from('550403', 'hex')
const version3 = Buffer.from('a003020102', 'hex')

/** A certificate that signs for itself, good until 2049, as PEM. */
export function ownCertificate(name: string, publicKey: KeyObject, privateKey: KeyObject): string {
  const algorithm = part(tags.sequence, part(tags.oid, sha256WithRsa), part(tags.null))
  const who = part(
    tags.sequence,
    part(tags.set, part(tags.sequence, part(tags.oid, commonName), part(tags.utf8, Buffer.from(name)))),
  )
  const time = (text: string) => part(tags.utcTime, Buffer.from(text))
  const told = part(
    tags.sequence,
    ...[version3, part(tags.integer, Buffer.from([1])), algorithm, who],
    ...[part(tags.sequence, time('200101000000Z'), time('490101000000Z')), who],
    publicKey.export({ type: 'spki', format: 'der' }),
  )
  const signature = createSign('RSA-SHA256').update(told).sign(privateKey)
  const whole = part(tags.sequence, told, algorithm, part(tags.bits, Buffer.from([0]), signature))
  const lines = whole.toString('base64').match(/.{1,64}/g) ?? []
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n')
}

function part(tag: number, ...contents: Buffer[]): Buffer {
  const body = Buffer.concat(contents)
  return Buffer.concat([Buffer.from([tag]), lengthOf(body.length), body])
}

function lengthOf(bytes: number): Buffer {
  if (bytes < 0x80) return Buffer.from([bytes])
  const digits = bytes < 0x100 ? [bytes] : [bytes >> 8, bytes & 0xff]
  return Buffer.from([0x80 | digits.length, ...digits])
}
