import { useQuery } from '@tanstack/react-query'
import { useState } from 'preact/hooks'
import type { SummarySource } from '../../shared/summary.ts'
import { call } from '../api.ts'
import { joinedTexts } from '../composer/quoting.ts'
import { useDraft } from '../draft.ts'
import { ProblemError } from '../problem.ts'
import { reading, refresh } from '../queries.ts'
import { personHere } from '../session.ts'
import { Button } from '../ui/controls.tsx'
import { Form } from '../ui/form.tsx'
import { say } from '../ui/live.tsx'
import { ProblemNotice } from '../ui/notices.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useLanguage, useMessages } from '../words.ts'
import { Compose } from './compose.tsx'
import { baseOf, forgetBase } from './editBase.ts'
import { TwoTexts } from './twoTexts.tsx'

type Props = { threadId: string; onDone: () => void }

/** Writes what a thread arrived at, from the version that stands there now, or from nothing. */
export function EditSummary(props: Props) {
  const params = { threadId: props.threadId }
  const query = useQuery({ ...reading('GET /threads/:threadId/summary', { params }), staleTime: 0, gcTime: 0 })
  if (query.error?.code === 'not-found') return <SummaryForm {...props} source={undefined} />
  if (query.error) return <ProblemNotice problem={query.error} retry={() => void query.refetch()} />
  return query.data ? <SummaryForm {...props} source={query.data} /> : <Skeleton rows={1} />
}

function SummaryForm({ threadId, onDone, source }: Props & { source: SummarySource | undefined }) {
  const { forum, reading: words } = useMessages()
  const place = `summary:${threadId}`
  const now = { version: source?.version ?? 0, text: source?.body ?? '' }
  const draft = useDraft(place, now.text)
  const here = useLanguage()
  const [me] = useState(personHere)
  const [language, setLanguage] = useState(source?.language ?? here)
  const [begunFrom] = useState(() => baseOf(place, now.version, draft.restored))
  const [saved, setSaved] = useState<ProblemError['current']>(begunFrom < now.version ? now : undefined)

  async function save(): Promise<void> {
    try {
      const body = { body: draft.text, language }
      await call('PUT /threads/:threadId/summary', {
        ...{ params: { threadId }, body, version: saved?.version ?? begunFrom },
        ...(me ? { writtenBy: me } : {}),
      })
      await refresh('GET /threads/:threadId')
      say(words.summary.saved)
      close()
    } catch (error) {
      if (!(error instanceof ProblemError) || error.code !== 'edit-conflict' || !error.current) throw error
      setSaved(error.current)
    }
  }

  function close(): void {
    draft.drop()
    forgetBase(place)
    onDone()
  }

  const other = saved && (
    <Button look="quiet" onClick={close}>
      {forum.conflict.keepTheirs}
    </Button>
  )
  return (
    <Form action={save} submit={saved ? forum.conflict.keepMine : words.summary.save} other={other}>
      <p class="hint">{words.summary.hint}</p>
      {saved && (
        <TwoTexts
          theirs={saved.text}
          mine={draft.text}
          lang={language}
          onBoth={() => draft.setText(joinedTexts(draft.text, saved.text, '\n\n---\n\n'))}
        />
      )}
      <Compose draft={draft} language={language} onLanguage={setLanguage} label={words.summary.label} rows={6} />
    </Form>
  )
}
