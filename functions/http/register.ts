import type { Context, Hono } from 'hono'
import * as z from 'zod'
import type { Actor } from '../../shared/actor.ts'
import type { Document, Endpoint } from '../../shared/endpoint.ts'
import { idKindOf, isId } from '../../shared/ids.ts'
import { limits } from '../../shared/limits.ts'
import { conditionFor, isWriting, needsProof } from '../../shared/policy.ts'
import { Problem } from '../../shared/problem.ts'
import { isProved } from '../access/rules.ts'
import type { Deps } from '../deps.ts'
import type { Once } from '../platform/once.ts'
import { hashOf } from '../platform/secrets.ts'
import { accept, acceptBody, refuseBody } from './accept.ts'
import type { Vars } from './app.ts'
import { browserOf } from './browser.ts'
import { etagOf, isAsKnown, isUnchanged, versionNamed } from './etag.ts'

type AnyHandler = (request: never) => Promise<unknown>

/** Puts one endpoint of the shared table behind its path: who, whether, what, and only then the action. */
export function register(app: Hono<Vars>, name: string, endpoint: Endpoint, handler: AnyHandler): void {
  const [method = '', path = ''] = name.split(' ')
  app.on(method, path, async (c) => {
    const actor = c.get('actor')
    if (endpoint.document) keepToItself(c)
    const deps = withPatienceOf(endpoint, c.get('deps'))
    refuseByPolicy(deps, endpoint, actor)
    refuseOtherAuthor(c.req.header('written-by'), actor)
    await countUse(deps, name, endpoint, c)
    const params = knownIds(c.req.param())
    const query = endpoint.query ? accept(c.req.query(), endpoint.query) : undefined
    const body = endpoint.body ? await acceptBody(c.req.raw, endpoint.body) : await refuseBody(c.req.raw)
    const outcome = await Reflect.apply(handler, undefined, [
      {
        deps,
        actor,
        params,
        query,
        body: body?.parsed,
        version: endpoint.ifMatch ? versionNamed(c.req.header('if-match')) : 0,
        once: endpoint.once ? onceFrom(c, name, body?.text ?? '') : undefined,
        browser: browserOf(c, c.get('source')),
        language: c.get('language'),
      },
    ])
    return endpoint.document
      ? documentAnswer(c, endpoint.document, DocumentShape.parse(outcome))
      : answer(c, endpoint, outcome)
  })
}

function withPatienceOf({ patienceSeconds }: Endpoint, deps: Deps): Deps {
  return patienceSeconds ? { ...deps, ...deps.storesWithin(patienceSeconds * 1_000) } : deps
}

// The part of the policy that needs no thing to look at: the kind of person, and a recent proof where one is asked for.
function refuseByPolicy(deps: Deps, endpoint: Endpoint, actor: Actor | undefined): void {
  if (!conditionFor(actor?.role ?? 'visitor', endpoint.action)) {
    throw new Problem(actor ? 'forbidden' : 'sign-in-required')
  }
  if (actor?.pausedUntil && actor.pausedUntil > deps.clock.now() && isWriting(endpoint.action)) {
    throw new Problem('writing-paused')
  }
  if (needsProof(endpoint.action) && actor && !isProved(actor, deps.clock.now())) throw new Problem('step-up-required')
}

// What a device kept to send later names who wrote it: under the session of somebody else it is not sent.
function refuseOtherAuthor(writtenBy: string | undefined, actor: Actor | undefined): void {
  if (writtenBy !== undefined && writtenBy !== actor?.id) throw new Problem('other-person')
}

// What cannot be an id is not found, and asks nothing of the table.
function knownIds(params: Record<string, string>): Record<string, string> {
  for (const [name, value] of Object.entries(params)) {
    const kind = idKindOf(name)
    if (kind && !isId(kind, value)) throw new Problem('not-found')
  }
  return params
}

const safeMethods = new Set(['GET', 'HEAD'])

// Every write is counted where it is free, in this instance; what is worth guessing or flooding also in the table, for all instances.
async function countUse(deps: Deps, name: string, { rate }: Endpoint, c: Context<Vars>): Promise<void> {
  const actor = c.get('actor')
  const source = c.get('source')
  if (!safeMethods.has(c.req.method)) {
    if (actor) deps.pace.take(actor.id, limits.writesPerPerson)
    deps.pace.take(source, limits.writesPerSource)
  }
  if (rate) await deps.limits.take(name, actor?.id ?? source, rate)
}

function onceFrom(c: Context<Vars>, name: string, text: string): Once | undefined {
  const key = c.req.header('idempotency-key')
  const personId = c.get('actor')?.id
  if (key === undefined || !personId) return undefined
  if (!/^[\x21-\x7e]{8,100}$/.test(key))
    throw new Problem('invalid', { fields: [{ field: 'Idempotency-Key', fault: 'malformed' }] })
  return { personId, key: hashOf(key), requestHash: hashOf(`${name}\n${c.req.path}\n${text}`) }
}

const DocumentShape = z.object({ text: z.string(), changedAt: z.iso.datetime() })

// Its address is a secret: neither pages that it leads to nor search engines are to learn of it.
function keepToItself(c: Context<Vars>): void {
  c.header('Referrer-Policy', 'no-referrer')
  c.header('X-Robots-Tag', 'noindex, nofollow')
}

function documentAnswer(c: Context<Vars>, type: string, { text, changedAt }: Document): Response {
  const etag = etagOf(text, undefined)
  c.header('ETag', etag)
  c.header('Last-Modified', new Date(changedAt).toUTCString())
  if (isAsKnown(c.req.raw.headers, etag, changedAt)) return c.body(null, 304)
  return c.body(text, 200, { 'Content-Type': `${type}; charset=utf-8` })
}

function answer(c: Context<Vars>, endpoint: Endpoint, outcome: unknown): Response {
  if (!endpoint.answer) return c.body(null, endpoint.status)
  const text = JSON.stringify(endpoint.answer.parse(outcome))
  const etag = etagOf(text, outcome)
  c.header('ETag', etag)
  if (c.req.method === 'GET' && isUnchanged(c.req.header('if-none-match'), etag)) return c.body(null, 304)
  return c.body(text, endpoint.status === 204 ? 200 : endpoint.status, { 'Content-Type': 'application/json' })
}
