import { useState } from 'preact/hooks'
import type { PostView } from '../../shared/forum.ts'
import { flagReasons } from '../../shared/orderLists.ts'
import { call } from '../api.ts'
import { AskFirst } from '../coordination/AskFirst.tsx'
import { useDraft } from '../draft.ts'
import { refresh } from '../queries.ts'
import { Choices, TextArea } from '../ui/fields.tsx'
import { say } from '../ui/live.tsx'
import { useWords } from '../words.ts'
import { orderMessages } from './messages.ts'

/** Asks the coordination to look at a post. */
export function FlagPost({ post }: { post: PostView }) {
  const words = useWords(orderMessages)
  const [reason, setReason] = useState<(typeof flagReasons)[number]>('child')
  const text = useDraft(`flag:${post.id}`)
  const work = async () => {
    const params = { threadId: post.threadId, number: String(post.number) }
    const body = { reason, ...(text.text.trim() ? { text: text.text } : {}) }
    await call('PUT /threads/:threadId/posts/:number/flag', { params, body })
    text.drop()
    await refresh('GET /me/flags')
    say(words.flagged)
  }
  return (
    <AskFirst label={words.flag} title={words.flag} work={work} look="quiet">
      <p>{words.flagIs}</p>
      <Choices
        legend={words.flagWhy}
        name={`reason-${post.number}`}
        value={reason}
        onChange={setReason}
        options={flagReasons.map((value) => ({ value, label: words.reasons[value] }))}
      />
      <TextArea label={words.flagText} name="text" rows={3} optional value={text.text} onInput={text.setText} />
    </AskFirst>
  )
}
