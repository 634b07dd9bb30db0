import { useQuery } from '@tanstack/react-query'
import { useState } from 'preact/hooks'
import type { SpaceView } from '../../shared/forum.ts'
import { limits } from '../../shared/limits.ts'
import { call } from '../api.ts'
import type { PageProps } from '../page.ts'
import { ProblemError } from '../problem.ts'
import { reading, refresh } from '../queries.ts'
import { Answer } from '../ui/answer.tsx'
import { Button, TextLink } from '../ui/controls.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextArea, TextField } from '../ui/fields.tsx'
import { Form } from '../ui/form.tsx'
import { say } from '../ui/live.tsx'
import { Missing } from '../ui/missing.tsx'
import { PageBody } from '../ui/page.tsx'
import { useMessages } from '../words.ts'
import { Conflict } from './conflict.tsx'

export function EditSpace({ params }: PageProps) {
  const spaceId = params.spaceId ?? ''
  const query = useQuery(reading('GET /spaces/:spaceId', { params: { spaceId } }))
  return <Answer query={query}>{(space) => (space.may.edit ? <EditView space={space} /> : <Missing />)}</Answer>
}

function EditView({ space }: { space: SpaceView }) {
  const { forum } = useMessages()
  return (
    <PageBody
      title={forum.admin.editTitle}
      crumbs={[
        { to: '/spaces', label: forum.spaces.title },
        { to: `/spaces/${space.id}`, label: space.title, lang: space.language },
      ]}
      under={<TextLink to={`/spaces/${space.id}/people`}>{forum.space.people}</TextLink>}
    >
      <EditForm space={space} />
      <Closure space={space} />
    </PageBody>
  )
}

function EditForm({ space }: { space: SpaceView }) {
  const { forum, shell } = useMessages()
  const [title, setTitle] = useState(space.title)
  const [description, setDescription] = useState(space.description)
  const [base, setBase] = useState(space.version)
  const [saved, setSaved] = useState<ProblemError['current']>()

  async function save(): Promise<void> {
    try {
      const body = { title, description, closed: space.closedAt !== undefined }
      const kept = await call('PATCH /spaces/:spaceId', { params: { spaceId: space.id }, body, version: base })
      setBase(kept.version)
      setSaved(undefined)
      await refresh('GET /spaces/:spaceId', 'GET /spaces', 'GET /home')
      say(forum.admin.saved)
    } catch (error) {
      if (!(error instanceof ProblemError) || error.code !== 'edit-conflict' || !error.current) throw error
      setSaved(error.current)
      setBase(error.current.version)
    }
  }

  return (
    <Form action={save} submit={saved ? forum.conflict.keepMine : shell.actions.save}>
      {saved && <Conflict text={saved.text} />}
      <TextField
        label={forum.admin.name}
        name="title"
        maxLength={limits.titleCharacters}
        lang={space.language}
        value={title}
        onInput={setTitle}
      />
      <TextArea
        label={forum.admin.description}
        name="description"
        hint={forum.admin.descriptionHint}
        rows={3}
        lang={space.language}
        value={description}
        onInput={setDescription}
      />
    </Form>
  )
}

// Closing is a step of its own, with its own question.
function Closure({ space }: { space: SpaceView }) {
  const { forum } = useMessages()
  const [asked, setAsked] = useState(false)
  const closed = space.closedAt !== undefined
  const name = closed ? forum.admin.reopen : forum.admin.close

  async function turn(): Promise<void> {
    const body = { title: space.title, description: space.description, closed: !closed }
    await call('PATCH /spaces/:spaceId', { params: { spaceId: space.id }, body, version: space.version })
    await refresh('GET /spaces/:spaceId', 'GET /spaces', 'GET /home')
    say(forum.admin.saved)
    setAsked(false)
  }

  return (
    <section class="apart">
      <Button look={closed ? 'plain' : 'danger'} onClick={() => setAsked(true)}>
        {name}
      </Button>
      <Dialog title={closed ? name : forum.admin.closeAsk} open={asked} onClose={() => setAsked(false)}>
        <Form action={turn} submit={name} look={closed ? 'main' : 'danger'}>
          <p>{closed ? space.title : forum.admin.closeExplain}</p>
        </Form>
      </Dialog>
    </section>
  )
}
