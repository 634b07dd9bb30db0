import { useMe } from '../session.ts'
import { Badge } from '../ui/badge.tsx'
import { dayAt, writtenDate } from '../ui/dates.ts'
import { useLanguage, useMessages } from '../words.ts'

/** Until when a request waits for answers, by the reader's own calendar. */
export function DueDay({ day }: { day: string }) {
  const { kinds } = useMessages()
  const language = useLanguage()
  const today = dayAt(Date.now(), useMe()?.zone)
  if (day === today) return <Badge tone="waiting">{kinds.request.today}</Badge>
  const sameYear = day.slice(0, 4) === today.slice(0, 4)
  const written = writtenDate(day, language, 'UTC', sameYear)
  return day < today ? (
    <Badge tone="trouble">{kinds.request.overdue(written)}</Badge>
  ) : (
    <Badge>{kinds.request.until(written)}</Badge>
  )
}
