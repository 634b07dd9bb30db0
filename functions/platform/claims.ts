import { epochSeconds, minutesAfter } from './clock.ts'
import type { Key } from './table.ts'
import type { UpdateWrite } from './transactions.ts'

// Longer than a function that sends may run, so that a claim ends only when whoever holds it is gone.
const claimMinutes = 2

type Claiming = { now: string; keptMinutes: number; maySend: boolean }

/**
 * Takes a mail in hand before it is sent: refused while another has it, and for good once it is done. The row stays for so many minutes.
 * That one may have been sent stands until somebody lets go, whoever takes it meanwhile.
 */
export function claimWrite(key: Key, { now, keptMinutes, maySend }: Claiming): UpdateWrite {
  return {
    kind: 'update',
    key,
    update: `SET claimedUntil = :until, expiresAt = :expiresAt${maySend ? ', maySend = :true' : ''}`,
    condition: 'attribute_not_exists(doneAt) AND (attribute_not_exists(claimedUntil) OR claimedUntil <= :now)',
    values: {
      ':now': now,
      ':until': minutesAfter(now, claimMinutes),
      ':expiresAt': epochSeconds(minutesAfter(now, keptMinutes)),
      ...(maySend ? { ':true': true } : {}),
    },
  }
}

/** `refused`: by the mail service, for good. `unreachable`: its address takes no mail, or no digests. */
export type MailOutcome = 'sent' | 'refused' | 'unreachable'

/** It was sent, or will not be: it is never tried again. */
export function doneWrite(key: Key, now: string, outcome: MailOutcome): UpdateWrite {
  return {
    kind: 'update',
    key,
    update: 'SET doneAt = :now, outcome = :outcome REMOVE claimedUntil',
    values: { ':now': now, ':outcome': outcome },
  }
}

/** Lets go of what could not be sent now; that it may have gone all the same stands. */
export function releaseWrite(key: Key, mayHaveGone: boolean): UpdateWrite {
  const update = mayHaveGone ? 'REMOVE claimedUntil' : 'REMOVE claimedUntil, maySend'
  return { kind: 'update', key, update, condition: 'attribute_not_exists(doneAt)' }
}

/** What became of a mail, when, and when the mail service had taken it. */
export type CameTo = { what: string; at: string; takenAt: string }

/**
 * What the mail service tells of a mail: each is noted by itself, whatever comes first. That it took the mail is enough for it never to be
 * sent again, also where its answer was lost.
 */
export function cameToWrite(key: Key, { what, at, takenAt }: CameTo, keptMinutes: number): UpdateWrite {
  return {
    kind: 'update',
    key,
    update: `SET #what = :at, doneAt = if_not_exists(doneAt, :takenAt), outcome = if_not_exists(outcome, :sent),
      expiresAt = if_not_exists(expiresAt, :expiresAt) REMOVE claimedUntil`,
    names: { '#what': `${what}At` },
    values: {
      ':at': at,
      ':takenAt': takenAt,
      ':sent': 'sent',
      ':expiresAt': epochSeconds(minutesAfter(takenAt, keptMinutes)),
    },
  }
}
