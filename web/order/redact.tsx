import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'preact/hooks'
import type { PostView } from '../../shared/forum.ts'
import { limits } from '../../shared/limits.ts'
import type { Redaction } from '../../shared/order.ts'
import { call } from '../api.ts'
import { postAddress } from '../forum/address.ts'
import { reading, refresh } from '../queries.ts'
import { Answer } from '../ui/answer.tsx'
import { Button, TextLink } from '../ui/controls.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextArea, TextField } from '../ui/fields.tsx'
import { Form } from '../ui/form.tsx'
import { say } from '../ui/live.tsx'
import { Notice } from '../ui/notices.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useMessages, useWords } from '../words.ts'
import { orderMessages } from './messages.ts'

type Props = { post: PostView }

/** Takes a passage out of a post for good. Nothing of it is kept on the device while it is typed. */
export function Redact({ post }: Props) {
  const words = useWords(orderMessages)
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <Button look="danger" onClick={() => setOpen(true)}>
        {words.redact}
      </Button>
      <Dialog title={words.redact} open={open} onClose={close}>
        <Passage post={post} onDone={close} />
      </Dialog>
    </>
  )
}

function Passage({ post, onDone }: Props & { onDone: () => void }) {
  const words = useWords(orderMessages)
  const { shell } = useMessages()
  const params = { threadId: post.threadId, number: String(post.number) }
  const source = useQuery({ ...reading('GET /threads/:threadId/posts/:number', { params }), staleTime: 0, gcTime: 0 })
  const [passage, setPassage] = useState('')
  const [reason, setReason] = useState('')
  const [done, setDone] = useState<Redaction>()
  const redact = async () => {
    const body = { passage, reason }
    const redaction = await call('POST /threads/:threadId/posts/:number/redaction', { params, body })
    await refresh('GET /threads/:threadId', 'GET /threads/:threadId/posts/:number/revisions', 'GET /audit')
    say(words.redacted(redaction.rewritten))
    setDone(redaction)
  }
  if (done) return <Done redaction={done} post={post} onDone={onDone} />
  return (
    <Form
      action={redact}
      submit={words.redact}
      look="danger"
      other={
        <Button look="quiet" onClick={onDone}>
          {shell.actions.cancel}
        </Button>
      }
    >
      <p>{words.redactIs}</p>
      {post.files && <p>{words.redactFiles}</p>}
      <Answer query={source} waiting={<Skeleton rows={2} />}>
        {({ body, language }) => <Source text={body} lang={language} onSelect={setPassage} />}
      </Answer>
      <TextArea label={words.passage} name="passage" rows={3} value={passage} onInput={setPassage} />
      <TextField
        label={words.reason}
        name="reason"
        hint={words.reasonHint}
        autoComplete="off"
        maxLength={limits.noteCharacters}
        value={reason}
        onInput={setReason}
      />
    </Form>
  )
}

function Source({ text, lang, onSelect }: { text: string; lang: string; onSelect: (passage: string) => void }) {
  const words = useWords(orderMessages)
  const id = useId()
  return (
    <div class="field">
      <label htmlFor={id}>{words.source}</label>
      <textarea
        id={id}
        class="input"
        rows={6}
        lang={lang}
        readOnly
        value={text}
        onSelect={({ currentTarget: { selectionStart, selectionEnd } }) => {
          if (selectionEnd > selectionStart) onSelect(text.slice(selectionStart, selectionEnd))
        }}
      />
    </div>
  )
}

function Done({ redaction, post, onDone }: Props & { redaction: Redaction; onDone: () => void }) {
  const words = useWords(orderMessages)
  const { forum, shell } = useMessages()
  return (
    <>
      <Notice tone="good">{words.redacted(redaction.rewritten)}</Notice>
      {redaction.alsoIn.length > 0 && (
        <div>
          <p>{words.alsoIn}</p>
          <ul>
            {redaction.alsoIn.map((number) => (
              <li key={number}>
                <TextLink to={postAddress(post.threadId, number)} onClick={onDone}>
                  {forum.post.link(number)}
                </TextLink>
              </li>
            ))}
          </ul>
        </div>
      )}
      {!redaction.lookedThrough && <p>{words.tooLong}</p>}
      {redaction.post.files && <p>{words.redactFiles}</p>}
      <p>
        <Button onClick={onDone}>{shell.actions.close}</Button>
      </p>
    </>
  )
}
