import { useEffect, useState } from 'preact/hooks'
import { useLocation, useSearch } from 'wouter'
import { arrivedPage, loadPage, type Page, type PageComponent } from './page.ts'
import { pageAt } from './pages.ts'
import { Breakwater } from './ui/breakwater.tsx'
import { Frame } from './ui/frame.tsx'
import { Missing } from './ui/missing.tsx'
import { PageSkeleton } from './ui/skeleton.tsx'
import { useLanguage } from './words.ts'

/** Shows the page of the address; while its code is on the way, its frame. */
export function Router() {
  const [path] = useLocation()
  const search = useSearch()
  useLanguage()
  const found = pageAt(path)
  const Shown = useArrived(found?.page)
  // A page with other values in its path is another page: it starts anew, and its heading takes the focus.
  const content = !found ? (
    <Missing />
  ) : Shown ? (
    <Shown key={path} params={found.params} search={new URLSearchParams(search)} />
  ) : (
    <PageSkeleton />
  )
  return (
    <Frame alone={found?.page.open === true}>
      <Breakwater key={path}>{content}</Breakwater>
    </Frame>
  )
}

function useArrived(page: Page | undefined): PageComponent | undefined {
  const [, again] = useState<PageComponent>()
  const [failure, setFailure] = useState<unknown>()
  useEffect(() => {
    if (!page || arrivedPage(page)) return
    loadPage(page).then((component) => again(() => component), setFailure)
  }, [page])
  if (failure) throw failure
  return page && arrivedPage(page)
}
