import { useQuery } from '@tanstack/react-query'
import { useState } from 'preact/hooks'
import type { SpaceView, ThreadPage } from '../../shared/forum.ts'
import { limits } from '../../shared/limits.ts'
import type { OtherThread } from '../../shared/transfers.ts'
import { call } from '../api.ts'
import type { PageProps } from '../page.ts'
import { goTo } from '../place.ts'
import { ProblemError } from '../problem.ts'
import { reading, refresh } from '../queries.ts'
import { useMe } from '../session.ts'
import { Answer } from '../ui/answer.tsx'
import { TextField } from '../ui/fields.tsx'
import { Form } from '../ui/form.tsx'
import { say } from '../ui/live.tsx'
import { Notice } from '../ui/notices.tsx'
import { PageBody } from '../ui/page.tsx'
import { useWords } from '../words.ts'
import { postAddress } from './address.ts'
import { mergingMessages } from './mergingMessages.ts'
import { postsFrom } from './postsFrom.ts'
import { Readers } from './readers.tsx'
import { TargetThread } from './targetThread.tsx'

/** Into which thread, why, and what follows from it. */
export function MergeThread({ params: { threadId = '' } }: PageProps) {
  const query = useQuery(reading('GET /threads/:threadId', { params: { threadId }, query: { from: 1 } }))
  const spaces = useQuery({ ...reading('GET /spaces'), staleTime: 60_000 })
  return (
    <Answer query={query}>
      {({ thread }) => <Page thread={thread} space={spaces.data?.items.find(({ id }) => id === thread.spaceId)} />}
    </Answer>
  )
}

type Props = { thread: ThreadPage['thread']; space: SpaceView | undefined }

function Page({ thread, space }: Props) {
  const words = useWords(mergingMessages)
  const role = useMe()?.role
  const isStaff = role === 'editor' || role === 'coordinator'
  const crumbs = [
    ...(space ? [{ to: `/spaces/${space.id}`, label: space.title, lang: space.language }] : []),
    { to: `/threads/${thread.id}`, label: thread.title, lang: thread.language },
  ]
  return (
    <PageBody title={words.merge} crumbs={crumbs}>
      {thread.may.merge ? (
        <Merging thread={thread} space={space} />
      ) : (
        <p>{isStaff ? words.cannotMerge : words.notYours}</p>
      )}
    </PageBody>
  )
}

function Merging({ thread, space }: Props) {
  const words = useWords(mergingMessages)
  const [into, setInto] = useState<OtherThread>()
  const count = useQuery<number, ProblemError>({
    queryKey: ['GET /threads/:threadId', 'how many', thread.id, thread.postCount],
    queryFn: async () => (await postsFrom(thread, 1)).length,
  })
  const [reason, setReason] = useState('')
  const [hasChanged, setChanged] = useState(false)
  const [isMissing, setMissing] = useState(false)

  async function merge(): Promise<void> {
    if (!into) return setMissing(true)
    try {
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
    } catch (error) {
      if (!(error instanceof ProblemError) || error.code !== 'edit-conflict') throw error
      setChanged(true)
      await refresh('GET /threads/:threadId')
    }
  }

  return (
    <Form action={merge} submit={words.merge} busyLabel={words.busy}>
      {hasChanged && (
        <Notice tone="waiting">
          <p>{words.conflict}</p>
        </Notice>
      )}
      <TargetThread thread={thread} label={words.target} value={into} onChoose={setInto} isMissing={isMissing} />
      <TextField
        label={words.reason}
        name="reason"
        hint={words.reasonHint}
        maxLength={limits.noteCharacters}
        value={reason}
        onInput={setReason}
      />
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
