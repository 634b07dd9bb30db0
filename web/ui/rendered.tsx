import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { goTo } from '../place.ts'

// The one place where HTML enters a page, by the one policy that the Content-Security-Policy names for it (Trusted Types).
// The server rendered it from Markdown and sanitised it; `html` is only ever a field of that name in an API answer.
const policy = window.trustedTypes?.createPolicy('enlaces-rendered', { createHTML: (html) => html })

/** A text as the server rendered it, in the language it was written in. */
export function Rendered({ html, lang }: { html: string; lang: string }) {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (place.current) place.current.innerHTML = policy?.createHTML(html) ?? html
  }, [html])
  // The links inside have the keys themselves: pressing Enter on one is a click.
  useEffect(() => {
    const here = place.current
    here?.addEventListener('click', followMention)
    return () => here?.removeEventListener('click', followMention)
  }, [])
  return <div ref={place} class="prose" lang={lang} />
}

/** A mention leads to a page of ours, without loading everything anew; other windows and other links are the browser's. */
function followMention(event: MouseEvent): void {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  const link = event.target instanceof Element ? event.target.closest('a') : undefined
  const address = link?.getAttribute('href')
  if (!address || !/^\/(person|seat)\//.test(address)) return
  event.preventDefault()
  goTo(address)
}
