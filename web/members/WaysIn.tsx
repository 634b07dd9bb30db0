import { useQuery } from '@tanstack/react-query'
import { useState } from 'preact/hooks'
import type { AppSecret, CredentialSummary } from '../../shared/access.ts'
import { limits } from '../../shared/limits.ts'
import { AppEnrolment } from '../access/AppEnrolment.tsx'
import { addPasskey, passkeysWork } from '../access/passkey.ts'
import { call } from '../api.ts'
import { problemFrom } from '../problem.ts'
import { reading, refresh } from '../queries.ts'
import { Answer } from '../ui/answer.tsx'
import { Button } from '../ui/controls.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/fields.tsx'
import { Form, useAction } from '../ui/form.tsx'
import { say } from '../ui/live.tsx'
import { ProblemNotice } from '../ui/notices.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Time } from '../ui/time.tsx'
import { useMessages, useWords } from '../words.ts'
import { memberMessages } from './messages.ts'

/** Passkeys and the authenticator app: the list, adding, and taking away all but the last. */
export function WaysIn({ email }: { email: string }) {
  const { ways } = useWords(memberMessages)
  const query = useQuery(reading('GET /me/credentials'))
  return (
    <div class="stack">
      <p class="hint">{ways.lead}</p>
      <Answer query={query} waiting={<Skeleton rows={2} />}>
        {({ items }) => (
          <>
            {items.length > 0 && (
              <ul class="rows">
                {items.map((way) => (
                  <WayRow key={way.id} way={way} last={items.length === 1} />
                ))}
              </ul>
            )}
            <div class="form-end">
              {passkeysWork() && <AddPasskey />}
              <AddApp email={email} instead={items.some(({ way }) => way === 'app')} />
            </div>
          </>
        )}
      </Answer>
    </div>
  )
}

function WayRow({ way, last }: { way: CredentialSummary; last: boolean }) {
  const { ways } = useWords(memberMessages)
  const label = way.label || ways[way.way]
  return (
    <li class="row">
      <div class="row-main">
        <p class="row-title">{label}</p>
        <p class="row-about">
          {way.label && <span>{ways[way.way]}</span>}
          {way.way === 'app' && <span>{ways.appIs}</span>}
          <span>
            {ways.added} <Time at={way.addedAt} short />
          </span>
          <span>
            {way.lastUsedAt ? (
              <>
                {ways.used} <Time at={way.lastUsedAt} short />
              </>
            ) : (
              ways.neverUsed
            )}
          </span>
        </p>
        {last && <p class="hint">{ways.last}</p>}
      </div>
      {!last && <Remove way={way} label={label} />}
    </li>
  )
}

function Remove({ way, label }: { way: CredentialSummary; label: string }) {
  const { ways } = useWords(memberMessages)
  const { shell } = useMessages()
  const [asking, setAsking] = useState(false)
  const remove = async () => {
    await call('DELETE /me/credentials/:credentialId', { params: { credentialId: way.id } })
    setAsking(false)
    await refresh('GET /me/credentials')
    say(ways.removed)
  }
  return (
    <div class="row-end">
      <Button look="quiet" onClick={() => setAsking(true)}>
        {ways.remove}
        <span class="only-heard"> {label}</span>
      </Button>
      <Dialog title={ways.removeTitle} open={asking} onClose={() => setAsking(false)}>
        <p>
          <strong>{label}</strong>
        </p>
        <p>{ways.removeIs}</p>
        <Form
          action={remove}
          submit={ways.remove}
          look="danger"
          other={
            <Button look="quiet" onClick={() => setAsking(false)}>
              {shell.actions.cancel}
            </Button>
          }
        >
          {null}
        </Form>
      </Dialog>
    </div>
  )
}

function AddPasskey() {
  const { ways } = useWords(memberMessages)
  const [open, setOpen] = useState(false)
  const [label, setLabel] = useState('')
  const add = async () => {
    await addPasskey(label.trim())
    setOpen(false)
    setLabel('')
    await refresh('GET /me/credentials')
    say(ways.madeOne)
  }
  return (
    <>
      <Button icon="plus" onClick={() => setOpen(true)}>
        {ways.addPasskey}
      </Button>
      <Dialog title={ways.addPasskey} open={open} onClose={() => setOpen(false)}>
        <Form action={add} submit={ways.make}>
          <TextField
            label={ways.label}
            name="label"
            hint={ways.labelHint}
            optional
            autoComplete="off"
            maxLength={limits.nameCharacters}
            value={label}
            onInput={setLabel}
          />
        </Form>
      </Dialog>
    </>
  )
}

function AddApp({ email, instead }: { email: string; instead: boolean }) {
  const { ways } = useWords(memberMessages)
  const [secret, setSecret] = useState<AppSecret>()
  const { run, busy, problem } = useAction(async () => setSecret(await call('POST /me/app/options')))
  const finish = async (appCode: string) => {
    try {
      await call('POST /me/app', { body: { appCode } })
    } catch (error) {
      // Too late, or too many tries: a new key, from the beginning.
      if (problemFrom(error).code === 'ceremony-ended') setSecret(undefined)
      throw error
    }
    setSecret(undefined)
    await refresh('GET /me/credentials')
    say(ways.madeApp)
  }
  const title = instead ? ways.replaceApp : ways.addApp
  return (
    <>
      <Button icon="plus" busy={busy} onClick={() => void run()}>
        {title}
      </Button>
      {problem && <ProblemNotice problem={problem} />}
      <Dialog title={title} open={secret !== undefined} onClose={() => setSecret(undefined)}>
        {instead && <p>{ways.replaceIs}</p>}
        {secret && <AppEnrolment email={email} secret={secret} finish={finish} />}
      </Dialog>
    </>
  )
}
