import type { BothCodes } from '../../shared/access.ts'
import { Problem } from '../../shared/problem.ts'
import type { Deps } from '../deps.ts'
import { secondsLeftOfDay } from '../platform/clock.ts'
import { sameText } from '../platform/secrets.ts'
import type { Write } from '../platform/transactions.ts'
import { stepOfCode } from './app.ts'
import { mailedCode } from './ceremonies.ts'
import type { AppItem } from './credential.ts'
import { appAmong } from './rules.ts'
import type { Keyring } from './store.ts'
import { appUse } from './writes.ts'

// Where there is no app, a code is compared with this one's, so that it takes the same time.
const decoySecret = 'A'.repeat(32)

/**
 * The write that takes both codes of this person, or undefined when either is wrong, or used before, or there is no such person or no app.
 * A wrong code of the app counts against the day only together with the right mailed one: nobody without the mailbox can use those up.
 * @throws Problem `too-many` when the day's are used up
 */
export async function bothCodesUse(
  deps: Deps,
  ceremony: { hash: string; kind: string },
  keyring: Keyring | undefined,
  codes: BothCodes,
): Promise<Write | undefined> {
  const now = deps.clock.now()
  const mailRight = sameText(codes.mailCode, mailedCode(deps, ceremony))
  const app = keyring && appAmong(keyring.credentials)
  if (keyring && app && mailRight) await countAppTry(deps, keyring.account.id, app)
  const secret = keyring && app ? deps.secrets.open(app.sealedSecret, keyring.account.id) : decoySecret
  const step = stepOfCode(secret, codes.appCode, now)
  if (!keyring || !app || !mailRight || step === undefined || step <= app.lastStep) return undefined
  return appUse(keyring.account.id, app, step, now)
}

async function countAppTry(deps: Deps, personId: string, app: AppItem): Promise<void> {
  const now = deps.clock.now()
  if (await deps.access.countAppTry(personId, app, now.slice(0, 10))) return
  throw new Problem('too-many', { retryAfterSeconds: secondsLeftOfDay(now) })
}
