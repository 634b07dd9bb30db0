import { useState } from 'preact/hooks'
import type { PersonRecord, Recovery as Started } from '../../shared/members.ts'
import { call } from '../api.ts'
import { Button } from '../ui/controls.tsx'
import { Notice } from '../ui/notices.tsx'
import { Time } from '../ui/time.tsx'
import { useWords } from '../words.ts'
import { AskFirst } from './AskFirst.tsx'
import { coordinationMessages } from './messages.ts'

/** For somebody who lost their way in. The code is shown once and kept nowhere, not on this device either. */
export function Recovery({ person }: { person: PersonRecord }) {
  const { record } = useWords(coordinationMessages)
  const [started, setStarted] = useState<Started>()
  const start = async () => {
    setStarted(await call('PUT /people/:personId/recovery', { params: { personId: person.id } }))
  }
  if (started)
    return (
      <Notice tone="waiting">
        <p class="notice-title">{record.code}</p>
        <p>
          <code class="secret secret-large">{started.code.replace(/(.{4})(?=.)/g, '$1 ')}</code>
        </p>
        <p>{record.codeHow}</p>
        <p>{record.codeOnce}</p>
        <p>
          {record.codeUntil} <Time at={started.endsAt} />
        </p>
        <p>
          <Button onClick={() => setStarted(undefined)}>{record.codeDone}</Button>
        </p>
      </Notice>
    )
  return (
    <>
      <p class="hint">{record.recoveryIs}</p>
      <p>
        <AskFirst label={record.recover} title={record.recoverSure} work={start} look="plain">
          <p>
            <strong>{person.name}</strong>
          </p>
          <p>{record.recoverHow}</p>
        </AskFirst>
      </p>
    </>
  )
}
