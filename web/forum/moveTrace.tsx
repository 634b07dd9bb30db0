import type { Move } from '../../shared/moves.ts'
import { Time } from '../ui/time.tsx'
import { useWords } from '../words.ts'
import { movingMessages } from './movingMessages.ts'

/** Between two posts: that the thread was moved there, by whom and why. */
export function MoveTrace({ move: { by, from, to, reason, at } }: { move: Move }) {
  const words = useWords(movingMessages)
  return (
    <div class="trace">
      <p>{words.moved(by.name, from?.title, to?.title)}</p>
      <p class="hint">
        <Time at={at} short /> · {words.because(reason)}
      </p>
    </div>
  )
}
