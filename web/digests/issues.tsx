import type { ComponentChildren } from 'preact'
import type { DigestIssue, MyDigestIssue } from '../../shared/digestRuns.ts'
import type { DigestIssueMessages } from '../../shared/messages/es/digestIssues.ts'
import { numeral } from '../../shared/messages/translated.ts'
import { Badge } from '../ui/badge.tsx'
import { Empty } from '../ui/notices.tsx'
import { Time } from '../ui/time.tsx'
import { useLanguage, useWords } from '../words.ts'
import { useMoment } from './moment.ts'
import { digestIssueMessages } from './runMessages.ts'

type Outcome = DigestIssue['outcome']
const tones = {
  ...({
    sent: 'good',
    refused: 'trouble',
    bounced: 'trouble',
    unreachable: 'trouble',
    waiting: 'quiet',
    paused: 'quiet',
  } as const),
  ...({ empty: 'quiet', stopped: 'quiet', away: 'quiet' } as const),
} satisfies Record<Outcome, 'good' | 'trouble' | 'quiet'>

type Props = {
  issues: readonly MyDigestIssue[]
  /** What may be done about one. */
  act?: (issue: DigestIssue) => ComponentChildren
}

/** Issues, the latest first: each with what became of it, and why it came or did not. */
export function Issues({ issues, act }: Props) {
  const words = useWords(digestIssueMessages)
  if (issues.length === 0) return <Empty title={words.none}>{words.noneNote}</Empty>
  return (
    <ul class="rows">
      {issues.map((issue) => (
        <Issue key={`${issue.number} ${issue.again ?? 0}`} issue={issue} act={act?.(issue)} />
      ))}
    </ul>
  )
}

function Issue({ issue, act }: { issue: MyDigestIssue; act: ComponentChildren }) {
  const words = useWords(digestIssueMessages)
  const language = useLanguage()
  const { number, again, outcome, at, issuedAt } = issue
  const title = (again ? words.again : words.number)(numeral(language, number))
  return (
    <li class="row issue">
      <div class="row-main">
        <h3 class="row-title">{title}</h3>
        <p class="row-about">
          <Time at={at ?? issuedAt} />
        </p>
        <details>
          <summary>
            {questionOf(words, outcome)}
            <span class="only-heard"> {title}</span>
          </summary>
          <Why issue={issue} />
          {act}
        </details>
      </div>
      <div class="row-end">
        <Badge tone={tones[outcome]}>{words.outcomes[outcome]}</Badge>
      </div>
    </li>
  )
}

function questionOf(words: DigestIssueMessages, outcome: Outcome): string {
  if (outcome === 'sent') return words.whyCame
  return outcome === 'waiting' ? words.whyWaits : words.whyNot
}

function Why({ issue }: { issue: MyDigestIssue }) {
  const { why } = useWords(digestIssueMessages)
  const moment = useMoment()
  const { issuedAt, from, to, silence, outcome, told } = issue
  // Of one whose sender was gone it may not be known.
  const isTold = outcome === 'sent' && told !== undefined
  return (
    <>
      <p>
        {why.made(moment(issuedAt))} {from ? why.window(moment(from), moment(to)) : why.upTo(moment(to))}
      </p>
      <p>
        {saidOf(why, issue, moment)} {isTold && why.told}
      </p>
      {isTold && <Counts issue={issue} />}
      {silence?.seen && <p>{why.seen}</p>}
      {silence?.left && <p>{why.left}</p>}
    </>
  )
}

function saidOf(why: DigestIssueMessages['why'], issue: DigestIssue, moment: (at: string) => string): string {
  const { outcome, at = '', again } = issue
  if (outcome === 'sent' || outcome === 'refused' || outcome === 'bounced') return why[outcome](moment(at))
  return outcome === 'paused' && again ? why.againPaused : why[outcome]
}

const parts = ['needs', 'follows', 'news', 'rest'] as const

/** How much it told of: to the reader by reason, to others by part. */
function Counts({ issue: { told, reasons } }: { issue: MyDigestIssue }) {
  const words = useWords(digestIssueMessages)
  const byReason: Record<string, (count: number) => string> = words.reasons
  const lines = reasons
    ? Object.entries(reasons).flatMap(([why, count]) => byReason[why]?.(count) ?? [])
    : parts.slice(0, -1).flatMap((part) => (told?.[part] ? words.parts[part](told[part]) : []))
  return (
    <ul class="issue-counts">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
      {told && told.rest > 0 && <li>{words.parts.rest(told.rest)}</li>}
    </ul>
  )
}
