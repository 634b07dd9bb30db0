import { call } from '../api.ts'
import { draftsHere } from '../draft.ts'
import { forgetSession } from '../session.ts'
import { Button } from '../ui/controls.tsx'
import { useAction } from '../ui/form.tsx'
import { Notice, ProblemNotice } from '../ui/notices.tsx'
import { useMessages, useWords } from '../words.ts'
import { memberMessages } from './messages.ts'

/** The way out, with what it takes away from this device said before. */
export function SignOut({ personId }: { personId: string }) {
  const { signOut } = useWords(memberMessages)
  const { shell } = useMessages()
  const drafts = draftsHere(personId)
  const { run, busy, problem } = useAction(async () => {
    await call('DELETE /session')
    await forgetSession()
  })
  return (
    <div class="stack">
      <p>{signOut.text}</p>
      {drafts > 0 && <Notice tone="waiting">{signOut.drafts(drafts)}</Notice>}
      <p>
        <Button look={drafts > 0 ? 'danger' : 'plain'} busy={busy} onClick={() => void run()}>
          {busy ? signOut.busy : drafts > 0 ? signOut.anyway : shell.signOut}
        </Button>
      </p>
      {problem && <ProblemNotice problem={problem} />}
    </div>
  )
}
