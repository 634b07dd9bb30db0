import { useQuery } from '@tanstack/react-query'
import { useState } from 'preact/hooks'
import type { DraftRow } from '../../shared/drafts.ts'
import type { Leaving } from '../../shared/handover.ts'
import { call } from '../api.ts'
import { memberMessages } from '../members/messages.ts'
import type { PageProps } from '../page.ts'
import type { ProblemError } from '../problem.ts'
import { reading, refresh } from '../queries.ts'
import { Answer } from '../ui/answer.tsx'
import { Checkbox } from '../ui/fields.tsx'
import { Form } from '../ui/form.tsx'
import { say } from '../ui/live.tsx'
import { PageBody } from '../ui/page.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Time } from '../ui/time.tsx'
import { useWords } from '../words.ts'
import { DraftChoice } from './draftChoice.tsx'
import { handoverMessages } from './messages.ts'
import { Passing } from './passing.tsx'

/** What I leave to whoever holds my seat next: seen by nobody before the coordination has named them. */
export function Leave({ search }: PageProps) {
  const { leave } = useWords(handoverMessages)
  const { settings } = useWords(memberMessages)
  const query = useQuery({ ...reading('GET /me/handover/leaving'), staleTime: 0 })
  return (
    <Answer query={query}>
      {(leaving) => (
        <PageBody
          title={leave.title}
          kicker={`${leaving.seat.title} · ${leaving.seat.institution}`}
          crumbs={[{ to: '/settings', label: settings.title }]}
        >
          <p class="lead">{leave.lead}</p>
          <section aria-labelledby="choose">
            <h2 id="choose">{leave.choose}</h2>
            <p class="hint">
              {leaving.preparedAt ? (
                <>
                  {leave.preparedAt} <Time at={leaving.preparedAt} />
                </>
              ) : (
                leave.notYet
              )}
            </p>
            <Choosing key={leaving.version} leaving={leaving} />
          </section>
          <Passing here="/settings/handover" search={search} title={leave.itself} lead={leave.itselfIs} />
          <section aria-labelledby="never">
            <h2 id="never">{leave.never}</h2>
            <p>{leave.neverIs}</p>
          </section>
        </PageBody>
      )}
    </Answer>
  )
}

function Choosing({ leaving }: { leaving: Leaving }) {
  const { leave } = useWords(handoverMessages)
  const [follows, setFollows] = useState(leaving.follows)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(leaving.drafts))
  const drafts = useQuery<DraftRow[], ProblemError>({
    queryKey: ['GET /me/drafts', 'to leave'],
    queryFn: ({ signal }) => draftsToLeave(signal),
    staleTime: 0,
  })
  return (
    <Answer query={drafts} waiting={<Skeleton rows={2} />}>
      {(rows) => (
        <Form
          submit={leave.save}
          action={async () => {
            // What was sent or discarded since it was chosen is left out.
            const places = rows.map(({ place }) => place).filter((place) => chosen.has(place))
            const { version } = leaving
            await call('PUT /me/handover/leaving', { body: { follows, drafts: places }, version })
            say(leave.saved)
            await refresh('GET /me/handover/leaving')
          }}
        >
          <Checkbox
            name="follows"
            label={leave.follows}
            hint={leave.followsIs}
            checked={follows}
            onChange={setFollows}
          />
          <DraftChoice
            legend={leave.drafts}
            hint={leave.draftsIs}
            none={leave.noDrafts}
            rows={rows}
            chosen={chosen}
            onChange={setChosen}
          />
        </Form>
      )}
    </Answer>
  )
}

// As many as may be left.
const mostPages = 3

async function draftsToLeave(signal: AbortSignal): Promise<DraftRow[]> {
  const rows: DraftRow[] = []
  let cursor: string | undefined
  for (let page = 0; page < mostPages; page++) {
    const { items, next } = await call('GET /me/drafts', { query: cursor ? { cursor } : {}, signal })
    rows.push(...items.filter(({ place }) => !place.startsWith('edit:')))
    if (!next) break
    cursor = next
  }
  return rows.slice(0, 50)
}
