import type { ComponentChildren } from 'preact'
import type { ProblemError } from '../problem.ts'
import { useMessages } from '../words.ts'
import { Button } from './controls.tsx'
import { Icon } from './icons.tsx'

/** Something the reader should know before going on. */
export function Notice({
  tone = 'quiet',
  children,
}: {
  tone?: 'quiet' | 'waiting' | 'good'
  children: ComponentChildren
}) {
  return <div class={`notice notice-${tone}`}>{children}</div>
}

/** What happened, what was kept, and what to do. */
export function ProblemNotice({ problem, retry }: { problem: ProblemError; retry?: () => void }) {
  const { shell } = useMessages()
  const wait = problem.retryAfterSeconds
  return (
    <div class="notice notice-trouble" role="alert">
      <p class="notice-title">
        <Icon name="warning" />
        {shell.trouble.title}
      </p>
      <p>{useProblemText(problem)}</p>
      {wait !== undefined && wait > 0 && <p>{shell.trouble.retryAfter(Math.ceil(wait))}</p>}
      {problem.fields.length > 0 && <FieldList problem={problem} />}
      {retry && <Button onClick={retry}>{shell.actions.retry}</Button>}
    </div>
  )
}

// Each field says its own fault beside itself as well; the list is for those that have no place on the page.
function FieldList({ problem }: { problem: ProblemError }) {
  return (
    <ul>
      {problem.fields.map(({ field, message }) => (
        <li key={field}>{message}</li>
      ))}
    </ul>
  )
}

export function useProblemText(problem: ProblemError): string {
  const { shell, problems } = useMessages()
  return problem.code === 'unreachable' ? shell.trouble.unreachable : (problem.title ?? problems[problem.code])
}

/** An empty list says what will be there, and offers the first step. */
export function Empty({
  title,
  children,
  action,
}: {
  title: string
  children?: ComponentChildren
  action?: ComponentChildren
}) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      {children && <div>{children}</div>}
      {action && <p>{action}</p>}
    </div>
  )
}
