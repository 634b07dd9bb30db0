import { useQuery } from '@tanstack/react-query'
import { isBeingWritten } from '../../shared/practiceStates.ts'
import type { PracticeRow } from '../../shared/practices.ts'
import { cursorIn, type PageProps } from '../page.ts'
import { reading } from '../queries.ts'
import { Answer } from '../ui/answer.tsx'
import { Badge } from '../ui/badge.tsx'
import { ButtonLink, TextLink } from '../ui/controls.tsx'
import { countryName, LanguageLabel } from '../ui/names.tsx'
import { Empty } from '../ui/notices.tsx'
import { PageBody } from '../ui/page.tsx'
import { Pager } from '../ui/pager.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Time } from '../ui/time.tsx'
import { useLanguage, useWords } from '../words.ts'
import { practiceMessages, practiceWayMessages } from './messages.ts'
import { TakePractices } from './takePractices.tsx'

/** What my seat has put on record, with what each still lacks. */
export function Practices({ search }: PageProps) {
  const words = useWords(practiceMessages)
  const way = useWords(practiceWayMessages)
  const query = useQuery(reading('GET /practices', cursorIn(search)))
  const isFirst = !search.get('cursor')
  const begin = (
    <ButtonLink to="/practices/new" look="main" icon="plus">
      {words.begin}
    </ButtonLink>
  )
  const isEmpty = isFirst && query.data?.items.length === 0 && !query.data.next
  return (
    <PageBody title={words.mine} crumbs={[{ to: '/practices', label: words.title }]} action={!isEmpty && begin}>
      <p class="lead">{words.lead}</p>
      <p>
        <TextLink to="/practices/review">{way.toReviews}</TextLink>
      </p>
      <Answer query={query} waiting={<Skeleton />}>
        {({ items, next }) => (
          <>
            {isEmpty ? (
              <Empty title={words.none} action={begin}>
                {words.noneNote}
              </Empty>
            ) : (
              <ul class="rows">
                {items.map((row) => (
                  <Row key={row.id} row={row} />
                ))}
              </ul>
            )}
            <Pager
              previous={isFirst ? undefined : '/practices/mine'}
              next={next && `/practices/mine?${new URLSearchParams({ cursor: next })}`}
              labels={{ previous: words.firstOnes, next: words.olderOnes }}
            />
            <TakePractices any={!isEmpty} />
          </>
        )}
      </Answer>
    </PageBody>
  )
}

function Row({ row: { id, state, title, language, country, missing, savedAt } }: { row: PracticeRow }) {
  const words = useWords(practiceMessages)
  const way = useWords(practiceWayMessages)
  const here = useLanguage()
  return (
    <li class="row">
      <div class="row-main">
        <h2 class="row-title">
          <TextLink to={`/practices/${id}/record`} lang={language}>
            {title || words.draft}
          </TextLink>
        </h2>
        <div class="row-about">
          <Badge
            tone={
              state === 'clarification' || state === 'returned' || state === 'reply' || state === 'due'
                ? 'waiting'
                : 'quiet'
            }
          >
            {way.state[state]}
          </Badge>
          {country && <span>{countryName(country, here)}</span>}
          {isBeingWritten(state) && <span>{missing.length > 0 ? words.lacks(missing.length) : words.whole}</span>}
          <span>
            {words.savedAt} <Time at={savedAt} />
          </span>
          <LanguageLabel language={language} />
        </div>
      </div>
    </li>
  )
}
