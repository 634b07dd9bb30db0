import { useState } from 'preact/hooks'
import { type Role, roles } from '../../shared/actor.ts'
import { languages } from '../../shared/languages.ts'
import { limits } from '../../shared/limits.ts'
import { call } from '../api.ts'
import { useDraft } from '../draft.ts'
import { currentLanguage } from '../language.ts'
import { useOnceKey } from '../once.ts'
import type { PageProps } from '../page.ts'
import { goTo } from '../place.ts'
import { SelectField, TextField } from '../ui/fields.tsx'
import { Form } from '../ui/form.tsx'
import { say } from '../ui/live.tsx'
import { PageBody } from '../ui/page.tsx'
import { useMessages, useWords } from '../words.ts'
import { personChanged } from './changed.ts'
import { coordinationMessages } from './messages.ts'
import { SeatPicker } from './SeatPicker.tsx'
import { useSeatChoice } from './seatChoice.ts'

/** Invites one person to a seat, which may be made on the way. The address may name place and seat. */
export function Invite({ search }: PageProps) {
  const { title, invite } = useWords(coordinationMessages)
  const { shell } = useMessages()
  const name = useDraft('invite-name')
  const email = useDraft('invite-email')
  const choice = useSeatChoice({ place: search.get('place') ?? '', seatId: search.get('seat') ?? '' })
  const [rest, setRest] = useState<{ role: Role | ''; language: (typeof languages)[number]; endsOn: string }>({
    role: '',
    language: currentLanguage(),
    endsOn: '',
  })
  // A liaison is named by a State: an organisation's seat has none.
  const possible = roles.filter((one) => one !== 'liaison' || choice.chosen.place !== 'organisations')
  const role = possible.find((one) => one === rest.role) ?? (possible.includes('liaison') ? 'liaison' : 'observer')
  const { place, seatId } = choice.chosen
  const onceKey = useOnceKey(JSON.stringify([name.text, email.text, rest, role, place, seatId]))

  const send = async () => {
    const body = {
      ...{ name: name.text, email: email.text.trim(), role, language: rest.language },
      ...(rest.endsOn ? { endsAt: endOf(rest.endsOn) } : {}),
      seatId: await choice.settle(),
    }
    const person = await call('POST /people', { body, onceKey })
    name.drop()
    email.drop()
    say(invite.sent(person.name))
    await personChanged(person)
    goTo(`/coordination/people/${person.id}`, { replace: true })
  }

  return (
    <PageBody title={invite.title} crumbs={[{ to: '/coordination', label: title }]}>
      <p class="lead">{invite.lead}</p>
      <Form action={send} submit={invite.send} busyLabel={invite.sending}>
        <TextField
          label={invite.name}
          name="name"
          autoComplete="off"
          maxLength={limits.nameCharacters}
          value={name.text}
          onInput={name.setText}
        />
        <TextField
          label={invite.email}
          name="email"
          type="email"
          inputMode="email"
          autoComplete="off"
          hint={invite.emailHint}
          value={email.text}
          onInput={email.setText}
        />
        <SeatPicker choice={choice} />
        <SelectField
          label={invite.role}
          name="role"
          value={role}
          onChange={(chosen) => setRest({ ...rest, role: chosen })}
          options={possible.map((one) => ({ value: one, label: shell.roles[one] }))}
        />
        <SelectField
          label={invite.language}
          name="language"
          value={rest.language}
          onChange={(language) => setRest({ ...rest, language })}
          options={languages.map((tag) => ({ value: tag, label: shell.languages[tag] }))}
        />
        <TextField
          label={invite.endsAt}
          name="endsAt"
          type="date"
          optional
          hint={invite.endsAtHint}
          value={rest.endsOn}
          onInput={(endsOn) => setRest({ ...rest, endsOn })}
        />
      </Form>
    </PageBody>
  )
}

/** The last moment of a day as it ends in the coordinator's own zone. */
export function endOf(day: string): string {
  return new Date(`${day}T23:59:59`).toISOString()
}
