import { useQuery } from '@tanstack/react-query'
import { useState } from 'preact/hooks'
import type { ThreadPage } from '../../shared/forum.ts'
import { call } from '../api.ts'
import { reading, refresh } from '../queries.ts'
import { useIsStaff, useMe } from '../session.ts'
import { Answer } from '../ui/answer.tsx'
import { Button } from '../ui/controls.tsx'
import { useAction } from '../ui/form.tsx'
import { Icon } from '../ui/icons.tsx'
import { say } from '../ui/live.tsx'
import { Byline } from '../ui/names.tsx'
import { Notice, ProblemNotice } from '../ui/notices.tsx'
import { Time } from '../ui/time.tsx'
import { useMessages } from '../words.ts'

type Thread = ThreadPage['thread']

/** At the head of an announcement that asks to be acknowledged: the reader's part, and for the staff who has done it. */
export function Announcement({ thread }: { thread: Thread }) {
  const me = useMe()
  const isStaff = useIsStaff()
  return (
    <>
      {me && me.id !== thread.author.id && <Acknowledge thread={thread} />}
      {isStaff && <Acknowledged threadId={thread.id} />}
    </>
  )
}

function Acknowledge({ thread }: { thread: Thread }) {
  const { kinds } = useMessages()
  const { run, busy, problem } = useAction(async () => {
    await call('PUT /threads/:threadId/acknowledgement', { params: { threadId: thread.id } })
    await refresh('GET /threads/:threadId', 'GET /threads/:threadId/acknowledgements')
    say(kinds.announcement.confirmed)
  })
  if (!thread.may.acknowledge) {
    return (
      <Notice tone="good">
        <p class="notice-title">
          <Icon name="check" />
          {kinds.announcement.done}
        </p>
      </Notice>
    )
  }
  return (
    <Notice tone="waiting">
      <p class="notice-title">{kinds.announcement.asked}</p>
      <p>{kinds.announcement.askedNote}</p>
      {problem && <ProblemNotice problem={problem} />}
      <Button icon="check" busy={busy} onClick={() => void run()}>
        {kinds.announcement.confirm}
      </Button>
    </Notice>
  )
}

function Acknowledged({ threadId }: { threadId: string }) {
  const { kinds } = useMessages()
  const [cursor, setCursor] = useState<string>()
  const params = { threadId }
  const query = useQuery(
    reading('GET /threads/:threadId/acknowledgements', cursor ? { params, query: { cursor } } : { params }),
  )
  return (
    <Answer query={query}>
      {({ items, acknowledged, readers, next }) => (
        <details class="request">
          <summary>{kinds.announcement.count(acknowledged, readers)}</summary>
          {items.length === 0 && <p class="hint">{kinds.announcement.nobody}</p>}
          <ul class="people">
            {items.map(({ person, at }) => (
              <li key={person.id}>
                <Byline person={person} /> <Time at={at} short />
              </li>
            ))}
          </ul>
          {next && <Button onClick={() => setCursor(next)}>{kinds.announcement.more}</Button>}
          {cursor && <Button onClick={() => setCursor(undefined)}>{kinds.announcement.again}</Button>}
        </details>
      )}
    </Answer>
  )
}
