/// <reference lib="webworker" />
// Keeps the shell of the app on the device, so that it opens at once and offline. Answers of the API never pass through here.

type Precached = { url: string }
declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: readonly Precached[] }

const shellCache = 'enlaces-shell'
const shell = self.__WB_MANIFEST.map(({ url }) => `/${url}`)
const page = '/index.html'

self.addEventListener('install', (event) => {
  event.waitUntil(keepShell())
})

self.addEventListener('activate', (event) => {
  event.waitUntil(dropOthers().then(() => self.clients.claim()))
})

self.addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url)
  if (event.request.method !== 'GET' || origin !== self.location.origin) return
  if (event.request.mode === 'navigate' && isOurs(pathname)) event.respondWith(fromShell(page, event.request))
  else if (pathname.startsWith('/assets/')) event.respondWith(fromShell(pathname, event.request))
})

// What the server answers by itself, the published site and the API among it, is none of the app's business.
function isOurs(pathname: string): boolean {
  return !/^\/(api|local|published)(\/|$)/.test(pathname) && !/\.[a-z0-9]+$/.test(pathname)
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

// Message files of other languages are no part of the shell; one that was used is kept too.
async function fromShell(path: string, request: Request): Promise<Response> {
  const cache = await caches.open(shellCache)
  const kept = await cache.match(path)
  if (kept) return kept
  const response = await fetch(request)
  if (response.ok && path !== page) await cache.put(path, response.clone())
  return response
}
