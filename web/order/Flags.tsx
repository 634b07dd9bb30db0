import { useQuery } from '@tanstack/react-query'
import { useState } from 'preact/hooks'
import type { FlagRow } from '../../shared/order.ts'
import { flagOutcomes } from '../../shared/orderLists.ts'
import { call } from '../api.ts'
import { AskFirst } from '../coordination/AskFirst.tsx'
import { coordinationMessages } from '../coordination/messages.ts'
import { Sections } from '../coordination/Sections.tsx'
import { postAddress } from '../forum/address.ts'
import type { PageProps } from '../page.ts'
import { reading, refresh } from '../queries.ts'
import { Answer } from '../ui/answer.tsx'
import { Badge } from '../ui/badge.tsx'
import { TextLink } from '../ui/controls.tsx'
import { Choices, TextField } from '../ui/fields.tsx'
import { say } from '../ui/live.tsx'
import { Empty } from '../ui/notices.tsx'
import { PageBody } from '../ui/page.tsx'
import { Pager } from '../ui/pager.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Time } from '../ui/time.tsx'
import { useWords } from '../words.ts'
import { orderMessages } from './messages.ts'

type State = 'open' | 'settled'

/** What members asked the coordination to look at: what waits, and what was settled. */
export function Flags({ search }: PageProps) {
  const words = useWords(orderMessages)
  const { title } = useWords(coordinationMessages)
  const state: State = search.get('state') === 'settled' ? 'settled' : 'open'
  const cursor = search.get('cursor') ?? undefined
  const query = useQuery(reading('GET /flags', { query: { state, ...(cursor ? { cursor } : {}) } }))
  return (
    <PageBody title={words.queue} crumbs={[{ to: '/coordination', label: title }]}>
      <Sections here="flags" />
      <p class="lead">{words.queueLead}</p>
      <States state={state} />
      <Answer query={query} waiting={<Skeleton rows={4} />}>
        {({ items, next }) => (
          <>
            {items.length === 0 ? (
              <None state={state} />
            ) : (
              <ul class="rows">
                {items.map((flag) => (
                  <Row key={`${flag.threadId} ${flag.number} ${flag.reporter.id}`} flag={flag} />
                ))}
              </ul>
            )}
            <Pager previous={cursor && listAt(state)} next={next && listAt(state, next)} />
          </>
        )}
      </Answer>
    </PageBody>
  )
}

function listAt(state: State, cursor?: string): string {
  const asked = new URLSearchParams({ state, ...(cursor ? { cursor } : {}) })
  return `/coordination/flags?${asked}`
}

function None({ state }: { state: State }) {
  const words = useWords(orderMessages)
  if (state === 'settled') return <Empty title={words.noneSettled} />
  return <Empty title={words.noneOpen}>{words.noneOpenIs}</Empty>
}

function States({ state }: { state: State }) {
  const words = useWords(orderMessages)
  return (
    <nav class="sections sections-small" aria-label={words.queue}>
      <ul>
        {(['open', 'settled'] as const).map((one) => (
          <li key={one} class={one === state ? 'section-here' : undefined}>
            {one === state ? (
              <span aria-current="true">{words[one]}</span>
            ) : (
              <TextLink to={listAt(one)}>{words[one]}</TextLink>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Row({ flag }: { flag: FlagRow }) {
  const words = useWords(orderMessages)
  const { threadId, number, title, at, reason, text, reporter, author, settled } = flag
  return (
    <li class="row">
      <div class="row-main">
        <p class="row-title">
          <TextLink to={postAddress(threadId, number)}>{title || words.see}</TextLink>
        </p>
        <p class="row-about">
          <span>{words.reasons[reason]}</span>
          <Time at={at} />
        </p>
        <p class="row-about">
          <span>
            {words.reportedBy}: <TextLink to={`/coordination/people/${reporter.id}`}>{reporter.name}</TextLink>
          </span>
          <span>
            {words.writtenBy}: <TextLink to={`/coordination/people/${author.id}`}>{author.name}</TextLink>
          </span>
        </p>
        {text && <p class="as-typed">{text}</p>}
        {settled?.note && <p class="hint">{settled.note}</p>}
      </div>
      <div class="row-end">
        {settled ? <Badge tone="good">{words.outcomes[settled.outcome]}</Badge> : <Settle flag={flag} />}
      </div>
    </li>
  )
}

function Settle({ flag }: { flag: FlagRow }) {
  const words = useWords(orderMessages)
  const [outcome, setOutcome] = useState<(typeof flagOutcomes)[number]>('unchanged')
  const [note, setNote] = useState('')
  const work = async () => {
    const params = { threadId: flag.threadId, number: String(flag.number), personId: flag.reporter.id }
    const body = { outcome, ...(note.trim() ? { note } : {}) }
    try {
      await call('PUT /threads/:threadId/posts/:number/flags/:personId/settlement', {
        ...{ params, body },
        version: flag.version,
      })
    } catch (error) {
      // It may have been said anew: then that is read before it is settled.
      void refresh('GET /flags')
      throw error
    }
    say(words.settledNow)
    await refresh('GET /flags', 'GET /audit')
  }
  return (
    <AskFirst label={words.settle} about={flag.title} title={words.settle} work={work} look="plain">
      <p>{words.settleIs}</p>
      <Choices
        legend={words.outcome}
        name={`outcome-${flag.number}`}
        value={outcome}
        onChange={setOutcome}
        options={flagOutcomes.map((value) => ({ value, label: words.outcomes[value] }))}
      />
      <TextField
        label={words.note}
        name="note"
        optional
        autoComplete="off"
        maxLength={500}
        value={note}
        onInput={setNote}
      />
    </AskFirst>
  )
}
