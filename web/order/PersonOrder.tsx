import { useState } from 'preact/hooks'
import type { PersonRecord } from '../../shared/members.ts'
import { call } from '../api.ts'
import { AskFirst } from '../coordination/AskFirst.tsx'
import { ReasonField } from '../coordination/ReasonField.tsx'
import { useDraft } from '../draft.ts'
import { refresh } from '../queries.ts'
import { TextLink } from '../ui/controls.tsx'
import { TextField } from '../ui/fields.tsx'
import { say } from '../ui/live.tsx'
import { Notice } from '../ui/notices.tsx'
import { Time } from '../ui/time.tsx'
import { useWords } from '../words.ts'
import { orderMessages } from './messages.ts'

type Props = { person: PersonRecord }

/** Warning a person, pausing their writing, giving it back; and what there is about them in the trail. */
export function PersonOrder({ person }: Props) {
  const words = useWords(orderMessages)
  return (
    <>
      {person.pause && (
        <Notice>
          <p>
            {words.paused} {words.until} <Time at={person.pause.until} />
          </p>
          <p>{words.because(person.pause.reason)}</p>
        </Notice>
      )}
      <p class="order-actions">
        <Warn person={person} />
        {person.pause ? <Resume person={person} /> : <Pause person={person} />}
      </p>
      <p>
        <TextLink to={`/coordination/audit?person=${person.id}`}>{words.trail}</TextLink>
      </p>
    </>
  )
}

async function changed(): Promise<void> {
  await refresh('GET /people/:personId/record', 'GET /audit')
}

function Warn({ person: { id, name } }: Props) {
  const words = useWords(orderMessages)
  const reason = useDraft(`warning:${id}`)
  const work = async () => {
    await call('POST /people/:personId/warnings', { params: { personId: id }, body: { reason: reason.text } })
    reason.drop()
    say(words.warned)
    await changed()
  }
  return (
    <AskFirst label={words.warn} title={name} work={work} look="plain">
      <p>{words.warnIs}</p>
      <ReasonField words={words} draft={reason} />
    </AskFirst>
  )
}

function Pause({ person: { id, name } }: Props) {
  const words = useWords(orderMessages)
  const reason = useDraft(`pause:${id}`)
  const [day, setDay] = useState('')
  const work = async () => {
    // The end of that day where the coordinator sits; an empty field is for the server to refuse.
    const until = day ? new Date(`${day}T23:59:59.999`).toISOString() : ''
    await call('PUT /people/:personId/pause', { params: { personId: id }, body: { until, reason: reason.text } })
    reason.drop()
    say(words.paused)
    await changed()
  }
  return (
    <AskFirst label={words.pause} title={name} work={work}>
      <p>{words.pauseIs}</p>
      <TextField label={words.pauseDay} name="until" type="date" value={day} onInput={setDay} />
      <ReasonField words={words} draft={reason} />
    </AskFirst>
  )
}

function Resume({ person: { id, name } }: Props) {
  const words = useWords(orderMessages)
  const work = async () => {
    await call('DELETE /people/:personId/pause', { params: { personId: id } })
    say(words.resumed)
    await changed()
  }
  return (
    <AskFirst label={words.resume} title={name} work={work} look="plain">
      <p>{words.resumeIs}</p>
    </AskFirst>
  )
}
