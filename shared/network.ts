import * as z from 'zod'
import type { Endpoint } from './endpoint.ts'

export const networkEndpoints = {
  'GET /openapi.json': {
    summary: 'This API as OpenAPI 3.1',
    action: 'api.describe',
    answer: z.looseObject({ openapi: z.literal('3.1.0') }),
    status: 200,
  },
} as const satisfies Record<string, Endpoint>
