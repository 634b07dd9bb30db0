import { useState } from 'preact/hooks'
import { call } from '../api.ts'
import { type ProblemError, problemFrom } from '../problem.ts'
import { Button } from '../ui/controls.tsx'
import { Form, useAction } from '../ui/form.tsx'
import { say } from '../ui/live.tsx'
import { ProblemNotice } from '../ui/notices.tsx'
import { PageBody } from '../ui/page.tsx'
import { useWords } from '../words.ts'
import { AppCode, MailCode } from './codes.tsx'
import { accessMessages } from './messages.ts'

type Props = {
  email: string
  onEnter: () => Promise<void>
  /** Back to the first step, with the trouble that led there. */
  onLeave: (problem?: ProblemError) => void
}

/** The second step of signing in with two codes. It looks the same for an address that nobody has. */
export function BothCodes({ email, onEnter, onLeave }: Props) {
  const { codes } = useWords(accessMessages)
  const [mailCode, setMailCode] = useState('')
  const [appCode, setAppCode] = useState('')
  const enter = async () => {
    try {
      await call('POST /sign-in/codes', { body: { mailCode, appCode } })
      await onEnter()
    } catch (error) {
      const problem = problemFrom(error)
      if (problem.code === 'ceremony-ended') onLeave(problem)
      else throw problem
    }
  }
  return (
    <PageBody title={codes.title}>
      <p class="lead">{codes.onItsWay(email)}</p>
      <Form action={enter} submit={codes.enter} busyLabel={codes.entering}>
        <MailCode value={mailCode} onInput={setMailCode} />
        <AppCode value={appCode} onInput={setAppCode} />
      </Form>
      <div class="form-end">
        <Again email={email} />
        <Button look="quiet" onClick={() => onLeave()}>
          {codes.otherAddress}
        </Button>
      </div>
    </PageBody>
  )
}

function Again({ email }: { email: string }) {
  const { codes } = useWords(accessMessages)
  const { run, busy, problem } = useAction(async () => {
    await call('POST /sign-in/codes/request', { body: { email } })
    say(codes.sentAgain)
  })
  return (
    <>
      <Button look="quiet" busy={busy} onClick={() => void run()}>
        {codes.again}
      </Button>
      {problem && <ProblemNotice problem={problem} />}
    </>
  )
}
