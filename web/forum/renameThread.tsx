import { useState } from 'preact/hooks'
import type { ThreadPage } from '../../shared/forum.ts'
import { call } from '../api.ts'
import { ProblemError } from '../problem.ts'
import { refresh } from '../queries.ts'
import { Form } from '../ui/form.tsx'
import { say } from '../ui/live.tsx'
import { useMessages } from '../words.ts'
import { Conflict } from './conflict.tsx'
import { TitleFields } from './titleFields.tsx'

export function RenameThread({ thread, onDone }: { thread: ThreadPage['thread']; onDone: () => void }) {
  const { forum, shell } = useMessages()
  const [title, setTitle] = useState(thread.title)
  const [language, setLanguage] = useState(thread.language)
  const [base, setBase] = useState(thread.version)
  const [saved, setSaved] = useState<ProblemError['current']>()

  async function rename(): Promise<void> {
    try {
      const params = { threadId: thread.id }
      await call('PATCH /threads/:threadId', { params, body: { title, language }, version: base })
      await refresh('GET /threads/:threadId', 'GET /spaces/:spaceId/threads', 'GET /home')
      say(forum.thread.renamed)
      onDone()
    } catch (error) {
      if (!(error instanceof ProblemError) || error.code !== 'edit-conflict' || !error.current) throw error
      setSaved(error.current)
      setBase(error.current.version)
    }
  }

  return (
    <Form action={rename} submit={saved ? forum.conflict.keepMine : shell.actions.save}>
      {saved && <Conflict text={saved.text} />}
      <TitleFields
        label={forum.newThread.heading}
        title={title}
        onTitle={setTitle}
        language={language}
        onLanguage={setLanguage}
      />
    </Form>
  )
}
