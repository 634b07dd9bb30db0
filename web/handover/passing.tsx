import { useQuery } from '@tanstack/react-query'
import { ThreadRows } from '../forum/rows.tsx'
import { cursorIn } from '../page.ts'
import { reading } from '../queries.ts'
import { useMe } from '../session.ts'
import { Answer } from '../ui/answer.tsx'
import { TextLink } from '../ui/controls.tsx'
import { Pager } from '../ui/pager.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useWords } from '../words.ts'
import { handoverMessages } from './messages.ts'

type Props = { here: string; search: URLSearchParams; title: string; lead: string }

/** What goes with the seat whoever holds it: what its State is asked, what it has put on record, and what was opened from it. */
export function Passing({ here, search, title, lead }: Props) {
  const { leave } = useWords(handoverMessages)
  const asked = useQuery(reading('GET /home')).data?.requests ?? []
  const opened = useQuery({ ...reading('GET /me/handover/threads', cursorIn(search)), staleTime: 0 })
  return (
    <section class="passing" aria-labelledby="itself">
      <h2 id="itself">{title}</h2>
      <p class="hint">{lead}</p>
      {asked.length > 0 && (
        <>
          <h3>{leave.asked}</h3>
          <ThreadRows rows={asked} />
        </>
      )}
      <Recorded />
      <h3>{leave.opened}</h3>
      <p class="hint">{leave.openedIs}</p>
      <Answer query={opened} waiting={<Skeleton rows={2} />}>
        {({ items, next }) => (
          <>
            {items.length > 0 ? <ThreadRows rows={items} /> : <p>{leave.none}</p>}
            <Pager
              previous={search.has('cursor') ? here : undefined}
              next={next && `${here}?${new URLSearchParams({ cursor: next })}`}
            />
          </>
        )}
      </Answer>
    </section>
  )
}

/** What the seat has put on record, the latest of it. */
function Recorded() {
  const { leave } = useWords(handoverMessages)
  const role = useMe()?.role
  // Observers put nothing on record.
  const query = useQuery({ ...reading('GET /practices'), enabled: role !== undefined && role !== 'observer' })
  const { items = [], next } = query.data ?? {}
  if (items.length === 0) return null
  return (
    <>
      <h3>{leave.recorded}</h3>
      <p class="hint">{leave.recordedIs}</p>
      <ul>
        {items.map(({ id, title, language }) => (
          <li key={id}>
            <TextLink to={`/practices/${id}/record`} lang={language}>
              {title || '—'}
            </TextLink>
          </li>
        ))}
      </ul>
      {next && (
        <p>
          <TextLink to="/practices">{leave.allRecorded}</TextLink>
        </p>
      )}
    </>
  )
}
