import { useQuery } from '@tanstack/react-query'
import { useState } from 'preact/hooks'
import type { Directory } from '../../shared/members.ts'
import { reading } from '../queries.ts'
import { Answer } from '../ui/answer.tsx'
import { TextLink } from '../ui/controls.tsx'
import { TextField } from '../ui/fields.tsx'
import { Empty } from '../ui/notices.tsx'
import { PageBody } from '../ui/page.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useLanguage, useMessages, useWords } from '../words.ts'
import { memberMessages } from './messages.ts'
import { isCalled, type NamedEntry, sortedStates } from './sorting.ts'

/** The directory: 35 States and the organisations, with how many people each has here. */
export function People() {
  const { directory } = useWords(memberMessages)
  const query = useQuery(reading('GET /directory'))
  return (
    <PageBody title={directory.title}>
      <p class="lead">{directory.lead}</p>
      <Answer query={query} waiting={<Skeleton rows={8} />}>
        {(all) => <Places all={all} />}
      </Answer>
    </PageBody>
  )
}

function Places({ all }: { all: Directory }) {
  const { directory } = useWords(memberMessages)
  const language = useLanguage()
  const [wanted, setWanted] = useState('')
  const found = sortedStates(all.countries, language).filter((entry) => !wanted.trim() || isCalled(entry, wanted))
  const inside = found.filter(({ member }) => member)
  const outside = found.filter(({ member }) => !member)
  return (
    <>
      <search class="filter">
        <TextField
          label={directory.search}
          name="state"
          type="search"
          autoComplete="off"
          value={wanted}
          onInput={setWanted}
        />
        <p class="only-heard" role="status">
          {wanted.trim() && directory.found(found.length)}
        </p>
      </search>
      {found.length === 0 && <Empty title={directory.none}>{directory.noneIs}</Empty>}
      {inside.length > 0 && (
        <section aria-labelledby="in-network">
          <h2 id="in-network">{directory.inNetwork}</h2>
          <States states={inside} />
        </section>
      )}
      {!wanted.trim() && <Organisations people={all.organisations.people} />}
      {outside.length > 0 && (
        <section aria-labelledby="outside">
          <h2 id="outside">{directory.outside}</h2>
          <p class="hint">{directory.outsideIs}</p>
          <States states={outside} />
        </section>
      )}
    </>
  )
}

function States({ states }: { states: NamedEntry[] }) {
  return (
    <ul class="places">
      {states.map(({ country, name, people }) => (
        <PlaceRow key={country} to={`/people/${country}`} name={name} people={people} />
      ))}
    </ul>
  )
}

function Organisations({ people }: { people: number }) {
  const { directory } = useWords(memberMessages)
  return (
    <section aria-labelledby="organisations">
      <h2 id="organisations">{directory.organisations}</h2>
      <ul class="places">
        <PlaceRow to="/people/organisations" name={directory.organisationsPlace} people={people} />
      </ul>
    </section>
  )
}

function PlaceRow({ to, name, people }: { to: string; name: string; people: number }) {
  const { directory } = useWords(memberMessages)
  const { shell } = useMessages()
  return (
    <li class="place-row">
      <TextLink to={to}>{name}</TextLink>
      <span class="place-count">{people > 0 ? shell.people(people) : directory.nobody}</span>
    </li>
  )
}
