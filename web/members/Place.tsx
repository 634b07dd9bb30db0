import { useQuery } from '@tanstack/react-query'
import type { DirectoryPlace } from '../../shared/members.ts'
import type { PageProps } from '../page.ts'
import { reading } from '../queries.ts'
import { useMe } from '../session.ts'
import { Answer } from '../ui/answer.tsx'
import { Badge } from '../ui/badge.tsx'
import { ButtonLink, TextLink } from '../ui/controls.tsx'
import { countryName, RoleName } from '../ui/names.tsx'
import { Empty } from '../ui/notices.tsx'
import { PageBody } from '../ui/page.tsx'
import { Time } from '../ui/time.tsx'
import { useLanguage, useMessages, useWords } from '../words.ts'
import { memberMessages } from './messages.ts'
import { Terms } from './Terms.tsx'

/** One State, or the organisations: institutions, seats, who holds them and who held them. */
export function Place({ params }: PageProps) {
  const place = params.place ?? ''
  const query = useQuery(reading('GET /directory/:place', { params: { place } }))
  return <Answer query={query}>{(found) => <Found found={found} />}</Answer>
}

type Institution = DirectoryPlace['institutions'][number]
type Seat = Institution['seats'][number]

function Found({ found }: { found: DirectoryPlace }) {
  const { directory, place: words } = useWords(memberMessages)
  const language = useLanguage()
  const me = useMe()
  return (
    <PageBody
      title={found.state ? countryName(found.place, language) : directory.organisationsPlace}
      crumbs={[{ to: '/people', label: directory.title }]}
      under={found.state && <Membership state={found.state} />}
      action={
        me?.may.coordinate && (
          <ButtonLink to={`/coordination/seats/${found.place}`} icon="coordination">
            {words.administer}
          </ButtonLink>
        )
      }
    >
      {found.institutions.length === 0 && <Empty title={words.empty}>{words.emptyIs}</Empty>}
      {found.state && (
        <p>
          <TextLink to={`/people/${found.place}/adoptions`}>{words.adoptions}</TextLink>
        </p>
      )}
      {found.institutions.map((institution) => (
        <section key={institution.id} aria-labelledby={institution.id}>
          <h2 id={institution.id}>{institution.name}</h2>
          {institution.seats.length === 0 ? (
            <p class="hint">{words.noSeats}</p>
          ) : (
            <ul class="rows">
              {institution.seats.map((seat) => (
                <SeatRow key={seat.id} seat={seat} />
              ))}
            </ul>
          )}
        </section>
      ))}
    </PageBody>
  )
}

/** Whether the State takes part, and since or until when. */
export function Membership({ state }: { state: NonNullable<DirectoryPlace['state']> }) {
  const { place: words } = useWords(memberMessages)
  if (state.member)
    return (
      <p>
        {state.joinedAt ? (
          <>
            {words.memberSince} <Time at={state.joinedAt} short />
          </>
        ) : (
          words.member
        )}
      </p>
    )
  return (
    <>
      <Badge>{words.notMember}</Badge>
      {state.leftAt && (
        <p>
          {words.leftOn} <Time at={state.leftAt} short />
        </p>
      )}
    </>
  )
}

function SeatRow({ seat }: { seat: Seat }) {
  const { place: words } = useWords(memberMessages)
  const { shell } = useMessages()
  const { person, holder } = seat
  return (
    <li class="row">
      <div class="row-main">
        <p class="row-about">{seat.title}</p>
        <p class="row-title">
          {person ? <TextLink to={`/person/${person.id}`}>{person.name}</TextLink> : holder?.name}
        </p>
        {holder && (
          <p class="row-about">
            <span>
              <RoleName role={holder.role} />
            </span>
            {person && person.languages.length > 0 && (
              <span>
                {words.reads} {person.languages.map((tag) => shell.languages[tag]).join(', ')}
              </span>
            )}
          </p>
        )}
        {person?.about && <p class="about">{person.about}</p>}
        <Terms terms={seat.terms} />
      </div>
      {!holder && (
        <div class="row-end">
          <Badge>{words.vacant}</Badge>
        </div>
      )}
      {holder && !person && (
        <div class="row-end">
          <Badge>{words.notYet}</Badge>
        </div>
      )}
    </li>
  )
}
