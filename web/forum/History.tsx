import { useQuery } from '@tanstack/react-query'
import type { PageProps } from '../page.ts'
import { reading } from '../queries.ts'
import { Answer } from '../ui/answer.tsx'
import { Byline, LanguageLabel } from '../ui/names.tsx'
import { PageBody } from '../ui/page.tsx'
import { Pager } from '../ui/pager.tsx'
import { Rendered } from '../ui/rendered.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Time } from '../ui/time.tsx'
import { useMessages } from '../words.ts'
import { postAddress } from './address.ts'
import { Changes } from './changes.tsx'

/** Every state of a post, the latest first: nothing is overwritten. */
export function History({ params, search }: PageProps) {
  const { forum, reading: words } = useMessages()
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
            {items
              .map((revision, at) => ({ revision, at, before: items[at + 1] ?? (next && older) }))
              .map(({ revision, at, before }) => (
                <section key={revision.version} class="revision" aria-labelledby={`version-${revision.version}`}>
                  <h2 id={`version-${revision.version}`}>
                    {forum.history.version(revision.version)}
                    {at === 0 && !previous && <small> · {forum.history.now}</small>}
                    {revision.version === 1 && <small> · {forum.history.first}</small>}
                  </h2>
                  <h3 class="post-by">
                    <Byline person={revision.author} />
                  </h3>
                  <p class="row-about">
                    <Time at={revision.writtenAt} />
                    <LanguageLabel language={revision.language} />
                  </p>
                  <Rendered html={revision.html} lang={revision.language} />
                  {before && (
                    <details class="jumps">
                      <summary>{words.changes.title}</summary>
                      <Changes before={before.body} after={revision.body} lang={revision.language} />
                    </details>
                  )}
                </section>
              ))}
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
