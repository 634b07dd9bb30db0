import { useState } from 'preact/hooks'
import type { Language } from '../../shared/languages.ts'
import { languages } from '../../shared/languages.ts'
import type { SubscriptionRequest } from '../../shared/subscribers.ts'
import { besideField, MailCode } from '../access/codes.tsx'
import { useKept } from '../access/kept.ts'
import { call } from '../api.ts'
import { type ProblemError, problemFrom } from '../problem.ts'
import { Button } from '../ui/controls.tsx'
import { Choices, SelectField, TextField } from '../ui/fields.tsx'
import { Form } from '../ui/form.tsx'
import { Notice, ProblemNotice } from '../ui/notices.tsx'
import { PageBody } from '../ui/page.tsx'
import { useLanguage, useMessages, useWords } from '../words.ts'
import { subscriberMessages } from './messages.ts'

/** Anybody asks here for the digest of what is public: first the address, then the code that was mailed there. */
export function Subscribe() {
  const words = useWords(subscriberMessages)
  const [sentTo, keepSentTo] = useKept('subscribe-email')
  const [isDone, setDone] = useState(false)
  const [ended, setEnded] = useState<ProblemError>()
  if (isDone) {
    return (
      <PageBody title={words.done}>
        <Notice tone="good">
          <p>{words.doneIs}</p>
        </Notice>
      </PageBody>
    )
  }
  const leave = (problem?: ProblemError) => {
    setEnded(problem)
    keepSentTo('')
  }
  const finish = () => {
    keepSentTo('')
    setDone(true)
  }
  return sentTo ? <Code email={sentTo} onDone={finish} onLeave={leave} /> : <Wish ended={ended} onSent={keepSentTo} />
}

type Frequency = SubscriptionRequest['frequency']

function Wish({ ended, onSent }: { ended: ProblemError | undefined; onSent: (email: string) => void }) {
  const words = useWords(subscriberMessages)
  const { shell } = useMessages()
  const here = useLanguage()
  const [email, setEmail] = useState('')
  const [language, setLanguage] = useState<Language>(here)
  const [frequency, setFrequency] = useState<Frequency>('monthly')
  const ask = async () => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
    await call('POST /subscribers/code', { body: { email: email.trim(), language, frequency, zone } })
    onSent(email.trim())
  }
  return (
    <PageBody title={words.title}>
      <p class="lead">{words.lead}</p>
      {ended && <ProblemNotice problem={ended} />}
      <Form action={ask} submit={words.send} busyLabel={words.sending}>
        <TextField
          label={words.email}
          name="email"
          type="email"
          inputMode="email"
          autoComplete="email"
          hint={words.emailIs}
          value={email}
          onInput={setEmail}
        />
        <SelectField
          label={words.language}
          name="language"
          value={language}
          onChange={setLanguage}
          options={languages.map((value) => ({ value, label: shell.languages[value] }))}
        />
        <Choices
          legend={words.frequency}
          name="frequency"
          value={frequency}
          onChange={setFrequency}
          options={[
            { value: 'monthly', label: words.monthly },
            { value: 'weekly', label: words.weekly },
          ]}
        />
      </Form>
      <p class="hint">{words.kept}</p>
    </PageBody>
  )
}

type CodeProps = { email: string; onDone: () => void; onLeave: (problem?: ProblemError) => void }

function Code({ email, onDone, onLeave }: CodeProps) {
  const words = useWords(subscriberMessages)
  const [mailCode, setMailCode] = useState('')
  const confirm = async () => {
    try {
      await besideField('mailCode', call('POST /subscribers', { body: { mailCode } }))
      onDone()
    } catch (error) {
      const problem = problemFrom(error)
      if (problem.code === 'ceremony-ended') onLeave(problem)
      else throw problem
    }
  }
  const other = (
    <Button look="quiet" onClick={() => onLeave()}>
      {words.otherAddress}
    </Button>
  )
  return (
    <PageBody title={words.codeTitle} kicker={words.title}>
      <p class="lead">{words.codeSent(email)}</p>
      <Form action={confirm} submit={words.confirm} busyLabel={words.confirming} other={other}>
        <MailCode alone value={mailCode} onInput={setMailCode} />
      </Form>
    </PageBody>
  )
}
