import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import type { Found, Hit, SearchQuery, SnippetPart } from '../../shared/search.ts'
import { postAddress } from '../forum/address.ts'
import type { ProblemError } from '../problem.ts'
import { reading } from '../queries.ts'
import { Answer } from '../ui/answer.tsx'
import { useTurning } from '../ui/arrival.ts'
import { Badge } from '../ui/badge.tsx'
import { ButtonLink, TextLink } from '../ui/controls.tsx'
import { countryName, LanguageLabel } from '../ui/names.tsx'
import { Empty, Notice } from '../ui/notices.tsx'
import { Pager } from '../ui/pager.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Time } from '../ui/time.tsx'
import { useLanguage, useMessages, useWords } from '../words.ts'
import { filtersSet, searchAddress, typedIn } from './asked.ts'
import { withoutFilters } from './form.tsx'
import { searchMessages } from './messages.ts'

const preparedAgainMs = 5_000

export const askedUntilPrepared = {
  refetchInterval: ({ state }: { state: { error: ProblemError | null } }) =>
    state.error?.code === 'unavailable' ? preparedAgainMs : false,
} as const

/** What was found for the address, a page of it. */
export function Hits({ asked, search }: { asked: SearchQuery; search: URLSearchParams }) {
  const query = useQuery({ ...reading('GET /search', { query: asked }), ...askedUntilPrepared })
  return <Prepared query={query}>{(found) => <Results found={found} search={search} />}</Prepared>
}

type PreparedProps<Data> = {
  query: UseQueryResult<Data, ProblemError>
  /** What is in the making. */
  preparing?: string
  children: (data: Data) => ComponentChildren
}

/** An answer that is made from the index, which may just be in the making: from the first time that this is heard until it is there. */
export function Prepared<Data>({ query, preparing, children }: PreparedProps<Data>) {
  const words = useWords(searchMessages)
  const isPreparing = useRef(false)
  const code = (query.error ?? query.failureReason)?.code
  if (code) isPreparing.current = code === 'unavailable'
  if (query.data || !isPreparing.current) {
    return (
      <Answer query={query} waiting={<Skeleton />}>
        {children}
      </Answer>
    )
  }
  return (
    <div role="status">
      <Notice tone="waiting">
        <p class="notice-title">{preparing ?? words.preparing}</p>
        <p>{words.preparingIs}</p>
      </Notice>
    </div>
  )
}

function Results({ found, search }: { found: Found; search: URLSearchParams }) {
  const words = useWords(searchMessages)
  const heading = useTurning(search.get('cursor') ?? '')
  const spaces = useQuery(reading('GET /spaces')).data?.items ?? []
  const typed = typedIn(search)
  const { items, total, previous, next } = found
  return (
    <section aria-labelledby="results">
      <h2 id="results" ref={heading} tabIndex={-1}>
        {words.results}
      </h2>
      <p class="search-count" role="status">
        {total > 0 && (found.more ? words.more(total) : words.found(total))}
        {total === 0 && (
          <span class="only-heard">
            {words.none(typed.q)}
            {found.meant && ` ${words.meant} ${found.meant}`}
          </span>
        )}
      </p>
      {total > 1 && <p class="hint">{words.order}</p>}
      {total === 0 && <Nothing search={search} meant={found.meant} />}
      {total > 0 && items.length === 0 && <p class="hint">{words.gone}</p>}
      <ul class="rows">
        {items.map((hit) => (
          <HitRow
            key={`${hit.threadId} ${hit.number}`}
            hit={hit}
            space={spaces.find(({ id }) => id === hit.spaceId)?.title}
          />
        ))}
      </ul>
      <Pager previous={previous && searchAddress(typed, previous)} next={next && searchAddress(typed, next)} />
    </section>
  )
}

function Nothing({ search, meant }: { search: URLSearchParams; meant: string | undefined }) {
  const words = useWords(searchMessages)
  const typed = typedIn(search)
  const clear = (
    <ButtonLink to={searchAddress(withoutFilters(typed))} icon="close">
      {words.clear}
    </ButtonLink>
  )
  return (
    <Empty title={words.none(typed.q)} action={filtersSet(typed) > 0 && clear}>
      {meant && (
        <p class="search-meant">
          {words.meant} <TextLink to={searchAddress({ ...typed, q: meant })}>{words.meantIs(meant)}</TextLink>
        </p>
      )}
      <ul class="search-advice">
        {Object.values(words.advice).map((advice) => (
          <li key={advice}>{advice}</li>
        ))}
      </ul>
    </Empty>
  )
}

type RowProps = { hit: Hit; space: string | undefined; ofOne?: boolean }

/** `ofOne`: all rows are of one person, who need not be named in each. */
export function HitRow({ hit, space, ofOne = false }: RowProps) {
  const words = useWords(searchMessages)
  const { kinds } = useMessages()
  const language = useLanguage()
  const { country, institution } = hit.author
  const from = country ? countryName(country, language) : institution
  return (
    <li class="row">
      <div class="row-main">
        <h3 class="row-title">
          <TextLink to={postAddress(hit.threadId, hit.number)} lang={hit.titleLanguage}>
            <Marked parts={hit.title} />
          </TextLink>
        </h3>
        <p class="search-snippet" lang={hit.language}>
          <Marked parts={hit.snippet} />
        </p>
        <p class="row-about">
          {!ofOne && <TextLink to={`/person/${hit.author.id}`}>{hit.author.name}</TextLink>}
          {!ofOne && from && <span>{from}</span>}
          <Time at={hit.writtenAt} short />
        </p>
        <p class="row-about">
          {space && <span>{space}</span>}
          <span>{words.post(hit.number)}</span>
          <LanguageLabel language={hit.language} />
        </p>
      </div>
      {hit.kind && (
        <div class="row-end">
          <Badge>{kinds.name[hit.kind]}</Badge>
        </div>
      )}
    </li>
  )
}

export function Marked({ parts }: { parts: SnippetPart[] }) {
  return <>{parts.map(({ text, mark }, at) => (mark ? <mark key={at}>{text}</mark> : text))}</>
}
