import { limits } from '../../shared/limits.ts'
import { TextField } from '../ui/fields.tsx'

type Props = {
  words: { reason: string; reasonHint: string }
  draft: { text: string; setText: (text: string) => void }
}

/** Why something is done about a person or a post: asked for in the dialog that does it. */
export function ReasonField({ words, draft }: Props) {
  return (
    <TextField
      label={words.reason}
      name="reason"
      hint={words.reasonHint}
      autoComplete="off"
      maxLength={limits.noteCharacters}
      value={draft.text}
      onInput={draft.setText}
    />
  )
}
