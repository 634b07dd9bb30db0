import { useRef } from 'preact/hooks'
import { newOnceKey } from './api.ts'

/** The key under which the server makes this thing once: the same for every try of the same content, another for another. */
export function useOnceKey(content: string): string {
  const held = useRef({ content, key: '' })
  if (held.current.content !== content || held.current.key === '') held.current = { content, key: newOnceKey() }
  return held.current.key
}
