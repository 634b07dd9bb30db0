import { useQuery } from '@tanstack/react-query'
import type { FollowLevel } from '../../shared/notices.ts'
import { call } from '../api.ts'
import { reading, refresh } from '../queries.ts'
import { SelectField } from '../ui/fields.tsx'
import { useAction } from '../ui/form.tsx'
import { say } from '../ui/live.tsx'
import { ProblemNotice } from '../ui/notices.tsx'
import { useSettled } from '../ui/settled.ts'
import { useWords } from '../words.ts'
import { noticeMessages } from './messages.ts'

type Choice = FollowLevel | 'none'
const choices = ['none', 'follow', 'watch', 'mute'] as const

export function FollowThread({ threadId }: { threadId: string }) {
  const { following } = useWords(noticeMessages)
  const { data } = useQuery({
    ...reading('GET /threads/:threadId/following', { params: { threadId } }),
    enabled: useSettled(),
  })
  if (!data) return null
  return (
    <section>
      <h2>{following.heading}</h2>
      <FollowChoice kind="thread" id={threadId} level={data.level} label={following.thread} />
    </section>
  )
}

export function FollowSpace({ spaceId }: { spaceId: string }) {
  const { following } = useWords(noticeMessages)
  const { data } = useQuery({
    ...reading('GET /spaces/:spaceId/following', { params: { spaceId } }),
    enabled: useSettled(),
  })
  if (!data) return null
  return (
    <section>
      <h2>{following.heading}</h2>
      <FollowChoice kind="space" id={spaceId} level={data.level} label={following.space} />
    </section>
  )
}

type Props = { kind: 'thread' | 'space'; id: string; level: FollowLevel | undefined; label: string }

/** Saved as it is chosen. */
export function FollowChoice({ kind, id, level, label }: Props) {
  const { following } = useWords(noticeMessages)
  const words = kind === 'thread' ? following.ofThread : following.ofSpace
  const { run, problem } = useAction(async (chosen: Choice) => {
    await (kind === 'thread' ? chooseThread(id, chosen) : chooseSpace(id, chosen))
    await refresh('GET /threads/:threadId/following', 'GET /spaces/:spaceId/following', 'GET /me/following')
    say(following.saved)
  })
  return (
    <>
      <SelectField<Choice>
        label={label}
        name={`following-${id}`}
        value={level ?? 'none'}
        onChange={(chosen) => void run(chosen)}
        options={choices.map((value) => ({ value, label: words[value] }))}
      />
      {problem && <ProblemNotice problem={problem} />}
    </>
  )
}

async function chooseThread(threadId: string, level: Choice): Promise<void> {
  const params = { threadId }
  if (level === 'none') await call('DELETE /threads/:threadId/following', { params })
  else await call('PUT /threads/:threadId/following', { params, body: { level } })
}

async function chooseSpace(spaceId: string, level: Choice): Promise<void> {
  const params = { spaceId }
  if (level === 'none') await call('DELETE /spaces/:spaceId/following', { params })
  else await call('PUT /spaces/:spaceId/following', { params, body: { level } })
}
