import { useQuery } from '@tanstack/react-query'
import type { SpaceView } from '../../shared/forum.ts'
import type { ThreadFilter } from '../../shared/threadKinds.ts'
import { WaitingThreads } from '../composer/waiting.tsx'
import { FollowSpace } from '../notices/follow.tsx'
import type { PageProps } from '../page.ts'
import { reading } from '../queries.ts'
import { Answer } from '../ui/answer.tsx'
import { useTurning } from '../ui/arrival.ts'
import { Badge } from '../ui/badge.tsx'
import { ButtonLink, TextLink } from '../ui/controls.tsx'
import { Empty, Notice } from '../ui/notices.tsx'
import { PageBody } from '../ui/page.tsx'
import { Pager } from '../ui/pager.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Time } from '../ui/time.tsx'
import { useMessages } from '../words.ts'
import { listAddress, listQuery, onlyIn } from './address.ts'
import { PinnedThreads, pinsOf } from './pins.tsx'
import { Readers } from './readers.tsx'
import { ThreadRows } from './rows.tsx'
import { NoneOfKind, ThreadFilters } from './threadFilter.tsx'

export function Space({ params, search }: PageProps) {
  const spaceId = params.spaceId ?? ''
  const query = useQuery(reading('GET /spaces/:spaceId', { params: { spaceId } }))
  const cursor = search.get('cursor') ?? undefined
  return (
    <Answer query={query}>
      {(space) => (
        <SpaceFrame space={space}>
          <Threads space={space} only={onlyIn(search)} cursor={cursor} />
        </SpaceFrame>
      )}
    </Answer>
  )
}

function SpaceFrame({ space, children }: { space: SpaceView; children: preact.ComponentChildren }) {
  const { forum } = useMessages()
  return (
    <PageBody
      title={space.title}
      lang={space.language}
      crumbs={[{ to: '/spaces', label: forum.spaces.title }]}
      under={
        <>
          <Readers space={space} withLink />
          {space.closedAt && <Badge>{forum.spaces.closed}</Badge>}
        </>
      }
      action={
        space.may.openThread &&
        !space.closedAt && (
          <ButtonLink to={`/spaces/${space.id}/new`} look="main" icon="write">
            {forum.space.open}
          </ButtonLink>
        )
      }
      aside={
        <>
          <About space={space} />
          <FollowSpace spaceId={space.id} />
        </>
      }
    >
      {space.closedAt && (
        <Notice>
          <p>
            {forum.space.closedSince} <Time at={space.closedAt} short />
          </p>
        </Notice>
      )}
      {children}
    </PageBody>
  )
}

function About({ space }: { space: SpaceView }) {
  const { forum, shell } = useMessages()
  return (
    <section>
      <h2>{forum.audience[space.audience]}</h2>
      <p lang={space.language}>{space.description}</p>
      <ul class="links">
        <li>
          <TextLink to={`/spaces/${space.id}/people`}>{forum.space.people}</TextLink>
        </li>
        <li>
          <TextLink to={`/settings/feeds?space=${space.id}`}>{forum.space.reader}</TextLink>
        </li>
        {space.may.edit && (
          <li>
            <TextLink to={`/spaces/${space.id}/settings`}>{forum.space.administer}</TextLink>
          </li>
        )}
      </ul>
      <p class="hint">{shell.writtenIn[space.language]}</p>
    </section>
  )
}

type ThreadsProps = { space: SpaceView; only: ThreadFilter | undefined; cursor: string | undefined }

function Threads({ space, only, cursor }: ThreadsProps) {
  const { forum } = useMessages()
  const heading = useTurning(`${only ?? ''} ${cursor ?? ''}`)
  const params = { spaceId: space.id }
  const query = useQuery(reading('GET /spaces/:spaceId/threads', { params, ...listQuery(only, cursor) }))
  // What is pinned stands first on the first page of all, and only there.
  const pinned = useQuery({ ...pinsOf(space.id), enabled: !cursor && !only })
  const pins = cursor || only ? [] : (pinned.data?.pins ?? [])
  const isPinned = new Set(pins.map(({ thread }) => thread.id))
  return (
    <>
      <WaitingThreads spaceId={space.id} />
      <PinnedThreads pins={pins} />
      <section aria-labelledby="threads">
        <h2 id="threads" ref={heading} tabIndex={-1}>
          {forum.space.threads}
        </h2>
        <ThreadFilters spaceId={space.id} only={only} />
        <Answer query={query} waiting={<Skeleton />}>
          {({ items, next, previous }) => (
            <>
              {items.some(({ id }) => !isPinned.has(id)) && (
                <ThreadRows rows={items.filter(({ id }) => !isPinned.has(id))} />
              )}
              {items.length === 0 && (only ? <NoneOfKind spaceId={space.id} /> : <NoThreads space={space} />)}
              <Pager
                previous={previous && listAddress(space.id, only, previous)}
                next={next && listAddress(space.id, only, next)}
                labels={{ previous: forum.space.newer, next: forum.space.older }}
              />
            </>
          )}
        </Answer>
      </section>
    </>
  )
}

function NoThreads({ space }: { space: SpaceView }) {
  const { forum } = useMessages()
  const may = space.may.openThread && !space.closedAt
  return (
    <Empty
      title={forum.space.empty}
      action={may && <ButtonLink to={`/spaces/${space.id}/new`}>{forum.space.open}</ButtonLink>}
    >
      {may ? forum.space.emptyMay : forum.space.emptyMayNot}
    </Empty>
  )
}
