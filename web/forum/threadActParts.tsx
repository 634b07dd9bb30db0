import { useState } from 'preact/hooks'
import { limits } from '../../shared/limits.ts'
import { ProblemError } from '../problem.ts'
import { refresh } from '../queries.ts'
import { TextField } from '../ui/fields.tsx'
import { Notice } from '../ui/notices.tsx'

// What moving, merging and splitting have in common: a thread as it was seen, and a reason that is told.

/** When somebody changed the thread meanwhile it is read again, what was chosen stays, and whoever acts decides anew. */
export function useUnlessChanged() {
  const [hasChanged, setChanged] = useState(false)
  async function unlessChanged(act: () => Promise<void>): Promise<void> {
    try {
      await act()
    } catch (error) {
      if (!(error instanceof ProblemError) || error.code !== 'edit-conflict') throw error
      setChanged(true)
      await refresh('GET /threads/:threadId')
    }
  }
  return { hasChanged, unlessChanged }
}

export function ChangedMeanwhile({ words }: { words: { conflict: string } }) {
  return (
    <Notice tone="waiting">
      <p>{words.conflict}</p>
    </Notice>
  )
}

type Props = { words: { reason: string; reasonHint: string }; value: string; onInput: (reason: string) => void }

export function ReasonField({ words, value, onInput }: Props) {
  return (
    <TextField
      label={words.reason}
      name="reason"
      hint={words.reasonHint}
      maxLength={limits.noteCharacters}
      value={value}
      onInput={onInput}
    />
  )
}
