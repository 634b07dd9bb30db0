import type { PostView, ThreadPage } from '../../shared/forum.ts'
import { call } from '../api.ts'
import { refresh } from '../queries.ts'
import { Badge } from '../ui/badge.tsx'
import { Button, TextLink } from '../ui/controls.tsx'
import { useAction } from '../ui/form.tsx'
import { Icon } from '../ui/icons.tsx'
import { say } from '../ui/live.tsx'
import { Notice, ProblemNotice } from '../ui/notices.tsx'
import { useMessages } from '../words.ts'
import { postAddress } from './address.ts'

type Thread = ThreadPage['thread']

/** At the head of a question: where its answer stands. */
export function ToAnswer({ thread }: { thread: Thread }) {
  const { forum, kinds } = useMessages()
  if (!thread.answer) return null
  return (
    <Notice tone="good">
      <p class="notice-title">
        <Icon name="check" />
        {kinds.answer.has}
      </p>
      <p>
        <TextLink to={postAddress(thread.id, thread.answer)}>{kinds.answer.see}</TextLink>
        {` (${forum.post.number(thread.answer)})`}
      </p>
    </Notice>
  )
}

/** On the reply that answers. */
export function IsAnswer({ thread, post }: { thread: Thread; post: PostView }) {
  const { kinds } = useMessages()
  return thread.answer === post.number ? (
    <p>
      <Badge tone="good">{kinds.answer.isThis}</Badge>
    </p>
  ) : null
}

/** For those who may say which reply answers. */
export function MarkAnswer({ thread, post }: { thread: Thread; post: PostView }) {
  const { kinds } = useMessages()
  const { run, busy, problem } = useAction(async (number: number | undefined) => {
    const params = { threadId: thread.id }
    if (number) await call('PUT /threads/:threadId/answer', { params, body: { number } })
    else await call('DELETE /threads/:threadId/answer', { params })
    await refresh('GET /threads/:threadId', 'GET /spaces/:spaceId/threads', 'GET /home')
    say(number ? kinds.answer.marked : kinds.answer.unmarked)
  })
  if (!thread.may.markAnswer || post.number === 1) return null
  const isAnswer = thread.answer === post.number
  return (
    <>
      {problem && <ProblemNotice problem={problem} />}
      <Button look="quiet" icon="check" busy={busy} onClick={() => void run(isAnswer ? undefined : post.number)}>
        {isAnswer ? kinds.answer.unmark : kinds.answer.mark}
      </Button>
    </>
  )
}
