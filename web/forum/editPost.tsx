import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { PostSource, PostView } from '../../shared/forum.ts'
import { call } from '../api.ts'
import { useAccountDraft } from '../composer/accountDraft.ts'
import { joinedTexts } from '../composer/quoting.ts'
import { useDraft } from '../draft.ts'
import { addressesOf } from '../files/addresses.ts'
import { useShelf } from '../files/shelf.ts'
import { WithFiles } from '../files/WithFiles.tsx'
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
import { baseOf, forgetBase } from './editBase.ts'
import { showEdited } from './threadPage.ts'
import { TwoTexts } from './twoTexts.tsx'

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

type Kept = { version: number; text: string }

function EditForm({ post, pageFrom, spaceId, onDone, source }: Props & { source: PostSource }) {
  const { forum, shell } = useMessages()
  const { threadId, number } = post
  const toWriting = useRef(() => {})
  useEffect(() => toWriting.current(), [])
  const place = `edit:${threadId}:${number}`
  const draft = useDraft(place, source.body)
  const [language, setLanguage] = useState(source.language)
  const shelf = useShelf(place)
  useState(() => shelf.carry(source.files ?? []))
  useEffect(() => {
    if (!source.files) return
    // Without a line their names are enough.
    addressesOf(post).then(
      (found) => {
        for (const [id, { thumbnail }] of found) shelf.show(id, thumbnail)
      },
      () => undefined,
    )
  }, [])
  const now: Kept = { version: source.version, text: source.body }
  // Noted before the first letter can be typed: whoever leaves right after it must not come back to a later version.
  const [begunFrom] = useState(() => baseOf(place, now.version, draft.restored))
  // What was saved since the edit was begun, once the reader has been shown it.
  const [saved, setSaved] = useState<Kept | undefined>(begunFrom < now.version ? now : undefined)
  const account = useAccountDraft({
    place,
    text: { body: draft.changed ? draft.text : '', language },
    drafts: [draft],
    take(text, savedAt) {
      draft.setText(text.body)
      setLanguage(text.language)
      if (post.editedAt && post.editedAt > savedAt) setSaved(now)
    },
  })
  function drop(): void {
    draft.drop()
    account.drop()
    shelf.clear()
    forgetBase(place)
    onDone()
  }

  function close(): void {
    if (!draft.changed) forgetBase(place)
    onDone()
  }

  async function save(): Promise<void> {
    try {
      const params = { threadId, number: String(number) }
      const files = shelf.attached()
      const body = { body: draft.text, language, files }
      const version = saved?.version ?? begunFrom
      const edited = await call('PATCH /threads/:threadId/posts/:number', { params, body, version })
      showEdited(threadId, pageFrom, edited)
      say(forum.post.saved)
      drop()
    } catch (error) {
      if (!(error instanceof ProblemError) || error.code !== 'edit-conflict' || !error.current) throw error
      setSaved(error.current)
    }
  }

  return (
    <Form
      action={save}
      submit={saved ? forum.conflict.keepMine : forum.post.save}
      other={
        <Button look="quiet" onClick={saved ? drop : close}>
          {saved ? forum.conflict.keepTheirs : shell.actions.cancel}
        </Button>
      }
    >
      {saved && (
        <TwoTexts
          theirs={saved.text}
          mine={draft.text}
          lang={language}
          onBoth={() => draft.setText(joinedTexts(draft.text, saved.text, '\n\n---\n\n'))}
        />
      )}
      <WithMentions spaceId={spaceId} text={draft.text}>
        <WithFiles shelf={shelf} lang={language}>
          <Compose
            draft={draft}
            language={language}
            onLanguage={setLanguage}
            label={saved ? forum.conflict.mine : forum.post.editTitle(number)}
            rows={6}
            toWriting={toWriting}
            account={account}
          />
        </WithFiles>
      </WithMentions>
    </Form>
  )
}
