import { useQuery } from '@tanstack/react-query'
import type { SeatFound } from '../../shared/mentions.ts'
import { mentionMessages } from '../mentions/messages.ts'
import type { PageProps } from '../page.ts'
import { reading } from '../queries.ts'
import { ContributionsOfSeat } from '../search/contributions.tsx'
import { Answer } from '../ui/answer.tsx'
import { TextLink } from '../ui/controls.tsx'
import { CountryName, RoleName } from '../ui/names.tsx'
import { PageBody } from '../ui/page.tsx'
import { Time } from '../ui/time.tsx'
import { useWords } from '../words.ts'
import { memberMessages } from './messages.ts'

/** A seat, whoever holds it: where a mention of it leads. */
export function Seat({ params, search }: PageProps) {
  const seatId = params.seatId ?? ''
  const query = useQuery(reading('GET /seats/:seatId', { params: { seatId } }))
  return <Answer query={query}>{(seat) => <Found seat={seat} search={search} />}</Answer>
}

function Found({ seat, search }: { seat: SeatFound; search: URLSearchParams }) {
  const { id, title, holder, institution, country, terms } = seat
  const { directory } = useWords(memberMessages)
  const { seat: words } = useWords(mentionMessages)
  return (
    <PageBody title={title} kicker={words.kicker} crumbs={[{ to: '/people', label: directory.title }]}>
      <dl class="facts">
        <div>
          <dt>{words.holder}</dt>
          <dd>
            {holder ? (
              <>
                <TextLink to={`/person/${holder.id}`}>{holder.name}</TextLink> · <RoleName role={holder.role} />
              </>
            ) : (
              words.vacant
            )}
          </dd>
        </div>
        {institution && (
          <div>
            <dt>{words.institution}</dt>
            <dd>{country ? institution : <TextLink to="/people/organisations">{institution}</TextLink>}</dd>
          </div>
        )}
        {country && (
          <div>
            <dt>{words.country}</dt>
            <dd>
              <TextLink to={`/people/${country}`}>
                <CountryName code={country} />
              </TextLink>
            </dd>
          </div>
        )}
      </dl>
      {terms.length > 0 && <History terms={terms} />}
      <ContributionsOfSeat seatId={id} address={`/seat/${id}`} search={search} />
    </PageBody>
  )
}

function History({ terms }: Pick<SeatFound, 'terms'>) {
  const { seat: words } = useWords(mentionMessages)
  return (
    <section aria-labelledby="history">
      <h2 id="history">{words.history}</h2>
      <ol class="seat-history">
        {terms.map((term) => (
          <li key={term.id}>
            <TextLink to={`/person/${term.personId}`}>{term.personName}</TextLink>{' '}
            <span class="hint-inline">
              <Time at={term.startedAt} short /> – {term.endedAt ? <Time at={term.endedAt} short /> : words.now}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
