import { goTo } from './place.ts'
import { showElement } from './ui/arrival.ts'

/** A press on a link in a text that leads to another page of the forum goes there without loading the app anew. */
export function followWithin(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  const address = link ? addressWithin(link) : undefined
  // A press that asks for another tab or a copy is the browser's own.
  if (!link || !address || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
    return
  event.preventDefault()
  goTo(address)
  // On this page already: the address alone would move nothing.
  if (link.hash) showElement(link.hash.slice(1))
}

// The forum's own pages, however the address was typed; footnotes are anchors on this page.
function addressWithin(link: HTMLAnchorElement): string | undefined {
  const { origin, pathname, search, hash } = link
  if (origin !== location.origin || !/^\/(?:threads|spaces|person|seat)\//.test(pathname)) return undefined
  return link.getAttribute('href')?.startsWith('#') ? undefined : pathname + search + hash
}
