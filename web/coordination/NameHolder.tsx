import { useEffect, useState } from 'preact/hooks'
import type { DirectoryPlace, PersonRecord } from '../../shared/members.ts'
import { plainText } from '../../shared/plainText.ts'
import { call } from '../api.ts'
import { useMe } from '../session.ts'
import { type Choice, Combobox } from '../ui/combobox.tsx'
import { TextField } from '../ui/fields.tsx'
import { say } from '../ui/live.tsx'
import { seatOf } from '../ui/names.tsx'
import { useLanguage, useWords } from '../words.ts'
import { AskFirst } from './AskFirst.tsx'
import { seatsChanged } from './changed.ts'
import { endOf } from './Invite.tsx'
import { coordinationMessages } from './messages.ts'

type Seat = DirectoryPlace['institutions'][number]['seats'][number]

/** Names somebody who is in the network already to a seat, in place of whoever holds it. */
export function NameHolder({ seat }: { seat: Seat }) {
  const { seats } = useWords(coordinationMessages)
  const me = useMe()
  const [person, setPerson] = useState<PersonRecord>()
  const [endsOn, setEndsOn] = useState('')
  // Nobody ends their own time here: another coordinator names one's successor.
  if (seat.holder && me?.id === seat.holder.id) return null
  const name = async () => {
    const body = { personId: person?.id ?? '', ...(endsOn ? { endsAt: endOf(endsOn) } : {}) }
    await call('PUT /seats/:seatId/holder', { params: { seatId: seat.id }, body })
    setPerson(undefined)
    setEndsOn('')
    say(seats.named)
    await seatsChanged()
  }
  return (
    <AskFirst
      look="quiet"
      label={seat.holder ? seats.succeed : seats.name}
      about={seat.title}
      title={seats.nameTitle(seat.title)}
      work={name}
    >
      <Question seat={seat} person={person} onPerson={setPerson} endsOn={endsOn} onEnd={setEndsOn} />
    </AskFirst>
  )
}

type QuestionProps = {
  seat: Seat
  person: PersonRecord | undefined
  onPerson: (person: PersonRecord | undefined) => void
  endsOn: string
  onEnd: (day: string) => void
}

function Question({ seat, person, onPerson, endsOn, onEnd }: QuestionProps) {
  const { seats, invite } = useWords(coordinationMessages)
  const language = useLanguage()
  const people = useNameable()
  const find = (text: string): Choice[] =>
    people
      .filter((one) => plainText(`${one.name} ${one.email}`).includes(plainText(text)))
      .slice(0, mostShown)
      .map((one) => ({ value: one.id, label: one.name, about: seatOf(one, language) }))
  return (
    <>
      {seat.holder && (
        <p>
          {seats.replaces(seat.holder.name)} {seats.passes}
        </p>
      )}
      <Combobox
        label={seats.who}
        name="personId"
        hint={seats.whoHint}
        chosen={person?.name ?? ''}
        onChoose={(id) => onPerson(people.find((one) => one.id === id))}
        find={find}
        none={seats.whoNone}
      />
      <p class="hint">{seats.leaves}</p>
      <TextField
        label={invite.endsAt}
        name="endsAt"
        type="date"
        optional
        hint={invite.endsAtHint}
        value={endsOn}
        onInput={onEnd}
      />
    </>
  )
}

const mostShown = 8
// Beyond so many, the record of the person is the way: there one chooses the seat.
const mostPages = 20

/** Everybody who may be named, page after page, while the question stands. */
function useNameable(): PersonRecord[] {
  const [people, setPeople] = useState<PersonRecord[]>([])
  useEffect(() => {
    const { signal, abort } = aborting()
    void (async () => {
      let cursor: string | undefined
      for (let page = 0; page < mostPages; page++) {
        const { items, next } = await call('GET /people', { query: cursor ? { cursor } : {}, signal })
        const fit = items.filter(({ state }) => state === 'active' || state === 'invited')
        setPeople((before) => [...before, ...fit])
        if (!next) return
        cursor = next
      }
    })().catch(() => undefined)
    return abort
  }, [])
  return people
}

function aborting() {
  const controller = new AbortController()
  return { signal: controller.signal, abort: () => controller.abort() }
}
