import { useQuery } from '@tanstack/react-query'
import { limits } from '../../shared/limits.ts'
import type { DirectoryPlace } from '../../shared/members.ts'
import { reading } from '../queries.ts'
import { Answer } from '../ui/answer.tsx'
import { SelectField, TextField } from '../ui/fields.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useWords } from '../words.ts'
import { coordinationMessages } from './messages.ts'
import { usePlaces } from './places.ts'
import { anew, type SeatChoice } from './seatChoice.ts'

/** First the State or the organisations, then a vacant seat there, or a new one. */
export function SeatPicker({ choice }: { choice: SeatChoice }) {
  const { seat } = useWords(coordinationMessages)
  const places = usePlaces()
  const { chosen, setChosen } = choice
  return (
    <fieldset class="field seat-picker">
      <legend>{seat.legend}</legend>
      <SelectField
        label={seat.place}
        name="place"
        value={chosen.place}
        onChange={(place) => setChosen({ place, seatId: '', institutionId: '' })}
        options={places}
      />
      {chosen.place && <SeatsThere choice={choice} />}
    </fieldset>
  )
}

function SeatsThere({ choice }: { choice: SeatChoice }) {
  const query = useQuery(reading('GET /directory/:place', { params: { place: choice.chosen.place } }))
  return (
    <Answer query={query} waiting={<Skeleton rows={1} />}>
      {({ institutions }) => <Vacant choice={choice} institutions={institutions} />}
    </Answer>
  )
}

type ThereProps = { choice: SeatChoice; institutions: DirectoryPlace['institutions'] }

function Vacant({ choice, institutions }: ThereProps) {
  const { seat } = useWords(coordinationMessages)
  const { chosen, setChosen } = choice
  const all = institutions.flatMap(({ name, seats }) => seats.map((one) => ({ ...one, institution: name })))
  const vacant = all.filter(({ holder }) => !holder)
  const occupied = all.length - vacant.length
  const hint = [vacant.length === 0 && seat.noneVacant, occupied > 0 && seat.occupied(occupied)]
    .filter(Boolean)
    .join(' ')
  const options = [
    ...vacant.map(({ id, title, institution }) => ({ value: id, label: `${institution} · ${title}` })),
    { value: anew, label: seat.make },
  ]
  return (
    <>
      <SelectField
        label={seat.choose}
        name="seatId"
        hint={hint}
        value={options.some(({ value }) => value === chosen.seatId) ? chosen.seatId : ''}
        onChange={(seatId) => setChosen({ ...chosen, seatId })}
        options={options}
      />
      {chosen.seatId === anew && <NewSeat choice={choice} institutions={institutions} />}
    </>
  )
}

function NewSeat({ choice, institutions }: ThereProps) {
  const { seat } = useWords(coordinationMessages)
  const { chosen, setChosen, institutionName, title } = choice
  const none = institutions.length === 0
  return (
    <>
      {!none && (
        <SelectField
          label={seat.institution}
          name="institutionId"
          value={chosen.institutionId}
          onChange={(institutionId) => setChosen({ ...chosen, institutionId })}
          options={[
            ...institutions.map(({ id, name }) => ({ value: id, label: name })),
            { value: anew, label: seat.newInstitution },
          ]}
        />
      )}
      {(none || chosen.institutionId === anew) && (
        <TextField
          label={seat.institutionName}
          name="institutionName"
          autoComplete="off"
          maxLength={limits.nameCharacters}
          value={institutionName.text}
          onInput={institutionName.setText}
        />
      )}
      <TextField
        label={seat.title}
        name="seatTitle"
        hint={seat.titleHint}
        autoComplete="off"
        maxLength={limits.nameCharacters}
        value={title.text}
        onInput={title.setText}
      />
    </>
  )
}
