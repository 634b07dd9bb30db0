import { useEffect, useState } from 'preact/hooks'
import type { OpenInvitation } from '../../shared/access.ts'
import { call } from '../api.ts'
import { chosenLanguage } from '../language.ts'
import { goTo } from '../place.ts'
import { refresh } from '../queries.ts'
import { switchLanguage } from '../switchLanguage.ts'
import { Button, ButtonLink } from '../ui/controls.tsx'
import { useAction } from '../ui/form.tsx'
import { Notice, ProblemNotice } from '../ui/notices.tsx'
import { PageBody } from '../ui/page.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import { useWords } from '../words.ts'
import { ChooseWay } from './ChooseWay.tsx'
import { useKept } from './kept.ts'
import { accessMessages } from './messages.ts'
import { TypeCode } from './TypeCode.tsx'
import { Whose } from './Whose.tsx'

/** From the link in the mail to the first page: whose it is, the mailed code, a way in, welcome. */
export function Invitation() {
  const token = useToken()
  const [entered, keepEntered] = useKept('invitation-entered')
  if (entered) {
    return (
      <Welcome
        name={entered}
        onGo={() => {
          keepEntered('')
          token.forget()
        }}
      />
    )
  }
  return token.now ? <Opened key={token.now} token={token.now} onEnter={keepEntered} /> : <Gone />
}

/** The secret behind the # of the address: taken out of sight at once, and kept in this tab until it has served. */
function useToken() {
  const [kept, keep] = useKept('invitation')
  const [now, setNow] = useState(() => takeToken() ?? kept)
  useEffect(() => {
    const look = () => {
      const token = takeToken()
      if (token !== undefined) setNow(token)
    }
    addEventListener('hashchange', look)
    return () => removeEventListener('hashchange', look)
  }, [])
  useEffect(() => keep(now), [now])
  return { now, forget: () => setNow('') }
}

const tokenCharacters = 43

/** Undefined when the address has no fragment; empty when it has one that was cut or mistyped. */
function takeToken(): string | undefined {
  if (!location.hash) return undefined
  const token = location.hash.slice(1)
  history.replaceState(history.state, '', location.pathname)
  return new RegExp(`^[A-Za-z0-9_-]{${tokenCharacters}}$`).test(token) ? token : ''
}

type OpenedProps = { token: string; onEnter: (name: string) => void }

function Opened({ token, onEnter }: OpenedProps) {
  const [invitation, setInvitation] = useState<OpenInvitation>()
  const { run, problem } = useAction(async () => {
    const opened = await call('POST /invitations/open', { body: { token } })
    if (!chosenLanguage()) await switchLanguage(opened.language)
    setInvitation(opened)
  })
  useEffect(() => void run(), [token])
  if (problem?.code === 'not-found' || problem?.code === 'invalid') return <Gone />
  if (problem) return <ProblemNotice problem={problem} retry={() => void run()} />
  if (!invitation) return <PageSkeleton />
  return <Steps token={token} invitation={invitation} onEnter={onEnter} />
}

function Steps({ token, invitation, onEnter }: OpenedProps & { invitation: OpenInvitation }) {
  const { invitation: words } = useWords(accessMessages)
  const [step, keepStep] = useKept(`invitation-step-${token.slice(0, 8)}`)
  const [ended, setEnded] = useState(false)
  const go = (to: string) => {
    setEnded(false)
    keepStep(to)
  }
  const startAgain = () => {
    setEnded(true)
    keepStep('')
  }
  const enter = async () => {
    keepStep('')
    await refresh('GET /me')
    onEnter(invitation.name)
  }
  if (step === 'way') return <ChooseWay invitation={invitation} onEnter={enter} onEnded={startAgain} />
  if (step === 'code')
    return <TypeCode token={token} invitation={invitation} onRight={() => go('way')} onEnded={startAgain} />
  return (
    <Whose
      token={token}
      invitation={invitation}
      notice={ended && <Notice tone="waiting">{words.ended}</Notice>}
      onSent={() => go('code')}
    />
  )
}

function Welcome({ name, onGo }: { name: string; onGo: () => void }) {
  const { invitation } = useWords(accessMessages)
  return (
    <PageBody title={invitation.welcomeTitle(name)}>
      <p class="lead">{invitation.welcome}</p>
      <p>{invitation.second}</p>
      <p class="wide-button">
        <Button
          look="main"
          onClick={() => {
            onGo()
            goTo('/', { replace: true })
          }}
        >
          {invitation.goIn}
        </Button>
      </p>
    </PageBody>
  )
}

/** Unknown, used, over and replaced look the same: only the coordination can tell, and helps. */
function Gone() {
  const { invitation } = useWords(accessMessages)
  return (
    <PageBody title={invitation.goneTitle}>
      <p class="lead">{invitation.gone}</p>
      <p>{invitation.goneDo}</p>
      <p>
        <ButtonLink to="/sign-in">{invitation.goSignIn}</ButtonLink>
      </p>
    </PageBody>
  )
}
