import type { ComponentChildren } from 'preact'
import type { OpenInvitation } from '../../shared/access.ts'
import { call } from '../api.ts'
import { Button } from '../ui/controls.tsx'
import { writtenMoment } from '../ui/dates.ts'
import { useAction } from '../ui/form.tsx'
import { RoleName, seatOf } from '../ui/names.tsx'
import { ProblemNotice } from '../ui/notices.tsx'
import { PageBody } from '../ui/page.tsx'
import { useLanguage, useWords } from '../words.ts'
import { accessMessages } from './messages.ts'

type Props = { token: string; invitation: OpenInvitation; notice: ComponentChildren; onSent: () => void }

/** Whose invitation this is. Nothing happens until the person asks for the code. */
export function Whose({ token, invitation, notice, onSent }: Props) {
  const { invitation: words } = useWords(accessMessages)
  const { run, busy, problem } = useAction(async () => {
    await call('POST /invitations/code', { body: { token } })
    onSent()
  })
  return (
    <PageBody title={words.greeting(invitation.name)} kicker={invitation.recovery ? words.recoveryTitle : words.title}>
      {notice}
      <p class="lead">{invitation.recovery ? words.recovery : words.network}</p>
      <Facts invitation={invitation} />
      <p>{words.steps}</p>
      <p class="wide-button">
        <Button look="main" busy={busy} onClick={() => void run()}>
          {busy ? words.sending : words.sendCode}
        </Button>
      </p>
      {problem && <ProblemNotice problem={problem} />}
      <p class="hint">{words.notYou}</p>
    </PageBody>
  )
}

function Facts({ invitation }: { invitation: OpenInvitation }) {
  const { invitation: words } = useWords(accessMessages)
  const language = useLanguage()
  const seat = seatOf({ id: '', ...invitation }, language)
  return (
    <dl class="facts">
      <div>
        <dt>{words.as}</dt>
        <dd>
          <RoleName role={invitation.role} />
        </dd>
      </div>
      {seat && (
        <div>
          <dt>{words.forSeat}</dt>
          <dd>{seat}</dd>
        </div>
      )}
      <div>
        <dt>{words.email}</dt>
        <dd>{invitation.email}</dd>
      </div>
      <div>
        <dt>{words.until}</dt>
        {/* In the zone of this device: nobody is signed in whose own could be asked for. */}
        <dd>
          <time dateTime={invitation.endsAt}>{writtenMoment(invitation.endsAt, language, undefined, Date.now())}</time>
        </dd>
      </div>
    </dl>
  )
}
