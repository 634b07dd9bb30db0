import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { Link } from 'wouter'
import type { PostView } from '../../shared/forum.ts'
import { filesMessages } from '../files/messages.ts'
import { PostMark } from '../order/mark.tsx'
import { More } from '../order/more.tsx'
import { Button, TextLink } from '../ui/controls.tsx'
import { CopyLink } from '../ui/copyLink.tsx'
import { later } from '../ui/later.tsx'
import { Byline, LanguageLabel } from '../ui/names.tsx'
import { Rendered } from '../ui/rendered.tsx'
import { Time } from '../ui/time.tsx'
import { useMessages } from '../words.ts'
import { postAddress } from './address.ts'

const EditPost = later(() =>
  Promise.all([import('./editPost.tsx'), filesMessages.load()]).then(([file]) => file.EditPost),
)
const PostFiles = later(() =>
  Promise.all([import('../files/PostFiles.tsx'), filesMessages.load()]).then(([file]) => file.PostFiles),
)

type Props = {
  post: PostView
  pageFrom: number
  spaceId: string
  mine: boolean
  newFromHere: boolean
  /** What the thread makes of this post, and what more one may do with it. */
  state?: ComponentChildren
  actions?: ComponentChildren
}

export function Post({ post, pageFrom, spaceId, mine, newFromHere, state, actions }: Props) {
  const { forum } = useMessages()
  const [editing, setEditing] = useState(false)
  return (
    <>
      {newFromHere && <p class="new-from-here">{forum.thread.newForYou}</p>}
      <article
        id={`post-${post.number}`}
        class={mine ? 'post post-mine' : 'post'}
        tabIndex={-1}
        aria-labelledby={`by-${post.number}`}
      >
        <header class="post-head">
          <h3 id={`by-${post.number}`} class="post-by">
            <Byline person={post.author} />
          </h3>
          <p class="post-when">
            <Time at={post.writtenAt} />
            <PostLink threadId={post.threadId} number={post.number} />
          </p>
        </header>
        {state}
        {editing ? (
          <EditPost post={post} pageFrom={pageFrom} spaceId={spaceId} onDone={() => setEditing(false)} />
        ) : (
          <>
            <PostMark post={post} />
            {post.html && <Rendered html={post.html} lang={post.language} />}
            {(post.files ?? post.takenOut) && <PostFiles post={post} />}
            <PostEnd post={post} actions={actions} onEdit={() => setEditing(true)} />
          </>
        )}
        <span data-end={post.number} />
      </article>
    </>
  )
}

// The number leads to the post's own address.
function PostLink({ threadId, number }: { threadId: string; number: number }) {
  const { forum } = useMessages()
  return (
    <Link class="post-number" href={postAddress(threadId, number)} aria-label={forum.post.link(number)}>
      {forum.post.number(number)}
    </Link>
  )
}

type EndProps = { post: PostView; actions: ComponentChildren; onEdit: () => void }

function PostEnd({ post, actions, onEdit }: EndProps) {
  const { forum, shell } = useMessages()
  return (
    <footer class="post-end">
      <LanguageLabel language={post.language} />
      {post.editedAt && post.html && (
        <span>
          {forum.post.edited} <Time at={post.editedAt} short />
          {' · '}
          <TextLink to={`/threads/${post.threadId}/posts/${post.number}/history`}>{forum.post.history}</TextLink>
        </span>
      )}
      <span class="post-actions">
        {actions}
        <CopyLink to={postAddress(post.threadId, post.number)} />
        {post.may.edit && (
          <Button look="quiet" icon="write" onClick={onEdit}>
            {shell.actions.edit}
          </Button>
        )}
        <More post={post} />
      </span>
    </footer>
  )
}
