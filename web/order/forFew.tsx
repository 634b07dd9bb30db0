import { handoverMessages } from '../handover/messages.ts'
import { Waiting } from '../handover/Waiting.tsx'
import { ButtonLink } from '../ui/controls.tsx'
import { Notice } from '../ui/notices.tsx'
import { useWords } from '../words.ts'
import { orderMessages } from './messages.ts'

type Props = { takesOver: boolean; flags: number | undefined }

/** On the home page: what waits for few people on a given day. It comes with them, and not with everybody's first visit. */
export async function loadForFew() {
  await Promise.all([handoverMessages.load(), orderMessages.load()])
  return ForFew
}

function ForFew({ takesOver, flags }: Props) {
  return (
    <>
      {flags && <Flags count={flags} />}
      {takesOver && <Waiting />}
    </>
  )
}

function Flags({ count }: { count: number }) {
  const { atHome } = useWords(orderMessages)
  return (
    <Notice tone="waiting">
      <p class="notice-title">{atHome.title(count)}</p>
      <p>{atHome.text}</p>
      <ButtonLink to="/coordination/flags">{atHome.link}</ButtonLink>
    </Notice>
  )
}
