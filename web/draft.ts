import { useEffect, useRef, useState } from 'preact/hooks'
import { forget } from './device.ts'
import { draftKey, readDraft, writeDraft } from './drafts.ts'
import { personHere } from './session.ts'

export { draftsHere } from './drafts.ts'

export type Draft = {
  text: string
  /** True when it differs from what it began with. */
  changed: boolean
  setText: (text: string) => void
  /** True when the text was brought back from an earlier visit. */
  restored: boolean
  /** False when this device refuses to keep anything. */
  kept: boolean
  /** Sent or given up: nothing of it stays. */
  drop: () => void
  /** On its way: it stays on the screen, and the device keeps it elsewhere. */
  putAway: () => void
}

/** Text that survives a crash, a closed tab, a lost session: kept on the device, per person, at every keystroke. */
export function useDraft(name: string, initial = ''): Draft {
  const key = draftKey(personHere(), name)
  const [found] = useState(() => readDraft(key, Date.now()))
  const [text, show] = useState(found ?? initial)
  const [kept, setKept] = useState(true)
  const latest = useRef(key)
  useEffect(() => {
    const before = latest.current
    if (before === key) return
    latest.current = key
    const typed = before === draftKey(undefined, name) ? readDraft(before, Date.now()) : undefined
    if (typed === undefined) return show(readDraft(key, Date.now()) ?? initial)
    // Typed on a first visit before it was known by whom.
    writeDraft(key, typed, Date.now())
    forget(before)
  }, [key, name, initial])
  return {
    text,
    changed: text !== initial,
    setText(next) {
      show(next)
      setKept(writeDraft(key, next === initial ? '' : next, Date.now()))
    },
    restored: found !== undefined && found !== initial,
    kept,
    putAway: () => forget(key),
    drop() {
      forget(key)
      show(initial)
    },
  }
}
