import { crc32 } from 'node:zlib'
import { invalid, invalidParameters } from './errors.ts'
import { base64Bytes, utf8Bytes } from './itemSize.ts'
import { sortableNumber } from './numbers.ts'
import { attributesOf, type Index, type KeyAttribute, type Keys, type Table } from './tableDefinition.ts'
import type { AttributeValue, Item } from './wire.ts'

const maxHashBytes = 2048
const maxRangeBytes = 1024

// How items lie in LevelDB, whose keys are compared byte by byte:
//   i/<table>/<bucket><hash key>␀¹<range key>␀¹                                      an item
//   x/<table>/<index>/<bucket><index hash>␀¹<index range>␀¹<hash key>␀¹<range key>␀¹  its entry in an index
// The bucket (three hexadecimal digits of the hash key's CRC) spreads partitions over the segments of a parallel scan.
const end = '\u0000\u0001'
export const bucketCount = 4096

export const itemSpace = (table: string) => `i/${table}/`
export const indexesSpace = (table: string) => `x/${table}/`
export const indexSpace = (table: string, index: string) => `${indexesSpace(table)}${index}/`

export const itemKey = (table: Table, key: Item): string => itemSpace(table.name) + keyText(table.keys, key)

export const indexKey = (table: Table, index: Index, item: Item): string =>
  indexSpace(table.name, index.name) + keyText(index.keys, item) + tableKeyText(table.keys, item)

export const bucketText = (bucket: number) => bucket.toString(16).padStart(3, '0')

/** The beginning that the keys of all items with this hash key share. */
export function partition(attribute: KeyAttribute, value: AttributeValue): string {
  const encoded = encode(attribute, value)
  return bucketText(crc32(encoded) % bucketCount) + encoded + end
}

/** The partition of a table or an index that the key of an item or an entry lies in. */
export function partitionIn(key: string): string | undefined {
  if (!key.startsWith('i/') && !key.startsWith('x/')) return undefined
  return key.slice(0, key.indexOf(end) + end.length)
}

export const rangeText = (attribute: KeyAttribute, value: AttributeValue): string => encode(attribute, value) + end

/** The beginning that the keys of all items share whose range key begins so. */
export const rangeBeginning = (attribute: KeyAttribute, value: AttributeValue): string => encode(attribute, value)

/** For a key given by itself: these attributes, of these types, and no others. */
export function checkKey(keys: Keys, key: Item): void {
  const attributes = attributesOf(keys)
  if (Object.keys(key).length !== attributes.length) throw mismatch()
  for (const attribute of attributes) {
    const value = key[attribute.name]
    if (value?.[attribute.type] === undefined) throw mismatch()
    checkContent(attribute, value, attribute === keys.hash)
  }
}

/** For a whole item: the table's keys are there, and what an index uses as a key has the index's type. */
export function checkItemKeys(table: Table, item: Item): void {
  for (const attribute of attributesOf(table.keys)) {
    const value = item[attribute.name]
    if (!value) throw invalidParameters(`Missing the key ${attribute.name} in the item`)
    if (value[attribute.type] === undefined) {
      throw invalidParameters(
        `Type mismatch for key ${attribute.name} expected: ${attribute.type} actual: ${Object.keys(value)[0]}`,
      )
    }
    checkContent(attribute, value, attribute === table.keys.hash)
  }
  for (const index of table.indexes) checkIndexKeys(index, item)
}

function checkIndexKeys(index: Index, item: Item): void {
  for (const attribute of attributesOf(index.keys)) {
    const value = item[attribute.name]
    if (!value) continue
    if (value[attribute.type] === undefined) {
      throw invalidParameters(
        `Type mismatch for Index Key ${attribute.name} Expected: ${attribute.type} Actual: ${Object.keys(value)[0]} IndexName: ${index.name}`,
      )
    }
    checkContent(attribute, value, attribute === index.keys.hash)
  }
}

function checkContent(attribute: KeyAttribute, value: AttributeValue, isHash: boolean): void {
  const bytes = value.S !== undefined ? utf8Bytes(value.S) : base64Bytes(value.B ?? '')
  if (attribute.type === 'N') return
  if (bytes === 0) {
    const kind = attribute.type === 'S' ? 'string' : 'binary'
    throw invalid(
      `One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty ${kind} value. Key: ${attribute.name}`,
    )
  }
  if (isHash && bytes > maxHashBytes)
    throw invalidParameters(`Size of hashkey has exceeded the maximum size limit of ${maxHashBytes} bytes`)
  if (!isHash && bytes > maxRangeBytes)
    throw invalidParameters(`Aggregated size of all range keys has exceeded the size limit of ${maxRangeBytes} bytes`)
}

function keyText({ hash, range }: Keys, item: Item): string {
  const start = partition(hash, keyValue(item, hash))
  return range ? start + rangeText(range, keyValue(item, range)) : start
}

function tableKeyText(keys: Keys, item: Item): string {
  return attributesOf(keys)
    .map((attribute) => rangeText(attribute, keyValue(item, attribute)))
    .join('')
}

function keyValue(item: Item, attribute: KeyAttribute): AttributeValue {
  const value = item[attribute.name]
  if (!value) throw mismatch()
  return value
}

/** Bytes 00 inside a text are followed by 7F, so that a text still sorts before every longer one that begins with it. */
function encode(attribute: KeyAttribute, value: AttributeValue): string {
  if (attribute.type === 'N') return sortableNumber(value.N ?? '')
  if (attribute.type === 'B') return Buffer.from(value.B ?? '', 'base64').toString('hex')
  const text = value.S ?? ''
  return text.includes('\u0000') ? text.replaceAll('\u0000', '\u0000\u007f') : text
}

const mismatch = () => invalid('The provided key element does not match the schema')
