import { useQuery } from '@tanstack/react-query'
import type { Flag, OrderAct } from '../../shared/order.ts'
import { call } from '../api.ts'
import { useDraft } from '../draft.ts'
import { postAddress } from '../forum/address.ts'
import type { PageProps } from '../page.ts'
import { reading, refresh } from '../queries.ts'
import { Answer } from '../ui/answer.tsx'
import { Badge } from '../ui/badge.tsx'
import { TextLink } from '../ui/controls.tsx'
import { TextArea } from '../ui/fields.tsx'
import { Form } from '../ui/form.tsx'
import { say } from '../ui/live.tsx'
import { Empty } from '../ui/notices.tsx'
import { PageBody } from '../ui/page.tsx'
import { Pager } from '../ui/pager.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Time } from '../ui/time.tsx'
import { useWords } from '../words.ts'
import { orderMessages } from './messages.ts'

/** What the coordination did that concerns me, and my answers; what I flagged, and what came of it. */
export function MyOrder({ search }: PageProps) {
  const words = useWords(orderMessages)
  return (
    <PageBody title={words.title}>
      <p class="lead">{words.lead}</p>
      <Acts cursor={search.get('acts') ?? undefined} />
      <Flags cursor={search.get('flags') ?? undefined} />
    </PageBody>
  )
}

type ListProps = { cursor: string | undefined }

function Acts({ cursor }: ListProps) {
  const words = useWords(orderMessages)
  const query = useQuery(reading('GET /me/acts', cursor ? { query: { cursor } } : {}))
  return (
    <section aria-labelledby="acts">
      <h2 id="acts">{words.acts}</h2>
      <Answer query={query} waiting={<Skeleton rows={2} />}>
        {({ items, next }) => (
          <>
            {items.length === 0 ? (
              <Empty title={words.noActs}>{words.noActsIs}</Empty>
            ) : (
              <ul class="rows">
                {items.map((act) => (
                  <Act key={act.id} act={act} />
                ))}
              </ul>
            )}
            <Pager previous={cursor && '/order'} next={next && `/order?acts=${encodeURIComponent(next)}`} />
          </>
        )}
      </Answer>
    </section>
  )
}

function Act({ act }: { act: OrderAct }) {
  const words = useWords(orderMessages)
  const { kind, at, reason, threadId, number, until, answers, mayAnswer } = act
  return (
    <li class="row">
      <div class="row-main">
        <p class="row-title">{words.kinds[kind]}</p>
        <p class="row-about">
          <Time at={at} />
          {threadId && number && <TextLink to={postAddress(threadId, number)}>{words.see}</TextLink>}
          {until && (
            <span>
              {words.until} <Time at={until} />
            </span>
          )}
        </p>
        {reason && <p>{words.because(reason)}</p>}
        {answers.map((answer) => (
          <blockquote key={answer.at} class="order-answer">
            <p class="row-about">
              <span>{words.answered}</span>
              <Time at={answer.at} />
            </p>
            <p class="as-typed">{answer.text}</p>
          </blockquote>
        ))}
        {mayAnswer && <AnswerForm act={act} />}
      </div>
    </li>
  )
}

function AnswerForm({ act }: { act: OrderAct }) {
  const words = useWords(orderMessages)
  const draft = useDraft(`answer:${act.id}`)
  const send = async () => {
    await call('POST /me/acts/:actId/answers', { params: { actId: act.id }, body: { text: draft.text } })
    draft.drop()
    await refresh('GET /me/acts')
    say(words.answerSent)
  }
  return (
    <details open={draft.restored}>
      <summary>{words.answer}</summary>
      <Form action={send} submit={words.answer}>
        <TextArea label={words.answerLabel} name="text" rows={4} value={draft.text} onInput={draft.setText} />
      </Form>
    </details>
  )
}

function Flags({ cursor }: ListProps) {
  const words = useWords(orderMessages)
  const query = useQuery(reading('GET /me/flags', cursor ? { query: { cursor } } : {}))
  return (
    <section aria-labelledby="flags">
      <h2 id="flags">{words.mine}</h2>
      <Answer query={query} waiting={<Skeleton rows={2} />}>
        {({ items, next }) => (
          <>
            {items.length === 0 ? (
              <Empty title={words.noFlags}>{words.noFlagsIs}</Empty>
            ) : (
              <ul class="rows">
                {items.map((flag) => (
                  <FlagRow key={`${flag.threadId} ${flag.number}`} flag={flag} />
                ))}
              </ul>
            )}
            <Pager previous={cursor && '/order'} next={next && `/order?flags=${encodeURIComponent(next)}`} />
          </>
        )}
      </Answer>
    </section>
  )
}

function FlagRow({ flag: { threadId, number, at, reason, text, settled } }: { flag: Flag }) {
  const words = useWords(orderMessages)
  return (
    <li class="row">
      <div class="row-main">
        <p class="row-title">{words.reasons[reason]}</p>
        <p class="row-about">
          <Time at={at} />
          <TextLink to={postAddress(threadId, number)}>{words.see}</TextLink>
        </p>
        {text && <p class="as-typed">{text}</p>}
        {settled?.note && <p>{settled.note}</p>}
      </div>
      <div class="row-end">
        {settled ? <Badge tone="good">{words.outcomes[settled.outcome]}</Badge> : <Badge>{words.open}</Badge>}
      </div>
    </li>
  )
}
