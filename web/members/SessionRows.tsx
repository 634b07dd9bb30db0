import type { ComponentChildren } from 'preact'
import type { SessionSummary } from '../../shared/access.ts'
import { Badge } from '../ui/badge.tsx'
import { Time } from '../ui/time.tsx'
import { useWords } from '../words.ts'
import { memberMessages } from './messages.ts'

type Props = {
  sessions: readonly SessionSummary[]
  /** What can be done about one of them. */
  end?: (session: SessionSummary) => ComponentChildren
}

/** Where somebody is signed in, the last seen first. */
export function SessionRows({ sessions, end }: Props) {
  const { sessions: words } = useWords(memberMessages)
  return (
    <ul class="rows">
      {sessions.map((session) => (
        <li key={session.id} class="row">
          <div class="row-main">
            <p class="row-title">
              {session.device} {session.current && <Badge tone="good">{words.here}</Badge>}
            </p>
            <p class="row-about">
              <span>{words[session.way]}</span>
              <span>
                {words.started} <Time at={session.startedAt} />
              </span>
              <span>
                {words.seen} <Time at={session.lastSeenAt} />
              </span>
            </p>
          </div>
          {end && <div class="row-end">{end(session)}</div>}
        </li>
      ))}
    </ul>
  )
}
