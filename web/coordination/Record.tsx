import { useQuery } from '@tanstack/react-query'
import type { ComponentChildren } from 'preact'
import type { PersonRecord } from '../../shared/members.ts'
import { zoneInWords } from '../members/zones.ts'
import { orderMessages } from '../order/messages.ts'
import { PersonOrder } from '../order/PersonOrder.tsx'
import type { PageProps } from '../page.ts'
import { reading } from '../queries.ts'
import { useMe } from '../session.ts'
import { Answer } from '../ui/answer.tsx'
import { TextLink } from '../ui/controls.tsx'
import { Day } from '../ui/day.tsx'
import { Fact } from '../ui/fact.tsx'
import { RoleName, seatOf } from '../ui/names.tsx'
import { Notice } from '../ui/notices.tsx'
import { PageBody } from '../ui/page.tsx'
import { Time } from '../ui/time.tsx'
import { useLanguage, useMessages, useWords } from '../words.ts'
import { digestsAt } from './digestsAt.ts'
import { EditPerson } from './EditPerson.tsx'
import { Holding } from './Holding.tsx'
import { InvitationPart } from './InvitationPart.tsx'
import { coordinationMessages } from './messages.ts'
import { StateBadge } from './personState.tsx'
import { Recovery } from './Recovery.tsx'
import { SessionsOf } from './SessionsOf.tsx'
import { Suspension } from './Suspension.tsx'

/** One person, and what a coordinator can do for them in the state they are in. */
export function Record({ params }: PageProps) {
  const personId = params.personId ?? ''
  const query = useQuery(reading('GET /people/:personId/record', { params: { personId } }))
  return <Answer query={query}>{(person) => <Found person={person} />}</Answer>
}

function Found({ person }: { person: PersonRecord }) {
  const { title, nav, record } = useWords(coordinationMessages)
  const order = useWords(orderMessages)
  const own = useMe()?.id === person.id
  const here = person.state === 'active' || person.state === 'suspended'
  return (
    <PageBody
      title={person.name}
      kicker={record.kicker}
      crumbs={[{ to: '/coordination', label: title }]}
      under={
        <>
          <StateBadge state={person.state} />
          {person.acceptedAt && <TextLink to={`/person/${person.id}`}>{record.profile}</TextLink>}
          {person.acceptedAt && <TextLink to={digestsAt(person.id)}>{nav.digests}</TextLink>}
        </>
      }
    >
      <Facts person={person} />
      {own && <Notice>{record.own}</Notice>}
      {person.state === 'invited' && <Part title={record.invitationTitle} body={<InvitationPart person={person} />} />}
      {person.state !== 'departed' && (
        <Part title={record.editTitle} body={<EditPerson key={person.id} person={person} own={own} />} />
      )}
      {!own && here && <Part title={record.seatTitle} body={<Holding person={person} />} />}
      {here && <Part title={record.sessionsTitle} body={<SessionsOf personId={person.id} />} />}
      {!own && person.state === 'active' && <Part title={record.recoveryTitle} body={<Recovery person={person} />} />}
      {!own && person.state === 'active' && <Part title={order.personTitle} body={<PersonOrder person={person} />} />}
      {!own && here && (
        <Part
          title={person.state === 'active' ? record.suspendTitle : record.reinstateTitle}
          body={<Suspension person={person} />}
        />
      )}
    </PageBody>
  )
}

function Part({ title, body }: { title: string; body: ComponentChildren }) {
  return (
    <section>
      <h2>{title}</h2>
      <div class="stack">{body}</div>
    </section>
  )
}

function Facts({ person }: { person: PersonRecord }) {
  const { record, people } = useWords(coordinationMessages)
  const { shell } = useMessages()
  const language = useLanguage()
  const seat = [person.seatTitle, seatOf(person, language)].filter(Boolean).join(' · ')
  return (
    <dl class="facts">
      <Fact name={record.email}>{person.email}</Fact>
      <Fact name={record.role}>
        <RoleName role={person.role} />
      </Fact>
      <Fact name={record.seat}>{person.seatId ? seat : record.noSeat}</Fact>
      <Fact name={record.language}>{shell.languages[person.language]}</Fact>
      <Fact name={record.zone}>{zoneInWords(person.zone, language)}</Fact>
      <Fact name={record.invitedAt}>
        <Time at={person.invitedAt} short />
      </Fact>
      {person.state !== 'invited' && (
        <Fact name={record.acceptedAt}>
          {person.acceptedAt ? <Time at={person.acceptedAt} short /> : people.neverSeen}
        </Fact>
      )}
      {person.lastSeenOn && (
        <Fact name={record.lastSeenOn}>
          <Day on={person.lastSeenOn} />
        </Fact>
      )}
    </dl>
  )
}
