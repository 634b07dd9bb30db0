import { useEffect } from 'preact/hooks'
import { useLocation } from 'wouter'
import { forget, recall, remember } from '../device.ts'

const kept = 'search-key'
const field = 'input[type="search"][name="q"]'

// A single key may start something only where one can turn it off (WCAG 2.2, 2.1.4).
export function isShortcutOn(): boolean {
  return recall(kept) !== 'off'
}

export function keepShortcut(on: boolean): void {
  if (on) forget(kept)
  else remember(kept, 'off')
}

let wanted = false

/** The key `/` goes to the words of a search, from wherever one is not writing. */
export function useSearchShortcut(): void {
  const [, go] = useLocation()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return
      if (!isShortcutOn() || document.querySelector('dialog[open]')) return
      event.preventDefault()
      if (focusWords()) return
      wanted = true
      go('/search')
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [go])
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null
}

/** @returns whether the field is on the page */
export function focusWords(): boolean {
  const words = document.querySelector<HTMLInputElement>(field)
  words?.focus()
  words?.select()
  return words !== null
}

/** Whoever presses the link to the search wants to type: its look promises a box. */
export function wantWords(): void {
  wanted = !focusWords()
}

/** Whether the page was opened by its key or its link: asked once. */
export function takeWanted(): boolean {
  const was = wanted
  wanted = false
  return was
}
