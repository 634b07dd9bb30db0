import { dateInWords } from '../../shared/datesInWords.ts'
import { useMe } from '../session.ts'
import { useLanguage } from '../words.ts'

/** Writes an instant into a sentence: the whole day and the hour, by the reader's clock. */
export function useMoment(): (at: string) => string {
  const language = useLanguage()
  const timeZone = useMe()?.zone
  return (at) => dateInWords(language, at, { dateStyle: 'long', timeStyle: 'short', timeZone })
}
