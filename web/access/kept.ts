import { useState } from 'preact/hooks'

/**
 * A step on the way in that this tab remembers: whoever goes to the mail for a code may find the tab loaded anew. An empty text is kept
 * as nothing. Where storage is refused it holds as long as the page.
 */
export function useKept(name: string): [string, (text: string) => void] {
  const key = `enlaces:${name}`
  const [text, show] = useState(() => readKept(key))
  return [
    text,
    (next) => {
      show(next)
      writeKept(key, next)
    },
  ]
}

function readKept(key: string): string {
  try {
    return sessionStorage.getItem(key) ?? ''
  } catch {
    return ''
  }
}

function writeKept(key: string, text: string): void {
  try {
    if (text) sessionStorage.setItem(key, text)
    else sessionStorage.removeItem(key)
  } catch {
    // Nothing is kept in this tab, and the page goes on with what it holds.
  }
}
