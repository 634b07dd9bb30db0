import { useEffect, useRef, useState } from 'preact/hooks'
import type { CredentialSummary } from '../../shared/access.ts'
import { call } from '../api.ts'
import { Button } from '../ui/controls.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Form, useAction } from '../ui/form.tsx'
import { Notice, ProblemNotice } from '../ui/notices.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useWords } from '../words.ts'
import { AppCode, MailCode } from './codes.tsx'
import { accessMessages } from './messages.ts'
import { proveByPasskey } from './passkey.ts'

/** Passkey or both codes, whichever the person has; `onEnd` hears whether it was them. */
export function ProofDialog({ onEnd }: { onEnd: (proved: boolean) => void }) {
  const { proof } = useWords(accessMessages)
  const [open, setOpen] = useState(true)
  const proved = useRef(false)
  const done = () => {
    proved.current = true
    setOpen(false)
  }
  // After the dialog's own effect, which closes it and gives the focus back.
  useEffect(() => {
    if (!open) onEnd(proved.current)
  }, [open])
  return (
    <Dialog title={proof.title} open={open} onClose={() => setOpen(false)}>
      <p>{proof.why}</p>
      <WaysToProve onDone={done} />
    </Dialog>
  )
}

function WaysToProve({ onDone }: { onDone: () => void }) {
  const { proof } = useWords(accessMessages)
  const [ways, setWays] = useState<CredentialSummary[]>()
  const { run, problem } = useAction(async () => {
    setWays((await call('GET /me/credentials')).items)
  })
  useEffect(() => void run(), [])
  if (problem) return <ProblemNotice problem={problem} retry={() => void run()} />
  if (!ways) return <Skeleton rows={1} />
  if (ways.length === 0) return <Notice>{proof.none}</Notice>
  const hasPasskey = ways.some(({ way }) => way === 'passkey')
  return (
    <>
      {hasPasskey && <ByPasskey onDone={onDone} />}
      {ways.some(({ way }) => way === 'app') && <ByCodes onDone={onDone} second={hasPasskey} />}
    </>
  )
}

function ByPasskey({ onDone }: { onDone: () => void }) {
  const { proof, signIn } = useWords(accessMessages)
  const { run, busy, problem } = useAction(proveByPasskey)
  return (
    <>
      <p class="wide-button">
        <Button look="main" icon="lock" busy={busy} onClick={() => void run().then((done) => done && onDone())}>
          {busy ? signIn.passkeyBusy : proof.passkey}
        </Button>
      </p>
      {problem && <ProblemNotice problem={problem} />}
    </>
  )
}

function ByCodes({ onDone, second }: { onDone: () => void; second: boolean }) {
  const { proof, codes, signIn } = useWords(accessMessages)
  const [sent, setSent] = useState(false)
  const [mailCode, setMailCode] = useState('')
  const [appCode, setAppCode] = useState('')
  const request = useAction(async () => {
    await call('POST /proof/codes/request')
    setSent(true)
  })
  if (!sent)
    return (
      <div class={second ? 'other-way' : undefined}>
        <h3>{proof.codes}</h3>
        <p class="hint">{proof.codesIs}</p>
        <p>
          <Button look={second ? 'plain' : 'main'} busy={request.busy} onClick={() => void request.run()}>
            {request.busy ? signIn.sending : proof.send}
          </Button>
        </p>
        {request.problem && <ProblemNotice problem={request.problem} />}
      </div>
    )
  return (
    <Form
      submit={proof.confirm}
      busyLabel={codes.entering}
      action={async () => {
        await call('POST /proof/codes', { body: { mailCode, appCode } })
        onDone()
      }}
      other={
        <Button look="quiet" busy={request.busy} onClick={() => void request.run()}>
          {codes.again}
        </Button>
      }
    >
      <p>{codes.onItsWayToMe}</p>
      <MailCode value={mailCode} onInput={setMailCode} />
      <AppCode value={appCode} onInput={setAppCode} />
    </Form>
  )
}
