import { invalid, invalidParameters, malformed } from './errors.ts'
import { normalNumber } from './numbers.ts'
import type { AttributeValue, Item } from './wire.ts'

const maxDepth = 32

/** Reads a map of attributes from the wire: every value has one known type, numbers come out in normal form. */
export function readItem(input: unknown, depth = 0): Item {
  if (!isRecord(input)) throw malformed('Unexpected field type')
  if (depth > maxDepth) throw invalid('Nesting Levels have exceeded supported limits')
  const item: Item = {}
  for (const name of Object.keys(input)) {
    if (name === '__proto__') throw invalid('An attribute cannot be named __proto__ here')
    item[name] = readValue(input[name], depth)
  }
  return item
}

export function readValue(input: unknown, depth = 0): AttributeValue {
  if (!isRecord(input)) throw malformed('Unexpected value type in payload')
  const types = Object.keys(input)
  const type = types[0]
  if (type === undefined) throw invalid(`Supplied AttributeValue is empty, ${oneType}`)
  if (types.length > 1) throw invalid(`Supplied AttributeValue has more than one datatypes set, ${oneType}`)
  const content = input[type]
  if (type === 'S') return { S: text(content) }
  if (type === 'N') return { N: normalNumber(text(content)) }
  if (type === 'BOOL') return { BOOL: flag(content) }
  if (type === 'M') return { M: readItem(content, depth + 1) }
  if (type === 'L') return { L: readList(content, depth + 1) }
  return readRareValue(type, content)
}

function readRareValue(type: string, content: unknown): AttributeValue {
  if (type === 'B') return { B: base64(content) }
  if (type === 'NULL') {
    if (!flag(content)) throw invalidParameters('Null attribute value types must have the value of true')
    return { NULL: true }
  }
  if (type === 'SS') return { SS: readSet(content, 'string set ', text) }
  if (type === 'NS') return { NS: readSet(content, 'number set ', (element) => normalNumber(text(element))) }
  if (type === 'BS') return { BS: readSet(content, 'binary set ', base64) }
  throw invalid(`Supplied AttributeValue is empty, ${oneType}`)
}

function readList(content: unknown, depth: number): AttributeValue[] {
  if (!Array.isArray(content)) throw malformed('Unexpected field type')
  if (depth > maxDepth) throw invalid('Nesting Levels have exceeded supported limits')
  return content.map((element) => readValue(element, depth))
}

function readSet(content: unknown, name: string, read: (element: unknown) => string): string[] {
  if (!Array.isArray(content)) throw malformed('Unexpected field type')
  if (content.length === 0) throw invalidParameters(`An ${name} may not be empty`)
  const elements = content.map(read)
  if (new Set(elements).size < elements.length) {
    throw invalidParameters(`Input collection [${elements.join(', ')}] contains duplicates.`)
  }
  return elements
}

function text(content: unknown): string {
  if (typeof content !== 'string') throw malformed(`${jsonKind(content)} cannot be converted to String`)
  return content
}

function flag(content: unknown): boolean {
  if (typeof content !== 'boolean') throw malformed(`${jsonKind(content)} cannot be converted to Boolean`)
  return content
}

function base64(content: unknown): string {
  const encoded = text(content)
  if (Buffer.from(encoded, 'base64').toString('base64') !== encoded) throw malformed('Invalid Base64')
  return encoded
}

const jsonKind = (content: unknown) => `${(content === null ? 'null' : typeof content).toUpperCase()}_VALUE`

export const isRecord = (input: unknown): input is Record<string, unknown> =>
  typeof input === 'object' && input !== null && !Array.isArray(input)

const oneType = 'must contain exactly one of the supported datatypes'
