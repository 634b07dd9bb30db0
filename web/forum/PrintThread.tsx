import { useQuery } from '@tanstack/react-query'
import { type ComponentChildren, Fragment } from 'preact'
import { useState } from 'preact/hooks'
import type { PostView, ThreadPage } from '../../shared/forum.ts'
import { limits } from '../../shared/limits.ts'
import { queryClient } from '../cache.ts'
import { NamedFiles } from '../files/NamedFiles.tsx'
import { PostMark } from '../order/mark.tsx'
import type { PageProps } from '../page.ts'
import type { ProblemError } from '../problem.ts'
import { reading } from '../queries.ts'
import { useMe } from '../session.ts'
import { Button, ButtonLink } from '../ui/controls.tsx'
import { exactMoment } from '../ui/dates.ts'
import { Exactly } from '../ui/exactly.tsx'
import { later } from '../ui/later.tsx'
import { Missing } from '../ui/missing.tsx'
import { Byline } from '../ui/names.tsx'
import { ProblemNotice } from '../ui/notices.tsx'
import { PageBody } from '../ui/page.tsx'
import { Rendered } from '../ui/rendered.tsx'
import { PageSkeleton, Skeleton } from '../ui/skeleton.tsx'
import { useLanguage, useMessages } from '../words.ts'
import { fromOf } from './address.ts'
import { mergingMessages } from './mergingMessages.ts'
import { movingMessages } from './movingMessages.ts'
import { placesIn, spanOf, useThreadPage } from './threadPage.ts'

const Exchanges = later(async () => {
  const [{ PrintedExchanges }] = await Promise.all([import('./printedExchanges.tsx'), mergingMessages.load()])
  return PrintedExchanges
})

const MoveTrace = later(async () => {
  const [{ MoveTrace }] = await Promise.all([import('./moveTrace.tsx'), movingMessages.load()])
  return MoveTrace
})

/** Two hundred posts are some sixty sheets: more are printed in parts. */
const mostPages = 10

/** A thread, or a long part of it, on one page without anything to press: for paper, and for a file. */
export function PrintThread({ params: { threadId = '' }, search }: PageProps) {
  const from = fromOf(search) ?? 1
  const first = useThreadPage(threadId, from)
  const all = first.data?.thread.postCount ?? 0
  const starts = Array.from({ length: mostPages - 1 }, (_, at) => from + (at + 1) * limits.postsPerPage)
  const rest = useQuery<ThreadPage[], ProblemError>({
    queryKey: ['print', threadId, from, all],
    queryFn: () =>
      pagesAt(
        threadId,
        starts.filter((start) => start <= all),
      ),
    enabled: all > 0,
  })
  if (first.error?.code === 'not-found') return <Missing />
  if (!first.data) return first.error ? <ProblemNotice problem={first.error} /> : <PageSkeleton />
  const isWhole = rest.data !== undefined
  return (
    <Sheets
      page={first.data}
      pages={[first.data, ...(rest.data ?? [])]}
      last={spanOf(rest.data?.at(-1) ?? first.data)?.last ?? from}
      from={from}
      isWhole={isWhole}
    >
      {rest.error && <ProblemNotice problem={rest.error} retry={() => void rest.refetch()} />}
      {rest.isPending && <Skeleton rows={2} />}
    </Sheets>
  )
}

function pagesAt(threadId: string, starts: number[]): Promise<ThreadPage[]> {
  const params = { threadId }
  return Promise.all(
    starts.map((from) => queryClient.fetchQuery(reading('GET /threads/:threadId', { params, query: { from } }))),
  )
}

type Props = {
  page: ThreadPage
  pages: ThreadPage[]
  from: number
  last: number
  isWhole: boolean
  children: ComponentChildren
}

function Sheets({ page: { thread, summary }, pages, from, last, isWhole, children }: Props) {
  const { forum, reading: words } = useMessages()
  const address = `/threads/${thread.id}`
  const language = useLanguage()
  const zone = useMe()?.zone
  const [printedAt] = useState(() => new Date().toISOString())
  return (
    <PageBody
      title={thread.title}
      lang={thread.language}
      crumbs={[{ to: `${address}?from=${from}`, label: words.print.back }]}
      under={
        <>
          <span>{forum.thread.opened(thread.author.name)}</span>
          <Exactly at={thread.openedAt} />
        </>
      }
      action={
        isWhole && (
          <Button look="main" onClick={() => print()}>
            {words.print.print}
          </Button>
        )
      }
    >
      <p class="print-source">
        {words.print.source(location.origin + address, exactMoment(printedAt, language, zone))}
      </p>
      {summary && from === 1 && (
        <section class="summary" aria-labelledby="summary">
          <h2 id="summary">{words.summary.title}</h2>
          <Rendered html={summary.html} lang={summary.language} />
        </section>
      )}
      <h2 class="range">{forum.thread.shown(from, last, thread.postCount)}</h2>
      {pages.flatMap((page) =>
        placesIn(page).map(({ number, end, post }) => (
          <Fragment key={number}>
            {(!post || page.transfers?.some((one) => one.number === number)) && (
              <Exchanges page={page} from={number} to={end} />
            )}
            {post && <Printed post={post} />}
            {page.moves
              ?.filter(({ after }) => after >= number && after <= end)
              .map((move) => (
                <MoveTrace key={move.at} move={move} />
              ))}
          </Fragment>
        )),
      )}
      {children}
      {isWhole && last < thread.postCount && (
        <p class="pager">
          <ButtonLink to={`${address}/print?from=${last + 1}`}>{words.print.next(last + 1)}</ButtonLink>
        </p>
      )}
    </PageBody>
  )
}

function Printed({ post }: { post: PostView }) {
  const { forum } = useMessages()
  return (
    <article class="post print-post" aria-labelledby={`by-${post.number}`}>
      <header class="post-head">
        <h3 id={`by-${post.number}`} class="post-by">
          <Byline person={post.author} />
        </h3>
        <p class="post-when">
          <Exactly at={post.writtenAt} /> <span>{forum.post.number(post.number)}</span>
        </p>
      </header>
      {/* Paper goes anywhere: a text that only some may see stays out of it. */}
      {post.mark ? <PostMark post={{ ...post, html: '' }} /> : <Rendered html={post.html} lang={post.language} />}
      {!post.mark && <NamedFiles post={post} />}
    </article>
  )
}
