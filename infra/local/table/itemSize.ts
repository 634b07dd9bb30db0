import type { AttributeValue, Item } from './wire.ts'

// "Item sizes and formats" of the DynamoDB Developer Guide.
export const maxItemBytes = 400 * 1024
const collectionOverheadBytes = 3
const elementOverheadBytes = 1

/** UTF-8 bytes of attribute names plus the bytes of their values. */
export function itemBytes(item: Item): number {
  let bytes = 0
  for (const name in item) {
    const value = item[name]
    if (value) bytes += utf8Bytes(name) + valueBytes(value)
  }
  return bytes
}

export const utf8Bytes = (text: string): number => Buffer.byteLength(text, 'utf8')

export const base64Bytes = (text: string): number => Buffer.byteLength(text, 'base64')

function valueBytes(value: AttributeValue): number {
  if (value.S !== undefined) return utf8Bytes(value.S)
  if (value.N !== undefined) return numberBytes(value.N)
  if (value.B !== undefined) return base64Bytes(value.B)
  if (value.M) return collectionOverheadBytes + elementOverheadBytes * Object.keys(value.M).length + itemBytes(value.M)
  if (value.L)
    return value.L.reduce((sum, element) => sum + elementOverheadBytes + valueBytes(element), collectionOverheadBytes)
  if (value.SS) return sum(value.SS, utf8Bytes)
  if (value.NS) return sum(value.NS, numberBytes)
  if (value.BS) return sum(value.BS, base64Bytes)
  return 1
}

const sum = (elements: string[], bytesOf: (element: string) => number): number =>
  elements.reduce((total, element) => total + bytesOf(element), 0)

/** One byte, one for each two significant digits, one for a minus sign; digits pair up around the decimal point. */
function numberBytes(number: string): number {
  const negative = number.startsWith('-')
  const [whole = '', fraction = ''] = (negative ? number.slice(1) : number).split('.')
  const leadingPad = whole.length % 2
  const aligned = `${leadingPad ? '0' : ''}${whole}${fraction}${fraction.length % 2 ? '0' : ''}`
  const pairs = (aligned.match(/../g) ?? []).map((pair) => pair === '00')
  const first = pairs.indexOf(false)
  if (first === -1) return 1
  return 1 + (pairs.lastIndexOf(false) - first + 1) + (negative ? 1 : 0)
}
