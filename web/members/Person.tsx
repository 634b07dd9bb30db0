import { useQuery } from '@tanstack/react-query'
import type { Person as PersonFound } from '../../shared/members.ts'
import type { PageProps } from '../page.ts'
import { reading } from '../queries.ts'
import { ContributionsOfPerson } from '../search/contributions.tsx'
import { useMe } from '../session.ts'
import { Answer } from '../ui/answer.tsx'
import { ButtonLink, TextLink } from '../ui/controls.tsx'
import { Fact } from '../ui/fact.tsx'
import { CountryName, RoleName } from '../ui/names.tsx'
import { Notice } from '../ui/notices.tsx'
import { PageBody } from '../ui/page.tsx'
import { useMessages, useWords } from '../words.ts'
import { memberMessages } from './messages.ts'

export function Person({ params, search }: PageProps) {
  const personId = params.personId ?? ''
  const query = useQuery(reading('GET /people/:personId', { params: { personId } }))
  return <Answer query={query}>{(person) => <Profile person={person} search={search} />}</Answer>
}

function Profile({ person, search }: { person: PersonFound; search: URLSearchParams }) {
  const { directory, person: words } = useWords(memberMessages)
  const { shell } = useMessages()
  const me = useMe()
  return (
    <PageBody
      title={person.name}
      kicker={words.kicker}
      crumbs={[{ to: '/people', label: directory.title }]}
      action={
        me?.id === person.id ? (
          <ButtonLink to="/settings" icon="write">
            {words.edit}
          </ButtonLink>
        ) : (
          me?.may.coordinate && (
            <ButtonLink to={`/coordination/people/${person.id}`} icon="coordination">
              {words.record}
            </ButtonLink>
          )
        )
      }
    >
      {!person.seatId && <Notice>{words.noSeat}</Notice>}
      <dl class="facts">
        <Fact name={words.role}>
          <RoleName role={person.role} />
        </Fact>
        {person.seatId && (
          <Fact name={words.seat}>
            <TextLink to={`/seat/${person.seatId}`}>{person.seatTitle}</TextLink>
          </Fact>
        )}
        {person.institution && (
          <Fact name={words.institution}>
            {person.country ? person.institution : <TextLink to="/people/organisations">{person.institution}</TextLink>}
          </Fact>
        )}
        {person.country && (
          <Fact name={words.country}>
            <TextLink to={`/people/${person.country}`}>
              <CountryName code={person.country} />
            </TextLink>
          </Fact>
        )}
        {person.languages.length > 0 && (
          <Fact name={words.languages}>{person.languages.map((tag) => shell.languages[tag]).join(', ')}</Fact>
        )}
      </dl>
      <section aria-labelledby="about">
        <h2 id="about">{words.about}</h2>
        <p class={person.about ? undefined : 'hint'}>{person.about || words.noAbout}</p>
      </section>
      <ContributionsOfPerson personId={person.id} address={`/person/${person.id}`} search={search} />
    </PageBody>
  )
}
