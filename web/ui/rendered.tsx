import { useLayoutEffect, useRef } from 'preact/hooks'
import { followWithin } from '../within.ts'
import { setRendered } from './trustedHtml.ts'

/** A text as the server rendered it, in the language it was written in. */
export function Rendered({ html, lang }: { html: string; lang: string }) {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (place.current) setRendered(place.current, html)
  }, [html])
  // The links inside are the buttons of it: they take the keys by themselves.
  // biome-ignore lint/a11y/useKeyWithClickEvents: a link that has the focus clicks on Enter
  // biome-ignore lint/a11y/noStaticElementInteractions: only the links in it are pressed
  return <div ref={place} class="prose" lang={lang} onClick={followWithin} />
}
