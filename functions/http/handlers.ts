import type { Actor } from '../../shared/actor.ts'
import type { Body, Outcome, Params, Query } from '../../shared/endpoint.ts'
import type { EndpointName, Endpoints } from '../../shared/endpoints.ts'
import type { Language } from '../../shared/languages.ts'
import type { policy } from '../../shared/policy.ts'
import type { Browser } from '../access/browser.ts'
import type { Deps } from '../deps.ts'
import type { Once } from '../platform/once.ts'

type PathOf<Name extends EndpointName> = Name extends `${string} ${infer Path}` ? Path : never
type ActorOf<Name extends EndpointName> = (typeof policy)[Endpoints[Name]['action']] extends { visitor: 'always' }
  ? Actor | undefined
  : Actor

/** What a handler is given: everything parsed, the policy's row for the person's role already looked at. */
export type Request<Name extends EndpointName> = {
  deps: Deps
  actor: ActorOf<Name>
  params: Params<PathOf<Name>>
  body: Body<Endpoints[Name]>
  query: Query<Endpoints[Name]>
  /** The version named by `If-Match`, on edits. */
  version: number
  /** Present when the request carries an `Idempotency-Key`. */
  once: Once | undefined
  browser: Browser
  language: Language
}

/** Routes translate and decide nothing: they call one action and hand on what it returns. */
export type Handler<Name extends EndpointName> = (request: Request<Name>) => Promise<Outcome<Endpoints[Name]>>
/** One handler for each endpoint of a feature: one that is missing, or one too many, does not compile. */
export type Handlers<Feature> = { [Name in keyof Feature & EndpointName]: Handler<Name> }
