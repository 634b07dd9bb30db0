import { useQuery } from '@tanstack/react-query'
import type { DirectoryPlace } from '../../shared/members.ts'
import { call } from '../api.ts'
import { memberMessages } from '../members/messages.ts'
import { Membership } from '../members/Place.tsx'
import { Terms } from '../members/Terms.tsx'
import type { PageProps } from '../page.ts'
import { reading } from '../queries.ts'
import { useMe } from '../session.ts'
import { Answer } from '../ui/answer.tsx'
import { Badge } from '../ui/badge.tsx'
import { ButtonLink, TextLink } from '../ui/controls.tsx'
import { say } from '../ui/live.tsx'
import { countryName, RoleName } from '../ui/names.tsx'
import { Empty } from '../ui/notices.tsx'
import { PageBody } from '../ui/page.tsx'
import { useLanguage, useWords } from '../words.ts'
import { AskFirst } from './AskFirst.tsx'
import { AddInstitution, AddSeat } from './additions.tsx'
import { seatsChanged } from './changed.ts'
import { coordinationMessages } from './messages.ts'
import { NameHolder } from './NameHolder.tsx'

/** The institutions and seats of one place: make them, name who holds them, end a term. */
export function SeatsOf({ params }: PageProps) {
  const place = params.place ?? ''
  const query = useQuery(reading('GET /directory/:place', { params: { place } }))
  return <Answer query={query}>{(found) => <Found found={found} />}</Answer>
}

function Found({ found }: { found: DirectoryPlace }) {
  const { title, seats } = useWords(coordinationMessages)
  const { directory } = useWords(memberMessages)
  const language = useLanguage()
  return (
    <PageBody
      title={found.state ? countryName(found.place, language) : directory.organisationsPlace}
      crumbs={[
        { to: '/coordination', label: title },
        { to: '/coordination/seats', label: seats.title },
      ]}
      under={found.state && <Membership state={found.state} />}
    >
      {found.institutions.length === 0 && <Empty title={seats.empty}>{seats.emptyIs}</Empty>}
      {found.institutions.map((institution) => (
        <section key={institution.id} aria-labelledby={institution.id}>
          <h2 id={institution.id}>{institution.name}</h2>
          <div class="stack">
            {institution.seats.length > 0 && (
              <ul class="rows">
                {institution.seats.map((seat) => (
                  <SeatRow key={seat.id} place={found.place} seat={seat} />
                ))}
              </ul>
            )}
            <AddSeat place={found.place} institution={institution} />
          </div>
        </section>
      ))}
      <section class="addition">
        <AddInstitution place={found.place} />
      </section>
    </PageBody>
  )
}

type Seat = DirectoryPlace['institutions'][number]['seats'][number]

function SeatRow({ place, seat }: { place: string; seat: Seat }) {
  const { seats } = useWords(coordinationMessages)
  const { place: words } = useWords(memberMessages)
  const { holder } = seat
  return (
    <li class="row">
      <div class="row-main">
        <p class="row-about">{seat.title}</p>
        {holder && (
          <>
            <p class="row-title">
              <TextLink to={`/coordination/people/${holder.id}`}>{holder.name}</TextLink>
            </p>
            <p class="row-about">
              <RoleName role={holder.role} />
            </p>
          </>
        )}
        <Terms terms={seat.terms} />
      </div>
      <div class="row-end">
        {!holder && <Badge>{words.vacant}</Badge>}
        {holder && !seat.person && <Badge>{words.notYet}</Badge>}
        {!holder && (
          <ButtonLink to={`/coordination/people/new?${new URLSearchParams({ place, seat: seat.id })}`} look="quiet">
            {seats.invite}
          </ButtonLink>
        )}
        <NameHolder seat={seat} />
        {holder && <EndTerm seat={seat} holder={holder} />}
      </div>
    </li>
  )
}

function EndTerm({ seat, holder }: { seat: Seat; holder: NonNullable<Seat['holder']> }) {
  const { record } = useWords(coordinationMessages)
  const me = useMe()
  if (me?.id === holder.id) return null
  const end = async () => {
    await call('DELETE /seats/:seatId/holder', { params: { seatId: seat.id } })
    say(record.termEnded)
    await seatsChanged()
  }
  return (
    <AskFirst look="quiet" label={record.endTerm} about={holder.name} title={record.endTermTitle} work={end}>
      <p>{record.endTermIs(holder.name)}</p>
    </AskFirst>
  )
}
