import { type Language, languages } from '../../shared/languages.ts'
import { limits } from '../../shared/limits.ts'
import { SelectField, TextField } from '../ui/fields.tsx'
import { useMessages } from '../words.ts'

type Props = {
  label: string
  title: string
  onTitle: (title: string) => void
  language: Language
  onLanguage: (language: Language) => void
}

/** What a thread is called, and in which language. */
export function TitleFields({ label, title, onTitle, language, onLanguage }: Props) {
  const { shell } = useMessages()
  return (
    <>
      <TextField
        label={label}
        name="title"
        maxLength={limits.titleCharacters}
        lang={language}
        value={title}
        onInput={onTitle}
      />
      <SelectField
        label={shell.language}
        name="language"
        value={language}
        onChange={onLanguage}
        options={languages.map((tag) => ({ value: tag, label: shell.languages[tag] }))}
      />
    </>
  )
}
