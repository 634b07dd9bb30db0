import { useQuery } from '@tanstack/react-query'
import type { Home as HomeAnswer } from '../../shared/forum.ts'
import { DraftsAtHome } from '../composer/draftsAtHome.tsx'
import { threadAddress } from '../forum/address.ts'
import { ThreadRows } from '../forum/rows.tsx'
import { useUnreadNotices } from '../notices/unread.ts'
import { reading } from '../queries.ts'
import { useMe } from '../session.ts'
import { Answer } from '../ui/answer.tsx'
import { ButtonLink, TextLink } from '../ui/controls.tsx'
import { Icon } from '../ui/icons.tsx'
import { later } from '../ui/later.tsx'
import { Empty } from '../ui/notices.tsx'
import { PageBody } from '../ui/page.tsx'
import { Time } from '../ui/time.tsx'
import { useMessages } from '../words.ts'

const TasksAtHome = later(() => import('../tasks/atHome.tsx').then((file) => file.TasksAtHome))
const ForFew = later(() => import('../order/forFew.tsx').then((file) => file.loadForFew()))

/** What waits for me, what the network is working on, where to go. */
export function Home() {
  return <Answer query={useQuery(reading('GET /home'))}>{(home) => <HomeView home={home} />}</Answer>
}

function HomeView({ home }: { home: HomeAnswer }) {
  const m = useMessages()
  const me = useMe()
  const notices = useUnreadNotices()
  const asked = new Set(home.requests?.map((thread) => thread.id))
  const unread = home.unreadThreads.filter((thread) => !asked.has(thread.id))
  const waiting = new Set([...asked, ...unread.map((thread) => thread.id)])
  const others = home.latestThreads.filter((thread) => !waiting.has(thread.id))
  const first = unread[0]
  return (
    <PageBody
      title={m.home.title}
      kicker={me && m.home.greeting(me.name)}
      under={home.previousVisitAt && <LastVisit at={home.previousVisitAt} />}
      action={
        <>
          {first && (
            <ButtonLink to={threadAddress(first)} look="main">
              {m.home.readNext}
            </ButtonLink>
          )}
          <ButtonLink to="/practices" look="quiet" icon="check">
            {m.shell.places.practices}
          </ButtonLink>
        </>
      }
      aside={
        <>
          {home.spaces.length > 0 && <SpaceLinks spaces={home.spaces} />}
          {(me?.role === 'editor' || me?.role === 'coordinator') && (
            <p>
              <ButtonLink to="/practices/review" look="quiet">
                {m.home.institute}
              </ButtonLink>
            </p>
          )}
        </>
      }
    >
      {!home.previousVisitAt && <p class="lead">{m.home.firstVisit}</p>}
      {(me?.takesOver || home.flags) && <ForFew takesOver={!!me?.takesOver} flags={home.flags} />}
      {(home.tasks || notices > 0) && <TasksAtHome />}
      {home.requests && <Requests requests={home.requests} />}
      {first && (
        <section class="waiting" aria-labelledby="waiting">
          <h2 id="waiting">{m.home.waiting}</h2>
          <p class="hint">{m.home.waitingNote}</p>
          <ThreadRows rows={unread} />
        </section>
      )}
      <DraftsAtHome />
      {!first && !home.requests && !home.flags && !home.tasks && home.latestThreads.length > 0 && <UpToDate />}
      {others.length > 0 && (
        <section aria-labelledby="latest">
          <h2 id="latest">{m.home.latest}</h2>
          <ThreadRows rows={others} />
        </section>
      )}
      {home.latestThreads.length === 0 && !first && <NothingYet />}
    </PageBody>
  )
}

function Requests({ requests }: { requests: NonNullable<HomeAnswer['requests']> }) {
  const { kinds } = useMessages()
  return (
    <section class="waiting" aria-labelledby="requests">
      <h2 id="requests">{kinds.request.atHome}</h2>
      <p class="hint">{kinds.request.atHomeNote}</p>
      <ThreadRows rows={requests} />
    </section>
  )
}

function LastVisit({ at }: { at: string }) {
  const { home } = useMessages()
  return (
    <span>
      {home.lastVisit} <Time at={at} />
    </span>
  )
}

function UpToDate() {
  const { home } = useMessages()
  return (
    <div class="notice notice-good">
      <p class="notice-title">
        <Icon name="check" />
        {home.upToDate}
      </p>
      <p class="hint">{home.upToDateNote}</p>
    </div>
  )
}

function NothingYet() {
  const { home } = useMessages()
  return (
    <Empty
      title={home.nothingYet}
      action={
        <ButtonLink to="/spaces" look="main">
          {home.chooseSpace}
        </ButtonLink>
      }
    >
      {home.nothingYetNote}
    </Empty>
  )
}

function SpaceLinks({ spaces }: { spaces: HomeAnswer['spaces'] }) {
  const { home } = useMessages()
  return (
    <section>
      <h2>{home.spaces}</h2>
      <ul class="links">
        {spaces.map((space) => (
          <li key={space.id}>
            <TextLink to={`/spaces/${space.id}`} lang={space.language}>
              {space.title}
            </TextLink>
          </li>
        ))}
        <li>
          <TextLink to="/spaces">{home.allSpaces}</TextLink>
        </li>
      </ul>
    </section>
  )
}
