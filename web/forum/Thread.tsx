import { useQuery } from '@tanstack/react-query'
import { Fragment } from 'preact'
import { useRef } from 'preact/hooks'
import type { PostView, SpaceView, ThreadPage } from '../../shared/forum.ts'
import { QuotePost, QuoteSelected } from '../composer/quote.tsx'
import { bringText, useSelected } from '../composer/quoting.ts'
import { WaitingReplies } from '../composer/waiting.tsx'
import { useNoticesRead } from '../notices/unread.ts'
import type { PageProps } from '../page.ts'
import { goTo } from '../place.ts'
import { reading, refresh } from '../queries.ts'
import { useMe } from '../session.ts'
import { Answer } from '../ui/answer.tsx'
import { useTurning } from '../ui/arrival.ts'
import { Badge } from '../ui/badge.tsx'
import { Button, ButtonLink } from '../ui/controls.tsx'
import { later } from '../ui/later.tsx'
import { say } from '../ui/live.tsx'
import { LanguageLabel } from '../ui/names.tsx'
import { PageBody } from '../ui/page.tsx'
import { Pager } from '../ui/pager.tsx'
import { Time } from '../ui/time.tsx'
import { useMessages } from '../words.ts'
import { dayOf, fromOf, pagesAround, postAddress } from './address.ts'
import { useAnchor } from './anchor.ts'
import { Announcement } from './announcement.tsx'
import { IsAnswer, MarkAnswer, ToAnswer } from './answer.tsx'
import { Arrivals } from './arrivals.tsx'
import { Jumps } from './jumps.tsx'
import { KindWords } from './kindWords.tsx'
import { useMarks } from './marks.ts'
import { mergingMessages } from './mergingMessages.ts'
import { movingMessages } from './movingMessages.ts'
import { Post } from './post.tsx'
import { Readers } from './readers.tsx'
import { Reply } from './reply.tsx'
import { Request } from './request.tsx'
import { Summary } from './summary.tsx'
import { ThreadAside } from './threadAside.tsx'
import { ThreadOn } from './threadOn.tsx'
import { placesIn, showReply, spanOf, useThreadPage } from './threadPage.ts'

const MoveTrace = later(async () => {
  const [{ MoveTrace }] = await Promise.all([import('./moveTrace.tsx'), movingMessages.load()])
  return MoveTrace
})

const Exchanges = later(async () => {
  const [{ Exchanges }] = await Promise.all([import('./exchanges.tsx'), mergingMessages.load()])
  return Exchanges
})

export function Thread({ params, search }: PageProps) {
  const day = dayOf(search)
  if (day) return <ThreadOn key={day} threadId={params.threadId ?? ''} day={day} />
  return <ThreadFrom threadId={params.threadId ?? ''} from={fromOf(search)} />
}

function ThreadFrom({ threadId, from }: { threadId: string; from: number | undefined }) {
  const query = useThreadPage(threadId, from)
  const spaces = useQuery({ ...reading('GET /spaces'), staleTime: 60_000 })
  return (
    <Answer query={query}>
      {(page) => (
        <ThreadView
          page={page}
          isOnItsWay={query.isFetching}
          space={spaces.data?.items.find((one) => one.id === page.thread.spaceId)}
        />
      )}
    </Answer>
  )
}

/** `isOnItsWay`: what is shown was kept, or is being asked for again. */
type ViewProps = { page: ThreadPage; isOnItsWay: boolean; space: SpaceView | undefined }

function ThreadView({ page, isOnItsWay, space }: ViewProps) {
  const { forum } = useMessages()
  const { thread, posts } = page
  const crumbs = [
    { to: '/spaces', label: forum.spaces.title },
    ...(space ? [{ to: `/spaces/${space.id}`, label: space.title, lang: space.language }] : []),
  ]
  useMarks(
    thread.id,
    thread.lastRead,
    posts.map((post) => post.number),
  )
  useNoticesRead(thread.id, spanOf(page)?.last ?? 0)
  return (
    <PageBody
      title={thread.title}
      lang={thread.language}
      crumbs={crumbs}
      under={<Under page={page} />}
      action={thread.may.reply && <ToReply threadId={thread.id} />}
      aside={<ThreadAside page={page} space={space} />}
    >
      {page.merged && <Exchanges page={page} from={0} to={0} />}
      <Summary page={page} />
      <ToAnswer thread={thread} />
      {thread.acknowledge && <Announcement thread={thread} />}
      {thread.kind === 'request' && <Request thread={thread} />}
      <Conversation page={page} isOnItsWay={isOnItsWay} space={space} />
    </PageBody>
  )
}

function ToReply({ threadId }: { threadId: string }) {
  const { forum } = useMessages()
  return (
    <Button look="main" icon="write" onClick={() => bringText(threadId, (text) => text)}>
      {forum.thread.reply}
    </Button>
  )
}

