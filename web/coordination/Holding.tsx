import { useState } from 'preact/hooks'
import type { PersonRecord } from '../../shared/members.ts'
import { call } from '../api.ts'
import { refresh } from '../queries.ts'
import { say } from '../ui/live.tsx'
import { seatOf } from '../ui/names.tsx'
import { useLanguage, useWords } from '../words.ts'
import { AskFirst } from './AskFirst.tsx'
import { seatsChanged } from './changed.ts'
import { coordinationMessages } from './messages.ts'
import { SeatPicker } from './SeatPicker.tsx'
import { useSeatChoice } from './seatChoice.ts'

/** The seat that somebody holds: another one, or the end of their term. */
export function Holding({ person }: { person: PersonRecord }) {
  const { record, seats } = useWords(coordinationMessages)
  const language = useLanguage()
  const { seatId } = person
  const end = async () => {
    if (!seatId) return
    await call('DELETE /seats/:seatId/holder', { params: { seatId } })
    say(record.termEnded)
    await seatsChanged()
  }
  return (
    <>
      {seatId && <p>{[person.seatTitle, seatOf(person, language)].filter(Boolean).join(' · ')}</p>}
      <div class="form-end">
        {person.state === 'active' && <Move person={person} />}
        {seatId && (
          <AskFirst label={record.endTerm} title={record.endTermTitle} work={end}>
            <p>{record.endTermIs(person.name)}</p>
          </AskFirst>
        )}
      </div>
      {!seatId && <p class="hint">{seats.leaves}</p>}
    </>
  )
}

function Move({ person }: { person: PersonRecord }) {
  const { record, seats } = useWords(coordinationMessages)
  const [again, setAgain] = useState(0)
  const choice = useSeatChoice({ place: person.country ?? 'organisations' })
  const move = async () => {
    const seatId = await choice.settle()
    await call('PUT /seats/:seatId/holder', { params: { seatId }, body: { personId: person.id } })
    setAgain(again + 1)
    say(seats.named)
    await refresh('GET /people/:personId')
    await seatsChanged()
  }
  return (
    <AskFirst key={again} label={record.move} title={record.move} work={move} look="plain">
      <SeatPicker choice={choice} />
      <p class="hint">{seats.leaves}</p>
    </AskFirst>
  )
}
