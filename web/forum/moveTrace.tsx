import type { Move } from '../../shared/moves.ts'
import { Time } from '../ui/time.tsx'
import { useLanguage, useWords } from '../words.ts'
import { movingMessages } from './movingMessages.ts'
import { countryNames } from './stateNames.ts'

/** Between two posts: that the thread was moved there, by whom and why. */
export function MoveTrace({ move: { by, from, to, reason, released, at } }: { move: Move }) {
  const words = useWords(movingMessages)
  const language = useLanguage()
  return (
    <div class="trace">
      <p>{words.moved(by.name, from?.title, to?.title)}</p>
      {released && <p>{words.released(countryNames(released, language))}</p>}
      <p class="hint">
        <Time at={at} short /> · {words.because(reason)}
      </p>
    </div>
  )
}
