import { useQuery } from '@tanstack/react-query'
import { useState } from 'preact/hooks'
import type { Publication } from '../../shared/catalogue.ts'
import { isCountry } from '../../shared/countries.ts'
import { languages } from '../../shared/languages.ts'
import { practiceFields } from '../../shared/practiceFields.ts'
import { call } from '../api.ts'
import { useDraft } from '../draft.ts'
import { useOnceKey } from '../once.ts'
import { Paused } from '../order/paused.tsx'
import type { PageProps } from '../page.ts'
import { goTo } from '../place.ts'
import { reading, refresh } from '../queries.ts'
import { personHere, useMe } from '../session.ts'
import { ButtonLink, TextLink } from '../ui/controls.tsx'
import { SelectField, TextField } from '../ui/fields.tsx'
import { Form } from '../ui/form.tsx'
import { PageBody } from '../ui/page.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useLanguage, useMessages, useWords } from '../words.ts'
import { practiceMessages } from './messages.ts'

/** A title is enough to begin; `?thread=` brings one, with the thread that it comes from, `?adaptedFrom=` the practice that it adapts. */
export function NewPractice({ search }: PageProps) {
  const words = useWords(practiceMessages)
  const threadId = search.get('thread') ?? undefined
  const here = useLanguage()
  const params = { threadId: threadId ?? '' }
  const query = useQuery({
    ...reading('GET /threads/:threadId', { params, query: { from: 1 } }),
    enabled: threadId !== undefined,
  })
  const adaptedFrom = search.get('adaptedFrom') ?? undefined
  const publication = useQuery({
    ...reading('GET /publications/:practiceId', { params: { practiceId: adaptedFrom ?? '' }, query: {} }),
    enabled: adaptedFrom !== undefined,
  })
  const thread = query.data?.thread
  const pause = useMe()?.pause
  const page = { title: words.new.title, crumbs: [{ to: '/practices/mine', label: words.mine }] }
  if (pause) {
    return (
      <PageBody {...page}>
        <Paused pause={pause} />
      </PageBody>
    )
  }
  return (
    <PageBody {...page}>
      <p class="lead">{words.new.lead}</p>
      {(threadId && query.isPending) || (adaptedFrom && publication.isPending) ? (
        <Skeleton rows={1} />
      ) : (
        <Begin thread={thread} adapted={publication.data?.entry} language={thread?.language ?? here} />
      )}
    </PageBody>
  )
}

type Props = {
  thread: { id: string; title: string } | undefined
  adapted: Publication['entry'] | undefined
  language: (typeof languages)[number]
}

function Begin({ thread, adapted, language: first }: Props) {
  const words = useWords(practiceMessages)
  const { shell } = useMessages()
  const country = useMe()?.country
  const [me] = useState(personHere)
  const [language, setLanguage] = useState(first)
  const title = useDraft(`practice-title:${thread?.id ?? adapted?.practiceId ?? ''}`, thread?.title)
  const body = {
    ...{ title: title.text, language },
    ...(country && isCountry(country) ? { country } : {}),
    ...(thread ? { threadId: thread.id } : {}),
    ...(adapted ? { adaptedFrom: adapted.practiceId } : {}),
  }
  const onceKey = useOnceKey(JSON.stringify(body))

  async function begin(): Promise<void> {
    const { id } = await call('POST /practices', { body, onceKey, ...(me ? { writtenBy: me } : {}) })
    title.drop()
    void refresh('GET /practices')
    goTo(`/practices/${id}/edit`)
  }

  const other = (
    <ButtonLink to="/practices/mine" look="quiet">
      {shell.actions.cancel}
    </ButtonLink>
  )
  return (
    <Form action={begin} submit={words.new.submit} other={other}>
      {thread && (
        <p>
          {words.new.from} <TextLink to={`/threads/${thread.id}`}>{thread.title}</TextLink>
        </p>
      )}
      {adapted && (
        <p>
          {words.new.adapts}{' '}
          <TextLink to={`/practices/${adapted.practiceId}`} lang={adapted.language}>
            {adapted.titles[adapted.language] ?? ''}
          </TextLink>
        </p>
      )}
      <TextField
        label={words.fields.title}
        name="title"
        maxLength={practiceFields.title.characters}
        lang={language}
        value={title.text}
        onInput={title.setText}
      />
      <SelectField
        label={words.new.language}
        name="language"
        hint={words.new.languageHint}
        value={language}
        onChange={setLanguage}
        options={languages.map((value) => ({ value, label: shell.languages[value] }))}
      />
    </Form>
  )
}
