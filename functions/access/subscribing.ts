import { Problem } from '../../shared/problem.ts'
import type { SubscriptionRequest } from '../../shared/subscribers.ts'
import type { Deps } from '../deps.ts'
import { secondsLeftOfDay } from '../platform/clock.ts'
import { sameText } from '../platform/secrets.ts'
import { subscribingWrites } from '../subscribers/actions.ts'
import type { Browser } from './browser.ts'
import { begin, countMailedCode, mailedCode, tried } from './ceremonies.ts'
import { PublicDigest } from './ceremony.ts'
import { mailWrite } from './mailMessages.ts'
import { ceremonyEnd } from './writes.ts'

/** As many in one day (UTC) come from somebody's typing what is nobody's: the mail service would hold them against all our mail. */
const mostDeadCodes = 20

/** Does the same for every address, whoever has it: nobody learns here who reads the digest. */
export async function requestSubscription(
  deps: Deps,
  browser: Browser,
  request: SubscriptionRequest,
): Promise<undefined> {
  await refuseAmongDeadCodes(deps)
  await countMailedCode(deps, browser, request.email)
  await begin(deps, browser, { kind: 'public-digest', ...request }, (ceremonyHash) => [
    mailWrite(deps, { kind: 'subscription-code', ceremonyHash }),
  ])
}

async function refuseAmongDeadCodes(deps: Deps): Promise<void> {
  const now = deps.clock.now()
  const codes = (await deps.feedback.figures(now.slice(0, 10))).filter(({ kind }) => kind === 'subscription')
  const dead = codes.reduce((sum, { bounced, complained }) => sum + bounced + complained, 0)
  if (dead >= mostDeadCodes) throw new Problem('too-many', { retryAfterSeconds: secondsLeftOfDay(now) })
}

/** Double opt-in: a code that was mailed and typed shows that whoever asked reads that mailbox. A link would be followed by programs that look mail over. */
export async function confirmSubscription(deps: Deps, browser: Browser, mailCode: string): Promise<undefined> {
  const ceremony = await tried(deps, browser, PublicDigest)
  if (!sameText(mailCode, mailedCode(deps, ceremony))) throw new Problem('code-wrong')
  const { email, language, frequency, zone } = ceremony
  const consent = { way: 'code', at: deps.clock.now() } as const
  const { writes } = await subscribingWrites(deps, { email, language, frequency, zone }, consent)
  const outcome = await deps.access.commit([ceremonyEnd(ceremony), ...writes])
  if (!outcome.done) {
    throw outcome.refusals[0]?.code === 'None'
      ? new Problem('unavailable', { retryAfterSeconds: 1 })
      : new Problem('ceremony-ended')
  }
  browser.dropCeremony()
}
