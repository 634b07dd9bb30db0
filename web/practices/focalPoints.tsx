import { useQuery } from '@tanstack/react-query'
import { useState } from 'preact/hooks'
import { americas, countryName, isCountry } from '../../shared/countries.ts'
import { practiceFields } from '../../shared/practiceFields.ts'
import type { FocalPoint } from '../../shared/practices.ts'
import { memberMessages } from '../members/messages.ts'
import { reading } from '../queries.ts'
import { useMe } from '../session.ts'
import { Button } from '../ui/controls.tsx'
import { SelectField } from '../ui/fields.tsx'
import { ProblemNotice } from '../ui/notices.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useLanguage, useWords } from '../words.ts'
import type { FactProps } from './factEntry.tsx'
import { seatInWords } from './factValue.tsx'
import { practiceMessages } from './messages.ts'

const { most } = practiceFields.focalPoints

/** Whom to ask: seats, so that it still holds when their holders change. */
export function FocalPointsEntry({ facts, set, hint, fault }: FactProps) {
  const { fields, edit } = useWords(practiceMessages)
  const { directory } = useWords(memberMessages)
  const language = useLanguage()
  const own = useMe()?.country
  const [chosen, setChosen] = useState<string>()
  const place = chosen ?? own ?? ''
  const seats = facts.focalPoints
  const { compare } = new Intl.Collator(language)
  const states = americas
    .map((country) => ({ value: String(country), label: countryName(country, language) }))
    .toSorted((a, b) => compare(a.label, b.label))
  return (
    <fieldset class="field">
      <legend>{fields.focalPoints}</legend>
      <span class="hint">{hint}</span>
      {fault && <p class="fault">{fault}</p>}
      {seats.length > 0 && (
        <ul class="chosen-seats">
          {seats.map((seat) => (
            <li key={seat.id}>
              <span>{seatInWords(seat)}</span>
              <Button
                look="quiet"
                icon="close"
                onClick={() => set({ focalPoints: seats.filter(({ id }) => id !== seat.id) })}
              >
                {edit.removeSeat(seat.title)}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {seats.length < most && (
        <div class="field-pair">
          <SelectField
            label={edit.place}
            name="place"
            value={place}
            onChange={setChosen}
            options={[{ value: 'organisations', label: directory.organisationsPlace }, ...states]}
          />
          {place && <SeatsThere place={place} seats={seats} onAdd={(seat) => set({ focalPoints: [...seats, seat] })} />}
        </div>
      )}
    </fieldset>
  )
}

type ThereProps = { place: string; seats: readonly FocalPoint[]; onAdd: (seat: FocalPoint) => void }

function SeatsThere({ place, seats, onAdd }: ThereProps) {
  const { edit } = useWords(practiceMessages)
  const query = useQuery(reading('GET /directory/:place', { params: { place } }))
  if (query.error) return <ProblemNotice problem={query.error} retry={() => void query.refetch()} />
  if (!query.data) return <Skeleton rows={1} />
  const country = isCountry(place) ? { country: place } : {}
  const there = query.data.institutions
    .flatMap(({ name, seats: all }) =>
      all.map(({ id, title }): FocalPoint => ({ id, title, institution: name, ...country })),
    )
    .filter(({ id }) => !seats.some((seat) => seat.id === id))
  if (there.length === 0) return <p class="hint">{edit.noSeats}</p>
  return (
    <SelectField
      key={seats.length}
      label={edit.seat}
      name="facts.focalPoints"
      value=""
      onChange={(id) => there.filter((seat) => seat.id === id).forEach(onAdd)}
      options={there.map((seat) => ({ value: seat.id, label: seatInWords(seat) }))}
    />
  )
}
