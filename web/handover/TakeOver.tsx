import { useQuery } from '@tanstack/react-query'
import { useState } from 'preact/hooks'
import type { TakingOver } from '../../shared/handover.ts'
import { call } from '../api.ts'
import type { PageProps } from '../page.ts'
import { problemFrom } from '../problem.ts'
import { reading, refresh } from '../queries.ts'
import { Answer } from '../ui/answer.tsx'
import { ButtonLink, TextLink } from '../ui/controls.tsx'
import { Checkbox } from '../ui/fields.tsx'
import { Form } from '../ui/form.tsx'
import { say } from '../ui/live.tsx'
import { Notice } from '../ui/notices.tsx'
import { PageBody } from '../ui/page.tsx'
import { useMessages, useWords } from '../words.ts'
import { DraftChoice } from './draftChoice.tsx'
import { handoverMessages } from './messages.ts'
import { Passing } from './passing.tsx'

/** What whoever held my seat before left there, and what I take along of it. */
export function TakeOver({ search }: PageProps) {
  const { take } = useWords(handoverMessages)
  const [taken, setTaken] = useState<number>()
  // Read once: what has been taken stays on the page until it is left.
  const query = useQuery({ ...reading('GET /me/handover'), staleTime: Number.POSITIVE_INFINITY, gcTime: 0 })
  // Whoever comes back to it afterwards has not lost the way.
  if (query.error?.code === 'not-found') return <Nothing />
  return (
    <Answer query={query}>
      {(found) => (
        <PageBody
          title={take.title}
          kicker={`${found.seat.title} · ${found.seat.institution}`}
          under={
            <span>
              {take.former} <TextLink to={`/person/${found.former.id}`}>{found.former.name}</TextLink>
            </span>
          }
        >
          {taken === undefined ? <Choosing found={found} onDone={setTaken} /> : <Done taken={taken} />}
          <Passing here="/handover" search={search} title={take.itself} lead={take.itselfIs} />
        </PageBody>
      )}
    </Answer>
  )
}

function Nothing() {
  const { take } = useWords(handoverMessages)
  const { shell } = useMessages()
  return (
    <PageBody title={take.none}>
      <p class="lead">{take.noneIs}</p>
      <p>
        <ButtonLink to="/" look="main">
          {shell.actions.goHome}
        </ButtonLink>
      </p>
    </PageBody>
  )
}

function Done({ taken }: { taken: number }) {
  const { take } = useWords(handoverMessages)
  return (
    <Notice tone="good">
      <p class="notice-title">{take.doneTitle}</p>
      <p>{take.done(taken)}</p>
      <p class="form-end">
        <ButtonLink to="/drafts">{take.toDrafts}</ButtonLink>
        <ButtonLink to="/settings/following">{take.toFollowing}</ButtonLink>
      </p>
    </Notice>
  )
}

function Choosing({ found, onDone }: { found: TakingOver; onDone: (taken: number) => void }) {
  const { take } = useWords(handoverMessages)
  const [follows, setFollows] = useState(found.follows)
  const [rows, setRows] = useState(found.drafts)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(rows.map(({ place }) => place)))
  const [waiting, setWaiting] = useState<ReadonlySet<string>>(new Set())
  const [count, setCount] = useState(0)
  const isNothing = !follows && chosen.size === 0

  const work = async () => {
    let taken = count
    const tell = (more: number) => {
      taken += more
      setCount(taken)
    }
    const left = new Set<string>()
    for (const { place } of rows.filter((row) => chosen.has(row.place))) {
      if (await tookDraft(place)) {
        tell(1)
        setRows((before) => before.filter((row) => row.place !== place))
      } else left.add(place)
    }
    if (follows) await takeFollows(tell)
    setWaiting(left)
    await refresh('GET /me/drafts', 'GET /me/following')
    if (left.size > 0) {
      say(take.waits)
      return
    }
    await call('PUT /me/handover/completion')
    say(take.done(taken))
    onDone(taken)
    await refresh('GET /me')
  }
  return (
    <>
      <p class="lead">{take.lead}</p>
      <Form action={work} submit={isNothing ? take.nothing : take.submit} busyLabel={take.working(count)}>
        {found.follows && (
          <Checkbox name="follows" label={take.follows} hint={take.followsIs} checked={follows} onChange={setFollows} />
        )}
        <DraftChoice
          legend={take.drafts}
          none={take.noDrafts}
          rows={rows}
          chosen={chosen}
          onChange={setChosen}
          noteOf={({ place }) => (waiting.has(place) ? take.yours : undefined)}
        />
        {waiting.size > 0 && <Notice tone="waiting">{take.waits}</Notice>}
      </Form>
    </>
  )
}

/** @returns false where one's own draft stands in the same place */
async function tookDraft(place: string): Promise<boolean> {
  try {
    await call('PUT /me/handover/drafts/:place', { params: { place } })
    return true
  } catch (error) {
    if (problemFrom(error).code === 'already-exists') return false
    throw error
  }
}

/** Page after page; when the line is lost the next try begins anew, and takes nothing twice. */
async function takeFollows(tell: (more: number) => void): Promise<void> {
  let cursor: string | undefined
  do {
    const { taken, next } = await call('POST /me/handover/follows', { body: cursor ? { cursor } : {} })
    tell(taken)
    cursor = next
  } while (cursor)
}
