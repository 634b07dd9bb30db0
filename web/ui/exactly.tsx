import { useMe } from '../session.ts'
import { useLanguage } from '../words.ts'
import { exactMoment } from './dates.ts'

/** A moment for paper, where "today" is no date. */
export function Exactly({ at }: { at: string }) {
  const language = useLanguage()
  const zone = useMe()?.zone
  return <time dateTime={at}>{exactMoment(at, language, zone)}</time>
}
