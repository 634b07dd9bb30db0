import { useEffect, useRef } from 'preact/hooks'

// Where the reader was on each address of this visit, for the way back.
const heights = new Map<string, number>()
/** On the way back: where the reader was. */
let returnTo: number | undefined
// The first page of a visit leaves focus and height where the browser put them.
let arrivals = 0

// Noted at once: the browser goes to where the address leads before the page is there.
addEventListener('popstate', () => {
  returnTo = heights.get(location.href) ?? 0
})
// Sent by the router: https://github.com/molefrog/wouter, `use-browser-location`.
addEventListener('pushState', () => {
  returnTo = undefined
})
addEventListener('scroll', () => heights.set(location.href, scrollY), { passive: true })

/** On arrival the heading takes the focus and the page begins at its top; on the way back it is where it was left. */
export function useArrival() {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    arrivals += 1
    if (arrivals === 1 || (location.hash && returnTo === undefined)) return
    heading.current?.focus({ preventScroll: true })
    scrollTo(0, returnTo ?? 0)
  }, [])
  return heading
}

/** The focus follows to the top of a list whose other page has just been asked for. */
export function useTurning(page: string) {
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef(page)
  useEffect(() => {
    if (shown.current === page) return
    shown.current = page
    heading.current?.focus({ preventScroll: true })
    if (returnTo !== undefined) scrollTo(0, returnTo)
    else heading.current?.scrollIntoView({ block: 'start' })
  }, [page])
  return heading
}

/** Who goes back is where they were, and not where the address leads. */
export function isGoingBack(): boolean {
  return returnTo !== undefined
}

/** Brings a part of the page under the reader's eyes and focus; @returns whether it is there */
export function showElement(id: string): boolean {
  const part = document.getElementById(id)
  part?.scrollIntoView({ block: 'start' })
  part?.focus({ preventScroll: true })
  return part !== null
}
