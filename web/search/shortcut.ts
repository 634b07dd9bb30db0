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
/** What was typed while the page with the words was on its way: who presses `/` types on. */
let ahead = ''

/** The key `/` goes to the words of a search, from wherever one is not writing. */
export function useSearchShortcut(): void {
  const [, go] = useLocation()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return
      if (wanted && location.pathname === '/search') return typeAhead(event)
      if (event.key !== '/' || !isShortcutOn() || document.querySelector('dialog[open]')) return
      event.preventDefault()
      if (focusWords()) return
      wanted = true
      ahead = ''
      go('/search')
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [go])
}

function typeAhead(event: KeyboardEvent): void {
  if (event.key.length !== 1) return
  event.preventDefault()
  ahead += event.key
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

/** The page that was opened by its key or its link gives the words the focus, and what was typed meanwhile. */
export function takeWords(): void {
  if (!wanted || !focusWords()) return
  wanted = false
  const words = document.querySelector<HTMLInputElement>(field)
  if (!words || !ahead) return
  words.setRangeText(ahead, 0, words.value.length, 'end')
  ahead = ''
  words.dispatchEvent(new InputEvent('input', { bubbles: true }))
}
