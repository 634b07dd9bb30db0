import { useQuery } from '@tanstack/react-query'
import { type SpaceLevel, spaceLevels } from '../../shared/digestLists.ts'
import type { DigestSettings } from '../../shared/digests.ts'
import type { SpaceView } from '../../shared/forum.ts'
import { call } from '../api.ts'
import { cursorIn } from '../page.ts'
import { reading, refresh } from '../queries.ts'
import { Answer } from '../ui/answer.tsx'
import { TextLink } from '../ui/controls.tsx'
import { SelectField } from '../ui/fields.tsx'
import { useAction } from '../ui/form.tsx'
import { say } from '../ui/live.tsx'
import { Empty, ProblemNotice } from '../ui/notices.tsx'
import { Pager } from '../ui/pager.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useMessages, useWords } from '../words.ts'
import { digestIssueMessages } from './runMessages.ts'

type Chosen = DigestSettings['spaces']
const here = '/settings/digest'

/** How much of each space stands in my digest, saved as it is chosen. */
export function SpaceLevels({ chosen, search }: { chosen: Chosen; search: URLSearchParams }) {
  const { spaces } = useWords(digestIssueMessages)
  const place = new URLSearchParams(search.has('spaces') ? { cursor: search.get('spaces') ?? '' } : {})
  const query = useQuery(reading('GET /spaces', cursorIn(place)))
  return (
    <section aria-labelledby="levels">
      <h2 id="levels">{spaces.title}</h2>
      <p>{spaces.lead}</p>
      <p class="hint">
        {spaces.highlightsAre} <TextLink to="/settings/following">{spaces.following}</TextLink>
      </p>
      <Answer query={query} waiting={<Skeleton rows={3} />}>
        {({ items, next }) => (
          <>
            {items.length === 0 && <Empty title={spaces.empty} />}
            <ul class="rows">
              {items.map((space) => (
                <Row key={space.id} space={space} chosen={chosen} />
              ))}
            </ul>
            <Pager
              previous={search.has('spaces') ? here : undefined}
              next={next && `${here}?${new URLSearchParams({ spaces: next })}`}
            />
          </>
        )}
      </Answer>
    </section>
  )
}

function Row({ space, chosen }: { space: SpaceView; chosen: Chosen }) {
  const { spaces } = useWords(digestIssueMessages)
  const { shell } = useMessages()
  const { id: spaceId, title, language } = space
  const { run, problem } = useAction(async (level: SpaceLevel) => {
    await call('PUT /me/digest/spaces/:spaceId', { params: { spaceId }, body: { level } })
    await refresh('GET /me/digest', 'GET /me/digest/preview')
    say(shell.saved)
  })
  return (
    <li class="row followed">
      <div class="row-main">
        <p class="row-title" id={`space-${spaceId}`}>
          <TextLink to={`/spaces/${spaceId}`} lang={language}>
            {title}
          </TextLink>
        </p>
        {chosen.muted.includes(spaceId) && <p class="hint">{spaces.muted}</p>}
      </div>
      <fieldset class="row-end" aria-labelledby={`space-${spaceId}`}>
        <SelectField<SpaceLevel>
          label={spaces.of}
          name={`level-${spaceId}`}
          value={levelOf(spaceId, chosen)}
          onChange={(level) => void run(level)}
          options={spaceLevels.map((value) => ({ value, label: spaces[value] }))}
        />
        {problem && <ProblemNotice problem={problem} />}
      </fieldset>
    </li>
  )
}

function levelOf(spaceId: string, { highlights, none }: Chosen): SpaceLevel {
  if (none.includes(spaceId)) return 'none'
  return highlights.includes(spaceId) ? 'highlights' : 'all'
}
