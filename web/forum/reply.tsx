import type { ThreadPage } from '../../shared/forum.ts'
import { filesMessages } from '../files/messages.ts'
import { Paused } from '../order/paused.tsx'
import { useMe } from '../session.ts'
import { laterWhenNear } from '../ui/later.tsx'
import { Notice } from '../ui/notices.tsx'
import { Time } from '../ui/time.tsx'
import { useMessages } from '../words.ts'
import type { ReplyProps } from './replyForm.tsx'

const ReplyForm = laterWhenNear(() =>
  Promise.all([import('./replyForm.tsx'), filesMessages.load()]).then(([file]) => file.ReplyForm),
)

/** The box under a thread; where one may not write, the reason stands in its place. */
export function Reply(props: ReplyProps) {
  const { forum } = useMessages()
  const { thread } = props
  const pause = useMe()?.pause
  return (
    <section class="reply" aria-labelledby="reply">
      <h2 id="reply">{forum.thread.replyTitle}</h2>
      {pause && !thread.closedAt ? <Paused pause={pause} /> : <MayReply {...props} />}
    </section>
  )
}

function MayReply(props: ReplyProps) {
  return props.thread.may.reply ? <ReplyForm {...props} /> : <WhyNot thread={props.thread} />
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
