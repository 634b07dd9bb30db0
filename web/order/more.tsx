import type { ComponentType } from 'preact'
import { useState } from 'preact/hooks'
import type { PostView } from '../../shared/forum.ts'
import { Button } from '../ui/controls.tsx'
import { useAction } from '../ui/form.tsx'
import { ProblemNotice } from '../ui/notices.tsx'
import { useMessages } from '../words.ts'
import { orderMessages } from './messages.ts'

type Panel = ComponentType<{ post: PostView }>

/** What one seldom does with a post: its code and its words come when somebody asks for it. */
export function More({ post }: { post: PostView }) {
  const { marks } = useMessages()
  const [panel, setPanel] = useState<{ show: Panel }>()
  const [open, setOpen] = useState(false)
  const { run, busy, problem } = useAction(async () => {
    const [{ PostOrder }] = await Promise.all([import('./PostOrder.tsx'), orderMessages.load()])
    setPanel({ show: PostOrder })
    setOpen(true)
  })
  const { flag, remove, restore, keep } = post.may
  if (!flag && !remove && !restore && !keep) return null
  return (
    <>
      <Button look="quiet" busy={busy} expanded={open} onClick={() => (open ? setOpen(false) : void run())}>
        {marks.more}
        <span class="only-heard"> {marks.moreOf}</span>
      </Button>
      {problem && <ProblemNotice problem={problem} />}
      {open && panel && <panel.show post={post} />}
    </>
  )
}
