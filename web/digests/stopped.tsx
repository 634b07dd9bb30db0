import type { StopReason } from '../../shared/mailLists.ts'
import { call } from '../api.ts'
import { refresh } from '../queries.ts'
import { Button } from '../ui/controls.tsx'
import { useAction } from '../ui/form.tsx'
import { say } from '../ui/live.tsx'
import { Notice, ProblemNotice } from '../ui/notices.tsx'
import { useWords } from '../words.ts'
import { digestMessages } from './messages.ts'

/** Why no digest comes, whatever was chosen, and what its reader can do. */
export function Stopped({ why }: { why: StopReason }) {
  const words = useWords(digestMessages)
  const { run, busy, problem } = useAction(async () => {
    await call('PUT /me/address/confirmation')
    say(words.worksNoted)
    await refresh('GET /me/digest')
  })
  return (
    <Notice tone="waiting">
      <p>{words.stopped[why]}</p>
      {why === 'bounce' && (
        <p>
          <Button busy={busy} onClick={() => void run()}>
            {words.works}
          </Button>
        </p>
      )}
      {problem && <ProblemNotice problem={problem} />}
    </Notice>
  )
}
