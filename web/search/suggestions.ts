import { useEffect, useState } from 'preact/hooks'
import type { Suggestion } from '../../shared/suggestions.ts'
import { call } from '../api.ts'

const leastTyped = 2
const mostTyped = 100
const pauseMs = 150
/** What comes later than that comes while somebody reads or goes on: it would only move the page. */
const patienceMs = 2_000

const nothing: readonly Suggestion[] = []

/** What begins with what was typed, once typing rests; nothing while nobody wants it, and on a line where it would be in the way. */
export function useSuggestions(typed: string, wanted: boolean): readonly Suggestion[] {
  const [found, setFound] = useState(nothing)
  const text = typed.trim()
  const asks = wanted && text.length >= leastTyped && text.length <= mostTyped && !isSlow()
  useEffect(() => {
    if (!asks) return setFound(nothing)
    const stop = new AbortController()
    let isOvertaken = false
    const timers = [
      setTimeout(() => {
        call('GET /search/suggestions', { query: { q: text }, signal: stop.signal }).then(
          ({ items }) => isOvertaken || setFound(items),
          // Nobody waits for them: what was typed can be searched for.
          () => isOvertaken || setFound(nothing),
        )
      }, pauseMs),
      setTimeout(() => stop.abort(), pauseMs + patienceMs),
    ]
    return () => {
      isOvertaken = true
      timers.forEach(clearTimeout)
      stop.abort()
    }
  }, [text, asks])
  return asks ? found : nothing
}

function isSlow(): boolean {
  const { connection } = navigator
  return connection?.saveData === true || /2g$/.test(connection?.effectiveType ?? '')
}
