import { useQuery } from '@tanstack/react-query'
import { useState } from 'preact/hooks'
import type { SpaceView, ThreadPage } from '../../shared/forum.ts'
import { call } from '../api.ts'
import type { ProblemError } from '../problem.ts'
import { reading, refresh } from '../queries.ts'
import { Answer } from '../ui/answer.tsx'
import { SelectField } from '../ui/fields.tsx'
import { Form } from '../ui/form.tsx'
import { say } from '../ui/live.tsx'
import { Notice } from '../ui/notices.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useLanguage, useWords } from '../words.ts'
import { movingMessages } from './movingMessages.ts'
import { Readers } from './readers.tsx'
import { countryNames } from './stateNames.ts'
import { ChangedMeanwhile, ReasonField, useUnlessChanged } from './threadActParts.tsx'

type Props = { thread: ThreadPage['thread']; onDone: () => void }

/** To which space, why, and who can read the thread before and after. */
export function MoveThread({ thread, onDone }: Props) {
  const query = useQuery<SpaceView[], ProblemError>({ queryKey: ['GET /spaces', 'all'], queryFn: everySpace })
  return <Answer query={query}>{(spaces) => <Moving thread={thread} spaces={spaces} onDone={onDone} />}</Answer>
}

async function everySpace({ signal }: { signal: AbortSignal }): Promise<SpaceView[]> {
  const spaces: SpaceView[] = []
  let cursor: string | undefined
  do {
    const page = await call('GET /spaces', { ...(cursor ? { query: { cursor } } : {}), signal })
    spaces.push(...page.items)
    cursor = page.next
  } while (cursor)
  return spaces
}

function Moving({ thread, spaces, onDone }: Props & { spaces: readonly SpaceView[] }) {
  const words = useWords(movingMessages)
  const [spaceId, setSpaceId] = useState('')
  const [reason, setReason] = useState('')
  const { hasChanged, unlessChanged } = useUnlessChanged()
  const here = spaces.find(({ id }) => id === thread.spaceId)
  const there = spaces.find(({ id }) => id === spaceId)
  const others = spaces.filter(({ id, may, closedAt }) => id !== thread.spaceId && may.openThread && !closedAt)
  if (others.length === 0) return <p>{words.nowhere}</p>

  const move = () =>
    unlessChanged(async () => {
      const params = { threadId: thread.id }
      await call('PUT /threads/:threadId/space', { params, body: { spaceId, reason }, version: thread.version })
      if (thread.kind === 'request') await refresh('GET /threads/:threadId/request')
      await refresh('GET /threads/:threadId', 'GET /spaces/:spaceId/threads', 'GET /spaces/:spaceId/pins', 'GET /home')
      say(words.done)
      onDone()
    })

  return (
    <Form action={move} submit={words.title}>
      {hasChanged && <ChangedMeanwhile words={words} />}
      <SelectField
        label={words.to}
        name="spaceId"
        value={spaceId}
        onChange={setSpaceId}
        options={others.map(({ id, title }) => ({ value: id, label: title }))}
      />
      {here && there && <WhoReads here={here} there={there} />}
      {thread.kind === 'request' && there?.audience === 'members' && (
        <WhoIsReleased threadId={thread.id} spaceId={there.id} />
      )}
      <ReasonField words={words} value={reason} onInput={setReason} />
      <p class="hint">{words.stays}</p>
    </Form>
  )
}

function WhoReads({ here, there }: { here: SpaceView; there: SpaceView }) {
  const words = useWords(movingMessages)
  return (
    <div class="move-readers" role="status">
      <dl>
        <dt>{words.before}</dt>
        <dd>
          <Readers space={here} />
        </dd>
        <dt>{words.after}</dt>
        <dd>
          <Readers space={there} />
        </dd>
      </dl>
      {there.audience === 'members' && (
        <Notice tone="waiting">
          <p>{words.closes}</p>
        </Notice>
      )}
      {here.audience === 'members' && there.audience === 'network' && (
        <Notice tone="waiting">
          <p>{words.opens}</p>
        </Notice>
      )}
    </div>
  )
}

/** The States that would not be asked any more: known before somebody decides. */
function WhoIsReleased({ threadId, spaceId }: { threadId: string; spaceId: string }) {
  const words = useWords(movingMessages)
  const language = useLanguage()
  const asked = reading('GET /threads/:threadId/move', { params: { threadId }, query: { spaceId } })
  const query = useQuery({ ...asked, staleTime: 0, gcTime: 0 })
  return (
    <Answer query={query} waiting={<Skeleton rows={1} />}>
      {({ released }) => (
        <div role="status">
          {released.length > 0 && (
            <Notice tone="waiting">
              <p>{words.releases(countryNames(released, language))}</p>
            </Notice>
          )}
        </div>
      )}
    </Answer>
  )
}
