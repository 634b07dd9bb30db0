import { useLayoutEffect, useRef } from 'preact/hooks'
import { followWithin } from '../within.ts'

// The one place where HTML enters a page, by the one policy that the Content-Security-Policy names for it (Trusted Types).
// The server rendered it from Markdown and sanitised it; `html` is only ever a field of that name in an API answer.
const policy = window.trustedTypes?.createPolicy('enlaces-rendered', { createHTML: (html) => html })

/** A text as the server rendered it, in the language it was written in. */
export function Rendered({ html, lang }: { html: string; lang: string }) {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (place.current) place.current.innerHTML = policy?.createHTML(html) ?? html
  }, [html])
  // The links inside are the buttons of it: they take the keys by themselves.
  // biome-ignore lint/a11y/useKeyWithClickEvents: a link that has the focus clicks on Enter
  // biome-ignore lint/a11y/noStaticElementInteractions: only the links in it are pressed
  return <div ref={place} class="prose" lang={lang} onClick={followWithin} />
}
