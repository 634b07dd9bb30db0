import type { ComponentChildren } from 'preact'
import { Button } from '../ui/controls.tsx'
import { useWords } from '../words.ts'
import { practiceMessages } from './messages.ts'

type Props = {
  by: string | undefined
  theirs: ComponentChildren
  onMine: () => void
  onTheirs: () => void
  /** Of texts: one below the other. */
  onBoth?: () => void
}

/** A field that was changed here and elsewhere: what is saved stands over what was typed, and its writer decides. */
export function Clash({ by, theirs, onMine, onTheirs, onBoth }: Props) {
  const { clash } = useWords(practiceMessages)
  return (
    <fieldset class="notice notice-waiting clash">
      <legend class="notice-title">{clash.title}</legend>
      <p class="label">{by ? clash.theirsBy(by) : clash.theirs}</p>
      <div class="as-typed conflict-text">{theirs || clash.nothing}</div>
      <div class="form-end">
        <Button onClick={onMine}>{clash.keepMine}</Button>
        <Button look="quiet" onClick={onTheirs}>
          {clash.keepTheirs}
        </Button>
        {onBoth && (
          <Button look="quiet" onClick={onBoth}>
            {clash.keepBoth}
          </Button>
        )}
      </div>
    </fieldset>
  )
}
