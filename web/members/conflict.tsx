import { useState } from 'preact/hooks'
import { ProblemError } from '../problem.ts'
import { Button } from '../ui/controls.tsx'
import { Notice } from '../ui/notices.tsx'
import { useWords } from '../words.ts'
import { memberMessages } from './messages.ts'

/**
 * Edits by version: when somebody saved meanwhile, what is kept now is shown beside what was typed, and the next try is made from that
 * version, for the person has seen it.
 */
export function useConflict(version: number) {
  const [met, setMet] = useState<{ version: number; kept: Record<string, unknown> }>()
  return {
    kept: met?.kept,
    async guard<Saved>(save: (version: number) => Promise<Saved>): Promise<Saved> {
      try {
        const saved = await save(Math.max(version, met?.version ?? 0))
        setMet(undefined)
        return saved
      } catch (error) {
        if (error instanceof ProblemError && error.current) {
          setMet({ version: error.current.version, kept: JSON.parse(error.current.text) })
        }
        throw error
      }
    },
  }
}

type Props = { kept: readonly { label: string; text: unknown }[]; onTheirs: () => void }

export function ConflictNotice({ kept, onTheirs }: Props) {
  const { conflict } = useWords(memberMessages)
  return (
    <Notice tone="waiting">
      <p class="notice-title">{conflict.title}</p>
      <p>{conflict.text}</p>
      <dl class="facts">
        {kept.map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{String(text || '—')}</dd>
          </div>
        ))}
      </dl>
      <div class="form-end">
        <Button type="submit">{conflict.mine}</Button>
        <Button look="quiet" onClick={onTheirs}>
          {conflict.theirs}
        </Button>
      </div>
    </Notice>
  )
}
