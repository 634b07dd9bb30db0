import type { ThreadRow } from '../../shared/forum.ts'
import { Badge } from '../ui/badge.tsx'
import { useMessages } from '../words.ts'
import { DueDay } from './dueDay.tsx'

/** What a thread is for and how far that got, in words; a discussion needs none. */
export function KindWords({ thread }: { thread: Pick<ThreadRow, 'kind' | 'answer' | 'dueOn' | 'closedAt'> }) {
  const { kinds } = useMessages()
  if (!thread.kind) return null
  return (
    <>
      <Badge>{kinds.name[thread.kind]}</Badge>
      {thread.kind === 'question' && (
        <Badge tone={thread.answer ? 'good' : 'quiet'}>
          {thread.answer ? kinds.answer.answered : kinds.answer.unanswered}
        </Badge>
      )}
      {thread.dueOn && !thread.closedAt && <DueDay day={thread.dueOn} />}
    </>
  )
}
