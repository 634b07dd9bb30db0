import { dayInWords } from '../../shared/datesInWords.ts'
import { useLanguage } from '../words.ts'

/** A day of the calendar, the same in every zone. */
export function Day({ on }: { on: string }) {
  const language = useLanguage()
  return <time dateTime={on}>{dayInWords(language, on)}</time>
}
