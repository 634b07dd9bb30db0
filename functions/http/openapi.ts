import * as z from 'zod'
import type { Endpoint } from '../../shared/endpoint.ts'
import { endpoints } from '../../shared/endpoints.ts'
import { policy } from '../../shared/policy.ts'
import { ProblemBody } from '../../shared/problem.ts'

type Document = { openapi: '3.1.0'; [key: string]: unknown }
let document: Document | undefined

/** The API as OpenAPI 3.1, made from the table of endpoints when first asked for. Its schemas are JSON Schema 2020-12, as zod writes them. */
export function openApiDocument(publicOrigin: string): Document {
  document ??= {
    openapi: '3.1.0',
    info: { title: 'Enlaces', version: '1', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: `${publicOrigin}/api` }],
    paths: paths(endpoints),
    components: {
      schemas: { Problem: schemaOf(ProblemBody, 'output') },
      responses: {
        Problem: {
          description: 'What was wrong, as in RFC 9457',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-session' } },
    },
  }
  return document
}

function paths(table: Record<string, Endpoint>): Record<string, Record<string, unknown>> {
  const byPath: Record<string, Record<string, unknown>> = {}
  for (const [name, endpoint] of Object.entries(table)) {
    const [method = '', path = ''] = name.split(' ')
    const written = path.replaceAll(/:(\w+)/g, '{$1}')
    byPath[written] = { ...byPath[written], [method.toLowerCase()]: operation(path, endpoint) }
  }
  return byPath
}

function operation(path: string, endpoint: Endpoint) {
  const content = endpoint.document
    ? { content: { [endpoint.document]: { schema: { type: 'string' } } } }
    : endpoint.answer && { content: json(schemaOf(endpoint.answer, 'output')) }
  const success = { description: 'Done', ...content }
  const open = 'visitor' in policy[endpoint.action]
  return {
    summary: endpoint.summary,
    'x-policy': endpoint.action,
    security: open ? [] : [{ session: [] }],
    parameters: [...pathParameters(path), ...queryParameters(endpoint), ...headerParameters(endpoint)],
    ...(endpoint.body ? { requestBody: { required: true, content: json(schemaOf(endpoint.body, 'input')) } } : {}),
    responses: { [endpoint.status]: success, default: { $ref: '#/components/responses/Problem' } },
  }
}

function pathParameters(path: string) {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
}

function queryParameters({ query }: Endpoint) {
  const properties = query
    ? z.looseObject({ properties: z.record(z.string(), z.unknown()) }).parse(schemaOf(query, 'input')).properties
    : {}
  return Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', required: false, schema }))
}

function headerParameters({ ifMatch, once }: Endpoint) {
  const header = (name: string, required: boolean) => ({ name, in: 'header', required, schema: { type: 'string' } })
  return [
    ...(ifMatch ? [header('If-Match', true)] : []),
    ...(once ? [header('Idempotency-Key', false), header('Written-By', false)] : []),
  ]
}

function json(schema: unknown) {
  return { 'application/json': { schema } }
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): unknown {
  return z.toJSONSchema(schema, { io, unrepresentable: 'any' })
}
