import type { UseQueryResult } from '@tanstack/react-query'
import { useState } from 'preact/hooks'
import type { DigestAgain, DigestIssue, DigestsOf } from '../../shared/digestRuns.ts'
import { Issues } from '../digests/issues.tsx'
import { digestIssueMessages, digestRunMessages } from '../digests/runMessages.ts'
import { WhenItComes } from '../digests/schedule.tsx'
import { useDraft } from '../draft.ts'
import type { ProblemError } from '../problem.ts'
import { refresh } from '../queries.ts'
import { Answer } from '../ui/answer.tsx'
import type { Crumb } from '../ui/crumbs.tsx'
import { say } from '../ui/live.tsx'
import { Notice } from '../ui/notices.tsx'
import { PageBody } from '../ui/page.tsx'
import { Pager } from '../ui/pager.tsx'
import { useWords } from '../words.ts'
import { AskFirst } from './AskFirst.tsx'
import { coordinationMessages } from './messages.ts'
import { ReasonField } from './ReasonField.tsx'

type SendAgain = (number: string, body: { reason: string }) => Promise<DigestAgain>
type Props = {
  query: UseQueryResult<DigestsOf, ProblemError>
  /** The page of the latest, with what it names in its query. */
  here: string
  search: URLSearchParams
  /** The way here from the coordination. */
  crumbs: (name: string) => Crumb[]
  sendAgain: SendAgain
}

/** Why somebody got a digest, and why they did not: the facts of sending, and how much, never what. */
export function ReaderDigests({ query, ...page }: Props) {
  return <Answer query={query}>{(digests) => <Digests digests={digests} {...page} />}</Answer>
}

function Digests({ digests, here, search, crumbs, sendAgain }: Omit<Props, 'query'> & { digests: DigestsOf }) {
  const words = useWords(digestRunMessages)
  const { older, latest } = useWords(digestIssueMessages)
  const { title } = useWords(coordinationMessages)
  const { items, name, settings, pausedAt, next } = digests
  return (
    <PageBody title={words.of(name)} crumbs={[{ to: '/coordination', label: title }, ...crumbs(name)]}>
      <p class="lead">{words.ofLead}</p>
      <section aria-labelledby="now">
        <h2 id="now">{words.now}</h2>
        <WhenItComes schedule={settings} pausedAt={pausedAt} />
      </section>
      <section aria-labelledby="issues">
        <h2 id="issues">{words.last}</h2>
        <Issues
          issues={items}
          act={(issue) => maySend(issue) && <Again here={here} number={String(issue.number)} sendAgain={sendAgain} />}
        />
        <Pager
          previous={search.has('cursor') ? here : undefined}
          next={next && `${here}${here.includes('?') ? '&' : '?'}${new URLSearchParams({ cursor: next })}`}
          labels={{ previous: latest, next: older }}
        />
      </section>
    </PageBody>
  )
}

// A sending of it leads back to the issue itself; of what was put off the next one tells.
function maySend({ outcome, again }: DigestIssue): boolean {
  return !again && outcome !== 'waiting' && outcome !== 'paused'
}

function Again({ here, number, sendAgain }: { here: string; number: string; sendAgain: SendAgain }) {
  const words = useWords(digestRunMessages)
  const [refused, setRefused] = useState<string>()
  const reason = useDraft(`digest-again-${here}-${number}`)
  const send = async () => {
    const outcome = await sendAgain(number, { reason: reason.text })
    const why: Record<string, string> = words.refused
    setRefused(outcome.refused && why[outcome.refused])
    if (outcome.refused) return
    reason.drop()
    await refresh('GET /people/:personId/digests', 'GET /subscribers/:subscriberId/digests')
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
