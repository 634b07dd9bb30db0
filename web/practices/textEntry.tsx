import type { ComponentChildren } from 'preact'
import type { Language } from '../../shared/languages.ts'
import { practiceFields, type TextName } from '../../shared/practiceFields.ts'
import { wordsOf } from '../../shared/practiceMissing.ts'
import { countWords } from '../../shared/wordCount.ts'
import { TextArea, TextField } from '../ui/fields.tsx'
import { useWords } from '../words.ts'
import { isLong, placeOf } from './content.ts'
import { practiceMessages } from './messages.ts'

type Props = {
  name: TextName
  value: string
  language: Language
  onInput: (text: string) => void
  hint?: string
  fault?: string | undefined
  children?: ComponentChildren
}

/** A text of a record, with its words counted as they are typed. */
export function TextEntry({ name, value, language, onInput, hint, fault, children }: Props) {
  const { fields } = useWords(practiceMessages)
  const rule = practiceFields[name]
  const common = {
    label: fields[name],
    name: `texts.${name}`,
    value,
    onInput,
    lang: language,
    hint,
    ...(fault ? { fault } : {}),
  }
  return (
    <div class="entry" id={placeOf(name)}>
      {rule.kind === 'line' ? (
        <TextField {...common} maxLength={rule.characters} />
      ) : (
        <TextArea {...common} rows={isLong(name) ? 5 : 2} />
      )}
      <WordCount name={name} text={value} language={language} />
      {children}
    </div>
  )
}

/** How many words there are, where the field takes a number of them; of the others only once there are some. */
function WordCount({ name, text, language }: { name: TextName; text: string; language: Language }) {
  const { edit } = useWords(practiceMessages)
  const count = countWords(text, language)
  const range = wordsOf(name)
  if (!range) return count > 0 ? <p class="word-count">{edit.words(count)}</p> : null
  const isRight = count >= range.least && count <= range.most
  return (
    <p class={isRight || count === 0 ? 'word-count' : 'word-count word-count-off'}>
      {range.least > 0 ? edit.between(count, range.least, range.most) : edit.atMost(count, range.most)}
    </p>
  )
}
