import type { PersonRecord } from '../../shared/members.ts'
import { Badge } from '../ui/badge.tsx'
import { useWords } from '../words.ts'
import { coordinationMessages } from './messages.ts'

const tones = { invited: 'waiting', active: 'good', suspended: 'trouble', departed: 'quiet' } as const

export function StateBadge({ state }: { state: PersonRecord['state'] }) {
  const { states } = useWords(coordinationMessages)
  return <Badge tone={tones[state]}>{states[state]}</Badge>
}
