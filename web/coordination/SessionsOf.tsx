import { useQuery } from '@tanstack/react-query'
import { useState } from 'preact/hooks'
import { call } from '../api.ts'
import { SessionRows } from '../members/SessionRows.tsx'
import { reading, refresh } from '../queries.ts'
import { Answer } from '../ui/answer.tsx'
import { Button } from '../ui/controls.tsx'
import { useAction } from '../ui/form.tsx'
import { say } from '../ui/live.tsx'
import { ProblemNotice } from '../ui/notices.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useWords } from '../words.ts'
import { coordinationMessages } from './messages.ts'

/** Where somebody is signed in. Looking asks for a proof, so it waits until the coordinator wants to look. */
export function SessionsOf({ personId }: { personId: string }) {
  const { record } = useWords(coordinationMessages)
  const [asked, setAsked] = useState(false)
  return asked ? (
    <Shown personId={personId} />
  ) : (
    <p>
      <Button onClick={() => setAsked(true)}>{record.sessionsShow}</Button>
    </p>
  )
}

function Shown({ personId }: { personId: string }) {
  const { record } = useWords(coordinationMessages)
  const params = { personId }
  const query = useQuery(reading('GET /people/:personId/sessions', { params }))
  const { run, busy, problem } = useAction(async () => {
    await call('DELETE /people/:personId/sessions', { params })
    await refresh('GET /people/:personId/sessions')
    say(record.sessionsEnded)
  })
  return (
    <Answer query={query} waiting={<Skeleton rows={1} />}>
      {({ items }) =>
        items.length === 0 ? (
          <p>{record.sessionsNone}</p>
        ) : (
          <>
            <SessionRows sessions={items} />
            <p>
              <Button look="danger" busy={busy} onClick={() => void run()}>
                {record.sessionsEnd}
              </Button>
            </p>
            {problem && <ProblemNotice problem={problem} />}
          </>
        )
      }
    </Answer>
  )
}
