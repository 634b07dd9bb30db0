import { useQuery } from '@tanstack/react-query'
import { countryName, isCountry } from '../../shared/countries.ts'
import { type NoticeGroup, noticeGroups } from '../../shared/noticeKinds.ts'
import type { Notice, PracticeNotice, ThreadNotice } from '../../shared/notices.ts'
import { practicePath } from '../../shared/practicePath.ts'
import { call } from '../api.ts'
import { postAddress } from '../forum/address.ts'
import type { PageProps } from '../page.ts'
import { reading, refresh } from '../queries.ts'
import { taskMessages } from '../tasks/messages.ts'
import { Answer } from '../ui/answer.tsx'
import { useTurning } from '../ui/arrival.ts'
import { Badge } from '../ui/badge.tsx'
import { Button, ButtonLink, TextLink } from '../ui/controls.tsx'
import { useAction } from '../ui/form.tsx'
import { say } from '../ui/live.tsx'
import { Empty, ProblemNotice } from '../ui/notices.tsx'
import { PageBody } from '../ui/page.tsx'
import { Pager } from '../ui/pager.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Time } from '../ui/time.tsx'
import { useLanguage, useWords } from '../words.ts'
import { byThing, isOfThread } from './byThing.ts'
import { noticeMessages } from './messages.ts'

const here = '/notices'

function addressOf(about: NoticeGroup | undefined, cursor?: string): string {
  const query = new URLSearchParams({ ...(about ? { about } : {}), ...(cursor ? { cursor } : {}) })
  return query.size > 0 ? `${here}?${query}` : here
}

export function Notices({ search }: PageProps) {
  const words = useWords(noticeMessages)
  const cursor = search.get('cursor') ?? undefined
  const about = noticeGroups.find((group) => group === search.get('about'))
  const asked = { ...(cursor ? { cursor } : {}), ...(about ? { about } : {}) }
  const query = useQuery(reading('GET /notices', cursor || about ? { query: asked } : {}))
  const some = query.data?.items.some(({ unread }) => unread) === true
  return (
    <PageBody title={words.title} action={some && !about && <MarkAll />}>
      <p class="lead">{words.lead}</p>
      <Kinds about={about} />
      <Answer query={query} waiting={<Skeleton />}>
        {({ items, next }) => (
          <>
            {items.length === 0 &&
              !next &&
              !cursor &&
              (about ? <Empty title={words.none}>{words.noneIs[about]}</Empty> : <Nothing />)}
            <Part title={words.unread} notices={items.filter(({ unread }) => unread)} cursor={cursor} />
            <Part title={words.read} notices={items.filter(({ unread }) => !unread)} cursor={cursor} />
            <Pager
              previous={cursor && addressOf(about)}
              next={next && addressOf(about, next)}
              labels={{ previous: words.earlier, next: words.later }}
            />
          </>
        )}
      </Answer>
    </PageBody>
  )
}

