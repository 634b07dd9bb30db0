import { useMe } from '../session.ts'
import { useLanguage } from '../words.ts'

/** Writes an instant into a sentence: the whole day and the hour, by the reader's clock. */
export function useMoment(): (at: string) => string {
  const language = useLanguage()
  const timeZone = useMe()?.zone
  const written = new Intl.DateTimeFormat(language, {
    ...{ dateStyle: 'long', timeStyle: 'short' },
    ...(timeZone ? { timeZone } : {}),
  })
  return (at) => written.format(Date.parse(at))
}
