import { TextArea } from '../ui/fields.tsx'
import { useMessages } from '../words.ts'

/** What a box to write in needs, plain or rich. */
export type BoxProps = {
  label: string
  text: string
  onText: (text: string) => void
  lang: string
  rows: number
  /** What is wrong with the text before it is sent. */
  fault?: string
}

/** Markdown as it is typed. */
export function PlainBox({ label, text, onText, ...rest }: BoxProps) {
  const { forum } = useMessages()
  return <TextArea label={label} name="body" hint={forum.write.hint} value={text} onInput={onText} {...rest} />
}
