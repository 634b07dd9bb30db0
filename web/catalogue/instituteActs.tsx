import { useState } from 'preact/hooks'
import { limits } from '../../shared/limits.ts'
import { call } from '../api.ts'
import { AskFirst } from '../coordination/AskFirst.tsx'
import { useDraft } from '../draft.ts'
import { Asked, Meaning } from '../practices/acts.tsx'
import { practiceWayMessages } from '../practices/messages.ts'
import { refresh } from '../queries.ts'
import { TextArea, TextField } from '../ui/fields.tsx'
import { say } from '../ui/live.tsx'
import { useWords } from '../words.ts'

type Props = { practiceId: string; isRecordRead: boolean }

/** What the Institute does with what is published; on the page of the record, where it may read that, stands the rest. */
export function InstituteActs({ practiceId, isRecordRead }: Props) {
  const words = useWords(practiceWayMessages)
  return (
    <section>
      <h2>{words.institute}</h2>
      <div class="stack">
        <Redact practiceId={practiceId} />
        {!isRecordRead && <Withdraw practiceId={practiceId} />}
      </div>
    </section>
  )
}

/** Nothing of it is kept on the device while it is typed. */
function Redact({ practiceId }: { practiceId: string }) {
  const { redaction: words } = useWords(practiceWayMessages)
  const [passage, setPassage] = useState('')
  const [reason, setReason] = useState('')
  const work = async () => {
    const body = { passage, reason }
    const { rewritten } = await call('POST /publications/:practiceId/redaction', { params: { practiceId }, body })
    setPassage('')
    setReason('')
    say(words.done(rewritten))
    await readAgain()
  }
  return (
    <AskFirst label={words.act} title={words.act} work={work}>
      <p>{words.is}</p>
      <p>{words.files}</p>
      <TextArea label={words.passage} name="passage" rows={3} value={passage} onInput={setPassage} />
      <TextField
        label={words.reason}
        name="reason"
        autoComplete="off"
        maxLength={limits.noteCharacters}
        value={reason}
        onInput={setReason}
      />
    </AskFirst>
  )
}

function Withdraw({ practiceId }: { practiceId: string }) {
  const words = useWords(practiceWayMessages)
  const typed = useDraft(`practice:${practiceId}:withdraw`)
  const work = async () => {
    await call('PUT /publications/:practiceId/withdrawal', { params: { practiceId }, body: { reason: typed.text } })
    typed.drop()
    say(words.taken.withdraw)
    await readAgain()
  }
  return (
    <AskFirst label={words.act.withdraw} title={words.act.withdraw} work={work}>
      <Meaning name="withdraw" />
      <Asked name="withdraw" typed={typed} />
    </AskFirst>
  )
}

async function readAgain(): Promise<void> {
  void refresh('GET /catalogue', 'GET /practices/:practiceId', 'GET /practices/:practiceId/steps')
  await refresh('GET /publications/:practiceId')
}
