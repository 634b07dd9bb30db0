import { useEffect, useRef } from 'preact/hooks'
import { isGoingBack, showElement } from '../ui/arrival.ts'

/** The browser looked for `#post-21` before there was one, and does not look again when only the address changes. */
export function useAnchor(first: number): void {
  const done = useRef('')
  const wanted = /^#post-\d+$/.test(location.hash) ? location.hash.slice(1) : ''
  useEffect(() => {
    if (wanted && done.current !== wanted && (isGoingBack() || showElement(wanted))) done.current = wanted
  }, [first, wanted])
}

/** Brings a post of this page under the reader's eyes and focus; nothing when it is on another page. */
export function showPost(number: number): void {
  showElement(`post-${number}`)
}
