import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { useMessages } from '../words.ts'
import { useArrival } from './arrival.ts'
import { type Crumb, Crumbs } from './crumbs.tsx'

type Props = {
  /** The heading, and the name of the browser's tab. */
  title: string
  /** The language of the title, when it is somebody's own text. */
  lang?: string | undefined
  /** The way here, from the widest place to the nearest, without this page itself. */
  crumbs?: readonly Crumb[]
  /** Words above the title: what kind of thing this is. */
  kicker?: ComponentChildren
  /** What stands right under the title: dates, counts, states. */
  under?: ComponentChildren
  /** The one main action of the page. */
  action?: ComponentChildren
  /** What belongs to the page: beside it on a wide screen, folded below it on a phone. */
  aside?: ComponentChildren
  children?: ComponentChildren
}

/** A page: where one is, a heading that takes the focus on arrival, the text, and what belongs to it. */
export function PageBody({ title, lang, crumbs, kicker, under, action, aside, children }: Props) {
  const { shell } = useMessages()
  const heading = useArrival()
  useEffect(() => {
    document.title = shell.titleOf(title)
  }, [title, shell])
  return (
    <div class={aside ? 'page page-with-aside' : 'page'}>
      <div class="page-column">
        {crumbs && <Crumbs crumbs={crumbs} />}
        <header class="page-head">
          <div class="page-title">
            {kicker && <p class="kicker">{kicker}</p>}
            <h1 ref={heading} tabIndex={-1} lang={lang}>
              {title}
            </h1>
            {under && <div class="under">{under}</div>}
          </div>
          {action && <div class="page-action">{action}</div>}
        </header>
        {children}
      </div>
      {aside && (
        <aside class="page-aside" aria-label={shell.aside}>
          {aside}
        </aside>
      )}
    </div>
  )
}
