import type { Answer, BodyAsSent, Params, Query } from '../shared/endpoint.ts'
import type { EndpointName, Endpoints } from '../shared/endpoints.ts'
import type { ProblemBody } from '../shared/problem.ts'
import { addressOf, takeEarly } from './early.ts'
import { currentLanguage } from './language.ts'
import { asProblem, ProblemError } from './problem.ts'

type PathOf<Name extends EndpointName> = Name extends `${string} ${infer Path}` ? Path : never
type Wanted<Key extends string, Value> = [Value] extends [undefined]
  ? unknown
  : Record<never, never> extends Value
    ? { [key in Key]?: Value | undefined }
    : { [key in Key]: Value }

/** What a call needs, by the endpoint's own schema; `version` goes with edits, `onceKey` with creations that may be tried twice. */
export type CallOptions<Name extends EndpointName> = Wanted<'params', Params<PathOf<Name>>> &
  Wanted<'body', BodyAsSent<Endpoints[Name]>> &
  Wanted<'query', Query<Endpoints[Name]>> &
  (Endpoints[Name] extends { ifMatch: true } ? { version: number } : unknown) & {
    onceKey?: string
    /** Who has written it: the server refuses it from the session of anybody else. */
    writtenBy?: string
    signal?: AbortSignal
    /** Goes out even while the page is being left. */
    keepalive?: boolean
  }
export type AnswerOf<Name extends EndpointName> = Answer<Endpoints[Name]>

/** What a request is made of, whatever its endpoint. */
export type LooseOptions = {
  params?: Record<string, string> | undefined
  body?: unknown
  query?: object | undefined
  version?: number
  onceKey?: string
  writtenBy?: string
  signal?: AbortSignal
  keepalive?: boolean
}

/** Calls the API. @throws ProblemError, also when the network cannot be reached. */
export async function call<Name extends EndpointName>(
  name: Name,
  ...[options]: Record<never, never> extends CallOptions<Name> ? [CallOptions<Name>?] : [CallOptions<Name>]
): Promise<AnswerOf<Name>> {
  return await request(name, options ?? {})
}

/** The same without the types of one endpoint, for what serves them all. */
export async function request(name: string, options: LooseOptions) {
  const response = await provedResponse(name, options)
  return JSON.parse((await response.text()) || 'null') ?? undefined
}

// Administration asks for a fresh proof of presence: the person gives it in a dialog, and the same request goes out again.
async function provedResponse(name: string, options: LooseOptions): Promise<Response> {
  const response = await sendAsKnown(name, options)
  if (response.ok) return response
  const problem = await problemOf(response)
  if (problem.code === 'sign-in-required') for (const listener of signedOutListeners) listener()
  if (problem.code !== 'step-up-required' || !(await prove?.())) throw problem
  const again = await send(name, options)
  if (!again.ok) throw await problemOf(again)
  return again
}

const proving: readonly string[] = ['POST /proof/passkey', 'POST /proof/codes'] satisfies EndpointName[]
const proofs = { underWay: Promise.resolve(), given: 0 }

// A proof puts a new session in the place of the one before, which a request under way meanwhile still names: that one goes out again.
async function sendAsKnown(name: string, options: LooseOptions): Promise<Response> {
  const { given } = proofs
  const sent = send(name, options)
  if (proving.includes(name)) proofs.underWay = sent.then(noteProof, () => undefined)
  const response = await sent
  if (response.status !== 401) return response
  await proofs.underWay
  return proofs.given > given ? await send(name, options) : response
}

function noteProof({ ok }: Response): void {
  if (ok) proofs.given += 1
}

async function send(name: string, options: LooseOptions): Promise<Response> {
  const [method = 'GET'] = name.split(' ')
  const address = addressOf(name, options)
  try {
    const early = method === 'GET' ? takeEarly(address) : undefined
    return await (early ?? fetch(address, requestOf(method, options)))
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new ProblemError({ code: 'unreachable' })
  }
}

function requestOf(method: string, options: LooseOptions): RequestInit {
  const { body, version, onceKey, writtenBy, signal, keepalive = false } = options
  const headers: Record<string, string> = { 'Accept-Language': currentLanguage() }
  if (body !== undefined) headers['Content-Type'] = 'application/json'
  if (version !== undefined) headers['If-Match'] = `"${version}"`
  if (onceKey !== undefined) headers['Idempotency-Key'] = onceKey
  if (writtenBy !== undefined) headers['Written-By'] = writtenBy
  return {
    method,
    headers,
    credentials: 'same-origin',
    keepalive,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  }
}

async function problemOf(response: Response): Promise<ProblemError> {
  const body: Partial<ProblemBody> = await response.json().catch(() => ({}))
  return asProblem(response.status, body, response.headers.get('Retry-After'))
}

/** A key for a creation: the same key for every try of the same thing. */
export function newOnceKey(): string {
  return crypto.randomUUID()
}

const signedOutListeners = new Set<() => void>()
/** Tells when the server no longer knows who this is. */
export function whenSignedOut(listener: () => void): void {
  signedOutListeners.add(listener)
}

let prove: (() => Promise<boolean>) | undefined
/** Names the dialog in which a person proves again who they are; it answers whether they did. */
export function proveBy(dialog: () => Promise<boolean>): void {
  prove = dialog
}
