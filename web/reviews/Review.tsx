import { useQuery } from '@tanstack/react-query'
import type { PracticeReview } from '../../shared/reviews.ts'
import type { PageProps } from '../page.ts'
import { practiceWayMessages } from '../practices/messages.ts'
import { reading } from '../queries.ts'
import { Answer } from '../ui/answer.tsx'
import { Badge } from '../ui/badge.tsx'
import { ButtonLink } from '../ui/controls.tsx'
import { CountryName } from '../ui/names.tsx'
import { PageBody } from '../ui/page.tsx'
import { useWords } from '../words.ts'
import { Decide, Decision, Reply } from './closing.tsx'
import { AnsweredGate, GateForm } from './gate.tsx'
import { reviewMessages } from './messages.ts'
import { OwnReview } from './own.tsx'
import { ReadReviews } from './read.tsx'
import { Reviewers } from './reviewers.tsx'

/** The review of a record, as far as the reader takes part in it: gate, reviewers, scores, reply, decision. */
export function Review({ params: { practiceId = '' } }: PageProps) {
  const query = useQuery(reading('GET /practices/:practiceId/review', { params: { practiceId } }))
  return <Answer query={query}>{(review) => <Stages review={review} />}</Answer>
}

function Stages({ review }: { review: PracticeReview }) {
  const words = useWords(reviewMessages)
  const way = useWords(practiceWayMessages)
  const { practiceId, state, may, gate, own } = review
  const crumbs = [
    { to: '/practices/review', label: words.queue.title },
    { to: `/practices/${practiceId}/record`, label: review.title, lang: review.language },
  ]
  return (
    <PageBody
      title={words.title}
      crumbs={crumbs}
      under={
        <>
          <Badge>{way.state[state]}</Badge>
          {review.country && (
            <span>
              <CountryName code={review.country} />
            </span>
          )}
        </>
      }
      action={<ButtonLink to={`/practices/${practiceId}/record`}>{words.record}</ButtonLink>}
    >
      <p class="lead">{way.stands[state]}</p>
      {may.includes('pass') ? <GateForm review={review} /> : gate ? <AnsweredGate gate={gate} /> : null}
      {!gate && !may.includes('pass') && <p class="hint">{words.nothingYet}</p>}
      {own && state === 'review' && <OwnReview review={review} own={own} />}
      {review.reviewers.length > 0 && <Reviewers review={review} />}
      {gate && review.reviewers.length > 0 && <ReadReviews review={review} />}
      <Reply review={review} />
      {may.includes('decide') ? <Decide review={review} /> : <Decision review={review} />}
      {may.includes('publish') && (
        <p>
          <ButtonLink to={`/practices/${practiceId}/record`} look="main">
            {way.act.publish}
          </ButtonLink>
        </p>
      )}
    </PageBody>
  )
}
