import type { WritingPause } from '../../shared/orderAnswer.ts'
import { TextLink } from '../ui/controls.tsx'
import { Notice } from '../ui/notices.tsx'
import { Time } from '../ui/time.tsx'
import { useMessages } from '../words.ts'

/** In the place of a box where one writes: until when and why one may not, and where to answer. */
export function Paused({ pause }: { pause: WritingPause }) {
  const { marks } = useMessages()
  return (
    <Notice tone="waiting">
      <p>
        <strong>{marks.paused}.</strong> {marks.pausedUntil} <Time at={pause.until} />
      </p>
      <p>{marks.because(pause.reason)}</p>
      <p>{marks.pausedIs}</p>
      <p>
        <TextLink to="/order">{marks.answer}</TextLink>
      </p>
    </Notice>
  )
}
