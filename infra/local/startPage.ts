import * as z from 'zod'
import type { Deps } from '../../functions/deps.ts'
import type { LocalPages } from './gateway/server.ts'
import { bodyOf, type Exchange } from './loopback.ts'
import { startPageHtml, startPageStyle } from './startPageHtml.ts'

const Form = z.object({ email: z.string().min(3) })
const maxFormBytes = 10_000
const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'cache-control': 'no-store',
}

/** `/local`: signs one in with a click as a sample person. It lives here, and in nothing that is deployed. */
export function startPage(openDeps: () => Promise<Deps>): LocalPages {
  return async ({ request, response, url }) => {
    if (url.pathname === '/local') response.writeHead(200, headers).end(startPageHtml)
    else if (url.pathname === '/local/style.css')
      response.writeHead(200, { 'content-type': 'text/css' }).end(startPageStyle)
    else if (url.pathname === '/local/sign-in' && request.method === 'POST')
      await signIn(await openDeps(), { request, response, url })
    else return false
    return true
  }
}

async function signIn(deps: Deps, { request, response }: Exchange): Promise<void> {
  const site = request.headers['sec-fetch-site']
  const form = Form.safeParse(Object.fromEntries(new URLSearchParams(String(await bodyOf(request, maxFormBytes)))))
  const session =
    form.success && (site === undefined || site === 'same-origin')
      ? await openSession(deps, form.data.email)
      : undefined
  if (!session) {
    response.writeHead(404, headers).end('Nobody here has that address.')
    return
  }
  const setCookie = `${session}; Path=/; Secure; HttpOnly; SameSite=Lax`
  if (request.headers.accept === 'application/json') {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ cookie: session }))
    return
  }
  response.writeHead(303, { location: '/', 'set-cookie': setCookie }).end()
}

/** A session as signing in with a passkey would open it. @returns the cookie, or undefined for an address that nobody active has. */
async function openSession(deps: Deps, email: string): Promise<string | undefined> {
  const [{ sessionCookieValue }, { sessionPut, sightWrite }, { hashOf, randomToken }] = await Promise.all([
    import('../../functions/access/actor.ts'),
    import('../../functions/access/writes.ts'),
    import('../../functions/platform/secrets.ts'),
  ])
  const personId = await deps.access.personWithEmail(email.trim().toLowerCase())
  const account = personId ? await deps.members.account(personId) : undefined
  if (!personId || account?.state !== 'active') return undefined
  const [token, now] = [randomToken(), deps.clock.now()]
  const times = { startedAt: now, lastSeenAt: now, provedAt: now }
  const session = {
    id: deps.ids.next('session'),
    tokenHash: hashOf(token),
    way: 'passkey',
    device: 'Chromium, Linux',
    ...times,
  } as const
  await deps.access.commit([sessionPut(personId, session), sightWrite(account, now)])
  return `__Host-session=${sessionCookieValue(personId, token)}`
}
