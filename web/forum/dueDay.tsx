import { useMe } from '../session.ts'
import { Badge } from '../ui/badge.tsx'
import { useLanguage, useMessages } from '../words.ts'

/** Until when a request waits for answers, by the reader's own calendar. */
export function DueDay({ day }: { day: string }) {
  const { kinds } = useMessages()
  const language = useLanguage()
  const today = dayIn(useMe()?.zone, Date.now())
  if (day === today) return <Badge tone="waiting">{kinds.request.today}</Badge>
  const sameYear = day.slice(0, 4) === today.slice(0, 4)
  const written = new Intl.DateTimeFormat(language, {
    ...{ day: 'numeric', month: 'long', timeZone: 'UTC' },
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(Date.parse(day))
  return day < today ? (
    <Badge tone="trouble">{kinds.request.overdue(written)}</Badge>
  ) : (
    <Badge>{kinds.request.until(written)}</Badge>
  )
}

// Swedish writes dates as ISO 8601 does.
function dayIn(zone: string | undefined, atMs: number): string {
  return new Intl.DateTimeFormat('sv', { dateStyle: 'short', ...(zone ? { timeZone: zone } : {}) }).format(atMs)
}
