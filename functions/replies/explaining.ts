import { Problem } from '../../shared/problem.ts'
import type { Deps } from '../deps.ts'
import type { Outcome } from './answering.ts'
import type { ReplyMailMessage } from './mailMessages.ts'

/** Nobody is written to more often, whoever writes in their name. */
const explanations = { most: 5, minutes: 24 * 60 }

type About = { personId: string; threadId: string; key: string }

/** Tells somebody, at the address on record and once for each mail, what was not posted and why. */
export async function explain(deps: Deps, { key, ...about }: About, outcome: Outcome): Promise<void> {
  const told = toldOf(outcome)
  if (!told || !(await isInTime(deps, about.personId))) return
  const message: ReplyMailMessage = { kind: 'reply-told', ...about, ...nothing, ...told, reference: key }
  await deps.mail.handOver({ id: `outbox_reply-${key}`, queue: 'bulk-mail', message }, deps.clock.now())
}

const nothing = { fileIds: [], tooLarge: 0, tooMany: 0 }

function toldOf(outcome: Outcome): Partial<ReplyMailMessage> | undefined {
  if (outcome.kind === 'refused') return { why: outcome.why }
  if (outcome.kind !== 'posted') return undefined
  const { leftOut, tooLarge, tooMany } = outcome.attachments
  return leftOut.length + tooLarge + tooMany > 0 ? { fileIds: leftOut, tooLarge, tooMany } : undefined
}

async function isInTime(deps: Deps, personId: string): Promise<boolean> {
  try {
    await deps.limits.take('reply-explained', personId, explanations)
    return true
  } catch (error) {
    if (error instanceof Problem && error.code === 'too-many') return false
    throw error
  }
}
