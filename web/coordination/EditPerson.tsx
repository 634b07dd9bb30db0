import { useState } from 'preact/hooks'
import { roles } from '../../shared/actor.ts'
import { limits } from '../../shared/limits.ts'
import type { PersonRecord } from '../../shared/members.ts'
import { call } from '../api.ts'
import { useDraft } from '../draft.ts'
import { ConflictNotice, useConflict } from '../members/conflict.tsx'
import { refresh } from '../queries.ts'
import { SelectField, TextField } from '../ui/fields.tsx'
import { Form } from '../ui/form.tsx'
import { say } from '../ui/live.tsx'
import { useMessages, useWords } from '../words.ts'
import { personChanged } from './changed.ts'
import { coordinationMessages } from './messages.ts'

type Props = { person: PersonRecord; own: boolean }

/** Corrects a name, or gives another role; nobody gives one to themselves. */
export function EditPerson({ person, own }: Props) {
  const [round, setRound] = useState(0)
  // Whoever keeps what was saved elsewhere begins anew from it.
  const beginAnew = () => void refresh('GET /people/:personId/record').then(() => setRound(round + 1))
  return <Edit key={round} person={person} own={own} onTheirs={beginAnew} />
}

function Edit({ person, own, onTheirs }: Props & { onTheirs: () => void }) {
  const { record } = useWords(coordinationMessages)
  const { shell } = useMessages()
  const name = useDraft(`person-name-${person.id}`, person.name)
  const [role, setRole] = useState(person.role)
  const conflict = useConflict(person.version)
  const save = async () => {
    const params = { personId: person.id }
    const saved = await conflict.guard((version) =>
      call('PATCH /people/:personId', { params, body: { name: name.text, role }, version }),
    )
    name.drop()
    await personChanged(saved)
    say(shell.saved)
  }
  // A liaison is named by a State: an organisation's seat has none.
  const possible = roles.filter((one) => one !== 'liaison' || person.country)
  return (
    <Form
      action={save}
      submit={shell.actions.save}
      look="plain"
      note={
        conflict.kept && (
          <ConflictNotice
            kept={[{ label: record.name, text: conflict.kept.name }]}
            onTheirs={() => {
              name.drop()
              onTheirs()
            }}
          />
        )
      }
    >
      <TextField
        label={record.name}
        name="name"
        autoComplete="off"
        maxLength={limits.nameCharacters}
        value={name.text}
        onInput={name.setText}
      />
      {!own && (
        <SelectField
          label={record.role}
          name="role"
          hint={role === person.role ? undefined : record.roleNote}
          value={role}
          onChange={setRole}
          options={possible.map((one) => ({ value: one, label: shell.roles[one] }))}
        />
      )}
    </Form>
  )
}
