import { useEffect, useRef, useState } from 'preact/hooks'
import { call } from '../api.ts'
import type { PageProps } from '../page.ts'
import { goTo } from '../place.ts'
import type { ProblemError } from '../problem.ts'
import { refresh } from '../queries.ts'
import { placeAfterSignIn } from '../session.ts'
import { Button } from '../ui/controls.tsx'
import { TextField } from '../ui/fields.tsx'
import { Form, useAction } from '../ui/form.tsx'
import { Notice, ProblemNotice } from '../ui/notices.tsx'
import { PageBody } from '../ui/page.tsx'
import { useLanguage, useWords } from '../words.ts'
import { BothCodes } from './BothCodes.tsx'
import { useKept } from './kept.ts'
import { accessMessages } from './messages.ts'
import { passkeysWork, signInByAutofill, signInByPasskey, stopAutofill } from './passkey.ts'

export function SignIn({ search }: PageProps) {
  const [sentTo, keepSentTo] = useKept('sign-in-email')
  const [ended, setEnded] = useState<ProblemError>()
  const enter = async () => {
    keepSentTo('')
    await refresh('GET /me')
    goTo(placeAfterSignIn(search), { replace: true })
  }
  if (sentTo) {
    const leave = (problem?: ProblemError) => {
      setEnded(problem)
      keepSentTo('')
    }
    return <BothCodes email={sentTo} onEnter={enter} onLeave={leave} />
  }
  return <Ways ended={ended} returning={placeAfterSignIn(search) !== '/'} onEnter={enter} onSent={keepSentTo} />
}

type WaysProps = {
  ended: ProblemError | undefined
  returning: boolean
  onEnter: () => Promise<void>
  onSent: (email: string) => void
}

function Ways({ ended, returning, onEnter, onSent }: WaysProps) {
  const { signIn } = useWords(accessMessages)
  const language = useLanguage()
  const offerPasskey = useAutofill(onEnter)
  return (
    <PageBody title={signIn.title}>
      <p class="lead">{signIn.lead}</p>
      {ended && <ProblemNotice problem={ended} />}
      <ByPasskey onEnter={onEnter} />
      <section class="other-way" aria-labelledby="other-way" onFocusIn={offerPasskey}>
        <h2 id="other-way">{signIn.other}</h2>
        <ByMail onSent={onSent} />
      </section>
      <section class="aside-notes">
        {returning && <p>{signIn.back}</p>}
        <p>{signIn.invited}</p>
        <p>
          {signIn.open} <a href={`/public/${language}/`}>{signIn.openSite}</a>
        </p>
        <p>
          <strong>{signIn.lost}</strong> {signIn.lostIs}
        </p>
      </section>
    </PageBody>
  )
}

function ByPasskey({ onEnter }: { onEnter: () => Promise<void> }) {
  const { signIn, passkeys } = useWords(accessMessages)
  const { run, busy, problem } = useAction(async () => {
    await signInByPasskey()
    await onEnter()
  })
  if (!passkeysWork()) return <Notice>{signIn.unsupported}</Notice>
  return (
    <section class="by-passkey">
      <p class="wide-button">
        <Button look="main" icon="lock" busy={busy} onClick={() => void run()}>
          {busy ? signIn.passkeyBusy : signIn.passkey}
        </Button>
      </p>
      <p class="hint">{signIn.passkeyIs}</p>
      {problem && <ProblemNotice problem={problem} />}
      {problem?.code === 'sign-in-failed' && <p class="hint">{passkeys.cancelledElsewhere}</p>}
    </section>
  )
}

// The browser offers the passkeys it has where the address is typed; whoever has none never notices. It begins when somebody comes to
// that field: a page that only stands open asks the server for nothing.
function useAutofill(onEnter: () => Promise<void>): () => void {
  const offered = useRef(false)
  useEffect(() => stopAutofill, [])
  return () => {
    if (offered.current) return
    offered.current = true
    signInByAutofill().then(
      (entered) => (entered ? onEnter() : undefined),
      // The button says what is wrong to whoever presses it.
      () => undefined,
    )
  }
}

function ByMail({ onSent }: { onSent: (email: string) => void }) {
  const { signIn } = useWords(accessMessages)
  const [email, setEmail] = useState('')
  return (
    <Form
      look="plain"
      submit={signIn.send}
      busyLabel={signIn.sending}
      action={async () => {
        stopAutofill()
        await call('POST /sign-in/codes/request', { body: { email: email.trim() } })
        onSent(email.trim())
      }}
    >
      <TextField
        label={signIn.email}
        name="email"
        type="email"
        inputMode="email"
        autoComplete="username webauthn"
        hint={signIn.otherIs}
        value={email}
        onInput={setEmail}
      />
    </Form>
  )
}
