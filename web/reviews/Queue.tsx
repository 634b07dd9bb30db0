import { useQuery } from '@tanstack/react-query'
import { underWay } from '../../shared/practiceStates.ts'
import type { Assignment, Waiting } from '../../shared/reviews.ts'
import type { PageProps } from '../page.ts'
import { practiceWayMessages } from '../practices/messages.ts'
import { reading } from '../queries.ts'
import { useIsStaff } from '../session.ts'
import { Answer } from '../ui/answer.tsx'
import { ButtonLink, TextLink } from '../ui/controls.tsx'
import { Day } from '../ui/day.tsx'
import { CountryName, LanguageLabel } from '../ui/names.tsx'
import { PageBody } from '../ui/page.tsx'
import { Pager } from '../ui/pager.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Time } from '../ui/time.tsx'
import { useWords } from '../words.ts'
import { reviewMessages } from './messages.ts'

const here = '/practices/review'

/** What waits for me as a reviewer, and for the Institute: `?state=` chooses what. */
export function Queue({ search }: PageProps) {
  const { queue } = useWords(reviewMessages)
  const isStaff = useIsStaff()
  return (
    <PageBody title={queue.title} action={<ButtonLink to="/practices/criteria">{queue.criteria}</ButtonLink>}>
      <Mine cursor={search.get('mine') ?? undefined} />
      {isStaff && <OfInstitute asked={search.get('state') ?? ''} cursor={search.get('cursor') ?? undefined} />}
    </PageBody>
  )
}

function Mine({ cursor }: { cursor: string | undefined }) {
  const { queue } = useWords(reviewMessages)
  const query = useQuery(reading('GET /reviews/mine', cursor ? { query: { cursor } } : {}))
  return (
    <section aria-labelledby="mine" class="record-part">
      <h2 id="mine">{queue.mine}</h2>
      <Answer query={query} waiting={<Skeleton />}>
        {({ items, next }) => (
          <>
            {items.length === 0 && <p class="hint">{queue.mineNone}</p>}
            <ul class="rows">
              {items.map((one) => (
                <Mission key={one.practiceId} one={one} />
              ))}
            </ul>
            <Pager
              previous={cursor && here}
              next={next && `${here}?${new URLSearchParams({ mine: next })}`}
              labels={{ previous: queue.first, next: queue.more }}
            />
          </>
        )}
      </Answer>
    </section>
  )
}

function Mission({ one: { practiceId, title, language, country, dueOn } }: { one: Assignment }) {
  const { queue } = useWords(reviewMessages)
  return (
    <li class="row">
      <div class="row-main">
        <h3 class="row-title">
          <TextLink to={`/practices/${practiceId}/review`} lang={language}>
            {title}
          </TextLink>
        </h3>
        <div class="row-about">
          {country && <CountryName code={country} />}
          {dueOn && (
            <span>
              {queue.dueOn} <Day on={dueOn} />
            </span>
          )}
          <LanguageLabel language={language} />
        </div>
      </div>
    </li>
  )
}

function OfInstitute({ asked, cursor }: { asked: string; cursor: string | undefined }) {
  const { queue } = useWords(reviewMessages)
  const way = useWords(practiceWayMessages)
  const state = underWay.find((one) => one === asked) ?? 'submitted'
  const counts = useQuery(reading('GET /reviews/waiting'))
  const query = useQuery(reading('GET /reviews/queue', { query: { state, ...(cursor ? { cursor } : {}) } }))
  return (
    <section aria-labelledby="waiting" class="record-part">
      <h2 id="waiting">{queue.waiting}</h2>
      <nav class="states" aria-labelledby="waiting">
        {underWay.map((one) => {
          const count = counts.data?.counts.find((counted) => counted.state === one)?.count
          const label = count === undefined ? way.state[one] : queue.count(way.state[one], count)
          return (
            <span key={one} aria-current={one === state ? 'true' : undefined}>
              <ButtonLink to={`${here}?state=${one}`} look={one === state ? 'plain' : 'quiet'}>
                {label}
              </ButtonLink>
            </span>
          )
        })}
      </nav>
      <Answer query={query} waiting={<Skeleton />}>
        {({ items, next }) => (
          <>
            {items.length === 0 && <p class="hint">{queue.none}</p>}
            <ul class="rows">
              {items.map((one) => (
                <Waits key={one.id} one={one} />
              ))}
            </ul>
            <Pager
              previous={cursor && `${here}?state=${state}`}
              next={next && `${here}?${new URLSearchParams({ state, cursor: next })}`}
              labels={{ previous: queue.first, next: queue.more }}
            />
          </>
        )}
      </Answer>
    </section>
  )
}

const onRecord: ReadonlySet<string> = new Set(['submitted', 'clarification', 'decided'])

function Waits({ one: { id, state, title, language, country, since } }: { one: Waiting }) {
  const { queue } = useWords(reviewMessages)
  return (
    <li class="row">
      <div class="row-main">
        <h3 class="row-title">
          <TextLink to={`/practices/${id}/${onRecord.has(state) ? 'record' : 'review'}`} lang={language}>
            {title}
          </TextLink>
        </h3>
        <div class="row-about">
          {country && <CountryName code={country} />}
          <span>
            {queue.since} <Time at={since} />
          </span>
          <LanguageLabel language={language} />
        </div>
      </div>
    </li>
  )
}
