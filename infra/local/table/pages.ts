import { type Consumption, consume, readUnits, reports } from './capacity.ts'
import { meets } from './conditions.ts'
import { invalid, invalidParameters } from './errors.ts'
import { type Expressions, type KeyCondition, parseExpressions } from './expressions.ts'
import {
  bucketCount,
  bucketText,
  checkKey,
  indexKey,
  indexSpace,
  itemKey,
  itemSpace,
  partition,
  rangeBeginning,
  rangeText,
} from './keys.ts'
import type { Page } from './pageCache.ts'
import { sent } from './reads.ts'
import { Query, read, Scan } from './requests.ts'
import { after, type Range, range, rangeOf, values } from './storage.ts'
import { type Store, tableNamed } from './store.ts'
import { itemOf, type Stored, sizeOf } from './stored.ts'
import { attributesOf, type Index, type Keys, type Table } from './tableDefinition.ts'
import { type Item, type Reply, rawList, withRawMember } from './wire.ts'

const maxPageBytes = 1024 * 1024
const readAtOnce = 256
const longestKeyBytes = 8192

export function query(store: Store, body: unknown): Promise<Reply> {
  const request = read(Query, body)
  const source = sourceOf(store, request)
  const expressions = parseExpressions(request)
  refuseKeyFilter(source.keys, expressions)
  const { bounds, partition } = queryBounds(source, expressions.keyConditions ?? {})
  const reverse = request.ScanIndexForward === false
  const rest = request.ExclusiveStartKey ? restOf(source, bounds, request.ExclusiveStartKey, reverse) : bounds
  return readPage(store, source, { request, expressions, bounds: rest, reverse, partition })
}

export function scan(store: Store, body: unknown): Promise<Reply> {
  const request = read(Scan, body)
  const source = sourceOf(store, request)
  const bounds = segmentBounds(source, request)
  const rest = request.ExclusiveStartKey ? restOf(source, bounds, request.ExclusiveStartKey, false) : bounds
  return readPage(store, source, { request, expressions: parseExpressions(request), bounds: rest, reverse: false })
}

/** A table, or an index of it: where the items of a page come from. */
type Source = { table: Table; index: Index | undefined; keys: Keys; space: string; fromTable: boolean }

type Plan = {
  request: Query | Scan
  expressions: Expressions
  bounds: Range
  reverse: boolean
  /** The one partition that a query reads. */
  partition?: string
}

function sourceOf(store: Store, request: Query | Scan): Source {
  const table = tableNamed(store, request.TableName)
  if (request.IndexName === undefined) {
    return { table, index: undefined, keys: table.keys, space: itemSpace(table.name), fromTable: false }
  }
  const index = table.indexes.find(({ name }) => name === request.IndexName)
  if (!index) throw invalid(`The table does not have the specified index: ${request.IndexName}`)
  if (index.global && request.ConsistentRead) {
    throw invalid('Consistent reads are not supported on global secondary indexes')
  }
  const fromTable = request.Select === 'ALL_ATTRIBUTES' && index.attributes !== undefined
  if (fromTable && index.global) {
    throw invalidParameters(
      `Select type ALL_ATTRIBUTES is not supported for global secondary index ${index.name} because its projection type is not ALL`,
    )
  }
  return { table, index, keys: index.keys, space: indexSpace(table.name, index.name), fromTable }
}

function refuseUnprojected({ index, fromTable }: Source, { Select }: Query | Scan, { projection }: Expressions): void {
  if (projection && Select !== undefined && Select !== 'SPECIFIC_ATTRIBUTES') {
    throw invalid(`Cannot specify the ProjectionExpression when choosing to get ${Select}`)
  }
  if (Select === 'SPECIFIC_ATTRIBUTES' && !projection) {
    throw invalid('Must specify the ProjectionExpression when choosing to get SPECIFIC_ATTRIBUTES')
  }
  const missing = projection?.find(([name]) => index?.attributes && !index.attributes.includes(String(name)))
  if (index?.global && missing && !fromTable) {
    throw invalidParameters(`Global secondary index ${index.name} does not project [${missing[0]}]`)
  }
}

