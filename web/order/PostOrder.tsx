import { useState } from 'preact/hooks'
import type { PostFile } from '../../shared/files.ts'
import type { PostView } from '../../shared/forum.ts'
import { call } from '../api.ts'
import { AskFirst } from '../coordination/AskFirst.tsx'
import { ReasonField } from '../coordination/ReasonField.tsx'
import { useDraft } from '../draft.ts'
import { refresh } from '../queries.ts'
import { say } from '../ui/live.tsx'
import { useMessages, useWords } from '../words.ts'
import { FlagPost } from './flagPost.tsx'
import { orderMessages } from './messages.ts'
import { Redact } from './redact.tsx'

type Props = { post: PostView }

/** Flagging, taking one's own post away, and what those who keep order do. */
export function PostOrder({ post }: Props) {
  const { marks } = useMessages()
  const { may, mark } = post
  return (
    <fieldset class="post-order" aria-label={`${marks.more} ${marks.moreOf}`}>
      {may.flag && <FlagPost post={post} />}
      {may.remove && <Own post={post} removed />}
      {may.restore && <Own post={post} removed={false} />}
      {may.keep && mark?.kind !== 'hidden' && <Keep post={post} state="hidden" />}
      {may.keep && (mark?.kind !== 'removed' || mark.byAuthor) && <Keep post={post} state="removed" />}
      {may.keep && mark && <Keep post={post} state="visible" />}
      {may.keep && <Redact post={post} />}
      {may.keep && post.files?.map((file) => <TakeOut key={file.id} post={post} file={file} />)}
    </fieldset>
  )
}

export function paramsOf({ threadId, number }: PostView) {
  return { threadId, number: String(number) }
}

function Own({ post, removed }: Props & { removed: boolean }) {
  const words = useWords(orderMessages)
  const label = removed ? words.removeOwn : words.restoreOwn
  const work = async () => {
    const method = removed ? 'PUT' : 'DELETE'
    await call(`${method} /threads/:threadId/posts/:number/removal`, { params: paramsOf(post) })
    await refresh('GET /threads/:threadId')
    say(label)
  }
  return (
    <AskFirst label={label} title={label} work={work} look="quiet">
      <p>{removed ? words.removeOwnIs : words.restoreIs}</p>
    </AskFirst>
  )
}

const labels = { hidden: 'hide', removed: 'remove', visible: 'restore' } as const

function Keep({ post, state }: Props & { state: keyof typeof labels }) {
  const words = useWords(orderMessages)
  const reason = useDraft(`keeping:${state}:${post.id}`)
  const label = words[labels[state]]
  const work = async () => {
    const body = { state, reason: reason.text }
    await call('PUT /threads/:threadId/posts/:number/keeping', { params: paramsOf(post), body })
    reason.drop()
    await refresh('GET /threads/:threadId', 'GET /flags', 'GET /audit')
    say(words.kept)
  }
  return (
    <AskFirst label={label} title={label} work={work} look={state === 'visible' ? 'plain' : 'danger'}>
      <p>{state === 'visible' ? words.restoreIs : words.hideIs}</p>
      <ReasonField words={words} draft={reason} />
    </AskFirst>
  )
}

/** One file of a post, and for good: what is kept of its reason stays on no device. */
function TakeOut({ post, file }: Props & { file: PostFile }) {
  const words = useWords(orderMessages)
  const [reason, setReason] = useState('')
  const label = words.takeOut(file.name)
  const work = async () => {
    const params = { ...paramsOf(post), fileId: file.id }
    await call('PUT /threads/:threadId/posts/:number/files/:fileId/removal', { params, body: { reason } })
    say(words.kept)
    await refresh('GET /threads/:threadId', 'GET /threads/:threadId/posts/:number/revisions', 'GET /audit')
  }
  return (
    <AskFirst label={label} title={label} work={work}>
      <p>{words.takeOutIs}</p>
      <ReasonField words={words} draft={{ text: reason, setText: setReason }} />
    </AskFirst>
  )
}
