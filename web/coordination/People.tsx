import { useQuery } from '@tanstack/react-query'
import type { PersonRecord } from '../../shared/members.ts'
import type { PageProps } from '../page.ts'
import { reading } from '../queries.ts'
import { Answer } from '../ui/answer.tsx'
import { useTurning } from '../ui/arrival.ts'
import { ButtonLink, TextLink } from '../ui/controls.tsx'
import { Day } from '../ui/day.tsx'
import { RoleName, seatOf } from '../ui/names.tsx'
import { Empty } from '../ui/notices.tsx'
import { PageBody } from '../ui/page.tsx'
import { Pager } from '../ui/pager.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Time } from '../ui/time.tsx'
import { useLanguage, useWords } from '../words.ts'
import { coordinationMessages } from './messages.ts'
import { StateBadge } from './personState.tsx'
import { Sections } from './Sections.tsx'
import { SeekPeople } from './SeekPeople.tsx'

const states = ['invited', 'active', 'suspended', 'departed'] as const
type PersonState = (typeof states)[number]

/** What the list shows; in the address, so that it can be shared and come back to. */
type Shown = { state?: PersonState | undefined; q?: string | undefined; cursor?: string | undefined }

/** Everybody by name, as coordinators see them. */
export function People({ search }: PageProps) {
  const { title, people } = useWords(coordinationMessages)
  const state = states.find((one) => one === search.get('state'))
  const q = search.get('q')?.trim() || undefined
  return (
    <PageBody
      title={title}
      action={
        <ButtonLink to="/coordination/people/new" look="main" icon="plus">
          {people.invite}
        </ButtonLink>
      }
    >
      <Sections here="people" />
      <List shown={{ state, q, cursor: search.get('cursor') ?? undefined }} />
      <p>
        <TextLink to="/coordination/people/import">{people.import}</TextLink>
      </p>
    </PageBody>
  )
}

function List({ shown }: { shown: Shown }) {
  const { people } = useWords(coordinationMessages)
  const { state, q } = shown
  const heading = useTurning(listAt(shown))
  const query = useQuery(reading('GET /people', { query: shown }))
  return (
    <section aria-labelledby="people">
      <h2 id="people" ref={heading} tabIndex={-1}>
        {q ? people.found(q) : people.title}
      </h2>
      <SeekPeople key={q} q={q ?? ''} at={(sought) => listAt({ state, q: sought })} />
      <Filter state={state} q={q} />
      <Answer query={query} waiting={<Skeleton rows={8} />}>
        {({ items, next, previous }) => (
          <>
            {items.length > 0 ? (
              <ul class="rows">
                {items.map((person) => (
                  <PersonRow key={person.id} person={person} />
                ))}
              </ul>
            ) : q && !next ? (
              <Empty title={people.none}>
                {people.noneIs} <TextLink to={listAt({})}>{people.everybody}</TextLink>
              </Empty>
            ) : (
              <Empty title={people.empty}>{next ? people.emptyHere : people.emptyIs}</Empty>
            )}
            <Pager
              previous={previous && listAt({ state, q, cursor: previous })}
              next={next && listAt({ state, q, cursor: next })}
            />
          </>
        )}
      </Answer>
    </section>
  )
}

function listAt(shown: Shown): string {
  const asked = new URLSearchParams(Object.entries(shown).flatMap(([key, value]) => (value ? [[key, value]] : [])))
  return asked.size > 0 ? `/coordination?${asked}` : '/coordination'
}

function Filter({ state, q }: Shown) {
  const { people } = useWords(coordinationMessages)
  return (
    <nav class="sections sections-small" aria-label={people.filter}>
      <ul>
        {[undefined, ...states].map((one) => (
          <li key={one ?? 'all'} class={one === state ? 'section-here' : undefined}>
            {one === state ? (
              <span aria-current="true">{people[one ?? 'all']}</span>
            ) : (
              <TextLink to={listAt({ state: one, q })}>{people[one ?? 'all']}</TextLink>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}

function PersonRow({ person }: { person: PersonRecord }) {
  const language = useLanguage()
  return (
    <li class="row">
      <div class="row-main">
        <p class="row-title">
          <TextLink to={`/coordination/people/${person.id}`}>{person.name}</TextLink>
        </p>
        <p class="row-about">
          <span>
            <RoleName role={person.role} />
          </span>
          <span>{seatOf(person, language)}</span>
          <span>{person.email}</span>
        </p>
        <p class="row-about">
          <Presence person={person} />
        </p>
      </div>
      <div class="row-end">
        <StateBadge state={person.state} />
      </div>
    </li>
  )
}

function Presence({ person }: { person: PersonRecord }) {
  const { people } = useWords(coordinationMessages)
  if (person.state === 'invited' && person.invitationEndsAt) {
    const ended = Date.parse(person.invitationEndsAt) < Date.now()
    return (
      <span>
        {ended ? people.invitationEnded : people.invitationEnds} <Time at={person.invitationEndsAt} short />
      </span>
    )
  }
  return (
    <span>
      {person.lastSeenOn ? (
        <>
          {people.lastSeen} <Day on={person.lastSeenOn} />
        </>
      ) : (
        people.neverSeen
      )}
    </span>
  )
}
