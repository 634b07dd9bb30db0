import { useEffect, useState } from 'preact/hooks'

type Said = { text: string; at: number }
let show: ((said: Said) => void) | undefined
const stayMs = 6_000

/** Says a short thing to everybody, seen and heard: that something was done, or arrived. Troubles go beside their place instead. */
export function say(text: string): void {
  show?.({ text, at: Date.now() })
}

export function LiveRegion() {
  const [said, setSaid] = useState<Said>()
  useEffect(() => {
    show = setSaid
    return () => {
      show = undefined
    }
  }, [])
  useEffect(() => {
    if (!said) return
    const timer = setTimeout(() => setSaid(undefined), stayMs)
    return () => clearTimeout(timer)
  }, [said])
  return (
    <div class="live" role="status" aria-live="polite">
      {said && (
        <p key={said.at} class="toast">
          {said.text}
        </p>
      )}
    </div>
  )
}
