import type { Item, Key, OpenTable, Query } from '../../../functions/platform/table.ts'
import { tableShape } from '../../../functions/platform/tableShape.ts'
import type { UpdateWrite, Write } from '../../../functions/platform/transactions.ts'

type Row = Item & Key
type Expressed = { names?: Record<string, string>; values?: Record<string, unknown> }

/**
 * A table in memory that one person after the other writes to: what the sample's people did is played on it through the real actions, and written
 * down as it is in the end. Conditions are not looked at, for nobody else writes; test/infra/samplePractices.test.ts plays the same on a real one.
 */
export function rehearsalTable(rows: Iterable<Row>): OpenTable & { rows(): Row[] } {
  const held = new Map<string, Row>()
  const keep = (row: Row) => held.set(keyOf(row), kept(row))
  for (const row of rows) keep(row)

  const query = (asked: Query): { items: Item[]; after?: Item } => {
    const found = asked.backwards ? inOrder(held.values(), asked).reverse() : inOrder(held.values(), asked)
    const { after, limit = found.length } = asked
    const from = after ? found.findIndex((row) => row.pk === after.pk && row.sk === after.sk) + 1 : 0
    const items = found.slice(from, from + limit)
    const last = items.at(-1)
    return { items: items.map(kept), ...(last && from + limit < found.length ? { after: last } : {}) }
  }
  const update = ({ key, ...expression }: UpdateWrite) => {
    const row = updated(held.get(keyOf(key)) ?? key, expression)
    keep(row)
    return kept(row)
  }
  const write = (one: Write) => {
    if (one.kind === 'put') keep(one.item)
    else if (one.kind === 'update') update(one)
    else if (one.kind === 'delete') held.delete(keyOf(one.key))
  }
  const get = (key: Key) => {
    const row = held.get(keyOf(key))
    return row && kept(row)
  }
  const table = {
    get: async (key: Key) => get(key),
    getMany: async (keys: Key[]) => keys.flatMap((key) => get(key) ?? []),
    query: async (asked: Query) => query(asked),
    count: async (asked: Query) => query(asked).items.length,
    async transact(writes: Write[]) {
      writes.forEach(write)
      return { done: true as const }
    },
    update: async (one: UpdateWrite) => update(one),
  }
  return { ...table, within: () => table, rows: () => [...held.values()] }
}

const keyOf = ({ pk, sk }: Key) => `${pk}\n${sk}`

/** As it comes back from a table: without what is undefined, and nobody else's object. */
function kept(row: Row): Row {
  const { pk, sk, ...attributes } = row
  return { pk, sk, ...JSON.parse(JSON.stringify(attributes)) }
}

function inOrder(rows: Iterable<Row>, { index, pk, range }: Query): Row[] {
  const { partitionKey, sortKey } = index ? tableShape.indexes[index] : tableShape
  const placeOf = (row: Row) => String(row[sortKey])
  return [...rows]
    .filter(
      (row) => row[partitionKey] === pk && row[sortKey] !== undefined && (!range || isWithin(placeOf(row), range)),
    )
    .sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))
}

function isWithin(place: string, { expression, values }: NonNullable<Query['range']>): boolean {
  const [first = '', last = ''] = [...expression.matchAll(/:\w+/g)].map(([name]) => String(values[name]))
  if (expression.startsWith('begins_with')) return place.startsWith(first)
  if (expression.includes('BETWEEN')) return place >= first && place <= last
  return expression.includes('<=') ? place <= first : place < first
}

/** `SET a = :a, #b = :b REMOVE c`: no action of a practice says more. */
function updated(before: Row, { update, names = {}, values = {} }: { update: string } & Expressed): Row {
  const after = { ...before }
  const nameOf = (word: string) => names[word] ?? word
  for (const [, kind, list = ''] of update.matchAll(/(SET|REMOVE) (.*?)(?= SET | REMOVE |$)/g)) {
    for (const one of list.split(', ')) {
      const [name = '', value = ''] = one.split(' = ')
      if (kind === 'SET') after[nameOf(name)] = values[value]
      else delete after[nameOf(name)]
    }
  }
  return after
}
