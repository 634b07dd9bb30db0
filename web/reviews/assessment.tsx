import { useQuery } from '@tanstack/react-query'
import type { Assessment as Assessed } from '../../shared/reviews.ts'
import { reading } from '../queries.ts'
import { useLanguage, useWords } from '../words.ts'
import { useMean } from './mean.ts'
import { reviewMessages } from './messages.ts'

/** The same of what is published of a record, where anything is. */
export function PublishedAssessment({ practiceId }: { practiceId: string }) {
  const { data } = useQuery(reading('GET /publications/:practiceId', { params: { practiceId } }))
  const assessment = data?.version?.assessment
  return assessment ? <Assessment assessment={assessment} /> : null
}

/** What the review of a published version found: mean scores, reasons, reply and decision, and nobody's name. The page names `reviewMessages`. */
export function Assessment({ assessment }: { assessment: Assessed }) {
  const { assessment: words, read, reply, decision } = useWords(reviewMessages)
  const language = useLanguage()
  const written = useMean()
  return (
    <section aria-labelledby="assessment" class="record-part">
      <h2 id="assessment">{words.title}</h2>
      <p>
        {words.by(assessment.reviews)} {read.mean}: {read.ofMost(written(assessment.mean))}.
      </p>
      <dl class="facts">
        {assessment.criteria.map(({ name, mean, reasons }) => (
          <div key={name.es}>
            <dt>{name[language]}</dt>
            <dd>
              {read.ofMost(written(mean))}
              <details>
                <summary>
                  {words.reasons}
                  <span class="only-heard">: {name[language]}</span>
                </summary>
                {reasons.map(({ language: tag, text }, place) => (
                  <p key={place} class="as-typed" lang={tag}>
                    {text}
                  </p>
                ))}
              </details>
            </dd>
          </div>
        ))}
      </dl>
      {assessment.reply && (
        <>
          <h3>{reply.title}</h3>
          <p class="as-typed" lang={assessment.reply.language}>
            {assessment.reply.text}
          </p>
        </>
      )}
      <h3>{decision.title}</h3>
      <p class="as-typed" lang={assessment.decision.language}>
        {assessment.decision.text}
      </p>
    </section>
  )
}