function Kinds({ about }: { about: NoticeGroup | undefined }) {
  const { kinds } = useWords(noticeMessages)
  return (
    <nav class="notice-kinds" aria-label={kinds.label}>
      <ul>
        {[undefined, ...noticeGroups].map((group) => (
          <li key={group ?? 'all'}>
            {group === about ? (
              <span aria-current="page">{kinds[group ?? 'all']}</span>
            ) : (
              <TextLink to={addressOf(group)}>{kinds[group ?? 'all']}</TextLink>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Nothing() {
  const words = useWords(noticeMessages)
  return (
    <Empty title={words.empty} action={<ButtonLink to="/spaces">{words.toSpaces}</ButtonLink>}>
      {words.emptyNote}
    </Empty>
  )
}

function MarkAll() {
  const words = useWords(noticeMessages)
  const { run, busy, problem } = useAction(async () => {
    while ((await call('PUT /notices/reading')).more);
    await refresh('GET /notices', 'GET /notices/unread')
    say(words.marked)
  })
  return (
    <>
      <Button busy={busy} onClick={() => void run()}>
        {words.markAll}
      </Button>
      {problem && <ProblemNotice problem={problem} />}
    </>
  )
}

function Part({ title, notices, cursor }: { title: string; notices: Notice[]; cursor: string | undefined }) {
  const heading = useTurning(cursor ?? '')
  if (notices.length === 0) return null
  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <ul class="rows">
        {byThing(notices).map((group) =>
          isOfThread(group) ? (
            <Group key={group[0].threadId} group={group} />
          ) : (
            <OfPractice key={group[0].practiceId} group={group} />
          ),
        )}
      </ul>
    </section>
  )
}

// What is about the reader before what is new; the latest of a thread first, as they came.
function Group({ group }: { group: [ThreadNotice, ...ThreadNotice[]] }) {
  const words = useWords(noticeMessages)
  const [{ threadId, title, language, own, unread, at }] = group
  const personal = group.filter(({ about }) => about)
  const posts = group.filter(({ about }) => !about)
  const opening = personal[0] ?? posts.at(-1) ?? group[0]
  const [latest] = posts
  return (
    <li class={unread ? 'row row-waiting' : 'row'}>
      <div class="row-main">
        <p class="row-title">
          <TextLink to={postAddress(threadId, opening.from)} lang={language}>
            {title}
          </TextLink>
        </p>
        {personal.length > 0 && (
          <ul class="notice-lines">
            {personal.map((notice) => (
              <li key={`${notice.about}${notice.from}`} class="notice-about">
                <TextLink to={postAddress(threadId, notice.from)}>
                  {notice.about && words.about[notice.about](notice.by.name, notice.from)}
                </TextLink>
              </li>
            ))}
          </ul>
        )}
        {posts.length > 0 && (
          <p class="row-about">
            {posts.map(({ from, last }) => (
              <TextLink key={from} to={postAddress(threadId, from)}>
                {last === 1 ? words.opened : words.posts(from, last)}
              </TextLink>
            ))}
          </p>
        )}
        <p class="row-about">
          {latest && <span>{words.by(latest.by.name)}</span>}
          <Time at={at} />
        </p>
      </div>
      <div class="row-end">
        {own && <Badge>{words.own}</Badge>}
        {unread && <MarkOne title={title} mark={() => markThread(group)} />}
      </div>
    </li>
  )
}

// The latest first, as they came: what is to be done, and what became of it.
function OfPractice({ group }: { group: [PracticeNotice, ...PracticeNotice[]] }) {
  const words = useWords(taskMessages)
  const language = useLanguage()
  const [{ practiceId, about, title, language: written, country, unread, at }] = group
  const address = practicePath(practiceId, about)
  return (
    <li class={unread ? 'row row-waiting' : 'row'}>
      <div class="row-main">
        <p class="row-title">
          <TextLink to={address} lang={written}>
            {title}
          </TextLink>
        </p>
        <ul class="notice-lines">
          {group.map(({ about }) => (
            <li key={about} class="notice-about">
              {words.ofPractice[about]}
            </li>
          ))}
        </ul>
        <p class="row-about">
          <span>{words.practice}</span>
          {isCountry(country) && <span>{countryName(country, language)}</span>}
          <Time at={at} />
        </p>
      </div>
      <div class="row-end">{unread && <MarkOne title={title} mark={() => markPractice(practiceId)} />}</div>
    </li>
  )
}

function markThread([{ threadId, last }, ...others]: [ThreadNotice, ...ThreadNotice[]]) {
  const readTo = Math.max(last, ...others.map((other) => other.last))
  return call('PUT /threads/:threadId/notices', { params: { threadId }, body: { readTo } })
}

function markPractice(practiceId: string) {
  return call('PUT /practices/:practiceId/notices', { params: { practiceId } })
}

function MarkOne({ title, mark }: { title: string; mark: () => Promise<unknown> }) {
  const words = useWords(noticeMessages)
  const { run, busy, problem } = useAction(async () => {
    await mark()
    await refresh('GET /notices', 'GET /notices/unread', 'GET /me/tasks')
    say(words.marked)
  })
  return (
    <>
      <Button look="quiet" busy={busy} onClick={() => void run()}>
        {words.mark}
        <span class="only-heard"> {title}</span>
      </Button>
      {problem && <ProblemNotice problem={problem} />}
    </>
  )
}
