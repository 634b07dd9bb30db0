import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { fileURLToPath } from 'node:url'
import * as fixtures from './webFixtures.ts'

// Serves the built web app with its production policy, and answers the API from fixtures: for looking at pages.
// `node test/support/webPreview.ts [port] [full|empty|error|visitor]`

export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types enlaces-rendered enlaces-worker',
].join('; ')

type Mode = 'full' | 'empty' | 'error' | 'visitor'
const root = fileURLToPath(new URL('../../build/web/', import.meta.url))
const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
  webmanifest: 'application/manifest+json',
}

export function startWebPreview(port: number, mode: Mode): Promise<{ origin: string; close: () => void }> {
  const server = createServer((request, response) => void serve(request, response, mode))
  return new Promise((ready) => {
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      const chosen = typeof address === 'object' && address ? address.port : port
      ready({ origin: `http://127.0.0.1:${chosen}`, close: () => server.close() })
    })
  })
}

async function serve(request: IncomingMessage, response: ServerResponse, mode: Mode): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1')
  if (url.pathname.startsWith('/api/')) return answer(request, response, url, mode)
  const wanted = /\.\w+$/.test(url.pathname) ? url.pathname.slice(1) : 'index.html'
  try {
    const file = await readFile(root + wanted)
    response.writeHead(200, {
      'Content-Type': types[wanted.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
      'Content-Security-Policy': contentSecurityPolicy,
      'Cache-Control': wanted.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    })
    response.end(file)
  } catch {
    response.writeHead(404).end()
  }
}

type Reply = { status: number; body?: unknown }
const refusal = (status: number, code: string): Reply => ({ status, body: { type: '', title: code, status, code } })

function answer(request: IncomingMessage, response: ServerResponse, url: URL, mode: Mode): void {
  const { status, body } = replyTo(request, url, mode)
  response.writeHead(status, { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' })
  response.end(body === undefined ? undefined : JSON.stringify(body))
}

function replyTo({ method = 'GET', headers }: IncomingMessage, url: URL, mode: Mode): Reply {
  const path = url.pathname.slice('/api'.length)
  if (mode === 'visitor') return refusal(401, 'sign-in-required')
  if (mode === 'error' && path !== '/me') return refusal(503, 'unavailable')
  if (method !== 'GET') return write(method, path)
  const body = read(path, url.searchParams, mode, headers['accept-language'] ?? 'es')
  return body === undefined ? refusal(404, 'not-found') : { status: 200, body }
}

function read(path: string, query: URLSearchParams, mode: Mode, language: string): unknown {
  const empty = mode === 'empty'
  const [, kind, id = '', part, number, last] = path.split('/')
  if (kind === 'me' && id === 'following') return empty ? fixtures.Empty : fixtures.followed
  if (kind === 'me') return fixtures.me(language)
  if (kind === 'home') return empty ? fixtures.emptyHome : fixtures.home
  if (kind === 'people') return fixtures.people
  if (kind === 'spaces' && !id) return empty ? fixtures.Empty : { items: fixtures.spaces }
  if (kind === 'spaces' && part === 'mentionable') return fixtures.Empty
  if (kind === 'spaces' && part === 'threads') return empty ? fixtures.Empty : { items: fixtures.threads, next: 'next' }
  if (kind === 'spaces' && part === 'members') return empty ? fixtures.Empty : fixtures.members
  if (kind === 'spaces') return fixtures.spaces.find((space) => space.id === id)
  if (kind === 'threads' && last === 'revisions') return fixtures.revisions
  if (kind === 'threads' && part === 'posts') return { ...fixtures.post(id, Number(number)), body: 'Lo que *escribí*.' }
  if (kind === 'notices') return id ? { unread: empty ? 0 : 10 } : empty ? fixtures.Empty : fixtures.notices
  if (part === 'following') return { level: 'follow' }
  if (kind === 'threads' && part === 'latest') return { postCount: 47 }
  if (kind === 'threads') return fixtures.threadPage(id, Number(query.get('from') ?? 25))
  return undefined
}

function write(method: string, path: string): Reply {
  if (path === '/preview') return { status: 200, body: { html: '<p>Como <strong>se verá</strong>.</p>' } }
  if (path.endsWith('/mark') || path.endsWith('/notices') || path.endsWith('/following') || path.includes('/members/'))
    return { status: 204 }
  if (method === 'POST' && path.endsWith('/posts')) {
    return { status: 201, body: { ...fixtures.post(path.split('/')[2] ?? '', 48), number: 48 } }
  }
  if (method === 'PATCH') return conflict
  return faulty
}

const conflict: Reply = {
  status: 409,
  body: {
    ...{ type: '', title: 'Hay dos textos.', status: 409, code: 'edit-conflict' },
    current: { version: 3, text: 'Otro texto que se guardó.' },
    sent: { version: 2, text: 'El texto que se envió.' },
  },
}

const faulty: Reply = {
  status: 422,
  body: {
    ...{ type: '', title: 'Hay algo que corregir.', status: 422, code: 'invalid' },
    fields: [{ field: 'title', fault: 'required', message: 'Hace falta.' }],
  },
}

const modes: readonly string[] = ['full', 'empty', 'error', 'visitor']
const isMode = (text: string): text is Mode => modes.includes(text)

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [port = '4180', mode = 'full'] = process.argv.slice(2)
  const { origin } = await startWebPreview(Number(port), isMode(mode) ? mode : 'full')
  console.log(origin)
}
