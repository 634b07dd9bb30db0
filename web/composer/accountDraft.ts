import { useEffect, useRef, useState } from 'preact/hooks'
import type { Draft as Saved } from '../../shared/drafts.ts'
import type { AttachedFile } from '../../shared/files.ts'
import type { Language } from '../../shared/languages.ts'
import { call } from '../api.ts'
import { forget, recall, remember } from '../device.ts'
import type { Draft } from '../draft.ts'
import { problemFrom } from '../problem.ts'
import { personHere } from '../session.ts'
import { dropAccountDraft, dropOldKnown, knownKey, noteKnown, readKnown } from './knownDraft.ts'

/** A draft rests for so long before the server hears of it, and is not told more often than this: few writes, and nothing much lost. */
export const savingPace = { restMs: 4_000, betweenMs: 20_000 } as const

type Text = {
  title?: string | undefined
  body: string
  language: Language
  files?: AttachedFile[] | undefined
}
type Given = {
  /** `reply:thread_01…`; see shared/drafts.ts */
  place: string
  text: Text
  drafts: readonly Draft[]
  /** Lays a text from another device into the fields. */
  take: (text: Text, savedAt: string) => void
}
export type AccountDraft = {
  /** A newer text from another device, for its author to decide about. */
  offer: Saved | undefined
  useOffer: () => void
  keepMine: () => void
  /** Whether the account has what is on the screen. */
  isSaved: boolean
  /** Somebody begins to write: what other devices have is asked for. */
  look: () => void
  /** Sent or given up: it goes away on every device. */
  drop: () => void
}

/** The same draft on every device of a person: saved a while after typing stops, the newer one offered. */
export function useAccountDraft({ place, text, take, drafts }: Given): AccountDraft {
  const [offer, setOffer] = useState<Saved>()
  const [savedText, setSavedText] = useState('')
  const latest = useRef(text)
  latest.current = text
  const state = useRef({ looked: false, busy: false, savedAtMs: 0, drops: 0 })
  const typed = asText(text)

  async function look(): Promise<void> {
    if (state.current.looked) return
    state.current.looked = true
    dropOldKnown(Date.now())
    try {
      const known = readKnown(place)
      if (known?.gone) await dropAccountDraft(place)
      const { draft } = await call('GET /me/drafts/:place', { params: { place } })
      if (draft) met(draft, readKnown(place)?.version)
      else if (known && !known.gone) {
        forget(knownKey(place))
        // Sent or given up on another device, and untouched here since.
        if (known.text === asText(latest.current)) for (const one of drafts) one.drop()
      }
    } catch {
      state.current.looked = false
    }
  }

  function met(draft: Saved, knownVersion: number | undefined): void {
    const isSame = asText(draft) === asText(latest.current)
    if (isSame || draft.version === knownVersion) note(draft.version, asText(draft))
    else setOffer(draft)
  }

  function note(version: number, saved: string): void {
    noteKnown(place, { version, text: saved })
    setSavedText(saved)
  }

  async function save(): Promise<void> {
    const { busy, drops } = state.current
    const now = latest.current
    const isNews = asText(now) !== (readKnown(place)?.text ?? '') && asText(now) !== nothing
    if (busy || !isNews || !personHere()) return
    state.current.busy = true
    try {
      const base = readKnown(place)?.version ?? 0
      const body = { ...now, files: now.files ?? [], device: deviceName(), base }
      const writtenBy = personHere()
      const { version } = await call('PUT /me/drafts/:place', {
        params: { place },
        body,
        ...(writtenBy ? { writtenBy } : {}),
      })
      note(version, asText(now))
      // Sent or given up while it was on its way.
      if (state.current.drops !== drops) await dropAccountDraft(place)
    } catch (error) {
      if (problemFrom(error).code !== 'edit-conflict') return
      state.current.looked = false
      void look()
    } finally {
      state.current.busy = false
      state.current.savedAtMs = Date.now()
    }
  }

  useEffect(() => {
    if (offer || !state.current.looked) return
    const soonestMs = state.current.savedAtMs + savingPace.betweenMs - Date.now()
    const timer = setTimeout(() => void save(), Math.max(savingPace.restMs, soonestMs))
    return () => clearTimeout(timer)
  }, [typed, offer, place])

  return {
    offer,
    isSaved: savedText === typed && typed !== nothing,
    look: () => void look(),
    useOffer() {
      if (!offer) return
      note(offer.version, asText(offer))
      take(textOf(offer), offer.savedAt)
      setOffer(undefined)
    },
    keepMine() {
      if (!offer) return
      // The next save goes on top of the other text, knowing of it.
      note(offer.version, '')
      setOffer(undefined)
    },
    drop() {
      state.current.drops += 1
      setOffer(undefined)
      setSavedText('')
      void dropAccountDraft(place)
    },
  }
}

const nothing = asText({ body: '', language: 'es' })

function textOf({ title, body, language, files = [] }: Text): Text {
  return { body, language, files, ...(title === undefined ? {} : { title }) }
}

// The language alone is no text: choosing it begins no draft.
function asText({ title, body, files = [] }: Text): string {
  return JSON.stringify([title ?? '', body, ...(files.length > 0 ? [files] : [])])
}

/** A name of this device, by which it knows its own drafts again. */
export function deviceName(): string {
  const known = recall('device')
  if (known) return known
  const made = crypto.randomUUID()
  remember('device', made)
  return made
}
