import { useState } from 'preact/hooks'
import { dayInWords } from '../../shared/datesInWords.ts'
import type { ThreadPage } from '../../shared/forum.ts'
import type { DateChange } from '../../shared/threadKindEndpoints.ts'
import { call } from '../api.ts'
import { ProblemError } from '../problem.ts'
import { refresh } from '../queries.ts'
import { TextField } from '../ui/fields.tsx'
import { Form } from '../ui/form.tsx'
import { say } from '../ui/live.tsx'
import { Notice } from '../ui/notices.tsx'
import { Time } from '../ui/time.tsx'
import { useLanguage, useMessages, useWords } from '../words.ts'
import { datingMessages } from './datingMessages.ts'

type Props = { thread: ThreadPage['thread']; onDone: () => void }

/** Another last day for answering a request. */
export function ChangeDate({ thread, onDone }: Props) {
  const words = useWords(datingMessages)
  const { kinds, shell } = useMessages()
  const language = useLanguage()
  const [dueOn, setDueOn] = useState(thread.dueOn ?? '')
  const [base, setBase] = useState(thread.version)
  const [saved, setSaved] = useState<ProblemError['current']>()

  async function change(): Promise<void> {
    try {
      const params = { threadId: thread.id }
      await call('PUT /threads/:threadId/due-date', { params, body: { dueOn }, version: base })
    } catch (error) {
      if (!(error instanceof ProblemError) || error.code !== 'edit-conflict' || !error.current) throw error
      setSaved(error.current)
      setBase(error.current.version)
      return
    }
    await refresh(
      'GET /threads/:threadId',
      'GET /threads/:threadId/request',
      'GET /spaces/:spaceId/threads',
      'GET /home',
    )
    say(words.done)
    onDone()
  }

  return (
    <Form action={change} submit={shell.actions.save}>
      {saved && (
        <Notice tone="waiting">
          <p>{words.conflict(dayInWords(language, saved.text))}</p>
        </Notice>
      )}
      <TextField
        label={kinds.request.dueOn}
        name="dueOn"
        type="date"
        hint={words.hint}
        value={dueOn}
        onInput={setDueOn}
      />
    </Form>
  )
}

/** Who changed the date, from when to when, the latest first. */
export function DateChanges({ dates }: { dates: readonly DateChange[] }) {
  const words = useWords(datingMessages)
  const language = useLanguage()
  return (
    <ul class="date-changes">
      {dates.map(({ by, from, to, at }) => (
        <li key={at} class="hint">
          {words.changed(by.name, dayInWords(language, from), dayInWords(language, to))} <Time at={at} short />
        </li>
      ))}
    </ul>
  )
}
