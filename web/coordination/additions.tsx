import { useState } from 'preact/hooks'
import { isCountry } from '../../shared/countries.ts'
import { limits } from '../../shared/limits.ts'
import { call } from '../api.ts'
import { useDraft } from '../draft.ts'
import { useOnceKey } from '../once.ts'
import { Button } from '../ui/controls.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/fields.tsx'
import { Form } from '../ui/form.tsx'
import { say } from '../ui/live.tsx'
import { useMessages, useWords } from '../words.ts'
import { seatsChanged } from './changed.ts'
import { coordinationMessages } from './messages.ts'

const inCountry = (place: string) => (isCountry(place) ? { country: place } : {})

export function AddInstitution({ place }: { place: string }) {
  const { seat, seats } = useWords(coordinationMessages)
  return (
    <Addition
      draftName={`institution-${place}`}
      button={seats.addInstitution}
      title={seats.addInstitution}
      field={{ name: 'name', label: seat.institutionName }}
      make={(name, onceKey) => call('POST /institutions', { body: { name, ...inCountry(place) }, onceKey })}
    />
  )
}

export function AddSeat({ place, institution }: { place: string; institution: { id: string; name: string } }) {
  const { seat, seats } = useWords(coordinationMessages)
  return (
    <Addition
      draftName={`seat-${institution.id}`}
      button={seats.addSeat}
      about={institution.name}
      title={seats.addSeatIn(institution.name)}
      field={{ name: 'title', label: seat.title, hint: seat.titleHint }}
      make={(title, onceKey) =>
        call('POST /seats', { body: { institutionId: institution.id, title, ...inCountry(place) }, onceKey })
      }
    />
  )
}

type Props = {
  draftName: string
  button: string
  about?: string
  title: string
  field: { name: string; label: string; hint?: string }
  make: (text: string, onceKey: string) => Promise<unknown>
}

// A name is all that either needs.
function Addition({ draftName, button, about, title, field, make }: Props) {
  const { seats } = useWords(coordinationMessages)
  const { shell } = useMessages()
  const [open, setOpen] = useState(false)
  const text = useDraft(draftName)
  const onceKey = useOnceKey(`${draftName} ${text.text}`)
  const add = async () => {
    await make(text.text, onceKey)
    text.drop()
    setOpen(false)
    say(seats.added)
    await seatsChanged()
  }
  return (
    <>
      <Button look="quiet" icon="plus" onClick={() => setOpen(true)}>
        {button}
        {about && <span class="only-heard"> {about}</span>}
      </Button>
      <Dialog title={title} open={open} onClose={() => setOpen(false)}>
        <Form action={add} submit={shell.actions.save}>
          <TextField
            {...field}
            autoComplete="off"
            maxLength={limits.nameCharacters}
            value={text.text}
            onInput={text.setText}
          />
        </Form>
      </Dialog>
    </>
  )
}
