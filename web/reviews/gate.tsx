import { useState } from 'preact/hooks'
import { gateQuestions } from '../../shared/reviewRules.ts'
import type { Gate, PracticeReview } from '../../shared/reviews.ts'
import { call } from '../api.ts'
import { useDraft } from '../draft.ts'
import { practiceWayMessages } from '../practices/messages.ts'
import { Badge } from '../ui/badge.tsx'
import { Choices, TextArea, TextField } from '../ui/fields.tsx'
import { Form } from '../ui/form.tsx'
import { say } from '../ui/live.tsx'
import { useWords } from '../words.ts'
import { Chosen } from './candidates.tsx'
import { reviewChanged } from './changed.ts'
import { reviewMessages } from './messages.ts'

type Answers = Record<(typeof gateQuestions)[number], { passed: 'yes' | 'no' | ''; reason: string }>
const nothing: Answers = {
  bestInterests: { passed: '', reason: '' },
  ethics: { passed: '', reason: '' },
  relevance: { passed: '', reason: '' },
}

/** The check on best interests, ethics and relevance: passed, its reviewers are chosen; else it goes back with the reasons. */
export function GateForm({ review: { practiceId, language } }: { review: PracticeReview }) {
  const { gate: words } = useWords(reviewMessages)
  const way = useWords(practiceWayMessages)
  const draft = useDraft(`gate:${practiceId}`)
  const answers: Answers = draft.text ? { ...nothing, ...JSON.parse(draft.text) } : nothing
  const [reviewers, choose] = useState<Record<string, string>>({})
  const [dueOn, setDueOn] = useState('')
  const set = (name: keyof Answers, change: Partial<Answers['ethics']>) =>
    draft.setText(JSON.stringify({ ...answers, [name]: { ...answers[name], ...change } }))
  const fails = gateQuestions.some((name) => answers[name].passed === 'no')
  const passes = gateQuestions.every((name) => answers[name].passed === 'yes')
  const answered = (name: keyof Answers) => ({
    passed: answers[name].passed === 'yes',
    reason: answers[name].reason,
  })
  async function send() {
    const gate = {
      bestInterests: answered('bestInterests'),
      ethics: answered('ethics'),
      relevance: answered('relevance'),
    }
    const named = passes ? Object.values(reviewers) : []
    await call('PUT /practices/:practiceId/gate', {
      params: { practiceId },
      body: { gate, reviewers: named, ...(dueOn && passes ? { dueOn } : {}) },
    })
    draft.drop()
    say(fails ? way.taken.return : way.taken.pass)
    await reviewChanged()
  }
  return (
    <section aria-labelledby="gate" class="record-part">
      <h2 id="gate">{words.title}</h2>
      <p>{words.lead}</p>
      <Form action={send} submit={fails ? words.sendBack : words.send} look={fails ? 'danger' : 'main'}>
        {gateQuestions.map((name) => (
          <div key={name} class="criterion">
            <Choices
              legend={words.questions[name]}
              name={`passed-${name}`}
              value={answers[name].passed}
              onChange={(passed) => set(name, { passed })}
              options={[
                { value: 'yes', label: words.passes },
                { value: 'no', label: words.fails },
              ]}
            />
            <TextArea
              label={words.reason}
              name={`gate.${name}.reason`}
              rows={3}
              value={answers[name].reason}
              onInput={(reason) => set(name, { reason })}
            />
          </div>
        ))}
        {passes && (
          <>
            <Chosen practiceId={practiceId} language={language} chosen={reviewers} choose={choose} />
            <TextField
              label={words.dueOn}
              name="dueOn"
              type="date"
              hint={words.dueHint}
              optional
              value={dueOn}
              onInput={setDueOn}
            />
          </>
        )}
      </Form>
    </section>
  )
}

export function AnsweredGate({ gate }: { gate: Gate }) {
  const { gate: words } = useWords(reviewMessages)
  return (
    <section aria-labelledby="gate" class="record-part">
      <h2 id="gate">{words.title}</h2>
      <ul class="plain-list history">
        {gateQuestions.map((name) => (
          <li key={name}>
            <p class="standing-line">
              <span>{words.questions[name]}</span>{' '}
              <Badge tone={gate[name].passed ? 'good' : 'trouble'}>
                {gate[name].passed ? words.passes : words.fails}
              </Badge>
            </p>
            <p class="as-typed">{gate[name].reason}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
