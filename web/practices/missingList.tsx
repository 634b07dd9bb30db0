import type { PracticeMessages } from '../../shared/messages/es/practices.ts'
import type { Missing } from '../../shared/practiceMissing.ts'
import { useWords } from '../words.ts'
import { placeOf } from './content.ts'
import { practiceMessages } from './messages.ts'

/** What a submission would lack: each leads to where it is written. */
export function MissingList({ missing, to = '' }: { missing: readonly Missing[]; to?: string }) {
  const words = useWords(practiceMessages)
  if (missing.length === 0) return <p>{words.read.nothingMissing}</p>
  return (
    <ul class="missing-list">
      {missing.map((one) => (
        <li key={one.field}>
          <a href={`${to}#${placeOf(one.field)}`}>{nameOf(one.field, words)}</a>
          {one.why !== 'empty' && <span class="hint">{reasonOf(one, words)}</span>}
        </li>
      ))}
    </ul>
  )
}

// One of the two is enough: when it ended, or that it goes on.
function nameOf(field: Missing['field'], { fields }: PracticeMessages): string {
  return field === 'ended' ? `${fields.ended} / ${fields.regular}` : fields[field]
}

function reasonOf({ why, count = 0, limit = 0 }: Missing, { missing }: PracticeMessages): string {
  if (why === 'too-few-words' || why === 'too-many-words') return missing[why](count, limit)
  return missing[why]
}
