import { useEffect, useState } from 'preact/hooks'

/** By then what one came for is on the screen, on a slow line too. */
const settledMs = 1_500
let isSettled = false
const waiting = new Set<() => void>()
setTimeout(() => {
  isSettled = true
  for (const tell of waiting) tell()
  waiting.clear()
}, settledMs)

/** False for the first moment of a visit: what stands beside the text lets the text go first. */
export function useSettled(): boolean {
  const [settled, setSettled] = useState(isSettled)
  useEffect(() => {
    if (isSettled) return setSettled(true)
    const tell = () => setSettled(true)
    waiting.add(tell)
    return () => {
      waiting.delete(tell)
    }
  }, [])
  return settled
}
