import { useState } from 'preact/hooks'
import type { OpenInvitation } from '../../shared/access.ts'
import { call } from '../api.ts'
import { problemFrom } from '../problem.ts'
import { Button } from '../ui/controls.tsx'
import { TextField } from '../ui/fields.tsx'
import { Form, useAction } from '../ui/form.tsx'
import { say } from '../ui/live.tsx'
import { ProblemNotice } from '../ui/notices.tsx'
import { PageBody } from '../ui/page.tsx'
import { useWords } from '../words.ts'
import { besideField, coordinatorCodeOf, MailCode } from './codes.tsx'
import { accessMessages } from './messages.ts'

type Props = { token: string; invitation: OpenInvitation; onRight: () => void; onEnded: () => void }

/** The mailed code; for a recovery, also the one that the coordinator said by telephone or in person. */
export function TypeCode({ token, invitation, onRight, onEnded }: Props) {
  const { invitation: words } = useWords(accessMessages)
  const [mailCode, setMailCode] = useState('')
  const [coordinatorCode, setCoordinatorCode] = useState('')
  const { recovery } = invitation
  const verify = async () => {
    const body = recovery ? { mailCode, coordinatorCode: coordinatorCodeOf(coordinatorCode) } : { mailCode }
    const sent = call('POST /invitations/verification', { body })
    try {
      // Of two codes the server does not say which one is wrong.
      await (recovery ? sent : besideField('mailCode', sent))
      onRight()
    } catch (error) {
      const problem = problemFrom(error)
      if (problem.code === 'ceremony-ended') onEnded()
      else throw problem
    }
  }
  return (
    <PageBody title={words.codeTitle} kicker={recovery ? words.recoveryTitle : words.title}>
      <p class="lead">{words.codeSent(invitation.email)}</p>
      <Form action={verify} submit={words.next} busyLabel={words.checking} other={<Again token={token} />}>
        <MailCode alone value={mailCode} onInput={setMailCode} />
        {recovery && (
          <TextField
            label={words.coordinatorCode}
            name="coordinatorCode"
            hint={words.coordinatorHint}
            wide
            autoComplete="off"
            value={coordinatorCode}
            onInput={setCoordinatorCode}
          />
        )}
      </Form>
    </PageBody>
  )
}

function Again({ token }: { token: string }) {
  const { invitation: words } = useWords(accessMessages)
  const { run, busy, problem } = useAction(async () => {
    await call('POST /invitations/code', { body: { token } })
    say(words.sentAgain)
  })
  return (
    <>
      <Button look="quiet" busy={busy} onClick={() => void run()}>
        {words.again}
      </Button>
      {problem && <ProblemNotice problem={problem} />}
    </>
  )
}
