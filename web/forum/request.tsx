import { useQuery } from '@tanstack/react-query'
import { useState } from 'preact/hooks'
import type { ThreadPage } from '../../shared/forum.ts'
import { limits } from '../../shared/limits.ts'
import type { RequestView, StateResponse } from '../../shared/threadKindEndpoints.ts'
import { call } from '../api.ts'
import { reading, refresh } from '../queries.ts'
import { useMe } from '../session.ts'
import { Answer } from '../ui/answer.tsx'
import { TextLink } from '../ui/controls.tsx'
import { TextField } from '../ui/fields.tsx'
import { Form } from '../ui/form.tsx'
import { later } from '../ui/later.tsx'
import { say } from '../ui/live.tsx'
import { countryName } from '../ui/names.tsx'
import { Notice } from '../ui/notices.tsx'
import { Time } from '../ui/time.tsx'
import { useLanguage, useMessages } from '../words.ts'
import { postAddress } from './address.ts'
import { datingMessages } from './datingMessages.ts'

const DateChanges = later(async () => {
  const [{ DateChanges }] = await Promise.all([import('./requestDate.tsx'), datingMessages.load()])
  return DateChanges
})

type Thread = ThreadPage['thread']

/** At the head of a request: what came of it, whether the reader's State is awaited, who has answered. */
export function Request({ thread }: { thread: Thread }) {
  const query = useQuery(reading('GET /threads/:threadId/request', { params: { threadId: thread.id } }))
  return <Answer query={query}>{(request) => <RequestParts thread={thread} request={request} />}</Answer>
}

function RequestParts({ thread, request }: { thread: Thread; request: RequestView }) {
  const { kinds } = useMessages()
  const me = useMe()
  const mine = me?.role === 'liaison' && request.responses.find(({ country }) => country === me.country)
  const answered = request.responses.filter(({ answeredAt }) => answeredAt)
  return (
    <>
      {request.outcomes.map((outcome, order) => (
        <Notice key={outcome.at} tone={order === 0 && thread.closedAt ? 'good' : 'quiet'}>
          <p class="notice-title">
            {order === 0 && thread.closedAt ? kinds.request.outcome : kinds.request.outcomeBefore}
          </p>
          <p>{outcome.text}</p>
          <p class="hint">
            {outcome.by.name} · <Time at={outcome.at} short />
          </p>
        </Notice>
      ))}
      {mine && !mine.answeredAt && !thread.closedAt && (
        <Notice tone="waiting">
          <p class="notice-title">{kinds.request.yours}</p>
          <p>{kinds.request.yoursNote}</p>
        </Notice>
      )}
      <details class="request">
        <summary>
          {kinds.request.subject[request.subject]}
          {'. '}
          {kinds.request.answeredOf(answered.length, request.responses.length)}
        </summary>
        <p class="hint">{request.toAll ? kinds.request.whoAll : kinds.request.whoSome}</p>
        {request.dates && <DateChanges dates={request.dates} />}
        <Responses threadId={thread.id} responses={request.responses} />
      </details>
    </>
  )
}

function Responses({ threadId, responses }: { threadId: string; responses: readonly StateResponse[] }) {
  const { forum, kinds } = useMessages()
  const language = useLanguage()
  const rows = responses
    .map((response) => ({ ...response, name: countryName(response.country, language) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, language))
  return (
    <table class="table">
      <caption class="only-heard">{kinds.request.who}</caption>
      <thead>
        <tr>
          <th scope="col">{kinds.request.state}</th>
          <th scope="col">{kinds.request.response}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ country, name, answeredAt, number }) => (
          <tr key={country}>
            <th scope="row" data-label={kinds.request.state}>
              {name}
            </th>
            <td data-label={kinds.request.response}>
              {answeredAt && number ? (
                <>
                  {kinds.request.hasAnswered}
                  {' · '}
                  <Time at={answeredAt} short />
                  {' · '}
                  <TextLink to={postAddress(threadId, number)}>{forum.post.number(number)}</TextLink>
                </>
              ) : (
                kinds.request.missing
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Closing a request says what came of it. */
export function ClosingRequest({ thread, onDone }: { thread: Thread; onDone: () => void }) {
  const { forum, kinds } = useMessages()
  const [text, setText] = useState('')
  async function close(): Promise<void> {
    await call('PUT /threads/:threadId/outcome', { params: { threadId: thread.id }, body: { text } })
    await refresh(
      'GET /threads/:threadId',
      'GET /threads/:threadId/request',
      'GET /spaces/:spaceId/threads',
      'GET /home',
    )
    say(forum.thread.closedDone)
    onDone()
  }
  return (
    <Form action={close} submit={kinds.request.close}>
      <TextField
        label={kinds.request.outcome}
        name="text"
        hint={kinds.request.outcomeHint}
        maxLength={limits.noteCharacters}
        value={text}
        onInput={setText}
      />
    </Form>
  )
}
