/// <reference lib="webworker" />
// Keeps the shell of the app on the device, so that it opens at once and offline. Answers of the API never pass through here.

import { keptAtHeader, keptWithHeader, lastSeenCache } from './lastSeenCache.ts'

type Precached = { url: string }
declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: readonly Precached[] }

const shellCache = 'enlaces-shell'
const shell = self.__WB_MANIFEST.map(({ url }) => `/${url}`)
const page = '/index.html'
const weekMs = 7 * 24 * 60 * 60 * 1000

self.addEventListener('install', (event) => {
  event.waitUntil(keepShell())
})

self.addEventListener('activate', (event) => {
  event.waitUntil(dropOthers().then(() => self.clients.claim()))
})

self.addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url)
  if (event.request.method !== 'GET' || origin !== self.location.origin) return
  if (event.request.mode === 'navigate' && isOurs(pathname)) event.respondWith(pageAsLastSeen(event.request))
  else if (pathname.startsWith('/assets/')) event.respondWith(fromShell(pathname, event.request))
})

// What the server answers by itself, the published site and the API among it, is none of the app's business.
function isOurs(pathname: string): boolean {
  return !/^\/(api|local|public)(\/|$)/.test(pathname) && !/\.[a-z0-9]+$/.test(pathname)
}

// Hashed files that are here already are not fetched again; the page is, for it names the others.
async function keepShell(): Promise<void> {
  const cache = await caches.open(shellCache)
  await Promise.all(
    shell.map(async (path) => {
      if (path === page || !(await cache.match(path)))
        await cache.add(new Request(path, { cache: path === page ? 'reload' : 'default' }))
    }),
  )
  await self.skipWaiting()
}

async function dropOthers(): Promise<void> {
  const cache = await caches.open(shellCache)
  for (const request of await cache.keys()) {
    if (!shell.includes(new URL(request.url).pathname)) await cache.delete(request)
  }
}

/** What this address last showed stands there from the first moment; the app takes its place when it has arrived. */
async function pageAsLastSeen(request: Request): Promise<Response> {
  const [empty, seen] = await Promise.all([fromShell(page, request), lastSeen(request)])
  if (!seen) return empty
  const [html, shown] = await Promise.all([empty.clone().text(), seen.text()])
  const keptWith = seen.headers.get(keptWithHeader)
  if (!keptWith || !html.includes(keptWith)) return empty
  const headers = new Headers(empty.headers)
  headers.delete('Content-Encoding')
  headers.delete('Content-Length')
  const language = seen.headers.get('Content-Language') ?? 'es'
  const filled = html
    .replace('<html lang="es">', `<html lang="${language}">`)
    .replace('<div id="app">', (app) => `<div id="last-seen" aria-busy="true">${shown}</div>${app}`)
  return new Response(filled, { headers })
}

async function lastSeen(request: Request): Promise<Response | undefined> {
  const cache = await caches.open(lastSeenCache)
  const seen = await cache.match(request.url)
  return Number(seen?.headers.get(keptAtHeader)) > Date.now() - weekMs ? seen : undefined
}

// Message files of other languages are no part of the shell; one that was used is kept too.
async function fromShell(path: string, request: Request): Promise<Response> {
  const cache = await caches.open(shellCache)
  const kept = await cache.match(path)
  if (kept) return kept
  const response = await fetch(request)
  if (response.ok && path !== page) await cache.put(path, response.clone())
  return response
}
