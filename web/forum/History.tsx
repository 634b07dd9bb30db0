import { useQuery } from '@tanstack/react-query'
import type { PageProps } from '../page.ts'
import { reading } from '../queries.ts'
import { Answer } from '../ui/answer.tsx'
import { PageBody } from '../ui/page.tsx'
import { Pager } from '../ui/pager.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useMessages } from '../words.ts'
import { postAddress } from './address.ts'
import { Versions } from './versions.tsx'

/** Every state of a post, the latest first: nothing is overwritten. */
export function History({ params, search }: PageProps) {
  const { forum } = useMessages()
  const { threadId = '', number = '' } = params
  const cursor = search.get('cursor') ?? undefined
  const page = { params: { threadId, number } }
  const query = useQuery(
    reading('GET /threads/:threadId/posts/:number/revisions', cursor ? { ...page, query: { cursor } } : page),
  )
  // The last version of this page was made from the first one of the next.
  const older = useQuery({
    ...reading('GET /threads/:threadId/posts/:number/revisions', {
      ...page,
      query: { cursor: query.data?.next },
    }),
    enabled: query.data?.next !== undefined,
  }).data?.items[0]
  const thread = useQuery(
    reading('GET /threads/:threadId', { params: { threadId }, query: { from: Number(number) || 1 } }),
  )
  const here = `/threads/${threadId}/posts/${number}/history`
  const title = thread.data?.thread
  const postBy = thread.data?.posts.find((post) => post.number === Number(number))?.author.id
  return (
    <PageBody
      title={forum.history.title(Number(number))}
      crumbs={[
        { to: '/spaces', label: forum.spaces.title },
        ...(title ? [{ to: postAddress(threadId, Number(number)), label: title.title, lang: title.language }] : []),
      ]}
    >
      <Answer query={query} waiting={<Skeleton rows={2} />}>
        {({ items, next, previous }) => (
          <>
            <Versions versions={items} older={next ? older : undefined} isLatest={!previous} postBy={postBy} />
            <Pager
              previous={previous && `${here}?${new URLSearchParams({ cursor: previous })}`}
              next={next && `${here}?${new URLSearchParams({ cursor: next })}`}
              labels={{ previous: forum.history.newer, next: forum.history.older }}
            />
          </>
        )}
      </Answer>
    </PageBody>
  )
}
