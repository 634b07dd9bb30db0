import * as z from 'zod'

/** As much of the language of Lambda's event filters as we use: for each key, what the value may be (exactly, or by how it begins). */
type Condition = string | { prefix: string }
export type EventFilter = { readonly [key: string]: EventFilter | readonly Condition[] }

const Fields = z.record(z.string(), z.unknown())

/**
 * Whether an event has all that the filter names.
 * https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html
 */
export function passes(filter: EventFilter, event: unknown): boolean {
  const fields = Fields.safeParse(event).data
  if (!fields) return false
  return Object.entries(filter).every(([key, wanted]) =>
    isConditions(wanted) ? wanted.some((one) => holds(one, fields[key])) : passes(wanted, fields[key]),
  )
}

function isConditions(wanted: EventFilter | readonly Condition[]): wanted is readonly Condition[] {
  return Array.isArray(wanted)
}

function holds(condition: Condition, value: unknown): boolean {
  if (typeof value !== 'string') return false
  return typeof condition === 'string' ? value === condition : value.startsWith(condition.prefix)
}
