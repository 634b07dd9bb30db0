import { useMe } from '../session.ts'
import { writtenHour } from '../ui/dates.ts'
import { Notice, ProblemNotice } from '../ui/notices.tsx'
import { useLanguage, useWords } from '../words.ts'
import type { Keeping } from './keeping.ts'
import { practiceMessages } from './messages.ts'

type Told = Pick<Keeping<object>, 'status' | 'savedAt' | 'isKept' | 'problem' | 'restored'>

/** Where what was typed is now, in one line that stays in sight. */
export function SavingStatus({ status, savedAt, isKept, problem, restored }: Told) {
  const words = useWords(practiceMessages)
  const language = useLanguage()
  const zone = useMe()?.zone
  if (status === 'lost') {
    return (
      <Notice tone="waiting">
        <p class="notice-title">{words.read.noMore}</p>
        <p>{words.read.noMoreNote}</p>
      </Notice>
    )
  }
  const time = savedAt && writtenHour(savedAt, language, zone)
  const line =
    status === 'saved' && time ? words.status.saved(time) : status === 'trouble' ? '' : textOf(status, words.status)
  return (
    <>
      <div class={`saving-status saving-${status}`} role="status">
        <span>{line}</span>
        {!isKept && <span class="fault">{words.status.notKept}</span>}
        {restored && status !== 'saved' && <span class="hint">{words.status.restored}</span>}
      </div>
      {status === 'trouble' && problem && <ProblemNotice problem={problem} />}
    </>
  )
}

type Line = Exclude<Told['status'], 'lost' | 'trouble'>
type Lines = Record<Exclude<Line, 'saved'>, string>

function textOf(status: Line, lines: Lines): string {
  return status === 'saved' ? lines.nothing : lines[status]
}
