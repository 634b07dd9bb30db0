import { useQuery } from '@tanstack/react-query'
import type { StoppedAddress } from '../../shared/mailHealth.ts'
import type { MailHealthMessages } from '../../shared/messages/es/mailHealth.ts'
import { call } from '../api.ts'
import { AskFirst } from '../coordination/AskFirst.tsx'
import { ReasonField } from '../coordination/ReasonField.tsx'
import { useDraft } from '../draft.ts'
import { reading, refresh } from '../queries.ts'
import { Answer } from '../ui/answer.tsx'
import { Badge } from '../ui/badge.tsx'
import { TextLink } from '../ui/controls.tsx'
import { say } from '../ui/live.tsx'
import { Empty } from '../ui/notices.tsx'
import { Pager } from '../ui/pager.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Time } from '../ui/time.tsx'
import { useWords } from '../words.ts'
import { mailHealthMessages } from './messages.ts'

const here = '/coordination/mail'

/** The addresses that take no mail or no digests: whose, why, since when, and the way back. */
export function Stops({ cursor }: { cursor: string | undefined }) {
  const words = useWords(mailHealthMessages)
  const query = useQuery(reading('GET /mail-health/stops', cursor ? { query: { cursor } } : {}))
  return (
    <section aria-labelledby="stops">
      <h2 id="stops">{words.stops}</h2>
      <Answer query={query} waiting={<Skeleton rows={3} />}>
        {({ items, next }) => (
          <div class="stack">
            {items.length === 0 ? (
              <Empty title={words.noStops}>{words.noStopsIs}</Empty>
            ) : (
              <>
                <p>{words.stopsLead}</p>
                {items.some(({ bounce }) => bounce) && (
                  <p>
                    <Badge tone="trouble">{words.bounceIs}</Badge> {words.bounceTodo}
                  </p>
                )}
                {items.some(({ complaint }) => complaint) && (
                  <p>
                    <Badge tone="waiting">{words.complaintIs}</Badge> {words.complaintTodo}
                  </p>
                )}
                <ul class="rows">
                  {items.map((stop) => (
                    <Row key={stop.hash} stop={stop} />
                  ))}
                </ul>
              </>
            )}
            <Pager previous={cursor && here} next={next && `${here}?${new URLSearchParams({ cursor: next })}`} />
          </div>
        )}
      </Answer>
    </section>
  )
}

function Row({ stop }: { stop: StoppedAddress }) {
  const words = useWords(mailHealthMessages)
  const { person, subscriber, bounce, complaint } = stop
  return (
    <li class="row">
      <div class="row-main">
        <p class="row-title mail-address">
          {person && <TextLink to={`/coordination/people/${person.id}`}>{person.name}</TextLink>}
          {!person && subscriber && (
            <TextLink to={`/coordination/subscribers?${new URLSearchParams({ email: subscriber.email })}`}>
              {subscriber.email}
            </TextLink>
          )}
          {!person && !subscriber && nobody(stop, words)}
        </p>
        {person && <p class="row-about mail-address">{person.email}</p>}
        {bounce && (
          <p class="row-about">
            <Badge tone="trouble">{words.bounceIs}</Badge>
            <span>{words.bounced[bounce.kind]}</span>
            <Time at={bounce.since} />
          </p>
        )}
        {complaint && (
          <p class="row-about">
            <Badge tone="waiting">{words.complaintIs}</Badge>
            <span>{words.complained[complaint.kind]}</span>
            <Time at={complaint.since} />
          </p>
        )}
      </div>
      {bounce && (
        <div class="row-end">
          <Release stop={stop} />
        </div>
      )}
    </li>
  )
}

/** How an address is called that nobody has here: anybody may have typed it into the public form. */
function nobody({ bounce, complaint }: StoppedAddress, words: MailHealthMessages): string {
  return (bounce ?? complaint)?.kind === 'subscription' ? words.typed : words.nobody
}

function Release({ stop }: { stop: StoppedAddress }) {
  const words = useWords(mailHealthMessages)
  const { hash, person, subscriber } = stop
  const reason = useDraft(`release-${hash}`)
  const about = person?.name ?? subscriber?.email ?? nobody(stop, words)
  const work = async () => {
    await call('PUT /mail-health/stops/:hash/release', { params: { hash }, body: { reason: reason.text } })
    reason.drop()
    say(words.released)
    await refresh('GET /mail-health/stops', 'GET /audit')
  }
  return (
    <AskFirst label={words.release} about={about} title={about} work={work} look="plain">
      <p>{words.releaseIs}</p>
      <ReasonField words={words} draft={reason} />
    </AskFirst>
  )
}
