import { useMe } from '../session.ts'
import { useLanguage } from '../words.ts'
import { exactMoment, writtenDay, writtenMoment } from './dates.ts'

/** An instant, written out in the reader's language and zone, with the exact instant at hand. `short` leaves the hour out. */
export function Time({ at, short = false }: { at: string; short?: boolean }) {
  const language = useLanguage()
  const zone = useMe()?.zone
  return (
    <time dateTime={at} title={exactMoment(at, language, zone)}>
      {short ? writtenDay(at, language, zone, Date.now()) : writtenMoment(at, language, zone, Date.now())}
    </time>
  )
}
