import { useQuery } from '@tanstack/react-query'
import type { DraftRow } from '../../shared/drafts.ts'
import { call } from '../api.ts'
import { postAddress } from '../forum/address.ts'
import type { PageProps } from '../page.ts'
import { reading, refresh } from '../queries.ts'
import { Answer } from '../ui/answer.tsx'
import { Button, TextLink } from '../ui/controls.tsx'
import { useAction } from '../ui/form.tsx'
import { say } from '../ui/live.tsx'
import { Empty, ProblemNotice } from '../ui/notices.tsx'
import { PageBody } from '../ui/page.tsx'
import { Pager } from '../ui/pager.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Time } from '../ui/time.tsx'
import { useWords } from '../words.ts'
import { composingMessages } from './messages.ts'
import { useWaiting } from './outbox.ts'
import { WaitingText } from './waiting.tsx'

/** What I have begun to write, on any device, and what I have sent that is not there yet. */
export function Drafts({ search }: PageProps) {
  const { drafts } = useWords(composingMessages)
  const cursor = search.get('cursor') ?? undefined
  const query = useQuery({ ...reading('GET /me/drafts', cursor ? { query: { cursor } } : {}), staleTime: 0 })
  return (
    <PageBody title={drafts.title}>
      <p class="lead">{drafts.lead}</p>
      <NotYetThere />
      <Answer query={query} waiting={<Skeleton rows={3} />}>
        {({ items, next }) => (
          <>
            {items.length === 0 && !cursor && <Empty title={drafts.empty}>{drafts.emptyNote}</Empty>}
            <ul class="rows">
              {items.map((row) => (
                <DraftItem key={row.place} row={row} />
              ))}
            </ul>
            <Pager next={next && `/drafts?${new URLSearchParams({ cursor: next })}`} />
          </>
        )}
      </Answer>
    </PageBody>
  )
}

function NotYetThere() {
  const { waiting } = useWords(composingMessages)
  const all = useWaiting()
  if (all.length === 0) return null
  return (
    <section aria-labelledby="not-yet">
      <h2 id="not-yet">{waiting.heading}</h2>
      {all.map((one) => (
        <WaitingText key={one.onceKey} one={one} mayGoOn />
      ))}
    </section>
  )
}

function DraftItem({ row }: { row: DraftRow }) {
  const { drafts } = useWords(composingMessages)
  const [kind = '', where = '', number = ''] = row.place.split(':')
  const { run, busy, problem } = useAction(async () => {
    await call('DELETE /me/drafts/:place', { params: { place: row.place }, query: { upTo: row.version } })
    await refresh('GET /me/drafts')
    say(drafts.discarded)
  })
  const to =
    kind === 'thread'
      ? `/spaces/${where}/new`
      : kind === 'edit'
        ? postAddress(where, Number(number))
        : `/threads/${where}#reply`
  return (
    <li class="row">
      <div class="row-main">
        <h2 class="row-title">
          <TextLink to={to} lang={row.within.language}>
            {row.within.title}
          </TextLink>
        </h2>
        <p class="row-about">
          <span>
            {kind === 'thread' ? drafts.thread : kind === 'edit' ? drafts.edit(Number(number)) : drafts.reply}
          </span>
          <Time at={row.savedAt} />
        </p>
        <p lang={row.language}>{[row.title, row.begins].filter(Boolean).join(' — ')}</p>
        {problem && <ProblemNotice problem={problem} />}
      </div>
      <div class="row-end">
        <Button look="quiet" busy={busy} onClick={() => void run()}>
          {drafts.discard}
        </Button>
      </div>
    </li>
  )
}
