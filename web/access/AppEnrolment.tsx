import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { AppSecret } from '../../shared/access.ts'
import { Button } from '../ui/controls.tsx'
import { Form } from '../ui/form.tsx'
import { say } from '../ui/live.tsx'
import { useWords } from '../words.ts'
import { AppCode, besideField } from './codes.tsx'
import { accessMessages } from './messages.ts'

type Props = {
  email: string
  secret: AppSecret
  /** Takes the first code that the app shows. */
  finish: (appCode: string) => Promise<void>
  other?: ComponentChildren
}

/** The key as a picture for the app's camera and as letters to type, and the first code back from the app. */
export function AppEnrolment({ email, secret, finish, other }: Props) {
  const { app } = useWords(accessMessages)
  const [appCode, setAppCode] = useState('')
  return (
    <>
      <p>{app.about}</p>
      <div class="app-secret">
        <div>
          <p>{app.scan}</p>
          {/* An SVG in an <img> runs no script and loads nothing, whatever is in it. */}
          <img class="qr" alt={app.picture} src={`data:image/svg+xml,${encodeURIComponent(secret.qrSvg)}`} />
        </div>
        <div class="app-secret-typed">
          <p>{app.type}</p>
          <p>
            <code class="secret">{secret.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
          </p>
          <Copy text={secret.secret} />
          <p>
            {app.here} <a href={appAddress(email, secret.secret)}>{app.openHere}</a>
          </p>
        </div>
      </div>
      <Form
        action={() => besideField('appCode', finish(appCode))}
        submit={app.done}
        busyLabel={app.checking}
        other={other}
      >
        <AppCode first value={appCode} onInput={setAppCode} />
      </Form>
    </>
  )
}

function Copy({ text }: { text: string }) {
  const { app } = useWords(accessMessages)
  const copy = () => navigator.clipboard.writeText(text).then(() => say(app.copied))
  return (
    // Where copying is refused the key can be selected by hand.
    <Button look="quiet" onClick={() => void copy().catch(() => undefined)}>
      {app.copy}
    </Button>
  )
}

/** What the picture says, as an address that the telephone's own app opens (Key Uri Format of Google Authenticator). */
function appAddress(email: string, secret: string): string {
  const label = encodeURIComponent(`Enlaces:${email}`)
  return `otpauth://totp/${label}?${new URLSearchParams({ secret, issuer: 'Enlaces' })}`
}
