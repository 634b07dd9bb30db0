import { invalid } from './errors.ts'

// "Number" under "Data types" of the DynamoDB Developer Guide: 38 significant digits, 1E-130 to 9.9…9E+125.
const maxDigits = 38
const maxExponent = 125
const minExponent = -130

/** `digits` × 10^-`scale`, without trailing zeros. */
type Decimal = { digits: bigint; scale: number }

/** The one way a number is written in the store, so that equal numbers are equal texts. */
export function normalNumber(number: string): string {
  return isPlainInteger(number) ? number : write(bounded(parse(number)))
}

/** Exact; refused when the result needs more than 38 digits. */
export const addNumbers = (left: string, right: string): string => write(bounded(sum(parse(left), parse(right), 1n)))

export const subtractNumbers = (left: string, right: string): string =>
  write(bounded(sum(parse(left), parse(right), -1n)))

export function compareNumbers(left: string, right: string): number {
  const difference = sum(parse(left), parse(right), -1n).digits
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** A text that sorts, byte by byte, as the number does among all numbers DynamoDB can hold. */
export function sortableNumber(number: string): string {
  const { digits, scale } = parse(number)
  if (digits === 0n) return '1'
  const text = String(digits < 0n ? -digits : digits)
  const exponent = text.length - scale
  if (digits > 0n) return `2${500 + exponent}${text}`
  return `0${500 - exponent}${text.replace(/\d/g, (digit) => String(9 - Number(digit)))}~`
}

const isPlainInteger = (number: string) => /^(?:0|-?[1-9]\d{0,30})$/.test(number)

function parse(number: string): Decimal {
  const parts = /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d{1,5}))?$/.exec(number)
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = parts ?? []
  if (!parts || whole + fraction === '') {
    throw invalid(`The parameter cannot be converted to a numeric value: ${number}`)
  }
  const text = `${whole}${fraction}`.replace(/^0+/, '')
  const digits = text.replace(/0+$/, '')
  if (digits === '') return { digits: 0n, scale: 0 }
  const scale = fraction.length - Number(exponent) - (text.length - digits.length)
  return { digits: BigInt(sign === '-' ? `-${digits}` : digits), scale }
}

function sum(left: Decimal, right: Decimal, sign: bigint): Decimal {
  const scale = Math.max(left.scale, right.scale)
  return trimmed(scaled(left, scale) + sign * scaled(right, scale), scale)
}

const scaled = (number: Decimal, scale: number): bigint => number.digits * 10n ** BigInt(scale - number.scale)

function trimmed(digits: bigint, scale: number): Decimal {
  if (digits === 0n) return { digits, scale: 0 }
  const text = String(digits)
  const significant = text.replace(/0+$/, '')
  return { digits: BigInt(significant), scale: scale - (text.length - significant.length) }
}

function bounded(number: Decimal): Decimal {
  const length = String(number.digits).replace('-', '').length
  const exponent = length - 1 - number.scale
  if (number.digits === 0n) return number
  if (exponent > maxExponent) throw outOfRange('overflow', 'larger')
  if (exponent < minExponent) throw outOfRange('underflow', 'smaller')
  if (length > maxDigits) throw invalid('Attempting to store more than 38 significant digits in a Number')
  return number
}

const outOfRange = (what: string, side: string) =>
  invalid(`Number ${what}. Attempting to store a number with magnitude ${side} than supported range`)

function write({ digits, scale }: Decimal): string {
  const sign = digits < 0n ? '-' : ''
  const text = String(digits).replace('-', '')
  if (scale <= 0) return `${sign}${text}${'0'.repeat(-scale)}`
  const padded = text.padStart(scale + 1, '0')
  return `${sign}${padded.slice(0, -scale)}.${padded.slice(-scale)}`
}
