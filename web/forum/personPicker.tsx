import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'preact/hooks'
import { matches } from '../../shared/matching.ts'
import type { PersonRecord } from '../../shared/members.ts'
import { type AnswerOf, call } from '../api.ts'
import type { ProblemError } from '../problem.ts'
import { refresh } from '../queries.ts'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/controls.tsx'
import { TextField } from '../ui/fields.tsx'
import { useAction } from '../ui/form.tsx'
import { say } from '../ui/live.tsx'
import { seatOf } from '../ui/names.tsx'
import { ProblemNotice } from '../ui/notices.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useLanguage, useMessages } from '../words.ts'

type People = AnswerOf<'GET /people'>

/** Finds a member by name, country or institution, and lets them into the space. */
export function PersonPicker({ spaceId, inside }: { spaceId: string; inside: ReadonlySet<string> }) {
  const { forum } = useMessages()
  const language = useLanguage()
  const [wanted, setWanted] = useState('')
  const query = useInfiniteQuery<People, ProblemError, InfiniteData<People>, string[], string | undefined>({
    queryKey: ['GET /people', 'picker'],
    queryFn: ({ pageParam, signal }) =>
      call('GET /people', { query: { state: 'active', ...(pageParam ? { cursor: pageParam } : {}) }, signal }),
    initialPageParam: undefined,
    getNextPageParam: ({ next }) => next,
    gcTime: 0,
  })
  const people = query.data?.pages.flatMap(({ items }) => items) ?? []
  // Whoever is looked for by name may stand on a page that was not fetched yet.
  const { hasNextPage, isFetching, isError, fetchNextPage } = query
  const isLooking = wanted.trim() !== '' && hasNextPage && !isError
  useEffect(() => {
    if (isLooking && !isFetching) void fetchNextPage()
  }, [isLooking, isFetching, fetchNextPage])
  const found = people.filter((person) => matches(wanted, [person.name, seatOf(person, language)]))
  return (
    <div class="picker">
      <TextField label={forum.admin.find} name="wanted" type="search" value={wanted} onInput={setWanted} />
      <p class="hint" role="status">
        {query.data && !isLooking && forum.admin.found(found.length)}
      </p>
      {query.error && <ProblemNotice problem={query.error} retry={() => void query.refetch()} />}
      {(query.isPending || (isLooking && found.length === 0)) && <Skeleton rows={3} />}
      <ul class="rows picker-rows">
        {found.slice(0, 50).map((person) => (
          <Choice key={person.id} person={person} spaceId={spaceId} inside={inside.has(person.id)} />
        ))}
      </ul>
      {query.hasNextPage && (
        <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {forum.admin.more}
        </Button>
      )}
    </div>
  )
}

function Choice({ person, spaceId, inside }: { person: PersonRecord; spaceId: string; inside: boolean }) {
  const { forum } = useMessages()
  const language = useLanguage()
  const { run, busy, problem } = useAction(async () => {
    await call('PUT /spaces/:spaceId/members/:personId', { params: { spaceId, personId: person.id } })
    await refresh('GET /spaces/:spaceId/members', 'GET /spaces/:spaceId')
    say(forum.admin.admitted(person.name))
  })
  return (
    <li class="row">
      <div class="row-main">
        <p class="byline-name">{person.name}</p>
        <p class="row-about">{seatOf(person, language)}</p>
        {problem && <ProblemNotice problem={problem} />}
      </div>
      {inside ? (
        <Badge>{forum.admin.inside}</Badge>
      ) : (
        <Button busy={busy} onClick={() => void run()}>
          {forum.admin.admit}
        </Button>
      )}
    </li>
  )
}
