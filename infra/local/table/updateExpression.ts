import type { Assigned } from 'dynalite/validations/index.js'
import { typeOf, valueAt } from './conditions.ts'
import { invalid } from './errors.ts'
import type { Path, UpdateSection } from './expressions.ts'
import { addNumbers, subtractNumbers } from './numbers.ts'
import type { AttributeValue, Item } from './wire.ts'

/** Changes `item` in place. Every right-hand side sees the item as it was before. */
export function applyUpdate(item: Item, sections: UpdateSection[]): void {
  const changes = sections.map((section) => changeOf(section, item))
  for (const change of changes) if (change.value) place(item, change.path, change.value)
  // Found first and taken from the end of each list, so that one removal does not move what the next one means.
  const removed = changes.filter((change) => !change.value).sort((a, b) => lastStep(b.path) - lastStep(a.path))
  const places = removed.map(({ path }) => ({ parent: parentOf(item, path), step: path.at(-1) }))
  for (const { parent, step } of places) remove(parent, step)
  for (const { path } of changes) closeGaps(item, path)
}

/** What a path is to hold; nothing when it is to go. */
type Change = { path: Path; value: AttributeValue | undefined }

function changeOf(section: UpdateSection, item: Item): Change {
  if (section.type === 'set') return { path: section.path, value: assigned(section.val, item) }
  if (section.type === 'remove') return { path: section.path, value: undefined }
  const existing = valueAt(section.path, item)
  const type = section.attrType
  if (existing && typeOf(existing) !== type) throw wrongType()
  const value = section.type === 'add' ? added(existing, section.val) : without(existing, section.val)
  return { path: section.path, value }
}

function assigned(source: Assigned, item: Item): AttributeValue {
  if (Array.isArray(source)) return structuredClone(valueAt(source, item)) ?? missing()
  if (!('type' in source)) return source
  if (source.type === 'function' && source.name === 'if_not_exists') {
    return structuredClone(valueAt(source.args[0], item)) ?? assigned(source.args[1], item)
  }
  const left = assigned(source.args[0], item)
  const right = assigned(source.args[1], item)
  if (source.type === 'function') {
    if (!left.L || !right.L) throw wrongType()
    return { L: [...left.L, ...right.L] }
  }
  if (left.N === undefined || right.N === undefined) throw wrongType()
  return { N: (source.type === 'add' ? addNumbers : subtractNumbers)(left.N, right.N) }
}

function added(existing: AttributeValue | undefined, more: AttributeValue): AttributeValue {
  if (more.N !== undefined) return { N: addNumbers(existing?.N ?? '0', more.N) }
  if (more.SS) return { SS: union(existing?.SS, more.SS) }
  if (more.NS) return { NS: union(existing?.NS, more.NS) }
  if (more.BS) return { BS: union(existing?.BS, more.BS) }
  throw wrongType()
}

/** A set that loses its last element is no longer there. */
function without(existing: AttributeValue | undefined, less: AttributeValue): AttributeValue | undefined {
  if (existing?.SS) return kept(existing.SS, less.SS, (SS) => ({ SS }))
  if (existing?.NS) return kept(existing.NS, less.NS, (NS) => ({ NS }))
  if (existing?.BS) return kept(existing.BS, less.BS, (BS) => ({ BS }))
  return undefined
}

const union = (existing: string[] = [], more: string[]) => [...new Set([...existing, ...more])]

function kept(
  existing: string[],
  less: string[] = [],
  wrap: (elements: string[]) => AttributeValue,
): AttributeValue | undefined {
  const elements = existing.filter((element) => !less.includes(element))
  return elements.length > 0 ? wrap(elements) : undefined
}

function place(item: Item, path: Path, value: AttributeValue): void {
  const parent = parentOf(item, path)
  const step = path.at(-1)
  if (typeof step === 'number' && parent?.L) parent.L[step] = value
  else if (typeof step === 'string' && parent?.M) parent.M[step] = value
  else throw badPath()
}

function remove(parent: AttributeValue | undefined, step: string | number | undefined): void {
  if (typeof step === 'number' && parent?.L) {
    if (step < parent.L.length) parent.L.splice(step, 1)
  } else if (typeof step === 'string' && parent?.M) delete parent.M[step]
  else throw badPath()
}

/** An element set beyond the end of a list is appended. */
function closeGaps(item: Item, path: Path): void {
  const parent = path.length > 1 ? parentOf(item, path) : undefined
  if (parent?.L) parent.L = parent.L.filter(() => true)
}

const parentOf = (item: Item, path: Path) => (path.length === 1 ? { M: item } : valueAt(path.slice(0, -1), item))

function lastStep(path: Path): number {
  const step = path.at(-1)
  return typeof step === 'number' ? step : 0
}

const wrongType = () => invalid('An operand in the update expression has an incorrect data type')

const badPath = () => invalid('The document path provided in the update expression is invalid for update')

function missing(): never {
  throw invalid('The provided expression refers to an attribute that does not exist in the item')
}