function refuseKeyFilter(keys: Keys, { filter }: Expressions): void {
  const key = attributesOf(keys).find(({ name }) => filter?.attributes.includes(name))
  if (key) {
    throw invalid(`Filter Expression can only contain non-primary key attributes: Primary key attribute: ${key.name}`)
  }
}

function queryBounds(
  { keys, space }: Source,
  conditions: Record<string, KeyCondition>,
): { bounds: Range; partition: string } {
  const names = Object.keys(conditions)
  const hash = conditions[keys.hash.name]
  if (!hash) throw invalid(`Query condition missed key schema element: ${keys.hash.name}`)
  if (hash.ComparisonOperator !== 'EQ') throw invalid('Query key condition not supported')
  const start = space + partition(keys.hash, operands(keys.hash.type, hash)[0])
  const rangeCondition = keys.range && conditions[keys.range.name]
  if (names.length > (rangeCondition ? 2 : 1)) {
    throw invalid(`Query condition missed key schema element: ${keys.range?.name ?? keys.hash.name}`)
  }
  const bounds = keys.range && rangeCondition ? rangeBounds(start, keys.range, rangeCondition) : rangeOf(start)
  return { bounds, partition: start }
}

function rangeBounds(start: string, key: Keys['hash'], condition: KeyCondition): Range {
  const [first, last] = operands(key.type, condition)
  const text = start + rangeText(key, first)
  switch (condition.ComparisonOperator) {
    case 'EQ':
      return rangeOf(text)
    case 'LT':
      return range(start, text)
    case 'LE':
      return { from: Buffer.from(start), to: after(text) }
    case 'GT':
      return { from: after(text), to: after(start) }
    case 'GE':
      return { from: Buffer.from(text), to: after(start) }
    case 'BETWEEN':
      return { from: Buffer.from(text), to: after(start + rangeText(key, last)) }
    case 'BEGINS_WITH':
      return rangeOf(start + rangeBeginning(key, first))
  }
}

function operands(type: 'S' | 'N' | 'B', { AttributeValueList }: KeyCondition) {
  const [first, last = first] = AttributeValueList
  if (!first || !last || AttributeValueList.some((value) => value[type] === undefined)) {
    throw invalidParameters('Condition parameter type does not match schema type')
  }
  return [first, last] as const
}

function segmentBounds({ space }: Source, { Segment, TotalSegments }: Scan): Range {
  if (Segment === undefined && TotalSegments === undefined) return rangeOf(space)
  if (Segment === undefined || TotalSegments === undefined) {
    throw invalid('The parameters Segment and TotalSegments are required together')
  }
  if (Segment >= TotalSegments) {
    throw invalid(
      `The Segment parameter is zero-based and must be less than parameter TotalSegments: Segment: ${Segment} is not less than TotalSegments: ${TotalSegments}`,
    )
  }
  const edge = (segment: number) => Math.ceil((bucketCount * segment) / TotalSegments)
  const bound = (bucket: number) => (bucket >= bucketCount ? after(space) : Buffer.from(space + bucketText(bucket)))
  return { from: bound(edge(Segment)), to: bound(edge(Segment + 1)) }
}

/** What follows the last item of the page before. */
function restOf(source: Source, bounds: Range, startKey: Item, reverse: boolean): Range {
  const start = Buffer.from(startKeyText(source, startKey))
  if (Buffer.compare(start, bounds.from) < 0 || Buffer.compare(start, bounds.to) >= 0) {
    throw invalid('The provided starting key is outside query boundaries based on provided conditions')
  }
  return reverse ? { from: bounds.from, to: start } : { from: Buffer.concat([start, Buffer.from([0])]), to: bounds.to }
}

