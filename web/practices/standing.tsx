import { useQuery } from '@tanstack/react-query'
import { numeral } from '../../shared/messages/translated.ts'
import type { PracticeStepTaken } from '../../shared/practiceStandings.ts'
import type { Practice } from '../../shared/practices.ts'
import { reading } from '../queries.ts'
import { Answer } from '../ui/answer.tsx'
import { Badge } from '../ui/badge.tsx'
import { ButtonLink, TextLink } from '../ui/controls.tsx'
import { Pager } from '../ui/pager.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Time } from '../ui/time.tsx'
import { useLanguage, useWords } from '../words.ts'
import { Acts } from './acts.tsx'
import { practiceWayMessages } from './messages.ts'

/** Where a record stands, who acts next, and what the reader may do. */
export function Standing({ practice }: { practice: Practice }) {
  const words = useWords(practiceWayMessages)
  const language = useLanguage()
  const { state, published } = practice
  return (
    <section class="standing" aria-labelledby="standing">
      <h2 id="standing">{words.title}</h2>
      <p class="standing-line">
        <Badge tone={practice.may.length > 0 && state !== 'draft' ? 'waiting' : 'quiet'}>{words.state[state]}</Badge>
        <span>{words.stands[state]}</span>
      </p>
      <Said practice={practice} />
      {published && state !== 'published' && state !== 'withdrawn' && (
        <p class="hint">{words.hasPublished(numeral(language, published.number))}</p>
      )}
      <Acts practice={practice} />
      {reviewed.has(state) && (
        <p>
          <ButtonLink to={`/practices/${practice.id}/review`} icon="next">
            {words.openReview}
          </ButtonLink>
        </p>
      )}
    </section>
  )
}

const reviewed: ReadonlySet<string> = new Set(['safeguarding', 'review', 'reply', 'deciding', 'decided', 'returned'])

// What was asked, or why it came back, stands beside what is to be done about it.
function Said({ practice: { id, state } }: { practice: Practice }) {
  const words = useWords(practiceWayMessages)
  const isAsked = state === 'clarification'
  const steps = useQuery({
    ...reading('GET /practices/:practiceId/steps', { params: { practiceId: id } }),
    enabled: isAsked || state === 'returned',
  })
  const last = steps.data?.items.find(({ step }) => step === (isAsked ? 'ask' : 'return'))
  if (!last?.reason || (!isAsked && state !== 'returned')) return null
  return (
    <div class="said">
      <h3>{isAsked ? words.asked : words.returned}</h3>
      <p class="as-typed">{last.reason}</p>
    </div>
  )
}

/** What happened to the record, the latest first. */
export function History({ practiceId, cursor }: { practiceId: string; cursor: string | undefined }) {
  const words = useWords(practiceWayMessages)
  const query = useQuery(
    reading('GET /practices/:practiceId/steps', { params: { practiceId }, ...(cursor ? { query: { cursor } } : {}) }),
  )
  const here = `/practices/${practiceId}/record`
  return (
    <section aria-labelledby="history" class="record-part">
      <h2 id="history">{words.history}</h2>
      <Answer query={query} waiting={<Skeleton />}>
        {({ items, next }) => (
          <>
            {items.length === 0 && <p class="hint">{words.historyNone}</p>}
            <ol class="plain-list history">
              {items.map((taken) => (
                <Taken key={taken.number} taken={taken} />
              ))}
            </ol>
            <Pager
              previous={cursor && `${here}#history`}
              next={next && `${here}?${new URLSearchParams({ steps: next })}#history`}
              labels={{ previous: words.latest, next: words.older }}
            />
          </>
        )}
      </Answer>
    </section>
  )
}

function Taken({ taken: { step, at, by, reason } }: { taken: PracticeStepTaken }) {
  const words = useWords(practiceWayMessages)
  return (
    <li>
      <p>
        <strong>{words.taken[step]}</strong> {by && <TextLink to={`/person/${by.id}`}>{words.of(by.name)}</TextLink>}{' '}
        <span class="hint">
          <Time at={at} />
        </span>
      </p>
      {reason && <p class="as-typed">{reason}</p>}
    </li>
  )
}
