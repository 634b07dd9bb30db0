import { keptAtHeader, keptWithHeader, lastSeenCache } from './worker/lastSeenCache.ts'

// A page as it last showed, written down for the worker, which puts it into the next visit before any script has run.

/** Enough for a day's reading; each is the size of the page's text. */
const mostPages = 20

/** Writes down what stands on the screen, without what is being done there. Where the device refuses, nothing is kept and nothing fails. */
export async function keepAsSeen(): Promise<void> {
  const html = shownHtml()
  if (!html || !('caches' in window)) return
  const { origin, pathname, search } = location
  const headers = {
    'Content-Language': document.documentElement.lang,
    [keptAtHeader]: String(Date.now()),
    [keptWithHeader]: document.querySelector('link[rel=stylesheet]')?.getAttribute('href') ?? '',
  }
  const cache = await caches.open(lastSeenCache)
  await cache.put(`${origin}${pathname}${search}`, new Response(html, { headers }))
  const oldestFirst = await cache.keys()
  await Promise.all(oldestFirst.slice(0, -mostPages).map((page) => cache.delete(page)))
}

/** For another person, another language, or nobody. */
export async function forgetSeen(): Promise<void> {
  if ('caches' in window) await caches.delete(lastSeenCache)
}

/** The app stands in its place now. */
export function coverLastSeen(): void {
  document.getElementById('last-seen')?.remove()
}

/** Undefined while the page or a list is still on its way. A part that comes when one is near it stands there as one row. */
function shownHtml(): string | undefined {
  const app = document.getElementById('app')
  if (!app || app.querySelector('.skeleton-row + .skeleton-row')) return undefined
  const shown = document.createElement('div')
  shown.append(...app.cloneNode(true).childNodes)
  for (const part of shown.querySelectorAll('dialog, [contenteditable], [role=alert], [role=status]')) part.remove()
  // Links lead somewhere without any script; what needs one waits for it.
  for (const part of shown.querySelectorAll('button, input, select, textarea')) part.setAttribute('inert', '')
  // Refused by the Content-Security-Policy in markup.
  for (const part of shown.querySelectorAll('[style]')) part.removeAttribute('style')
  // Signed for a minute, which is over by then.
  for (const part of shown.querySelectorAll('img')) part.removeAttribute('src')
  return shown.innerHTML
}
