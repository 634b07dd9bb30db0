import { useState } from 'preact/hooks'
import { isCountry } from '../../shared/countries.ts'
import { call } from '../api.ts'
import { useDraft } from '../draft.ts'
import { useOnceKey } from '../once.ts'
import { ProblemError } from '../problem.ts'
import { refresh } from '../queries.ts'
import { coordinationMessages } from './messages.ts'

/** In place of an id: make one. */
export const anew = 'new'

type Chosen = { place: string; seatId: string; institutionId: string }
export type SeatChoice = ReturnType<typeof useSeatChoice>

/** A seat being chosen, or made on the way together with its institution. */
export function useSeatChoice(initial: { place: string; seatId?: string }) {
  const [chosen, setChosen] = useState<Chosen>({ seatId: '', institutionId: '', ...initial })
  const institutionName = useDraft('seat-institution')
  const title = useDraft('seat-title')
  const country = isCountry(chosen.place) ? chosen.place : undefined
  const institution = { name: institutionName.text, ...(country ? { country } : {}) }
  const institutionKey = useOnceKey(JSON.stringify(institution))
  const seatKey = useOnceKey(JSON.stringify([chosen.place, chosen.institutionId, institution, title.text]))

  async function institutionId(): Promise<string> {
    if (chosen.institutionId && chosen.institutionId !== anew) return chosen.institutionId
    const made = await called(
      { name: 'institutionName' },
      call('POST /institutions', { body: institution, onceKey: institutionKey }),
    )
    setChosen((before) => ({ ...before, institutionId: made.id }))
    institutionName.drop()
    await refresh('GET /directory/:place')
    return made.id
  }

  /** The id of the seat, made now if it has to be. What is made stays chosen, should the next step fail. */
  async function settle(): Promise<string> {
    if (chosen.seatId && chosen.seatId !== anew) return chosen.seatId
    if (!chosen.place || !chosen.seatId) throw missing(chosen.place ? 'seatId' : 'place')
    const body = { institutionId: await institutionId(), title: title.text, ...(country ? { country } : {}) }
    const made = await called({ title: 'seatTitle' }, call('POST /seats', { body, onceKey: seatKey }))
    setChosen((before) => ({ ...before, seatId: made.id }))
    title.drop()
    await refresh('GET /directory/:place')
    return made.id
  }

  return { chosen, setChosen, institutionName, title, settle }
}

function missing(field: 'place' | 'seatId'): ProblemError {
  const message = coordinationMessages.now().seat.needed
  return new ProblemError({ code: 'invalid', fields: [{ field, fault: 'required', message }] })
}

// The form around has fields of the same names for the person: these faults find their own.
async function called<Made>(names: Record<string, string>, work: Promise<Made>): Promise<Made> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    const fields = error.fields.map((one) => ({ ...one, field: names[one.field] ?? one.field }))
    throw new ProblemError({ ...error, title: error.title, fields })
  }
}
