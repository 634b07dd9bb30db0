import { useQuery } from '@tanstack/react-query'
import { useState } from 'preact/hooks'
import type { SpaceView, ThreadPage } from '../../shared/forum.ts'
import type { OtherThread } from '../../shared/transfers.ts'
import { call } from '../api.ts'
import type { PageProps } from '../page.ts'
import { goTo } from '../place.ts'
import type { ProblemError } from '../problem.ts'
import { refresh } from '../queries.ts'
import { Form } from '../ui/form.tsx'
import { say } from '../ui/live.tsx'
import { useWords } from '../words.ts'
import { postAddress } from './address.ts'
import { mergingMessages } from './mergingMessages.ts'
import { postsFrom } from './postsFrom.ts'
import { Readers } from './readers.tsx'
import { TargetThread } from './targetThread.tsx'
import { ChangedMeanwhile, ReasonField, useUnlessChanged } from './threadActParts.tsx'
import { TransferPage } from './transferPage.tsx'

/** Into which thread, why, and what follows from it. */
export function MergeThread({ params: { threadId = '' } }: PageProps) {
  const words = useWords(mergingMessages)
  return (
    <TransferPage
      threadId={threadId}
      title={words.merge}
      back={`/threads/${threadId}`}
      may={({ may }) => may.merge}
      cannot={words.cannotMerge}
    >
      {(thread, space) => <Merging thread={thread} space={space} />}
    </TransferPage>
  )
}

type Props = { thread: ThreadPage['thread']; space: SpaceView | undefined }

function Merging({ thread, space }: Props) {
  const words = useWords(mergingMessages)
  const [into, setInto] = useState<OtherThread>()
  const count = useQuery<number, ProblemError>({
    queryKey: ['GET /threads/:threadId', 'how many', thread.id, thread.postCount],
    queryFn: async () => (await postsFrom(thread, 1)).length,
  })
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const { hasChanged, unlessChanged } = useUnlessChanged()

  async function merge(): Promise<void> {
    if (!into) return setMissing(true)
    await unlessChanged(async () => {
      const params = { threadId: thread.id }
      const body = { into: into.id, reason }
      const { threadId, number } = await call('PUT /threads/:threadId/merger', {
        params,
        body,
        version: thread.version,
      })
      void refresh('GET /threads/:threadId', 'GET /spaces/:spaceId/threads', 'GET /spaces/:spaceId/pins', 'GET /home')
      say(words.merged)
      goTo(postAddress(threadId, number))
    })
  }

  return (
    <Form action={merge} submit={words.merge} busyLabel={words.busy}>
      {hasChanged && <ChangedMeanwhile words={words} />}
      <TargetThread thread={thread} label={words.target} value={into} onChoose={setInto} isMissing={isMissing} />
      <ReasonField words={words} value={reason} onInput={setReason} />
      <div class="move-readers" role="status">
        {into ? count.data && <p>{words.what(count.data, into.title)}</p> : <p>{words.choose}</p>}
        {into && space && (
          <>
            <p>{words.who}</p>
            <Readers space={space} />
          </>
        )}
        <p class="hint">{words.signpost}</p>
        <p class="hint">{words.told}</p>
      </div>
    </Form>
  )
}
