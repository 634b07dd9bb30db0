import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { PostView, ThreadPage } from '../../shared/forum.ts'
import { call } from '../api.ts'
import { useDraft } from '../draft.ts'
import { useOnceKey } from '../once.ts'
import { Paused } from '../order/paused.tsx'
import { useMe } from '../session.ts'
import { Form } from '../ui/form.tsx'
import { Notice } from '../ui/notices.tsx'
import { Time } from '../ui/time.tsx'
import { useLanguage, useMessages } from '../words.ts'
import { Compose } from './compose.tsx'

type Props = {
  thread: ThreadPage['thread']
  readers: ComponentChildren
  /** The text while it is on its way, and undefined when it has come back. */
  onPending: (text: string | undefined) => void
  onSent: (post: PostView) => Promise<void>
}

/** The box under a thread; where one may not write, the reason stands in its place. */
export function Reply(props: Props) {
  const { forum } = useMessages()
  const { thread } = props
  const pause = useMe()?.pause
  return (
    <section class="reply" aria-labelledby="reply">
      <h2 id="reply">{forum.thread.replyTitle}</h2>
      {pause && thread.may.reply ? <Paused pause={pause} /> : <MayReply {...props} />}
    </section>
  )
}

function MayReply(props: Props) {
  return props.thread.may.reply ? <ReplyForm {...props} /> : <WhyNot thread={props.thread} />
}

function ReplyForm({ thread, readers, onPending, onSent }: Props) {
  const { forum } = useMessages()
  const draft = useDraft(`reply:${thread.id}`)
  const [language, setLanguage] = useState(useLanguage())
  const [sent, setSent] = useState(0)
  const onceKey = useOnceKey(`${language}\n${draft.text}`)

  async function send(): Promise<void> {
    onPending(draft.text.trim() || undefined)
    try {
      const post = await call('POST /threads/:threadId/posts', {
        params: { threadId: thread.id },
        body: { body: draft.text, language },
        onceKey,
      })
      draft.drop()
      setSent(sent + 1)
      await onSent(post)
    } finally {
      onPending(undefined)
    }
  }

  return (
    <Form action={send} submit={forum.thread.send} busyLabel={forum.write.sending} note={readers}>
      {/* A new key: the next reply begins with the box to write in, whichever side was shown. */}
      <Compose
        key={sent}
        draft={draft}
        language={language}
        onLanguage={setLanguage}
        label={forum.write.body}
        rows={5}
      />
    </Form>
  )
}

function WhyNot({ thread }: { thread: ThreadPage['thread'] }) {
  const { forum } = useMessages()
  if (!thread.closedAt) return <Notice>{forum.thread.notYours}</Notice>
  return (
    <Notice>
      <p>
        {forum.thread.closedNote(thread.closedBy?.name ?? thread.author.name)} <Time at={thread.closedAt} short />
      </p>
    </Notice>
  )
}
