import { useState } from 'preact/hooks'
import type { AppSecret, OpenInvitation } from '../../shared/access.ts'
import { call } from '../api.ts'
import { problemFrom } from '../problem.ts'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/controls.tsx'
import { useAction } from '../ui/form.tsx'
import { ProblemNotice } from '../ui/notices.tsx'
import { PageBody } from '../ui/page.tsx'
import { useWords } from '../words.ts'
import { AppEnrolment } from './AppEnrolment.tsx'
import { accessMessages } from './messages.ts'
import { enrolPasskey, passkeysWork } from './passkey.ts'

type Props = { invitation: OpenInvitation; onEnter: () => Promise<void>; onEnded: () => void }

/** The way in for all the times to come: a passkey, or an authenticator app together with mailed codes. */
export function ChooseWay({ invitation, onEnter, onEnded }: Props) {
  const { invitation: words, app } = useWords(accessMessages)
  const [secret, setSecret] = useState<AppSecret>()
  // Whatever the last step was: when the time is over, the first one comes again.
  const step = async (work: () => Promise<void>) => {
    try {
      await work()
    } catch (error) {
      const problem = problemFrom(error)
      if (problem.code === 'ceremony-ended') onEnded()
      else throw problem
    }
  }
  const passkey = useAction(() => step(() => enrolPasskey().then(onEnter)))
  const begin = useAction(() => step(async () => setSecret(await call('POST /invitations/app/options'))))

  if (secret)
    return (
      <PageBody title={app.title} kicker={words.title}>
        <AppEnrolment
          email={invitation.email}
          secret={secret}
          finish={(appCode) => step(() => call('POST /invitations/app', { body: { appCode } }).then(onEnter))}
          other={
            <Button look="quiet" onClick={() => setSecret(undefined)}>
              {words.otherWay}
            </Button>
          }
        />
      </PageBody>
    )
  return (
    <PageBody title={words.wayTitle} kicker={invitation.recovery ? words.recoveryTitle : words.title}>
      <p class="lead">{words.wayIs}</p>
      {passkeysWork() && <PasskeyCard action={passkey} />}
      <section class="card">
        <h2>{words.appTitle}</h2>
        <p>{words.appIs}</p>
        <p>
          <Button look={passkeysWork() ? 'plain' : 'main'} busy={begin.busy} onClick={() => void begin.run()}>
            {words.useApp}
          </Button>
        </p>
        {begin.problem && <ProblemNotice problem={begin.problem} />}
      </section>
    </PageBody>
  )
}

function PasskeyCard({ action }: { action: ReturnType<typeof useAction<[]>> }) {
  const { invitation: words, signIn } = useWords(accessMessages)
  return (
    <section class="card">
      <h2>
        {words.passkeyTitle} <Badge tone="good">{words.recommended}</Badge>
      </h2>
      <p>{words.passkeyIs}</p>
      <p class="wide-button">
        <Button look="main" icon="lock" busy={action.busy} onClick={() => void action.run()}>
          {action.busy ? signIn.passkeyBusy : words.makePasskey}
        </Button>
      </p>
      {action.problem && <ProblemNotice problem={action.problem} />}
    </section>
  )
}
