import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { Contributions as Listed } from '../../shared/search.ts'
import type { ProblemError } from '../problem.ts'
import { reading } from '../queries.ts'
import { useTurning } from '../ui/arrival.ts'
import { Pager } from '../ui/pager.tsx'
import { useWords } from '../words.ts'
import { askedUntilPrepared, HitRow, Prepared } from './hits.tsx'
import { searchMessages } from './messages.ts'

type Props = { address: string; search: URLSearchParams }

/** What a person has written where the reader may read. */
export function ContributionsOfPerson({ personId, ...place }: Props & { personId: string }) {
  const asked = { params: { personId }, query: cursorIn(place.search) }
  const query = useQuery({ ...reading('GET /people/:personId/contributions', asked), ...askedUntilPrepared })
  return <Contributions query={query} {...place} ofOne />
}

/** What was written from a seat, by whoever held it then. */
export function ContributionsOfSeat({ seatId, ...place }: Props & { seatId: string }) {
  const asked = { params: { seatId }, query: cursorIn(place.search) }
  const query = useQuery({ ...reading('GET /seats/:seatId/contributions', asked), ...askedUntilPrepared })
  return <Contributions query={query} {...place} />
}

function cursorIn(search: URLSearchParams): { cursor?: string } {
  const cursor = search.get('cursor')
  return cursor ? { cursor } : {}
}

type ListProps = Props & { query: UseQueryResult<Listed, ProblemError>; ofOne?: boolean }

function Contributions({ query, address, search, ofOne = false }: ListProps) {
  const { contributions: words } = useWords(searchMessages)
  const heading = useTurning(search.get('cursor') ?? '')
  return (
    <section aria-labelledby="contributions">
      <h2 id="contributions" ref={heading} tabIndex={-1}>
        {words.title}
      </h2>
      <Prepared query={query}>{(found) => <List found={found} address={address} ofOne={ofOne} />}</Prepared>
    </section>
  )
}

function List({ found, address, ofOne }: { found: Listed; address: string; ofOne: boolean }) {
  const { items, total, more, previous, next } = found
  const words = useWords(searchMessages)
  const spaces = useQuery(reading('GET /spaces')).data?.items ?? []
  const at = (cursor: string) => `${address}?${new URLSearchParams({ cursor })}`
  if (total === 0) return <p class="hint">{words.contributions.none}</p>
  return (
    <>
      <p class="hint">{more ? words.more(total) : words.found(total)}</p>
      <ul class="rows">
        {items.map((hit) => (
          <HitRow
            key={`${hit.threadId} ${hit.number}`}
            hit={hit}
            ofOne={ofOne}
            space={spaces.find(({ id }) => id === hit.spaceId)?.title}
          />
        ))}
      </ul>
      <Pager previous={previous && at(previous)} next={next && at(next)} />
    </>
  )
}
