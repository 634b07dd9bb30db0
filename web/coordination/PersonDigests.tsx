import { useQuery } from '@tanstack/react-query'
import { useState } from 'preact/hooks'
import type { DigestIssue } from '../../shared/digestRuns.ts'
import { call } from '../api.ts'
import { Issues } from '../digests/issues.tsx'
import { digestIssueMessages, digestRunMessages } from '../digests/runMessages.ts'
import { WhenItComes } from '../digests/schedule.tsx'
import { useDraft } from '../draft.ts'
import { cursorIn } from '../page.ts'
import { reading, refresh } from '../queries.ts'
import { Answer } from '../ui/answer.tsx'
import { say } from '../ui/live.tsx'
import { Notice } from '../ui/notices.tsx'
import { PageBody } from '../ui/page.tsx'
import { Pager } from '../ui/pager.tsx'
import { useWords } from '../words.ts'
import { AskFirst } from './AskFirst.tsx'
import { digestsAt } from './digestsAt.ts'
import { coordinationMessages } from './messages.ts'
import { ReasonField } from './ReasonField.tsx'

/** Why somebody got a digest, and why they did not: the facts of sending, and how much, never what. */
export function PersonDigests({ personId, search }: { personId: string; search: URLSearchParams }) {
  const words = useWords(digestRunMessages)
  const { older, latest } = useWords(digestIssueMessages)
  const { title } = useWords(coordinationMessages)
  const here = digestsAt(personId)
  const query = useQuery(reading('GET /people/:personId/digests', { params: { personId }, ...cursorIn(search) }))
  return (
    <Answer query={query}>
      {({ items, name, settings, pausedAt, next }) => (
        <PageBody
          title={words.of(name)}
          crumbs={[
            { to: '/coordination', label: title },
            { to: '/coordination/digests', label: words.title },
            { to: `/coordination/people/${personId}`, label: name },
          ]}
        >
          <p class="lead">{words.ofLead}</p>
          <section aria-labelledby="now">
            <h2 id="now">{words.now}</h2>
            <WhenItComes schedule={settings} pausedAt={pausedAt} />
          </section>
          <section aria-labelledby="issues">
            <h2 id="issues">{words.last}</h2>
            <Issues
              issues={items}
              act={(issue) => maySend(issue) && <Again personId={personId} number={issue.number} />}
            />
            <Pager
              previous={search.has('cursor') ? here : undefined}
              next={next && `${here}&${new URLSearchParams({ cursor: next })}`}
              labels={{ previous: latest, next: older }}
            />
          </section>
        </PageBody>
      )}
    </Answer>
  )
}

// A sending of it leads back to the issue itself; of what was put off the next one tells.
function maySend({ outcome, again }: DigestIssue): boolean {
  return !again && outcome !== 'waiting' && outcome !== 'paused'
}

function Again({ personId, number }: { personId: string; number: number }) {
  const words = useWords(digestRunMessages)
  const [refused, setRefused] = useState<string>()
  const reason = useDraft(`digest-again-${personId}-${number}`)
  const send = async () => {
    const params = { personId, number: String(number) }
    const body = { reason: reason.text }
    const outcome = await call('POST /people/:personId/digests/:number/sendings', { params, body })
    const why: Record<string, string> = words.refused
    setRefused(outcome.refused && why[outcome.refused])
    if (outcome.refused) return
    reason.drop()
    await refresh('GET /people/:personId/digests')
    say(words.sentAgain)
  }
  return (
    <>
      {refused && (
        <div role="status">
          <Notice tone="waiting">{refused}</Notice>
        </div>
      )}
      <p>
        <AskFirst label={words.sendAgain} title={words.sendAgain} work={send} look="plain">
          <p>{words.sendAgainIs}</p>
          <ReasonField words={words} draft={reason} />
        </AskFirst>
      </p>
    </>
  )
}
