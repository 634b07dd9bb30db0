import * as z from 'zod'
import type { Endpoint } from '../../shared/endpoint.ts'
import { endpoints } from '../../shared/endpoints.ts'

/** A place in a request where a person may put text of their own. */
export type Field = { endpoint: string; place: 'body' | 'query'; name: string; schema: z.ZodType }

/** Every field of every endpoint that takes text: what the table of endpoints says, so that a new one cannot be forgotten. */
export const fields: readonly Field[] = Object.entries<Endpoint>(endpoints).flatMap(([endpoint, { body, query }]) => [
  ...(body ? fieldsOf(endpoint, 'body', body) : []),
  ...(query ? fieldsOf(endpoint, 'query', query) : []),
])

function fieldsOf(endpoint: string, place: Field['place'], schema: z.ZodType): Field[] {
  const shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' })
  return [...new Set(textsIn(shape, ''))].map((name) => ({ endpoint, place, name, schema }))
}

/** The names of the texts in a JSON Schema. */
function textsIn(shape: unknown, name: string): string[] {
  const { type, properties = {}, items, anyOf = [], oneOf = [], allOf = [], ...others } = Object(shape)
  const isText = type === 'string' && !('enum' in others) && !('const' in others)
  return [
    ...(isText ? [name] : []),
    ...Object.entries(properties).flatMap(([key, one]) => textsIn(one, name ? `${name}.${key}` : key)),
    ...(items ? textsIn(items, `${name}.0`) : []),
    ...[...anyOf, ...oneOf, ...allOf].flatMap((one) => textsIn(one, name)),
  ]
}

/** A value with another one in the place of a field: `credential.response.transports.0`. */
export function withField(value: unknown, name: string, text: string): unknown {
  const [key = '', ...rest] = name.split('.')
  const inside: Record<string, unknown> = Object(value)
  const next = rest.length > 0 ? withField(inside[key], rest.join('.'), text) : text
  return /^\d+$/.test(key) ? [next] : { ...inside, [key]: next }
}

/** What stands in the place of a field. */
export function fieldOf(value: unknown, name: string): unknown {
  return name.split('.').reduce((inside: unknown, key) => Object(inside)[key], value)
}
