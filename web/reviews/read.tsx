import type { PracticeReview, ReadReview } from '../../shared/reviews.ts'
import { practiceWayMessages } from '../practices/messages.ts'
import { useLanguage, useWords } from '../words.ts'
import { useMean } from './mean.ts'
import { reviewMessages } from './messages.ts'

/** The reviews that the reader may see, each with its scores and reasons, without names. */
export function ReadReviews({ review: { reviews, criteria } }: { review: PracticeReview }) {
  const { read: words } = useWords(reviewMessages)
  return (
    <section aria-labelledby="reviews" class="record-part">
      <h2 id="reviews">{words.title}</h2>
      {reviews.length === 0 && <p class="hint">{words.none}</p>}
      {reviews.map((one, place) => (
        <One key={place} review={one} criteria={criteria} />
      ))}
    </section>
  )
}

function One({ review, criteria }: { review: ReadReview; criteria: PracticeReview['criteria'] }) {
  const { read: words } = useWords(reviewMessages)
  const { outcome } = useWords(practiceWayMessages)
  const language = useLanguage()
  const written = useMean()
  return (
    <div class="criterion">
      <h3>
        {words.of[review.of]} <span class="hint">{words.ofMost(written(review.mean))}</span>
      </h3>
      {review.outcome && (
        <p>
          {words.proposes}: <strong>{outcome[review.outcome]}</strong>
        </p>
      )}
      <dl class="facts">
        {criteria.criteria.map(({ key, name }) => {
          const own = review.scores.find((score) => score.key === key)
          return (
            own && (
              <div key={key}>
                <dt>
                  {name[language]}: {words.ofMost(String(own.score))}
                </dt>
                <dd class="as-typed" lang={review.language}>
                  {own.reason}
                </dd>
              </div>
            )
          )
        })}
      </dl>
      {review.comment && (
        <>
          <h4>{words.comment}</h4>
          <p class="as-typed" lang={review.language}>
            {review.comment}
          </p>
        </>
      )}
    </div>
  )
}
