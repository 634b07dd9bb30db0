import type { PersonRecord } from '../../shared/members.ts'
import { Badge } from '../ui/badge.tsx'
import { useLanguage, useWords } from '../words.ts'
import { coordinationMessages } from './messages.ts'

const tones = { invited: 'waiting', active: 'good', suspended: 'trouble', departed: 'quiet' } as const

export function StateBadge({ state }: { state: PersonRecord['state'] }) {
  const { states } = useWords(coordinationMessages)
  return <Badge tone={tones[state]}>{states[state]}</Badge>
}

/** A day without an hour, the same in every zone. */
export function Day({ on }: { on: string }) {
  const language = useLanguage()
  const written = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(on))
  return <time dateTime={on}>{written}</time>
}
