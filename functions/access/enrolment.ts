import type { Made } from '../../shared/access.ts'
import { Problem } from '../../shared/problem.ts'
import type { Deps } from '../deps.ts'
import { stepOfCode } from './app.ts'
import type { Browser } from './browser.ts'
import type { AppItem, PasskeyItem } from './credential.ts'
import { deviceOf } from './device.ts'
import { madePasskey } from './passkeys.ts'

/** The passkey that a browser made for a challenge. @throws Problem `invalid` when it does not fit the challenge, this site, or its user */
export async function enrolledPasskey(
  deps: Deps,
  browser: Browser,
  { challenge, made, era }: { challenge: string; made: Made; era: number },
): Promise<PasskeyItem> {
  const passkey = await madePasskey(deps, challenge, made.credential)
  if (!passkey) throw new Problem('invalid', { fields: [{ field: 'credential', fault: 'malformed' }] })
  return {
    ...passkey,
    id: deps.ids.next('credential'),
    way: 'passkey',
    label: made.label ?? deviceOf(browser.userAgent),
    addedAt: deps.clock.now(),
    era,
  }
}

/** The app whose first code was typed; that code is used up by it. @throws Problem `code-wrong` */
export function enrolledApp(
  deps: Deps,
  { personId, sealedSecret, appCode, era }: { personId: string; sealedSecret: string; appCode: string; era: number },
): AppItem {
  const now = deps.clock.now()
  const lastStep = stepOfCode(deps.secrets.open(sealedSecret, personId), appCode, now)
  if (lastStep === undefined) throw new Problem('code-wrong')
  return {
    id: deps.ids.next('credential'),
    way: 'app',
    label: '',
    addedAt: now,
    era,
    sealedSecret,
    lastStep,
  }
}
