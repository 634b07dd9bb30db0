import { useQuery } from '@tanstack/react-query'
import { memberMessages } from '../members/messages.ts'
import { sortedStates } from '../members/sorting.ts'
import { reading } from '../queries.ts'
import { Answer } from '../ui/answer.tsx'
import { TextLink } from '../ui/controls.tsx'
import { PageBody } from '../ui/page.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useLanguage, useMessages, useWords } from '../words.ts'
import { coordinationMessages } from './messages.ts'
import { Sections } from './Sections.tsx'

/** The places that hold seats. */
export function Seats() {
  const { title, seats } = useWords(coordinationMessages)
  const { directory } = useWords(memberMessages)
  const { shell } = useMessages()
  const language = useLanguage()
  const query = useQuery(reading('GET /directory'))
  return (
    <PageBody title={seats.title} crumbs={[{ to: '/coordination', label: title }]}>
      <Sections here="seats" />
      <p class="lead">{seats.lead}</p>
      <Answer query={query} waiting={<Skeleton rows={8} />}>
        {({ countries, organisations }) => (
          <ul class="places">
            {[
              { country: 'organisations', name: directory.organisationsPlace, people: organisations.people },
              ...sortedStates(countries, language),
            ].map(({ country, name, people }) => (
              <li key={country} class="place-row">
                <TextLink to={`/coordination/seats/${country}`}>{name}</TextLink>
                <span class="place-count">{people > 0 ? shell.people(people) : directory.nobody}</span>
              </li>
            ))}
          </ul>
        )}
      </Answer>
    </PageBody>
  )
}
