import type { z } from 'zod'
import { Problem } from '../../shared/problem.ts'
import type { Deps } from '../deps.ts'
import { hashOf } from '../platform/secrets.ts'
import type { Write } from '../platform/transactions.ts'
import type { Browser } from './browser.ts'
import type { CeremonyShape, NewCeremony } from './ceremony.ts'
import { newCeremony } from './ceremonyStore.ts'

/** Begins a ceremony in this browser, in place of any that was under way there, with what else it sets going. */
export async function begin(
  deps: Deps,
  browser: Browser,
  ceremony: NewCeremony,
  alongside: (hash: string) => Write[] = () => [],
): Promise<void> {
  const { secret, hash, write } = newCeremony(ceremony, deps.clock.now())
  await deps.access.commit([write, ...alongside(hash)])
  browser.keepCeremony(secret)
}

/** The ceremony of this kind that is under way in this browser, one try of it counted. @throws Problem `ceremony-ended` */
export async function tried<Shape extends CeremonyShape>(
  deps: Deps,
  browser: Browser,
  shape: Shape,
): Promise<z.output<Shape>> {
  const ceremony = await deps.access.tryCeremony(ceremonyHash(browser), shape, deps.clock.now())
  if (!ceremony) throw new Problem('ceremony-ended')
  return ceremony
}

/** The hash of what the browser's cookie holds, which is where its ceremony is kept. @throws Problem `ceremony-ended` without one */
export function ceremonyHash(browser: Browser): string {
  if (!browser.ceremony) throw new Problem('ceremony-ended')
  return hashOf(browser.ceremony)
}

/** The six digits that are mailed for a ceremony: they follow from it, and are kept nowhere. */
export function mailedCode(deps: Deps, ceremony: { hash: string; kind: string }): string {
  return deps.secrets.sixDigits(`${ceremony.kind}\n${ceremony.hash}`)
}

/** Mailed codes that one source may ask for one address in an hour: whoever floods a mailbox slows down nobody but himself. */
export async function countMailedCode(deps: Deps, browser: Browser, email: string, most = 6): Promise<void> {
  await deps.limits.take('mailed-code', hashOf(`${browser.source}\n${email}`), { most, minutes: 60 })
}
