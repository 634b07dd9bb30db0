import { useState } from 'preact/hooks'
import { type ReviewOutcome, reviewOutcomes } from '../../shared/reviewRules.ts'
import type { PracticeReview } from '../../shared/reviews.ts'
import { call } from '../api.ts'
import { useDraft } from '../draft.ts'
import { practiceWayMessages } from '../practices/messages.ts'
import { Day } from '../ui/day.tsx'
import { Choices, TextArea } from '../ui/fields.tsx'
import { Form } from '../ui/form.tsx'
import { say } from '../ui/live.tsx'
import { useWords } from '../words.ts'
import { reviewChanged } from './changed.ts'
import { useMean } from './mean.ts'
import { reviewMessages } from './messages.ts'

type Stage = { review: PracticeReview }

/** What the keepers say to the reviews: a form for them while they may, and what they said for everybody who reads the reviews. */
export function Reply({ review: { practiceId, state, may, replyBy, reply } }: Stage) {
  const { reply: words } = useWords(reviewMessages)
  const isOver = state === 'deciding' || state === 'decided'
  if (!reply && !may.includes('reply') && !(isOver && replyBy)) return null
  return (
    <section aria-labelledby="reply" class="record-part">
      <h2 id="reply">{words.title}</h2>
      {reply && (
        <p class="as-typed" lang={reply.language}>
          {reply.text}
        </p>
      )}
      {!reply && isOver && <p class="hint">{words.none}</p>}
      {may.includes('reply') && <ReplyForm practiceId={practiceId} replyBy={replyBy} />}
    </section>
  )
}

function ReplyForm({ practiceId, replyBy }: { practiceId: string; replyBy: string | undefined }) {
  const { reply: words } = useWords(reviewMessages)
  const { taken } = useWords(practiceWayMessages)
  const text = useDraft(`reply-to-reviews:${practiceId}`)
  async function send() {
    await call('PUT /practices/:practiceId/reply', { params: { practiceId }, body: { reason: text.text } })
    text.drop()
    say(taken.reply)
    await reviewChanged()
  }
  return (
    <Form action={send} submit={words.send}>
      <p>{words.lead}</p>
      {replyBy && (
        <p class="hint">
          {words.until} <Day on={replyBy} />
        </p>
      )}
      <TextArea label={words.label} name="reason" value={text.text} onInput={text.setText} />
    </Form>
  )
}

/** What it comes to, beside what the scores speak for. */
export function Decide({ review: { practiceId, proposal } }: Stage) {
  const { decision: words } = useWords(reviewMessages)
  const { outcome: names, taken } = useWords(practiceWayMessages)
  const written = useMean()
  const reason = useDraft(`decision:${practiceId}`)
  const [outcome, choose] = useState<ReviewOutcome | ''>(proposal?.outcome ?? '')
  async function decide() {
    if (!outcome) return
    await call('PUT /practices/:practiceId/decision', {
      params: { practiceId },
      body: { outcome, reason: reason.text },
    })
    reason.drop()
    say(taken.decide)
    await reviewChanged()
  }
  return (
    <section aria-labelledby="decision" class="record-part">
      <h2 id="decision">{words.title}</h2>
      {proposal && (
        <p>
          {words.computed(written(proposal.mean))} <strong>{names[proposal.outcome]}</strong>
        </p>
      )}
      <Form action={decide} submit={words.send}>
        <Choices
          legend={words.outcome}
          name="outcome"
          value={outcome}
          onChange={choose}
          options={reviewOutcomes.map((value) => ({ value, label: names[value] }))}
        />
        <TextArea
          label={words.reason}
          name="reason"
          hint={words.hint}
          rows={5}
          value={reason.text}
          onInput={reason.setText}
        />
      </Form>
    </section>
  )
}

export function Decision({ review: { decision } }: Stage) {
  const { decision: words } = useWords(reviewMessages)
  const { outcome } = useWords(practiceWayMessages)
  if (!decision) return null
  return (
    <section aria-labelledby="decision" class="record-part">
      <h2 id="decision">{words.title}</h2>
      <p>
        <strong>{outcome[decision.outcome]}</strong>
      </p>
      <p class="as-typed" lang={decision.language}>
        {decision.text}
      </p>
    </section>
  )
}
