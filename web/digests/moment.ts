import { dateInWords } from '../../shared/datesInWords.ts'
import { useMe } from '../session.ts'
import { useLanguage } from '../words.ts'

/** Writes an instant into a sentence: the whole day and the hour, by the reader's clock unless another is named. */
export function useMoment(zone?: string): (at: string) => string {
  const language = useLanguage()
  const mine = useMe()?.zone
  return (at) => dateInWords(language, at, { dateStyle: 'long', timeStyle: 'short', timeZone: zone ?? mine })
}
