import { useState } from 'preact/hooks'
import type { PracticeReview, ReviewerKind } from '../../shared/reviews.ts'
import { call } from '../api.ts'
import { AskFirst } from '../coordination/AskFirst.tsx'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/controls.tsx'
import { Day } from '../ui/day.tsx'
import { say } from '../ui/live.tsx'
import { Byline } from '../ui/names.tsx'
import { Notice } from '../ui/notices.tsx'
import { useWords } from '../words.ts'
import { About, useCandidates } from './candidates.tsx'
import { reviewChanged } from './changed.ts'
import { reviewMessages } from './messages.ts'

/** Who reviews it: with names, and others to be named, for the Institute alone. */
export function Reviewers({ review }: { review: PracticeReview }) {
  const { reviewers: words, queue } = useWords(reviewMessages)
  const { practiceId, state, reviewers, wanted, third } = review
  return (
    <section aria-labelledby="reviewers" class="record-part">
      <h2 id="reviewers">{words.title}</h2>
      {third && state === 'review' && (
        <Notice>
          <p>{words.third}</p>
        </Notice>
      )}
      <ul class="plain-list history">
        {reviewers.map((one, place) => (
          <li key={one.person?.id ?? place}>
            <p class="standing-line">
              {one.person ? <Byline person={one.person} /> : <span>{words[one.of]}</span>}
              <Badge tone={one.state === 'handed-in' ? 'good' : 'quiet'}>{words.states[one.state]}</Badge>
              {state === 'review' && (one.state === 'asked' || one.state === 'accepted') && (
                <span class="hint">
                  {queue.dueOn} <Day on={one.dueOn} />
                </span>
              )}
            </p>
            {one.conflict && <p class="as-typed">{one.conflict}</p>}
            {one.isLost && <p class="fault">{words.lost}</p>}
            {one.person && state === 'review' && (one.state === 'asked' || one.state === 'accepted') && (
              <Naming practiceId={practiceId} of={one.of} replaces={one.person} />
            )}
          </li>
        ))}
        {wanted.map((of, place) => (
          <li key={`${of}${place}`}>
            <p>
              <Badge tone="waiting">{words.wanted[of]}</Badge>
            </p>
            <Naming practiceId={practiceId} of={of} />
          </li>
        ))}
      </ul>
    </section>
  )
}

type Place = { practiceId: string; of: ReviewerKind; replaces?: { id: string; name: string } }

function Naming({ practiceId, of, replaces }: Place) {
  const { reviewers: words } = useWords(reviewMessages)
  const [chosen, choose] = useState('')
  const label = replaces ? words.replace : words.name
  async function name() {
    await call('PUT /practices/:practiceId/reviewers/:personId', {
      params: { practiceId, personId: chosen },
      body: replaces ? { replaces: replaces.id } : {},
    })
    say(words.named)
    await reviewChanged()
  }
  return (
    <AskFirst label={label} title={words[of]} work={name} look="plain" {...(replaces ? { about: replaces.name } : {})}>
      <Others practiceId={practiceId} of={of} chosen={chosen} choose={choose} />
    </AskFirst>
  )
}

type Choosing = { practiceId: string; of: ReviewerKind; chosen: string; choose: (id: string) => void }

function Others({ practiceId, of, chosen, choose }: Choosing) {
  const { reviewers: words } = useWords(reviewMessages)
  const { items, more } = useCandidates(practiceId, of)
  return (
    <fieldset class="field choices">
      <legend>{words[of]}</legend>
      {items?.length === 0 && <p class="hint">{words.noOne}</p>}
      {items?.map((one) => (
        <label key={one.person.id} class="choice">
          <input
            type="radio"
            name="personId"
            checked={one.person.id === chosen}
            onChange={() => choose(one.person.id)}
          />
          <span>
            <About candidate={one} />
          </span>
        </label>
      ))}
      {more && (
        <Button look="quiet" onClick={more.read}>
          {more.label}
        </Button>
      )}
    </fieldset>
  )
}
