import { ButtonLink } from '../ui/controls.tsx'
import { Notice } from '../ui/notices.tsx'
import { useWords } from '../words.ts'
import { handoverMessages } from './messages.ts'

/** On the home page: somebody left something in my seat. */
export function Waiting() {
  const { home } = useWords(handoverMessages)
  return (
    <Notice tone="waiting">
      <p class="notice-title">{home.title}</p>
      <p>{home.text}</p>
      <ButtonLink to="/handover">{home.link}</ButtonLink>
    </Notice>
  )
}
