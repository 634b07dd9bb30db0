import { epochSeconds, minutesAfter } from './clock.ts'
import type { Key } from './table.ts'
import type { UpdateWrite } from './transactions.ts'

// Longer than a function that sends may run, so that a claim ends only when whoever holds it is gone.
const claimMinutes = 2

/** Takes a mail in hand before it is sent: refused while another has it, and for good once it is done. The row stays for so many minutes. */
export function claimWrite(key: Key, { now, keptMinutes }: { now: string; keptMinutes: number }): UpdateWrite {
  return {
    kind: 'update',
    key,
    update: 'SET claimedUntil = :until, expiresAt = :expiresAt',
    condition: 'attribute_not_exists(doneAt) AND (attribute_not_exists(claimedUntil) OR claimedUntil <= :now)',
    values: {
      ':now': now,
      ':until': minutesAfter(now, claimMinutes),
      ':expiresAt': epochSeconds(minutesAfter(now, keptMinutes)),
    },
  }
}

/** It was sent, or refused for good: it is never tried again. */
export function doneWrite(key: Key, now: string, outcome: 'sent' | 'refused'): UpdateWrite {
  return {
    kind: 'update',
    key,
    update: 'SET doneAt = :now, outcome = :outcome REMOVE claimedUntil',
    values: { ':now': now, ':outcome': outcome },
  }
}

/** Lets go of what could not be sent now. */
export function releaseWrite(key: Key): UpdateWrite {
  return { kind: 'update', key, update: 'REMOVE claimedUntil', condition: 'attribute_not_exists(doneAt)' }
}