function Under({ page: { thread } }: { page: ThreadPage }) {
  const { forum } = useMessages()
  return (
    <>
      <KindWords thread={thread} />
      <span>{forum.thread.opened(thread.author.name)}</span>
      <Time at={thread.openedAt} short />
      <span>{forum.row.posts(thread.postCount)}</span>
      <LanguageLabel language={thread.language} />
      {thread.closedAt && <Badge>{forum.thread.closed}</Badge>}
    </>
  )
}

function Conversation({ page, isOnItsWay, space }: ViewProps) {
  const { forum } = useMessages()
  const { thread, posts } = page
  const { first, last } = spanOf(page) ?? { first: 1, last: 0 }
  const pages = pagesAround(thread.id, first, last, { previous: !!page.previous, next: !!page.next })
  const heading = useTurning(String(first))
  const me = useMe()
  const stopped = useStopped(thread, isOnItsWay)
  const fresh = firstUnread(stopped, posts, me?.id)
  const selected = useSelected()
  const quotable = thread.may.reply ? posts.find(({ number }) => number === selected?.number) : undefined
  useAnchor(first)

  async function sent(post: PostView): Promise<void> {
    say(forum.thread.sent)
    void refresh('GET /home', 'GET /spaces/:spaceId/threads', 'GET /threads/:threadId/request')
    if (showReply(thread.id, first, post)) return
    await refresh('GET /threads/:threadId')
    goTo(postAddress(thread.id, post.number))
  }

  return (
    <>
      <section class="conversation" aria-labelledby="posts">
        <h2 id="posts" ref={heading} tabIndex={-1} class="range">
          {last > 0 && forum.thread.shown(first, last, thread.postCount)}
        </h2>
        <ToUnread thread={{ ...thread, ...stopped }} first={first} last={last} />
        <Jumps thread={{ ...thread, ...stopped }} />
        <Pager previous={pages.previous} labels={{ previous: forum.thread.earlier, next: forum.thread.later }} />
        {placesIn(page).map(({ number, end, post }) => (
          <Fragment key={number}>
            {(!post || page.transfers?.some((one) => one.number === number)) && (
              <Exchanges page={page} from={number} to={end} />
            )}
            {!post && <span data-end={end} />}
            {post && (
              <Post
                post={post}
                pageFrom={first}
                spaceId={thread.spaceId}
                mine={post.author.id === me?.id}
                newFromHere={number === fresh}
                state={<IsAnswer thread={thread} post={post} />}
                actions={
                  <>
                    <MarkAnswer thread={thread} post={post} />
                    {thread.may.reply && <QuotePost post={post} selected={selected} />}
                  </>
                }
              />
            )}
            {page.moves
              ?.filter(({ after }) => after >= number && after <= end)
              .map((move) => (
                <MoveTrace key={move.at} move={move} />
              ))}
          </Fragment>
        ))}
        <WaitingReplies threadId={thread.id} mayReply={thread.may.reply} />
        <Pager next={pages.next} labels={{ previous: forum.thread.earlier, next: forum.thread.later }} />
      </section>
      {quotable && selected && <QuoteSelected post={quotable} selected={selected} />}
      <Arrivals thread={thread} pageFrom={first} />
      <Reply thread={thread} readers={space && <Readers space={space} withLink />} onSent={sent} />
    </>
  )
}

type Stopped = Pick<ThreadPage['thread'], 'lastRead' | 'unread'>

// Where what is new begins, once something was read before: one's own words are not news.
function firstUnread({ lastRead, unread }: Stopped, posts: readonly PostView[], me: string | undefined) {
  if (lastRead === 0 || unread === 0) return undefined
  return posts.find((post) => post.number > lastRead && post.author.id !== me)?.number
}

type ToUnreadProps = { thread: ThreadPage['thread']; first: number; last: number }

// Shown when what is unread begins on another page than this.
function ToUnread({ thread: { id, lastRead, unread }, first, last }: ToUnreadProps) {
  const { forum } = useMessages()
  if (unread === 0 || lastRead === 0 || (lastRead + 1 >= first && lastRead + 1 <= last)) return null
  return (
    <p>
      <ButtonLink to={`/threads/${id}?from=${lastRead + 1}`}>{forum.thread.goToUnread(unread)}</ButtonLink>
    </p>
  )
}

/**
 * Where the reader had stopped when the page came: what is marked while one reads must not move under one's eyes.
 * What was kept from before is from then; the answer on its way knows better.
 */
function useStopped({ id, lastRead, unread }: ThreadPage['thread'], isOnItsWay: boolean): Stopped {
  const first = useRef({ id, lastRead, unread, isOnItsWay })
  const isAnswered = first.current.isOnItsWay && !isOnItsWay
  if (isAnswered || first.current.id !== id) first.current = { id, lastRead, unread, isOnItsWay }
  return { lastRead: first.current.lastRead, unread: first.current.unread }
}
