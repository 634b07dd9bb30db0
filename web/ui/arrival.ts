import { useEffect, useRef } from 'preact/hooks'

// Where the reader was on each address of this visit, for the way back.
const heights = new Map<string, number>()
let goingBack = false
// The first page of a visit leaves focus and height where the browser put them.
let arrivals = 0

addEventListener('popstate', () => {
  goingBack = true
})
addEventListener('scroll', () => heights.set(location.href, scrollY), { passive: true })

/** On arrival the heading takes the focus and the page begins at its top; on the way back it is where it was left. */
export function useArrival() {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    arrivals += 1
    const back = goingBack
    goingBack = false
    if (arrivals === 1 || (location.hash && !back)) return
    heading.current?.focus({ preventScroll: true })
    scrollTo(0, back ? (heights.get(location.href) ?? 0) : 0)
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
    heading.current?.scrollIntoView({ block: 'start' })
  }, [page])
  return heading
}

/** Brings a part of the page under the reader's eyes and focus; @returns whether it is there */
export function showElement(id: string): boolean {
  const part = document.getElementById(id)
  part?.scrollIntoView({ block: 'start' })
  part?.focus({ preventScroll: true })
  return part !== null
}
