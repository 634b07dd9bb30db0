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

export const rawList = (values: readonly Buffer[]): Buffer =>
  Buffer.concat([openingBracket, ...separated(values), closingBracket])

/** The names need no escaping: they are those of tables. */
export function rawObject(members: readonly (readonly [string, Buffer])[]): Buffer {
  const values = members.map(([name, value]) => Buffer.concat([Buffer.from(`"${name}":`), value]))
  return Buffer.concat([openingBrace, ...separated(values), closingBrace])
}

const separated = (values: readonly Buffer[]): Buffer[] =>
  values.flatMap((value, position) => (position > 0 ? [comma, value] : [value]))

const openingBrace = Buffer.from('{')
const closingBrace = Buffer.from('}')
const openingBracket = Buffer.from('[')
const closingBracket = Buffer.from(']')
const comma = Buffer.from(',')
