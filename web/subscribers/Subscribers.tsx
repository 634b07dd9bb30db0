import { useQuery } from '@tanstack/react-query'
import { useState } from 'preact/hooks'
import { dayInWords } from '../../shared/datesInWords.ts'
import type { Subscriber } from '../../shared/subscribers.ts'
import { call } from '../api.ts'
import { AskFirst } from '../coordination/AskFirst.tsx'
import { coordinationMessages } from '../coordination/messages.ts'
import { Sections } from '../coordination/Sections.tsx'
import type { PageProps } from '../page.ts'
import { goTo } from '../place.ts'
import { reading, refresh } from '../queries.ts'
import { Answer } from '../ui/answer.tsx'
import { ButtonLink, TextLink } from '../ui/controls.tsx'
import { TextField } from '../ui/fields.tsx'
import { Form } from '../ui/form.tsx'
import { say } from '../ui/live.tsx'
import { Empty } from '../ui/notices.tsx'
import { PageBody } from '../ui/page.tsx'
import { Pager } from '../ui/pager.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Time } from '../ui/time.tsx'
import { useLanguage, useMessages, useWords } from '../words.ts'
import { subscriberMessages } from './messages.ts'

const here = '/coordination/subscribers'

/** Who gets the public digest without an account: since when, how they agreed, and the way out for who asks for it by another way. */
export function Subscribers({ search }: PageProps) {
  const words = useWords(subscriberMessages)
  const { title } = useWords(coordinationMessages)
  const email = search.get('email') ?? ''
  const cursor = search.get('cursor') ?? ''
  const query = useQuery(
    reading('GET /subscribers', { query: { ...(email ? { email } : {}), ...(cursor ? { cursor } : {}) } }),
  )
  return (
    <PageBody
      title={words.list}
      crumbs={[{ to: '/coordination', label: title }]}
      action={
        <ButtonLink to={`${here}/import`} icon="plus">
          {words.import}
        </ButtonLink>
      }
    >
      <Sections here="subscribers" />
      <p class="lead">
        {words.listLead} <TextLink to="/subscribe">{words.form}</TextLink>.
      </p>
      <p>
        <TextLink to={`${here}/next`}>{words.toNext}</TextLink>
      </p>
      <Find email={email} />
      <Answer query={query} waiting={<Skeleton rows={5} />}>
        {({ items, next }) => (
          <>
            {items.length === 0 && !cursor ? (
              <Empty title={email ? words.nobodyThere(email) : words.nobody}>
                {email ? words.nobodyThereIs : words.nobodyIs}
              </Empty>
            ) : (
              <ul class="rows">
                {items.map((one) => (
                  <Row key={one.id} subscriber={one} />
                ))}
              </ul>
            )}
            <Pager
              previous={cursor || email ? here : undefined}
              next={next && `${here}?${new URLSearchParams({ cursor: next })}`}
            />
          </>
        )}
      </Answer>
    </PageBody>
  )
}

function Find({ email }: { email: string }) {
  const words = useWords(subscriberMessages)
  const [typed, setTyped] = useState(email)
  const find = async () => goTo(typed.trim() ? `${here}?${new URLSearchParams({ email: typed.trim() })}` : here)
  return (
    <search>
      <Form action={find} submit={words.find} look="plain">
        <TextField
          label={words.findBy}
          name="email"
          type="email"
          inputMode="email"
          autoComplete="off"
          value={typed}
          onInput={setTyped}
        />
      </Form>
    </search>
  )
}

function Row({ subscriber: { id, email, language, frequency, since, consent } }: { subscriber: Subscriber }) {
  const words = useWords(subscriberMessages)
  const mine = useLanguage()
  const { shell } = useMessages()
  const { nav } = useWords(coordinationMessages)
  const end = async () => {
    await call('DELETE /subscribers/:subscriberId', { params: { subscriberId: id } })
    say(words.ended)
    await refresh('GET /subscribers', 'GET /audit')
  }
  return (
    <li class="row">
      <div class="row-main">
        <h2 class="row-title mail-address">{email}</h2>
        <div class="row-about">
          <span>{shell.languages[language]}</span>
          <span>{words.frequencies[frequency]}</span>
          <span>
            {words.since} <Time at={since} />
          </span>
          <span>
            {consent.way === 'code' ? words.byCode : words.byList(consent.by.name, dayInWords(mine, consent.on))}
          </span>
        </div>
        {consent.way === 'list' && <p class="row-about">{consent.proof}</p>}
        <p class="row-about">
          <TextLink to={`${here}/${id}/digests`}>
            {nav.digests}
            <span class="only-heard"> {email}</span>
          </TextLink>
        </p>
      </div>
      <div class="row-end">
        <AskFirst label={words.end} about={email} title={words.endTitle(email)} work={end}>
          <p>{words.endIs}</p>
        </AskFirst>
      </div>
    </li>
  )
}
