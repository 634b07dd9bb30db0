import { useQuery } from '@tanstack/react-query'
import { cursorIn, type PageProps } from '../page.ts'
import { reading } from '../queries.ts'
import { Answer } from '../ui/answer.tsx'
import { PageBody } from '../ui/page.tsx'
import { Pager } from '../ui/pager.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useMessages } from '../words.ts'
import { Versions } from './versions.tsx'

/** Every version of what a thread arrived at, the latest first. */
export function SummaryHistory({ params: { threadId = '' }, search }: PageProps) {
  const { forum, reading: words } = useMessages()
  const params = { threadId }
  const query = useQuery(reading('GET /threads/:threadId/summary/revisions', { params, ...cursorIn(search) }))
  const older = useQuery({
    ...reading('GET /threads/:threadId/summary/revisions', { params, query: { cursor: query.data?.next } }),
    enabled: query.data?.next !== undefined,
  }).data?.items[0]
  const thread = useQuery(reading('GET /threads/:threadId', { params, query: { from: 1 } })).data?.thread
  return (
    <PageBody
      title={words.summary.historyTitle}
      crumbs={[
        { to: '/spaces', label: forum.spaces.title },
        ...(thread ? [{ to: `/threads/${threadId}?from=1`, label: thread.title, lang: thread.language }] : []),
      ]}
    >
      <Answer query={query} waiting={<Skeleton rows={2} />}>
        {({ items, next }) => (
          <>
            <Versions versions={items} older={next ? older : undefined} isLatest={!search.has('cursor')} />
            <Pager
              next={next && `/threads/${threadId}/summary/history?${new URLSearchParams({ cursor: next })}`}
              labels={{ previous: forum.history.newer, next: forum.history.older }}
            />
          </>
        )}
      </Answer>
    </PageBody>
  )
}
