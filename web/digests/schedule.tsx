import type { DigestSettings } from '../../shared/digests.ts'
import type { DigestIssueMessages } from '../../shared/messages/es/digestIssues.ts'
import { zoneInWords } from '../members/zones.ts'
import { useLanguage, useWords } from '../words.ts'
import { useMoment } from './moment.ts'
import { digestIssueMessages } from './runMessages.ts'
import { hourInWords, weekdayInWords } from './times.ts'

type Schedule = Pick<DigestSettings, 'frequency' | 'weekday' | 'hour' | 'zone' | 'nextDueAt'>

/** When somebody's digests come, in sentences: as they are asked for, the next one, and whether everybody's wait. */
export function WhenItComes({ schedule, pausedAt }: { schedule: Schedule; pausedAt: string | undefined }) {
  const words = useWords(digestIssueMessages)
  const moment = useMoment()
  // By the same clock as what is asked for, which the sentence before names.
  const theirs = useMoment(schedule.zone)
  const asked = useAsked(schedule, words.schedule)
  const { nextDueAt } = schedule
  const isLate = nextDueAt !== undefined && Date.parse(nextDueAt) <= Date.now()
  return (
    <>
      <p>{asked}</p>
      {nextDueAt && !pausedAt && <p>{(isLate ? words.late : words.next)(theirs(nextDueAt))}</p>}
      {nextDueAt && pausedAt && <p>{words.held(moment(pausedAt))}</p>}
    </>
  )
}

function useAsked({ frequency, weekday, hour, zone }: Schedule, words: DigestIssueMessages['schedule']): string {
  const language = useLanguage()
  const at = hourInWords(hour, language)
  const place = zoneInWords(zone, language)
  if (frequency === 'none') return words.none
  if (frequency === 'daily') return words.daily(at, place)
  return words[frequency](weekdayInWords(weekday, language), at, place)
}