function startKeyText({ table, index, keys }: Source, startKey: Item): string {
  const names = [...new Set([...attributesOf(table.keys), ...attributesOf(keys)])]
  const expected = new Map(names.map((attribute) => [attribute.name, attribute]))
  try {
    if (expected.size !== Object.keys(startKey).length) throw invalid('wrong number of attributes')
    for (const { name, type } of expected.values()) {
      checkKey({ hash: { name, type }, range: undefined }, { [name]: startKey[name] ?? {} })
    }
  } catch {
    throw invalid('The provided starting key is invalid')
  }
  return index ? indexKey(table, index, startKey) : itemKey(table, startKey)
}

async function readPage(store: Store, source: Source, plan: Plan): Promise<Reply> {
  const { request, expressions } = plan
  refuseUnprojected(source, request, expressions)
  const page = await cachedPage(store, plan)
  const used: Consumption = new Map()
  consume(used, source.table, readUnits(page.bytes, request.ConsistentRead), source.index)
  const complete = source.fromTable
    ? page.found.map((entry) => wholeItem(store, source, entry, request, used))
    : page.found
  const { filter } = expressions
  const kept = filter ? complete.filter((stored) => meets(itemOf(stored), filter.expression)) : complete
  const reply = {
    Count: kept.length,
    ScannedCount: page.found.length,
    LastEvaluatedKey: page.last && startKeyOf(source, itemOf(page.last)),
    ConsumedCapacity: reports(used, request.ReturnConsumedCapacity)?.[0],
  }
  if (request.Select === 'COUNT') return reply
  return withRawMember(reply, 'Items', rawList(kept.map((stored) => sent(stored, expressions.projection))))
}

async function cachedPage(store: Store, plan: Plan): Promise<Page> {
  const { partition, bounds, reverse, request } = plan
  if (partition === undefined) return pageOf(store, plan)
  const query = `${reverse} ${request.Limit} ${bounds.from.toString('latin1')} ${bounds.to.toString('latin1')}`
  const cached = store.cache.get(partition, query)
  if (cached) return cached
  const keep = store.cache.reading(partition)
  const page = await pageOf(store, plan)
  keep(query, page)
  return page
}

/** Up to the limit, and no further than the item with which 1 MB is reached. */
async function pageOf(store: Store, { request, bounds, reverse }: Plan): Promise<Page> {
  const limit = request.Limit ?? Number.POSITIVE_INFINITY
  const found: Stored[] = []
  let bytes = 0
  const iterator = values(store.level, bounds, { reverse, ...(request.Limit ? { limit: request.Limit } : {}) })
  try {
    for (;;) {
      const wanted = Math.min(readAtOnce, limit)
      const some = await iterator.nextv(wanted)
      for (const stored of some) {
        found.push(stored)
        bytes += sizeOf(stored)
        if (found.length >= limit || bytes >= maxPageBytes) return { found, bytes, last: stored }
      }
      if (some.length === 0 || isEnd(some, wanted)) return { found, bytes, last: undefined }
    }
  } finally {
    iterator.close().catch(() => undefined)
  }
}

/** Fewer than were wanted are the last ones, unless it is their bytes that ended the reading; saves asking once more. */
function isEnd(some: Stored[], wanted: number): boolean {
  return some.length < wanted && some.reduce((sum, stored) => sum + stored.length + longestKeyBytes, 0) < maxPageBytes
}

/** A local index gives attributes that it does not hold by reading them from the table, at the price of a read each. */
function wholeItem(store: Store, { table }: Source, entry: Stored, request: Query | Scan, used: Consumption): Stored {
  const stored = store.level.getSync(itemKey(table, itemOf(entry))) ?? entry
  consume(used, table, readUnits(sizeOf(stored), request.ConsistentRead))
  return stored
}

function startKeyOf({ table, keys }: Source, item: Item): Item {
  const names = [...attributesOf(table.keys), ...attributesOf(keys)].map(({ name }) => name)
  return Object.fromEntries(names.flatMap((name) => (item[name] ? [[name, item[name]]] : [])))
}
