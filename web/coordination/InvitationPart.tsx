import type { PersonRecord } from '../../shared/members.ts'
import { call } from '../api.ts'
import { goTo } from '../place.ts'
import { Button } from '../ui/controls.tsx'
import { useAction } from '../ui/form.tsx'
import { say } from '../ui/live.tsx'
import { ProblemNotice } from '../ui/notices.tsx'
import { Time } from '../ui/time.tsx'
import { useWords } from '../words.ts'
import { AskFirst } from './AskFirst.tsx'
import { personChanged, seatsChanged } from './changed.ts'
import { coordinationMessages } from './messages.ts'

/** While somebody has not come: when the link ends, sending it again, taking it back. */
export function InvitationPart({ person }: { person: PersonRecord }) {
  const { record, people } = useWords(coordinationMessages)
  const params = { personId: person.id }
  const { run, busy, problem } = useAction(async () => {
    await personChanged(await call('PUT /people/:personId/invitation', { params }))
    say(record.resent)
  })
  const takeBack = async () => {
    await call('DELETE /people/:personId/invitation', { params })
    say(record.takenBack)
    goTo('/coordination', { replace: true })
    await seatsChanged()
  }
  const ended = person.invitationEndsAt && Date.parse(person.invitationEndsAt) < Date.now()
  return (
    <>
      {person.invitationEndsAt && (
        <p>
          {ended ? people.invitationEnded : people.invitationEnds} <Time at={person.invitationEndsAt} />
        </p>
      )}
      <p class="hint">{record.invitationIs}</p>
      <div class="form-end">
        <Button look={ended ? 'main' : 'plain'} busy={busy} onClick={() => void run()}>
          {record.resend}
        </Button>
        <AskFirst label={record.takeBack} title={record.takeBackTitle} work={takeBack}>
          <p>{record.takeBackIs}</p>
        </AskFirst>
      </div>
      {problem && <ProblemNotice problem={problem} />}
    </>
  )
}
