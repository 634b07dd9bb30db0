import { useQuery } from '@tanstack/react-query'
import { useState } from 'preact/hooks'
import type { SpaceView } from '../../shared/forum.ts'
import { limits } from '../../shared/limits.ts'
import { useAccountDraft } from '../composer/accountDraft.ts'
import { composingMessages } from '../composer/messages.ts'
import type { Creation } from '../composer/outbox.ts'
import { sendNow } from '../composer/sending.ts'
import { useDraft } from '../draft.ts'
import { useShelf } from '../files/shelf.ts'
import { WithFiles } from '../files/WithFiles.tsx'
import { WithMentions } from '../mentions/WithMentions.tsx'
import { Paused } from '../order/paused.tsx'
import type { PageProps } from '../page.ts'
import { goTo } from '../place.ts'
import { reading, refresh } from '../queries.ts'
import { useMe } from '../session.ts'
import { Answer } from '../ui/answer.tsx'
import { ButtonLink } from '../ui/controls.tsx'
import { Checkbox, TextField } from '../ui/fields.tsx'
import { Form } from '../ui/form.tsx'
import { say } from '../ui/live.tsx'
import { Notice } from '../ui/notices.tsx'
import { PageBody } from '../ui/page.tsx'
import { useLanguage, useMessages, useWords } from '../words.ts'
import { useChosenKind } from './chosenKind.ts'
import { Compose } from './compose.tsx'
import { ChooseKind } from './kindChoice.tsx'
import { Readers } from './readers.tsx'
import { RequestFields } from './requestFields.tsx'

export function NewThread({ params }: PageProps) {
  const spaceId = params.spaceId ?? ''
  const query = useQuery(reading('GET /spaces/:spaceId', { params: { spaceId } }))
  return (
    <Answer query={query}>
      {(space) => (space.may.openThread ? <NewThreadForm space={space} /> : <MayNot space={space} />)}
    </Answer>
  )
}

// Said before anything is written, and not when it is sent.
function MayNot({ space }: { space: SpaceView }) {
  const { forum, problems } = useMessages()
  const pause = useMe()?.pause
  const why = problems[space.closedAt ? 'space-closed' : 'forbidden']
  return (
    <PageBody title={forum.newThread.title} crumbs={useCrumbs(space)}>
      {pause ? <Paused pause={pause} /> : <Notice>{why}</Notice>}
    </PageBody>
  )
}

function useCrumbs(space: SpaceView) {
  const { forum } = useMessages()
  return [
    { to: '/spaces', label: forum.spaces.title },
    { to: `/spaces/${space.id}`, label: space.title, lang: space.language },
  ]
}

function NewThreadForm({ space }: { space: SpaceView }) {
  const { forum, kinds, shell } = useMessages()
  const [language, setLanguage] = useState(useLanguage())
  const chosen = useChosenKind(space.id)
  const { request, acknowledge } = chosen
  const kind = chosen.kind === 'announcement' && !space.may.announce ? 'discussion' : chosen.kind
  const title = useDraft(`thread-title:${space.id}`)
  const body = useDraft(`thread:${space.id}`)
  const shelf = useShelf(`thread:${space.id}`)
  const account = useAccountDraft({
    place: `thread:${space.id}`,
    text: { title: title.text, body: body.text, language, files: shelf.inDraft() },
    drafts: [title, body],
    take(text) {
      title.setText(text.title ?? '')
      body.setText(text.body)
      setLanguage(text.language)
      shelf.take(text.files)
    },
  })
  const { waiting } = useWords(composingMessages)
  const crumbs = useCrumbs(space)

  function written(): Creation {
    const files = shelf.attached()
    const text = { title: title.text, language, body: body.text, ...(files.length > 0 ? { files } : {}) }
    const spaceId = space.id
    if (kind === 'announcement') return { kind, spaceId, body: { ...text, acknowledge } }
    const more = { ...(kind === 'discussion' ? {} : { kind }), ...(kind === 'request' ? { request } : {}) }
    return { kind: 'thread', spaceId, body: { ...text, ...more } }
  }

  async function publish(): Promise<void> {
    const [heading, text] = [title.text, body.text]
    const made = await sendNow(written(), () => {
      title.putAway()
      body.putAway()
    }).catch((error: unknown) => {
      title.setText(heading)
      body.setText(text)
      throw error
    })
    title.drop()
    body.drop()
    chosen.drop()
    account.drop()
    shelf.clear()
    void refresh('GET /home', 'GET /spaces/:spaceId/threads')
    if (made && 'thread' in made) return goTo(`/threads/${made.thread.id}?from=1`)
    say(waiting.kept)
    goTo(`/spaces/${space.id}`)
  }

  return (
    <PageBody title={forum.newThread.title} crumbs={crumbs}>
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
        <ChooseKind value={kind} onChange={(one) => chosen.choose({ kind: one })} mayAnnounce={space.may.announce} />
        {kind === 'announcement' && (
          <Checkbox
            label={kinds.announcement.ask}
            name="acknowledge"
            checked={acknowledge}
            onChange={(asked) => chosen.choose({ acknowledge: asked })}
          />
        )}
        {kind === 'request' && (
          <RequestFields value={request} onChange={(asked) => chosen.choose({ request: asked })} />
        )}
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
          <WithFiles shelf={shelf} lang={language}>
            <Compose
              draft={body}
              language={language}
              onLanguage={setLanguage}
              label={forum.write.body}
              rows={12}
              account={account}
            />
          </WithFiles>
        </WithMentions>
      </Form>
    </PageBody>
  )
}
