import { TextArea } from '../ui/fields.tsx'
import { useMessages } from '../words.ts'

/** What a box to write in needs, plain or rich. */
export type BoxProps = {
  label: string
  text: string
  onText: (text: string) => void
  lang: string
  rows: number
}

/** Markdown as it is typed. */
export function PlainBox({ label, text, onText, lang, rows }: BoxProps) {
  const { forum } = useMessages()
  return (
    <TextArea label={label} name="body" hint={forum.write.hint} rows={rows} lang={lang} value={text} onInput={onText} />
  )
}
