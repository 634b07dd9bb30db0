import { useState } from 'preact/hooks'
import type { ThreadPage } from '../../shared/forum.ts'
import { Button, TextLink } from '../ui/controls.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { later } from '../ui/later.tsx'
import { Rendered } from '../ui/rendered.tsx'
import { Time } from '../ui/time.tsx'
import { useMessages } from '../words.ts'

const EditSummary = later(() => import('./editSummary.tsx').then((file) => file.EditSummary))

/** What the thread arrived at, at its head: whoever comes in ten years reads this first. */
export function Summary({ page: { thread, summary } }: { page: ThreadPage }) {
  const words = useMessages().reading.summary
  if (!summary) return null
  return (
    <section class="summary" aria-labelledby="summary">
      <h2 id="summary">{words.title}</h2>
      <Rendered html={summary.html} lang={summary.language} />
      <p class="row-about">
        <span>{words.by(summary.author.name)}</span>
        <Time at={summary.writtenAt} short />
        {summary.version > 1 && <TextLink to={`/threads/${thread.id}/summary/history`}>{words.versions}</TextLink>}
      </p>
      {thread.may.summarize && <Summarizing threadId={thread.id} label={words.edit} />}
    </section>
  )
}

/** Where there is none yet, the first one begins here. */
export function BeginSummary({ page: { thread, summary } }: { page: ThreadPage }) {
  const words = useMessages().reading.summary
  return thread.may.summarize && !summary ? <Summarizing threadId={thread.id} label={words.begin} /> : null
}

function Summarizing({ threadId, label }: { threadId: string; label: string }) {
  const words = useMessages().reading.summary
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{label}</Button>
      <Dialog title={words.title} open={open} onClose={() => setOpen(false)}>
        <EditSummary threadId={threadId} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  )
}
