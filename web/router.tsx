import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { useLocation, useSearch } from 'wouter'
import { arrivedPage, loadPage, type Page } from './page.ts'
import { areAllKnown, learnPages, pageAt } from './pages.ts'
import { ProblemError } from './problem.ts'
import { useMe } from './session.ts'
import { Unavailable } from './ui/answer.tsx'
import { Breakwater } from './ui/breakwater.tsx'
import { Frame } from './ui/frame.tsx'
import { Missing } from './ui/missing.tsx'
import { ProblemNotice } from './ui/notices.tsx'
import { PageSkeleton } from './ui/skeleton.tsx'
import { useLanguage } from './words.ts'

/** Shows the page of the address; while its code is on the way, its frame, and when it cannot come, what to do. */
export function Router() {
  const [path] = useLocation()
  const search = useSearch()
  useLanguage()
  const found = pageAt(path)
  const { Shown, problem, again } = useArrived(path, found?.page)
  return (
    <Frame alone={found?.page.open === true}>
      {/* A page with other values in its path is another page: it starts anew, and its heading takes the focus. */}
      <Breakwater key={path}>
        {!found && areAllKnown() ? (
          <Missing />
        ) : found && Shown ? (
          <Admitted page={found.page}>
            <Shown key={path} params={found.params} search={new URLSearchParams(search)} />
          </Admitted>
        ) : problem ? (
          <Unavailable>
            <ProblemNotice problem={problem} retry={again} />
          </Unavailable>
        ) : (
          <PageSkeleton />
        )}
      </Breakwater>
    </Frame>
  )
}

function Admitted({ page, children }: { page: Page; children: ComponentChildren }) {
  return page.coordination ? <ForCoordination>{children}</ForCoordination> : children
}

// Asks who is here only where it matters: the open pages are for people who are nobody yet.
function ForCoordination({ children }: { children: ComponentChildren }) {
  const me = useMe()
  return !me || me.may.coordinate ? children : <Missing />
}

function useArrived(path: string, page: Page | undefined) {
  const [failed, setFailed] = useState<string>()
  const [tries, setTries] = useState(0)
  useEffect(() => {
    if (page ? arrivedPage(page) : areAllKnown()) return
    setFailed(undefined)
    const arriving: Promise<unknown> = page ? loadPage(page) : learnPages()
    arriving.then(
      () => setTries((count) => count + 1),
      () => setFailed(path),
    )
  }, [path, page, tries])
  return {
    Shown: page && arrivedPage(page),
    problem: failed === path ? new ProblemError({ code: 'unreachable' }) : undefined,
    again: () => setTries((count) => count + 1),
  }
}
