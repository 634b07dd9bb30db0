import { encodeTime } from 'ulid'
import type { IdKind } from '../../../shared/ids.ts'
import { chanceFrom } from './chance.ts'

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** An id that says when the thing was made, as every id does, and whose other half follows from a name: a load that is taken up again makes the same. */
export function sampleId(kind: IdKind, name: string, at: string): string {
  const chance = chanceFrom(`${kind} ${name}`)
  const rest = Array.from({ length: 16 }, () => letters[Math.floor(chance() * letters.length)])
  return `${kind}_${encodeTime(Date.parse(at), 10)}${rest.join('')}`
}
