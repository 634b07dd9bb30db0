import { randomUUID } from 'node:crypto'
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import type { Actor } from '../../shared/actor.ts'
import type { Endpoint } from '../../shared/endpoint.ts'
import { endpoints } from '../../shared/endpoints.ts'
import type { Language } from '../../shared/languages.ts'
import { Problem } from '../../shared/problem.ts'
import { actorOfCookie } from '../access/actor.ts'
import { accessRoutes, subscribingRoutes } from '../access/routes.ts'
import { adoptionRoutes } from '../adoptions/routes.ts'
import { alertRoutes } from '../alerts/routes.ts'
import { auditRoutes } from '../audit/routes.ts'
import { catalogueRoutes } from '../catalogue/routes.ts'
import type { Deps } from '../deps.ts'
import { digestRoutes } from '../digests/routes.ts'
import { draftRoutes } from '../drafts/routes.ts'
import { feedbackRoutes } from '../feedback/routes.ts'
import { feedRoutes } from '../feeds/routes.ts'
import { fileRoutes } from '../files/routes.ts'
import { threadKindRoutes } from '../forum/kindRoutes.ts'
import { mentionRoutes } from '../forum/mentionRoutes.ts'
import { mergingRoutes } from '../forum/mergingRoutes.ts'
import { movingRoutes } from '../forum/movingRoutes.ts'
import { postFileRoutes } from '../forum/postFileRoutes.ts'
import { forumRoutes } from '../forum/routes.ts'
import { summaryRoutes } from '../forum/summaryRoutes.ts'
import { writingRoutes } from '../forum/writingRoutes.ts'
import { handoverRoutes } from '../handover/routes.ts'
import { memberRoutes } from '../members/routes.ts'
import { noticeRoutes } from '../notices/routes.ts'

import { orderRoutes } from '../order/routes.ts'
import { practiceRoutes } from '../practices/routes.ts'
import { reviewRoutes } from '../reviews/routes.ts'

import { searchRoutes } from '../search/routes.ts'
import { subscriberRoutes } from '../subscribers/routes.ts'

import { sessionCookieOf } from './browser.ts'
import { docsPage } from './docsPage.ts'
import type { Handlers } from './handlers.ts'
import { languageFrom } from './language.ts'
import { oneClick } from './oneClick.ts'
import { openApiDocument } from './openapi.ts'
import { refuseForeignOrigin } from './origin.ts'
import { plainSubscribing } from './plainSubscribing.ts'
import { problemAnswer } from './problems.ts'
import { readAheadOf } from './readAhead.ts'
import { register } from './register.ts'
import { sourceAddress } from './source.ts'

export type Vars = {
  Variables: { deps: Deps; actor: Actor | undefined; source: string; language: Language; requestId: string }
  Bindings: { event?: { requestContext?: { http?: { sourceIp?: string } } } }
}

/** The whole API under `/api`: the same for Lambda, the local machine and the tests. */
export function createApp(deps: Deps): Hono<Vars> {
  const app = new Hono<Vars>().basePath('/api')
  app.onError((error, c) => problemAnswer(c, error, c.get('language') ?? 'es', deps.log, c.get('requestId') ?? ''))
  app.use('*', noted(deps))
  oneClick(app, deps)
  plainSubscribing(app)
  app.use('*', everyRequest(deps))
  // Outside the table of endpoints, which speaks JSON and is what this page shows: a row for it would need a kind of answer of its own,
  // and would make the page, its style and its policy part of the document that clients are generated from.
  app.get('/docs', (c) => c.html(docsPage()))

  const handlers: Handlers<typeof endpoints> = {
    'GET /openapi.json': async () => openApiDocument(deps.publicOrigin),
    ...accessRoutes,
    ...subscribingRoutes,
    ...subscriberRoutes,
    ...memberRoutes,
    ...forumRoutes,
    ...threadKindRoutes,
    ...movingRoutes,
    ...mergingRoutes,
    ...summaryRoutes,
    ...fileRoutes,
    ...postFileRoutes,
    ...noticeRoutes,
    ...digestRoutes,
    ...feedbackRoutes,
    ...alertRoutes,
    ...draftRoutes,
    ...handoverRoutes,
    ...mentionRoutes,
    ...auditRoutes,
    ...orderRoutes,
    ...searchRoutes,
    ...writingRoutes,
    ...feedRoutes,
    ...practiceRoutes,
    ...catalogueRoutes,
    ...adoptionRoutes,
    ...reviewRoutes,
  }
  const table: Record<string, Endpoint> = endpoints
  for (const [name, handler] of Object.entries(handlers)) {
    const endpoint = table[name]
    if (endpoint) register(app, name, endpoint, handler)
  }
  app.all('*', (c) => {
    const allowed = methodsAt(c.req.path)
    if (allowed.length === 0) throw new Problem(c.get('actor') ? 'not-found' : 'sign-in-required')
    c.header('Allow', allowed.join(', '))
    throw new Problem('method-not-allowed')
  })
  return app
}

/** From the first look at the session to the last write: then it is done, or 503 (safeguards, section 6). */
const patienceMs = 3_000

// Outermost, so that what is refused before its route leaves its line too.
function noted(deps: Deps): MiddlewareHandler<Vars> {
  return async (c, next) => {
    const startedMs = performance.now()
    c.set('requestId', randomUUID())
    c.header('X-Request-Id', c.get('requestId'))
    await next()
    deps.log('info', 'request', {
      requestId: c.get('requestId'),
      method: c.req.method,
      route: routeOf(c),
      status: c.res.status,
      durationMs: Math.round(performance.now() - startedMs),
    })
  }
}

function everyRequest(world: Deps): MiddlewareHandler<Vars> {
  return async (c, next) => {
    const cookie = sessionCookieOf(c) ?? ''
    const ahead = readAheadOf(world, c.req, cookie)
    const deps = { ...world, ...world.storesWithin(patienceMs, ahead) }
    c.set('deps', deps)
    c.set('language', languageFrom(c.req.header('accept-language')))
    c.set('source', deps.secrets.sign('source', sourceAddress(c, deps.originProof)).slice(0, 22))
    c.header('Cache-Control', 'private, no-cache')
    c.header('Vary', 'Cookie, Accept-Language')
    refuseForeignOrigin(c.req.raw, deps.publicOrigin)
    c.set('actor', await actorOfCookie(deps, cookie, ahead.length > 0))
    await next()
  }
}

// The pattern, never the path: an address may name what nobody outside should know of.
function routeOf(c: Context<Vars>): string {
  return c.req.routePath
}

const patterns = Object.keys(endpoints).map((name) => {
  const [method = '', path = ''] = name.split(' ')
  return { method, path: new RegExp(`^/api${path.replaceAll(/:\w+/g, '[^/]+')}$`) }
})

function methodsAt(address: string): string[] {
  return patterns.filter(({ path }) => path.test(address)).map(({ method }) => method)
}
