import type { DraftRow } from '../../shared/drafts.ts'
import { Checkbox } from '../ui/fields.tsx'
import { Time } from '../ui/time.tsx'
import { useWords } from '../words.ts'
import { handoverMessages } from './messages.ts'

type Props = {
  legend: string
  hint?: string
  none: string
  rows: readonly DraftRow[]
  chosen: ReadonlySet<string>
  onChange: (chosen: Set<string>) => void
  /** What is to be said beside one of them. */
  noteOf?: (row: DraftRow) => string | undefined
}

/** Drafts to be chosen, each with enough of its text to know it by. */
export function DraftChoice({ legend, hint, none, rows, chosen, onChange, noteOf }: Props) {
  const { leave } = useWords(handoverMessages)
  const choose = (place: string, isChosen: boolean) =>
    onChange(new Set([...chosen, place].filter((one) => one !== place || isChosen)))
  return (
    <fieldset class="field choices drafts-to-choose">
      <legend>{legend}</legend>
      {rows.length === 0 ? <p class="hint">{none}</p> : hint && <p class="hint">{hint}</p>}
      {rows.map((row) => (
        <Checkbox
          key={row.place}
          name={row.place}
          checked={chosen.has(row.place)}
          onChange={(isChosen) => choose(row.place, isChosen)}
          label={<span lang={row.within.language}>{row.within.title}</span>}
          hint={
            <>
              {row.place.startsWith('thread:') ? leave.thread : leave.reply} · <Time at={row.savedAt} short />
              <br />
              <span lang={row.language}>{[row.title, row.begins].filter(Boolean).join(' — ')}</span>
              {noteOf?.(row) && (
                <>
                  <br />
                  <strong>{noteOf(row)}</strong>
                </>
              )}
            </>
          }
        />
      ))}
    </fieldset>
  )
}
