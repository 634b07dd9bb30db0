import { epochSeconds, minutesAfter } from '../platform/clock.ts'
import type { Key, Table } from '../platform/table.ts'

export type MailStore = ReturnType<typeof mailStore>
/** `mine`: nobody else sends it now. `sent`: it has been sent, or refused for good. `theirs`: somebody else has it in hand. */
export type Claim = 'mine' | 'sent' | 'theirs'

// Longer than the function may run, so that a claim ends only when whoever holds it is gone.
const claimMinutes = 2
// As long as anything may come back: the stream keeps a day, a queue and its dead letters two weeks.
const keptMinutes = 16 * 24 * 60

export function mailStore(table: Table) {
  return {
    /** Takes a mail in hand before it is sent. */
    async claim(outboxId: string, now: string): Promise<Claim> {
      const claimed = await table.update({
        kind: 'update',
        key: claimKey(outboxId),
        update: 'SET claimedUntil = :until, expiresAt = :expiresAt',
        condition: 'attribute_not_exists(doneAt) AND (attribute_not_exists(claimedUntil) OR claimedUntil <= :now)',
        values: {
          ':now': now,
          ':until': minutesAfter(now, claimMinutes),
          ':expiresAt': epochSeconds(minutesAfter(now, keptMinutes)),
        },
      })
      if (claimed) return 'mine'
      const standing = await table.get(claimKey(outboxId), true)
      return standing?.doneAt ? 'sent' : 'theirs'
    },

    /** It was sent, or refused for good: it is never tried again. */
    async done(outboxId: string, now: string, outcome: 'sent' | 'refused'): Promise<void> {
      await table.update({
        kind: 'update',
        key: claimKey(outboxId),
        update: 'SET doneAt = :now, outcome = :outcome REMOVE claimedUntil',
        values: { ':now': now, ':outcome': outcome },
      })
    },

    /** Lets go of a mail that could not be sent now. */
    async release(outboxId: string): Promise<void> {
      await table.update({
        kind: 'update',
        key: claimKey(outboxId),
        update: 'REMOVE claimedUntil',
        condition: 'attribute_not_exists(doneAt)',
      })
    },
  }
}

function claimKey(outboxId: string): Key {
  return { pk: `outbox#${outboxId}`, sk: 'claim' }
}
