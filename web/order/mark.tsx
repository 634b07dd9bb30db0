import type { PostView } from '../../shared/forum.ts'
import { useMe } from '../session.ts'
import { TextLink } from '../ui/controls.tsx'
import { Icon } from '../ui/icons.tsx'
import { Time } from '../ui/time.tsx'
import { useMessages } from '../words.ts'

/** In the place of a text that was hidden or removed: what happened, when and why; and, to those who see the text all the same, that others do not. */
export function PostMark({ post }: { post: PostView }) {
  const { marks } = useMessages()
  const mine = useMe()?.id === post.author.id
  const { mark } = post
  if (!mark) return null
  return (
    <div class="post-mark">
      <p>
        <Icon name="lock" /> <strong>{mark.byAuthor ? marks.byAuthor : marks[mark.kind]}</strong>{' '}
        <Time at={mark.at} short />
      </p>
      {mark.reason && <p>{marks.because(mark.reason)}</p>}
      {mine && !mark.byAuthor && (
        <p>
          <TextLink to="/order">{marks.answer}</TextLink>
        </p>
      )}
      {post.html && <p class="hint">{marks.onlySome}</p>}
    </div>
  )
}
