import { useQuery } from '@tanstack/react-query'
import { useState } from 'preact/hooks'
import type { PostSource, PostView } from '../../shared/forum.ts'
import { call } from '../api.ts'
import { useDraft } from '../draft.ts'
import { WithMentions } from '../mentions/WithMentions.tsx'
import { ProblemError } from '../problem.ts'
import { reading } from '../queries.ts'
import { Answer } from '../ui/answer.tsx'
import { Button } from '../ui/controls.tsx'
import { Form } from '../ui/form.tsx'
import { say } from '../ui/live.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useMessages } from '../words.ts'
import { Compose } from './compose.tsx'
import { Conflict } from './conflict.tsx'
import { showEdited } from './threadPage.ts'

type Props = { post: PostView; pageFrom: number; spaceId: string; onDone: () => void }

/** Edits one's own post in its place. Where another text was saved meanwhile, both are laid side by side. */
export function EditPost(props: Props) {
  const params = { threadId: props.post.threadId, number: String(props.post.number) }
  const query = useQuery({ ...reading('GET /threads/:threadId/posts/:number', { params }), staleTime: 0, gcTime: 0 })
  return (
    <Answer query={query} waiting={<Skeleton rows={1} />}>
      {(source) => <EditForm {...props} source={source} />}
    </Answer>
  )
}

function EditForm({ post, pageFrom, spaceId, onDone, source }: Props & { source: PostSource }) {
  const { forum, shell } = useMessages()
  const draft = useDraft(`edit:${post.threadId}:${post.number}`, source.body)
  const [language, setLanguage] = useState(source.language)
  const [base, setBase] = useState(source.version)
  const [saved, setSaved] = useState<ProblemError['current']>()

  async function save(): Promise<void> {
    try {
      const params = { threadId: post.threadId, number: String(post.number) }
      const body = { body: draft.text, language }
      const edited = await call('PATCH /threads/:threadId/posts/:number', { params, body, version: base })
      draft.drop()
      showEdited(post.threadId, pageFrom, edited)
      say(forum.post.saved)
      onDone()
    } catch (error) {
      if (!(error instanceof ProblemError) || error.code !== 'edit-conflict' || !error.current) throw error
      setSaved(error.current)
      setBase(error.current.version)
    }
  }

  function leaveTheirs(): void {
    draft.drop()
    onDone()
  }

  return (
    <Form
      action={save}
      submit={saved ? forum.conflict.keepMine : forum.post.save}
      other={
        <Button look="quiet" onClick={saved ? leaveTheirs : onDone}>
          {saved ? forum.conflict.keepTheirs : shell.actions.cancel}
        </Button>
      }
    >
      {saved && <Conflict text={saved.text} />}
      <WithMentions spaceId={spaceId} text={draft.text}>
        <Compose
          draft={draft}
          language={language}
          onLanguage={setLanguage}
          label={saved ? forum.conflict.mine : forum.post.editTitle(post.number)}
          rows={6}
        />
      </WithMentions>
    </Form>
  )
}
