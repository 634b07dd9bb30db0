import type { Actor } from '../../shared/actor.ts'
import type { Evidence, FactsEdit, FocalPoint, PracticeFacts } from '../../shared/practices.ts'
import { Problem } from '../../shared/problem.ts'
import type { Deps } from '../deps.ts'
import { isUsable } from '../files/file.ts'
import { seatById } from '../members/directory.ts'

export function notAChoice(field: string): Problem {
  return new Problem('invalid', { fields: [{ field, fault: 'not-a-choice' }] })
}

/** Focal points come by the ids of their seats, evidence by those of the files, and both are kept with their names. */
export async function factsFrom(
  deps: Deps,
  actor: Actor,
  before: PracticeFacts,
  { focalPoints, evidence, ...facts }: FactsEdit,
): Promise<Partial<PracticeFacts>> {
  const given = Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined))
  return {
    ...given,
    ...(focalPoints ? { focalPoints: await seatsNamed(deps, before, focalPoints) } : {}),
    ...(evidence ? { evidence: await filesNamed(deps, actor, before, evidence) } : {}),
  }
}

function seatsNamed(deps: Deps, before: PracticeFacts, ids: readonly string[]): Promise<FocalPoint[]> {
  const known = new Map(before.focalPoints.map((one) => [one.id, one]))
  return Promise.all(ids.map(async (id, at) => known.get(id) ?? seatNamed(deps, id, at)))
}

/** Those that the record carries stay, whoever sent them; others are the writer's own. */
async function filesNamed(
  deps: Deps,
  actor: Actor,
  before: PracticeFacts,
  wanted: NonNullable<FactsEdit['evidence']>,
): Promise<Evidence[]> {
  const carried = new Map(before.evidence.map((one) => [one.id, one]))
  const fresh = wanted.filter(({ id }) => !carried.has(id)).map(({ id }) => id)
  const found = fresh.length > 0 ? await deps.sentFiles.files(fresh) : []
  const usable = new Map(found.filter((file) => isUsable(file, actor.id)).map((file) => [file.id, file]))
  return wanted.map(({ id, caption }, at) => {
    const { name, kind, bytes } = carried.get(id) ?? usable.get(id) ?? {}
    if (!name || !kind || !bytes) throw notAChoice(`facts.evidence.${at}.id`)
    return { id, name, kind, bytes, caption }
  })
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
