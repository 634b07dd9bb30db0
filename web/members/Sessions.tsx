import { useQuery } from '@tanstack/react-query'
import type { SessionSummary } from '../../shared/access.ts'
import { call } from '../api.ts'
import { reading, refresh } from '../queries.ts'
import { Answer } from '../ui/answer.tsx'
import { Button } from '../ui/controls.tsx'
import { useAction } from '../ui/form.tsx'
import { say } from '../ui/live.tsx'
import { ProblemNotice } from '../ui/notices.tsx'
import { PageBody } from '../ui/page.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useWords } from '../words.ts'
import { memberMessages } from './messages.ts'
import { SessionRows } from './SessionRows.tsx'

export function Sessions() {
  const { settings, sessions } = useWords(memberMessages)
  const query = useQuery(reading('GET /me/sessions'))
  return (
    <PageBody title={sessions.title} crumbs={[{ to: '/settings', label: settings.title }]}>
      <p class="lead">{sessions.lead}</p>
      <Answer query={query} waiting={<Skeleton rows={2} />}>
        {({ items }) => <Mine items={items} />}
      </Answer>
    </PageBody>
  )
}

function Mine({ items }: { items: SessionSummary[] }) {
  const { sessions } = useWords(memberMessages)
  const { run, busy, problem } = useAction(async (ended: readonly SessionSummary[]) => {
    for (const { id } of ended) await call('DELETE /me/sessions/:sessionId', { params: { sessionId: id } })
    await refresh('GET /me/sessions')
    say(sessions.ended)
  })
  const others = items.filter(({ current }) => !current)
  return (
    <>
      <SessionRows
        sessions={items}
        end={(session) =>
          !session.current && (
            <Button look="quiet" busy={busy} onClick={() => void run([session])}>
              {sessions.end}
              <span class="only-heard"> {session.device}</span>
            </Button>
          )
        }
      />
      {problem && <ProblemNotice problem={problem} />}
      {others.length === 0 && <p class="hint">{sessions.none}</p>}
      {others.length > 1 && (
        <p>
          <Button look="danger" busy={busy} onClick={() => void run(others)}>
            {sessions.endOthers}
          </Button>
        </p>
      )}
    </>
  )
}
