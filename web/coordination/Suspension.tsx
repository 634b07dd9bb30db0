import type { PersonRecord } from '../../shared/members.ts'
import { call } from '../api.ts'
import { useDraft } from '../draft.ts'
import { say } from '../ui/live.tsx'
import { useWords } from '../words.ts'
import { AskFirst } from './AskFirst.tsx'
import { personChanged } from './changed.ts'
import { coordinationMessages } from './messages.ts'
import { ReasonField } from './ReasonField.tsx'

/** Shuts somebody out at once, with the reason; or lets them in again. */
export function Suspension({ person }: { person: PersonRecord }) {
  const { record } = useWords(coordinationMessages)
  const params = { personId: person.id }
  const reason = useDraft(`suspension-${person.id}`)
  const suspend = async () => {
    const body = { reason: reason.text }
    const suspended = await call('PUT /people/:personId/suspension', { params, body })
    reason.drop()
    say(record.suspended)
    await personChanged(suspended)
  }
  const reinstate = async () => {
    const reinstated = await call('DELETE /people/:personId/suspension', { params })
    say(record.reinstated)
    await personChanged(reinstated)
  }
  if (person.state === 'suspended')
    return (
      <p>
        <AskFirst key="reinstate" label={record.reinstate} title={record.reinstateTitle} work={reinstate} look="plain">
          <p>{record.reinstateIs}</p>
        </AskFirst>
      </p>
    )
  return (
    <>
      <p class="hint">{record.suspendIs}</p>
      <p>
        <AskFirst key="suspend" label={record.suspend} title={person.name} work={suspend}>
          <p>{record.suspendIs}</p>
          <ReasonField words={record} draft={reason} />
        </AskFirst>
      </p>
    </>
  )
}
