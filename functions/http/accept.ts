import type { z } from 'zod'
import { limits } from '../../shared/limits.ts'
import { Problem } from '../../shared/problem.ts'
import { fieldFaultsOf } from '../platform/fieldFaults.ts'

/**
 * The JSON body of a request, parsed by its schema. Size (in bytes) and depth are looked at before anything is parsed.
 * @throws Problem `unsupported-type`, `too-large`, `too-deep`, `malformed` or `invalid`
 */
export async function acceptBody(request: Request, schema: z.ZodType): Promise<{ parsed: unknown; text: string }> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') throw new Problem('unsupported-type')
  if (Number(request.headers.get('content-length') ?? 0) > limits.apiBodyBytes) throw tooLarge()
  const bytes = await request.arrayBuffer()
  if (bytes.byteLength > limits.apiBodyBytes) throw tooLarge()

  const text = decode(bytes)
  if (depthOf(text) > limits.jsonDepth) throw new Problem('too-deep', { limit: limits.jsonDepth })
  return { parsed: accept(parseJson(text), schema), text }
}

/** For what takes none. An empty body is none, whatever its headers say. @throws Problem `body-unwanted` */
export async function refuseBody(request: Request): Promise<undefined> {
  if (!request.body) return
  const isLong = Number(request.headers.get('content-length') ?? 0) > 0
  if (isLong || (await request.arrayBuffer()).byteLength > 0) throw new Problem('body-unwanted')
}

function tooLarge(): Problem {
  return new Problem('too-large', { limit: limits.apiBodyBytes })
}

/** A value parsed by its schema. @throws Problem `invalid`, naming each field and its limit. */
export function accept(value: unknown, schema: z.ZodType): unknown {
  const result = schema.safeParse(value, { reportInput: true })
  if (!result.success) throw new Problem('invalid', { fields: fieldFaultsOf(result.error) })
  return result.data
}

function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Problem('malformed')
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Problem('malformed')
  }
}

/** How deep arrays and objects nest, found without parsing: brackets inside strings do not count. */
export function depthOf(json: string): number {
  let depth = 0
  let deepest = 0
  for (const [token] of json.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"?|[[\]{}]/gs)) {
    if (token === '{' || token === '[') deepest = Math.max(deepest, ++depth)
    if (token === '}' || token === ']') depth--
  }
  return deepest
}
