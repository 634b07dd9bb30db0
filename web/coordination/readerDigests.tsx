import { useState } from 'preact/hooks'
import type { DigestAgain, DigestIssue, DigestsOf } from '../../shared/digestRuns.ts'
import { Issues } from '../digests/issues.tsx'
import { digestIssueMessages, digestRunMessages } from '../digests/runMessages.ts'
import { WhenItComes } from '../digests/schedule.tsx'
import { useDraft } from '../draft.ts'
import type { Crumb } from '../ui/crumbs.tsx'
import { say } from '../ui/live.tsx'
import { Notice } from '../ui/notices.tsx'
import { PageBody } from '../ui/page.tsx'
import { Pager } from '../ui/pager.tsx'
import { useWords } from '../words.ts'
import { AskFirst } from './AskFirst.tsx'
import { ReasonField } from './ReasonField.tsx'

type SendAgain = (number: string, reason: string) => Promise<DigestAgain>
type Props = {
  digests: DigestsOf
  /** The page of the latest, with what it names in its query. */
  here: string
  isLater: boolean
  crumbs: Crumb[]
  sendAgain: SendAgain
}

/** Why somebody got a digest, and why they did not: the facts of sending, and how much, never what. */
export function ReaderDigests({ digests, here, isLater, crumbs, sendAgain }: Props) {
  const words = useWords(digestRunMessages)
  const { older, latest } = useWords(digestIssueMessages)
  const { items, name, settings, pausedAt, next } = digests
  return (
    <PageBody title={words.of(name)} crumbs={crumbs}>
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
          previous={isLater ? here : undefined}
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
    const outcome = await sendAgain(number, reason.text)
    const why: Record<string, string> = words.refused
    setRefused(outcome.refused && why[outcome.refused])
    if (outcome.refused) return
    reason.drop()
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
