/** A value as DynamoDB's JSON 1.0 protocol writes it: exactly one member, numbers as decimal text, binary as base64. */
export type AttributeValue = {
  S?: string
  N?: string
  B?: string
  BOOL?: boolean
  NULL?: boolean
  SS?: string[]
  NS?: string[]
  BS?: string[]
  L?: AttributeValue[]
  M?: Item
}

export type Item = { [attribute: string]: AttributeValue }

export type KeyType = 'S' | 'N' | 'B'

/** What an operation answers with: bytes that are JSON already, or something to be written as JSON. */
export type Reply = Buffer | object

/** The JSON of `fields` with one more member whose value is JSON already, so that stored items are never parsed to be sent. */
export function withRawMember(fields: object, name: string, json: Buffer): Buffer {
  const head = JSON.stringify(fields).slice(0, -1)
  return Buffer.concat([Buffer.from(`${head}${head === '{' ? '' : ','}"${name}":`), json, closingBrace])
}

export function rawList(values: readonly Buffer[]): Buffer {
  const parts: Buffer[] = [Buffer.from('[')]
  values.forEach((value, position) => {
    if (position > 0) parts.push(comma)
    parts.push(value)
  })
  parts.push(closingBracket)
  return Buffer.concat(parts)
}

const closingBrace = Buffer.from('}')
const closingBracket = Buffer.from(']')
const comma = Buffer.from(',')
