import { useQuery } from '@tanstack/react-query'
import { useState } from 'preact/hooks'
import type { SpaceView } from '../../shared/forum.ts'
import { limits } from '../../shared/limits.ts'
import { call } from '../api.ts'
import { useDraft } from '../draft.ts'
import { WithMentions } from '../mentions/WithMentions.tsx'
import { useOnceKey } from '../once.ts'
import type { PageProps } from '../page.ts'
import { goTo } from '../place.ts'
import { reading, refresh } from '../queries.ts'
import { Answer } from '../ui/answer.tsx'
import { ButtonLink } from '../ui/controls.tsx'
import { Checkbox, TextField } from '../ui/fields.tsx'
import { Form } from '../ui/form.tsx'
import { PageBody } from '../ui/page.tsx'
import { useLanguage, useMessages } from '../words.ts'
import { Compose } from './compose.tsx'
import { ChooseKind, type KindChoice } from './kindChoice.tsx'
import { Readers } from './readers.tsx'
import { type RequestDraft, RequestFields } from './requestFields.tsx'

export function NewThread({ params }: PageProps) {
  const spaceId = params.spaceId ?? ''
  const query = useQuery(reading('GET /spaces/:spaceId', { params: { spaceId } }))
  return <Answer query={query}>{(space) => <NewThreadForm space={space} />}</Answer>
}

function NewThreadForm({ space }: { space: SpaceView }) {
  const { forum, kinds, shell } = useMessages()
  const [language, setLanguage] = useState(useLanguage())
  const [kind, setKind] = useState<KindChoice>('discussion')
  const [request, setRequest] = useState<RequestDraft>({ subject: 'information', dueOn: '' })
  const [acknowledge, setAcknowledge] = useState(true)
  const title = useDraft(`thread-title:${space.id}`)
  const body = useDraft(`thread:${space.id}`)
  const onceKey = useOnceKey(
    `${kind}\n${JSON.stringify(request)}${acknowledge}\n${title.text}\n${language}\n${body.text}`,
  )

  async function publish(): Promise<void> {
    const params = { spaceId: space.id }
    const text = { title: title.text, language, body: body.text }
    const thread =
      kind === 'announcement'
        ? await call('POST /spaces/:spaceId/announcements', { params, body: { ...text, acknowledge }, onceKey })
        : await call('POST /spaces/:spaceId/threads', {
            params,
            body: {
              ...text,
              ...(kind === 'discussion' ? {} : { kind }),
              ...(kind === 'request' ? { request } : {}),
            },
            onceKey,
          })
    title.drop()
    body.drop()
    void refresh('GET /home', 'GET /spaces/:spaceId/threads')
    goTo(`/threads/${thread.id}?from=1`)
  }

  return (
    <PageBody
      title={forum.newThread.title}
      crumbs={[
        { to: '/spaces', label: forum.spaces.title },
        { to: `/spaces/${space.id}`, label: space.title, lang: space.language },
      ]}
    >
      <Form
        action={publish}
        submit={forum.newThread.submit}
        busyLabel={forum.write.sending}
        note={<Readers space={space} withLink />}
        other={
          <ButtonLink to={`/spaces/${space.id}`} look="quiet">
            {shell.actions.cancel}
          </ButtonLink>
        }
      >
        <ChooseKind value={kind} onChange={setKind} mayAnnounce={space.may.announce} />
        {kind === 'announcement' && (
          <Checkbox label={kinds.announcement.ask} name="acknowledge" checked={acknowledge} onChange={setAcknowledge} />
        )}
        {kind === 'request' && <RequestFields value={request} onChange={setRequest} />}
        <TextField
          label={forum.newThread.heading}
          name="title"
          hint={forum.newThread.headingHint}
          maxLength={limits.titleCharacters}
          lang={language}
          value={title.text}
          onInput={title.setText}
        />
        <WithMentions spaceId={space.id} text={body.text}>
          <Compose draft={body} language={language} onLanguage={setLanguage} label={forum.write.body} rows={12} />
        </WithMentions>
      </Form>
    </PageBody>
  )
}
