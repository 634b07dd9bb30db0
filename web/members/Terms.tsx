import type { Term } from '../../shared/members.ts'
import { TextLink } from '../ui/controls.tsx'
import { Time } from '../ui/time.tsx'
import { useWords } from '../words.ts'
import { memberMessages } from './messages.ts'

/** Who held the seat before, folded away: what a seat has built outlives its holders. */
export function Terms({ terms }: { terms: readonly Term[] }) {
  const { place: words } = useWords(memberMessages)
  const ended = terms.filter(({ endedAt }) => endedAt)
  if (ended.length === 0) return null
  return (
    <details class="fold">
      <summary>{words.formerly(ended.length)}</summary>
      <ul>
        {ended.map((term) => (
          <li key={term.id}>
            <TextLink to={`/person/${term.personId}`}>{term.personName}</TextLink>{' '}
            <span class="hint-inline">
              <Time at={term.startedAt} short /> – {term.endedAt && <Time at={term.endedAt} short />}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
