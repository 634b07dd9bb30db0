import type { Adoption, AdoptionNote, Ledger } from '../../shared/adoptions.ts'
import { send, told } from './forum.ts'
import type { SignedIn } from './people.ts'
import type { World } from './world.ts'

export const note: AdoptionNote = {
  ...{ status: 'considering', since: '2026-03', language: 'es', changed: '', failed: '', evidence: '', links: [] },
}
export const evidenced: AdoptionNote = { ...note, status: 'adopted', evidence: 'Doscientas niñas en seis meses' }

/** A State notes something, on top of this version. */
export function noting(
  world: World,
  who: SignedIn | undefined,
  id: string,
  body: object,
  version = 0,
): Promise<Response> {
  const headers = { 'if-match': `"${version}"` }
  return send(world, who, `/publications/${id}/adoption`, { method: 'PUT', body: { ...note, ...body }, headers })
}

export function noted(
  world: World,
  who: SignedIn,
  id: string,
  body: Partial<AdoptionNote>,
  version = 0,
): Promise<Adoption> {
  return told<Adoption>(noting(world, who, id, body, version))
}

/** The Institute confirms the evidence of this version. */
export function confirming(
  world: World,
  who: SignedIn | undefined,
  at: { id: string; country: string; version: number },
): Promise<Response> {
  const path = `/publications/${at.id}/adoptions/${at.country}/replication`
  return send(world, who, path, { method: 'PUT', headers: { 'if-match': `"${at.version}"` } })
}

export function ledgerOf(world: World, who: SignedIn, id: string): Promise<Ledger> {
  return told<Ledger>(send(world, who, `/publications/${id}/adoptions`))
}
