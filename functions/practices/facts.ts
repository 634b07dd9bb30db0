import type { FactsEdit, FocalPoint, PracticeFacts } from '../../shared/practices.ts'
import { Problem } from '../../shared/problem.ts'
import type { Deps } from '../deps.ts'
import { seatById } from '../members/directory.ts'

export function notAChoice(field: string): Problem {
  return new Problem('invalid', { fields: [{ field, fault: 'not-a-choice' }] })
}

/** Focal points come by the ids of their seats, and are kept with their names. */
export async function factsFrom(
  deps: Deps,
  before: PracticeFacts,
  { focalPoints, ...facts }: FactsEdit,
): Promise<Partial<PracticeFacts>> {
  const given = Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined))
  if (!focalPoints) return given
  const known = new Map(before.focalPoints.map((one) => [one.id, one]))
  const named = focalPoints.map(async (id, at) => known.get(id) ?? seatNamed(deps, id, at))
  return { ...given, focalPoints: await Promise.all(named) }
}

async function seatNamed(deps: Deps, seatId: string, at: number): Promise<FocalPoint> {
  try {
    const { id, title, institution = '', country } = await seatById(deps, seatId)
    return { id, title, institution, ...(country ? { country } : {}) }
  } catch (error) {
    if (error instanceof Problem && error.code === 'not-found') throw notAChoice(`facts.focalPoints.${at}`)
    throw error
  }
}
