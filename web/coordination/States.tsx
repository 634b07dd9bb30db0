import { useQuery } from '@tanstack/react-query'
import { call } from '../api.ts'
import { memberMessages } from '../members/messages.ts'
import { type NamedEntry, sortedStates } from '../members/sorting.ts'
import { reading, refresh } from '../queries.ts'
import { Answer } from '../ui/answer.tsx'
import { Badge } from '../ui/badge.tsx'
import { Button, TextLink } from '../ui/controls.tsx'
import { useAction } from '../ui/form.tsx'
import { say } from '../ui/live.tsx'
import { ProblemNotice } from '../ui/notices.tsx'
import { PageBody } from '../ui/page.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useLanguage, useWords } from '../words.ts'
import { AskFirst } from './AskFirst.tsx'
import { coordinationMessages } from './messages.ts'
import { Sections } from './Sections.tsx'

/** Which of the 35 States belong to the network. */
export function States() {
  const { title, membership } = useWords(coordinationMessages)
  const language = useLanguage()
  const query = useQuery(reading('GET /directory'))
  return (
    <PageBody title={membership.title} crumbs={[{ to: '/coordination', label: title }]}>
      <Sections here="states" />
      <p class="lead">{membership.lead}</p>
      <Answer query={query} waiting={<Skeleton rows={8} />}>
        {({ countries }) => (
          <ul class="rows">
            {sortedStates(countries, language).map((state) => (
              <StateRow key={state.country} state={state} />
            ))}
          </ul>
        )}
      </Answer>
    </PageBody>
  )
}

function StateRow({ state }: { state: NamedEntry }) {
  const { membership } = useWords(coordinationMessages)
  const { place } = useWords(memberMessages)
  const set = async (member: boolean) => {
    await call('PUT /states/:country', { params: { country: state.country }, body: { member } })
    say(membership.saved(state.name))
    await refresh('GET /directory', 'GET /directory/:place')
  }
  const { run, busy, problem } = useAction(set)
  return (
    <li class="row">
      <div class="row-main">
        <p class="row-title">
          <TextLink to={`/coordination/seats/${state.country}`}>{state.name}</TextLink>
        </p>
        {problem && <ProblemNotice problem={problem} />}
      </div>
      <div class="row-end">
        <Badge tone={state.member ? 'good' : 'quiet'}>{state.member ? place.member : place.notMember}</Badge>
        {state.member ? (
          <AskFirst
            look="quiet"
            label={membership.leave}
            about={state.name}
            title={membership.leaveTitle(state.name)}
            work={() => set(false)}
          >
            <p>{membership.leaveIs}</p>
          </AskFirst>
        ) : (
          <Button look="quiet" busy={busy} onClick={() => void run(true)}>
            {membership.join}
            <span class="only-heard"> {state.name}</span>
          </Button>
        )}
      </div>
    </li>
  )
}
