import { useQuery } from '@tanstack/react-query'
import { reading } from '../queries.ts'
import { ButtonLink } from '../ui/controls.tsx'
import { useWords } from '../words.ts'
import { composingMessages } from './messages.ts'
import { useWaiting } from './outbox.ts'

/** Under what waits for me: what I have begun and not finished. Nothing when there is nothing. */
export function DraftsAtHome() {
  const { drafts, waiting } = useWords(composingMessages)
  const begun = useQuery({ ...reading('GET /me/drafts'), staleTime: 30_000 }).data
  const unsent = useWaiting().length
  const count = begun?.items.length ?? 0
  if (count + unsent === 0) return null
  return (
    <section aria-labelledby="begun">
      <h2 id="begun">{drafts.title}</h2>
      <p class="hint">
        {[count > 0 && (begun?.next ? drafts.many : drafts.count(count)), unsent > 0 && waiting.count(unsent)]
          .filter(Boolean)
          .join(' ')}
      </p>
      <p>
        <ButtonLink to="/drafts">{drafts.see}</ButtonLink>
      </p>
    </section>
  )
}
