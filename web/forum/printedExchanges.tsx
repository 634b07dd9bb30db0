import type { ThreadPage } from '../../shared/forum.ts'
import { Exactly } from '../ui/exactly.tsx'
import { useWords } from '../words.ts'
import { mergingMessages } from './mergingMessages.ts'

/** What posts came and went between these numbers, for paper: nothing to press, and nothing that leads away. */
export function PrintedExchanges({ page, from: first, to: last }: { page: ThreadPage; from: number; to: number }) {
  const words = useWords(mergingMessages)
  const told = page.transfers?.filter(({ number }) => number >= first && number <= last) ?? []
  const gone = page.gone?.filter(({ from }) => from === first) ?? []
  return (
    <>
      {told.map(({ way, merged, by, count, other, reason, at }) => (
        <div key={at} class="trace">
          <p>{(way === 'went' ? words.went : merged ? words.cameAll : words.came)(by.name, count, other?.title)}</p>
          <p class="hint">
            <Exactly at={at} /> · {words.because(reason)}
          </p>
        </div>
      ))}
      {gone.map(({ from, last: end, to }) => (
        <p key={from} class="trace">
          {to ? words.gone(end - from + 1, to.title) : words.goneElsewhere(end - from + 1)}
        </p>
      ))}
    </>
  )
}
