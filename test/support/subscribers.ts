import { subscribingWrites } from '../../functions/subscribers/actions.ts'
import type { Language } from '../../shared/languages.ts'
import type { World } from './world.ts'

/** Somebody who gets the public digest each week, as confirming a code leaves them. @returns the id */
export async function subscribed({ deps, clock, table }: World, email: string, language: Language = 'es') {
  const consent = { way: 'code', at: clock.now() } as const
  const request = { email, language, frequency: 'weekly', zone: 'America/Lima' } as const
  const { id, writes } = await subscribingWrites(deps, request, consent)
  await table.transact(writes)
  return id
}
