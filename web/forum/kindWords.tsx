import type { ThreadRow } from '../../shared/forum.ts'
import { Badge } from '../ui/badge.tsx'
import { useMessages } from '../words.ts'

/** What a thread is for and how far that got, in words; a discussion needs none. */
export function KindWords({ thread }: { thread: Pick<ThreadRow, 'kind' | 'answer'> }) {
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
    </>
  )
}
