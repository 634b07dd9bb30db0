import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { PostView, ThreadPage } from '../../shared/forum.ts'
import { useAccountDraft } from '../composer/accountDraft.ts'
import { composingMessages } from '../composer/messages.ts'
import { useGivenText } from '../composer/quoting.ts'
import { sendNow } from '../composer/sending.ts'
import { useDraft } from '../draft.ts'
import { useShelf } from '../files/shelf.ts'
import { WithFiles } from '../files/WithFiles.tsx'
import { WithMentions } from '../mentions/WithMentions.tsx'
import { Form } from '../ui/form.tsx'
import { say } from '../ui/live.tsx'
import { useLanguage, useMessages, useWords } from '../words.ts'
import { Compose } from './compose.tsx'

export type ReplyProps = {
  thread: ThreadPage['thread']
  readers: ComponentChildren
  onSent: (post: PostView) => Promise<void>
}

/** The box in which one replies; its code arrives when the reader comes near it. */
export function ReplyForm({ thread, readers, onSent }: ReplyProps) {
  const { forum } = useMessages()
  const { waiting } = useWords(composingMessages)
  const draft = useDraft(`reply:${thread.id}`)
  const [language, setLanguage] = useState(useLanguage())
  const [sent, setSent] = useState(0)
  const toWriting = useRef(() => {})
  const shelf = useShelf(`reply:${thread.id}`)
  const account = useAccountDraft({
    place: `reply:${thread.id}`,
    text: { body: draft.text, language, files: shelf.inDraft() },
    drafts: [draft],
    take(text) {
      draft.setText(text.body)
      setLanguage(text.language)
      shelf.take(text.files)
    },
  })
  useGivenText(thread.id, (change) => {
    draft.setText(change(draft.text))
    toWriting.current()
  })

  // Once it is kept to be sent it is no draft any more; refused, it is one again.
  async function send(): Promise<void> {
    const files = shelf.attached()
    const body = { body: draft.text, language, ...(files.length > 0 ? { files } : {}) }
    try {
      const made = await sendNow({ kind: 'reply', threadId: thread.id, body }, draft.drop)
      draft.drop()
      account.drop()
      shelf.clear()
      setSent(sent + 1)
      if (!made) say(waiting.kept)
      else if ('post' in made) await onSent(made.post)
    } catch (error) {
      draft.setText(body.body)
      throw error
    }
  }

  return (
    <Form action={send} submit={forum.thread.send} busyLabel={forum.write.sending} note={readers}>
      {/* A new key: the next reply begins with the box to write in, whichever side was shown. */}
      <WithMentions spaceId={thread.spaceId} text={draft.text}>
        <WithFiles shelf={shelf} lang={language}>
          <Compose
            key={sent}
            draft={draft}
            language={language}
            onLanguage={setLanguage}
            label={forum.write.body}
            rows={5}
            toWriting={toWriting}
            account={account}
          />
        </WithFiles>
      </WithMentions>
    </Form>
  )
}
