import type { Condition, Path } from './expressions.ts'
import { base64Bytes } from './itemSize.ts'
import { compareNumbers } from './numbers.ts'
import type { AttributeValue, Item } from './wire.ts'

type Comparison = Exclude<Condition, { type: 'and' | 'or' | 'not' }>
type Operand = Comparison['args'][number]

/** Whether an item (none: an absent one, without attributes) meets a condition or filter expression. */
export function meets(item: Item | undefined, condition: Condition): boolean {
  if (condition.type === 'and') return condition.args.every((part) => meets(item, part))
  if (condition.type === 'or') return condition.args.some((part) => meets(item, part))
  if (condition.type === 'not') return !meets(item, condition.args[0])
  const [subject, ...others] = condition.args.map((operand) => resolve(operand, item ?? {}))
  return condition.type === 'function'
    ? holds(condition.name, subject, others[0])
    : compares(condition.type, subject, others)
}

export function valueAt(path: Path, item: Item): AttributeValue | undefined {
  let value: AttributeValue | undefined = { M: item }
  for (const step of path) {
    value = typeof step === 'number' ? value?.L?.[step] : own(value?.M, step)
    if (!value) return undefined
  }
  return value
}

/** Equal as DynamoDB understands it: sets without order, documents in depth. */
export function sameValue(left: AttributeValue, right: AttributeValue): boolean {
  const type = typeOf(left)
  if (type !== typeOf(right)) return false
  if (left.M && right.M) return sameItem(left.M, right.M)
  if (left.L && right.L) return sameList(left.L, right.L)
  const sets = setOf(left)
  if (sets) return sameSet(sets, setOf(right) ?? [])
  return scalarOf(left) === scalarOf(right)
}

export function sameItem(left: Item, right: Item): boolean {
  const names = Object.keys(left)
  if (names.length !== Object.keys(right).length) return false
  return names.every((name) => {
    const [mine, theirs] = [left[name], right[name]]
    return mine !== undefined && theirs !== undefined && sameValue(mine, theirs)
  })
}

export const typeOf = (value: AttributeValue): string => Object.keys(value)[0] ?? ''

const own = (map: Item | undefined, name: string) => (map && Object.hasOwn(map, name) ? map[name] : undefined)

function resolve(operand: Operand, item: Item): AttributeValue | undefined {
  if (Array.isArray(operand)) return valueAt(operand, item)
  if (!('type' in operand)) return operand
  const measured = resolve(operand.args[0], item)
  return measured && sizeOf(measured)
}

/** The function `size`: characters of a text, bytes of a binary, elements of anything else. */
function sizeOf(value: AttributeValue): AttributeValue | undefined {
  if (value.S !== undefined) return { N: String(value.S.length) }
  if (value.B !== undefined) return { N: String(base64Bytes(value.B)) }
  const elements = setOf(value) ?? value.L ?? (value.M && Object.keys(value.M))
  return elements && { N: String(elements.length) }
}

function holds(name: string, subject: AttributeValue | undefined, other: AttributeValue | undefined): boolean {
  if (name === 'attribute_exists') return subject !== undefined
  if (name === 'attribute_not_exists') return subject === undefined
  if (!subject || !other) return false
  if (name === 'attribute_type') return typeOf(subject) === other.S
  return name === 'begins_with' ? beginsWith(subject, other) : contains(subject, other)
}

function compares(
  operator: string,
  subject: AttributeValue | undefined,
  others: (AttributeValue | undefined)[],
): boolean {
  const [first, second] = others
  if (operator === '<>') return !(subject && first && sameValue(subject, first))
  if (!subject) return false
  if (operator === '=') return first !== undefined && sameValue(subject, first)
  if (operator === 'in') return others.some((other) => other !== undefined && sameValue(subject, other))
  if (operator === 'between') return ordered(first, subject, '<=') && ordered(subject, second, '<=')
  return ordered(subject, first, operator)
}

function ordered(left: AttributeValue | undefined, right: AttributeValue | undefined, operator: string): boolean {
  const order = left && right && compareScalars(left, right)
  if (order === undefined) return false
  if (operator === '<') return order < 0
  if (operator === '<=') return order <= 0
  return operator === '>' ? order > 0 : order >= 0
}

/** Texts by their UTF-8 bytes, binaries by their bytes; undefined where there is no order. */
export function compareScalars(left: AttributeValue, right: AttributeValue): number | undefined {
  if (left.N !== undefined && right.N !== undefined) return compareNumbers(left.N, right.N)
  if (left.S !== undefined && right.S !== undefined) return Buffer.compare(Buffer.from(left.S), Buffer.from(right.S))
  if (left.B !== undefined && right.B !== undefined) return Buffer.compare(bytes(left.B), bytes(right.B))
  return undefined
}

function beginsWith(subject: AttributeValue, start: AttributeValue): boolean {
  if (subject.S !== undefined && start.S !== undefined) return subject.S.startsWith(start.S)
  if (subject.B === undefined || start.B === undefined) return false
  const prefix = bytes(start.B)
  return bytes(subject.B).subarray(0, prefix.length).equals(prefix)
}

function contains(subject: AttributeValue, part: AttributeValue): boolean {
  if (subject.S !== undefined) return part.S !== undefined && subject.S.includes(part.S)
  if (subject.B !== undefined) return part.B !== undefined && bytes(subject.B).includes(bytes(part.B))
  if (subject.L) return subject.L.some((element) => sameValue(element, part))
  const element = scalarOf(part)
  return (
    `${typeOf(part)}S` === typeOf(subject) && typeof element === 'string' && setOf(subject)?.includes(element) === true
  )
}

const sameList = (left: AttributeValue[], right: AttributeValue[]) =>
  left.length === right.length &&
  left.every((element, position) => {
    const other = right[position]
    return other !== undefined && sameValue(element, other)
  })

function sameSet(left: string[], right: string[]): boolean {
  const elements = new Set(left)
  return left.length === right.length && right.every((element) => elements.has(element))
}

const setOf = (value: AttributeValue) => value.SS ?? value.NS ?? value.BS

const scalarOf = (value: AttributeValue) => value.S ?? value.N ?? value.B ?? value.BOOL ?? value.NULL

const bytes = (base64: string) => Buffer.from(base64, 'base64')
