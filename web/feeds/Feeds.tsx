import { useQuery } from '@tanstack/react-query'
import type { Feed } from '../../shared/feeds.ts'
import { call } from '../api.ts'
import { memberMessages } from '../members/messages.ts'
import { cursorIn, type PageProps } from '../page.ts'
import { reading, refresh } from '../queries.ts'
import { Answer } from '../ui/answer.tsx'
import { Button, ButtonLink, TextLink } from '../ui/controls.tsx'
import { useAction } from '../ui/form.tsx'
import { say } from '../ui/live.tsx'
import { Empty, ProblemNotice } from '../ui/notices.tsx'
import { PageBody } from '../ui/page.tsx'
import { Pager } from '../ui/pager.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Time } from '../ui/time.tsx'
import { useWords } from '../words.ts'
import { MakeFeed } from './makeFeed.tsx'
import { feedMessages } from './messages.ts'

const here = '/settings/feeds'

/** The addresses of mine under which feed readers find what is new in a space; `?space=` makes one. */
export function Feeds({ search }: PageProps) {
  const words = useWords(feedMessages)
  const { settings } = useWords(memberMessages)
  const spaceId = search.get('space')
  const query = useQuery(reading('GET /me/feeds', cursorIn(search)))
  return (
    <PageBody title={words.title} crumbs={[{ to: '/settings', label: settings.title }]}>
      <p class="lead">{words.lead}</p>
      {spaceId && query.data && <MakeFeed key={spaceId} spaceId={spaceId} feeds={query.data.items} />}
      <section aria-labelledby="mine">
        <h2 id="mine">{words.mine}</h2>
        <Answer query={query} waiting={<Skeleton rows={2} />}>
          {({ items, next }) => (
            <>
              {items.length === 0 && !search.has('cursor') && (
                <Empty title={words.none} action={<ButtonLink to="/spaces">{words.toSpaces}</ButtonLink>}>
                  {words.noneNote}
                </Empty>
              )}
              {items.length > 0 && (
                <ul class="rows">
                  {items.map((feed) => (
                    <Row key={feed.spaceId} feed={feed} />
                  ))}
                </ul>
              )}
              <Pager next={next && `${here}?${new URLSearchParams({ cursor: next })}`} />
            </>
          )}
        </Answer>
      </section>
      <section aria-labelledby="what">
        <h2 id="what">{words.what}</h2>
        <div class="stack">
          <p>{words.whatIs}</p>
          <p>{words.how}</p>
          <p>{words.shows}</p>
        </div>
      </section>
    </PageBody>
  )
}

function Row({ feed: { spaceId, space, madeAt } }: { feed: Feed }) {
  const words = useWords(feedMessages)
  const { run, busy, problem } = useAction(async () => {
    await call('DELETE /me/feeds/:space', { params: { space: spaceId } })
    say(words.ended)
    await refresh('GET /me/feeds')
  })
  return (
    <li class="row">
      <div class="row-main">
        <p class="row-title">
          {space ? (
            <TextLink to={`/spaces/${spaceId}`} lang={space.language}>
              {space.title}
            </TextLink>
          ) : (
            words.closed
          )}
        </p>
        <p class="row-about">
          <span>
            {words.madeOn} <Time at={madeAt} short />
          </span>
        </p>
        {problem && <ProblemNotice problem={problem} />}
      </div>
      <div class="row-end">
        <Button look="quiet" busy={busy} onClick={() => void run()}>
          {words.end}
          {space && <span class="only-heard"> {space.title}</span>}
        </Button>
      </div>
    </li>
  )
}
