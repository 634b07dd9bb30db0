import { useQuery } from '@tanstack/react-query'
import type { DigestSending as Sending } from '../../shared/digestRuns.ts'
import { call } from '../api.ts'
import { queryClient } from '../cache.ts'
import { digestRunMessages } from '../digests/runMessages.ts'
import { useDraft } from '../draft.ts'
import { ProblemError } from '../problem.ts'
import { reading, refresh } from '../queries.ts'
import { Answer } from '../ui/answer.tsx'
import { Badge } from '../ui/badge.tsx'
import { Fact } from '../ui/fact.tsx'
import { say } from '../ui/live.tsx'
import { Notice } from '../ui/notices.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Time } from '../ui/time.tsx'
import { useWords } from '../words.ts'
import { AskFirst } from './AskFirst.tsx'
import { ReasonField } from './ReasonField.tsx'

/** Whether digests go out; by what they were paused, what waits, what to do, and the button that does it. */
export function DigestSending() {
  const words = useWords(digestRunMessages)
  const query = useQuery(reading('GET /digests/sending'))
  return (
    <section aria-labelledby="sending">
      <h2 id="sending">{words.state}</h2>
      <Answer query={query} waiting={<Skeleton rows={2} />}>
        {(sending) =>
          sending.pausedAt ? <Paused sending={sending} at={sending.pausedAt} /> : <Running {...sending} />
        }
      </Answer>
    </section>
  )
}

function Running({ version, waiting }: Sending) {
  const words = useWords(digestRunMessages)
  const reason = useDraft('digests-pause')
  const pause = async () => {
    await changed(call('PUT /digests/pause', { body: { reason: reason.text }, version }), words.changed)
    reason.drop()
    say(words.pausedNow)
  }
  return (
    <div class="stack">
      <p>
        <Badge tone="good">{words.running}</Badge> {words.runningIs}
      </p>
      {waiting > 0 && <Waiting count={waiting} />}
      <p>
        <AskFirst label={words.pause} title={words.pauseTitle} work={pause}>
          <p>{words.pauseIs}</p>
          <ReasonField words={words} draft={reason} />
        </AskFirst>
      </p>
    </div>
  )
}

function Paused({ sending, at }: { sending: Sending; at: string }) {
  const words = useWords(digestRunMessages)
  const { pausedBy = 'coordinator', reason, waiting, version } = sending
  const resume = async () => {
    await changed(call('DELETE /digests/pause', { version }), words.changed)
    say(words.resumedNow)
  }
  return (
    <div class="stack">
      <Notice tone="waiting">
        <p>
          <strong>{words.paused}</strong>
        </p>
        <p>{words.what[pausedBy]}</p>
      </Notice>
      <dl class="facts">
        <Fact name={words.since}>
          <Time at={at} />
        </Fact>
        <Fact name={words.by}>{words.pausers[pausedBy]}</Fact>
        {reason && <Fact name={words.reason}>{reason}</Fact>}
        <Fact name={words.waitingFact}>{words.waiting(waiting)}</Fact>
      </dl>
      <p>
        <AskFirst label={words.resume} title={words.resumeTitle} work={resume} look="plain">
          <p>{words.resumeIs}</p>
          <p>{words.what[pausedBy]}</p>
        </AskFirst>
      </p>
    </div>
  )
}

function Waiting({ count }: { count: number }) {
  const words = useWords(digestRunMessages)
  return (
    <dl class="facts">
      <Fact name={words.waitingFact}>{words.waiting(count)}</Fact>
    </dl>
  )
}

/** Shows the state that came of it. Where somebody was quicker, theirs is shown, and nothing was done. */
async function changed(act: Promise<Sending>, otherwise: string): Promise<void> {
  try {
    queryClient.setQueryData(reading('GET /digests/sending').queryKey, await act)
  } catch (error) {
    if (!(error instanceof ProblemError) || error.code !== 'edit-conflict') throw error
    await refresh('GET /digests/sending')
    throw new ProblemError({ code: 'edit-conflict', title: otherwise })
  }
  await refresh('GET /people/:personId/digests')
}
