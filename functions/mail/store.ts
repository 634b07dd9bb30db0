import { type CameTo, cameToWrite, claimWrite, doneWrite, type MailOutcome, releaseWrite } from '../platform/claims.ts'
import { type OutboxRow, outboxWrite } from '../platform/outbox.ts'
import type { Key, Table } from '../platform/table.ts'
import type { Write } from '../platform/transactions.ts'

export type MailStore = ReturnType<typeof mailStore>
/**
 * `sent`: it has been sent, or refused for good. `theirs`: somebody else has it in hand. Otherwise it is ours alone now. `new`: for the first time.
 * `let-go`: somebody had it, and what was sent is noted. `lapsed`: somebody had it to send and is gone; what was sent and not noted is not known.
 */
export type Claim = 'sent' | 'theirs' | 'new' | 'let-go' | 'lapsed'

// As long as anything may come back: the stream keeps a day, a queue and its dead letters two weeks.
const keptMinutes = 16 * 24 * 60

export function mailStore(table: Table) {
  return {
    /** An effect of its own, without a change that it follows from; handed over twice it is one. */
    async handOver(row: Omit<OutboxRow, 'entity'>, now: string): Promise<void> {
      await table.transact([outboxWrite(row, now)])
    },

    /** Takes a mail in hand before it is sent or, where nothing may be sent now, before it is put off. */
    async claim(outboxId: string, now: string, maySend = true): Promise<Claim> {
      const before = await table.update(claimWrite(claimKey(outboxId), { now, keptMinutes, maySend }), 'ALL_OLD')
      if (before?.maySend) return 'lapsed'
      if (before) return before.pk ? 'let-go' : 'new'
      const standing = await table.get(claimKey(outboxId), true)
      return standing?.doneAt ? 'sent' : 'theirs'
    },

    /** It was sent, or refused for good: it is never tried again. */
    async done(outboxId: string, now: string, outcome: MailOutcome): Promise<void> {
      await table.update(doneWrite(claimKey(outboxId), now, outcome))
    },

    /** What the mail service tells of one. */
    cameTo(outboxId: string, told: CameTo): Write {
      return cameToWrite(claimKey(outboxId), told, keptMinutes)
    },

    /** Lets go of a mail that could not be sent now, or of which it is still not known what went. */
    async release(outboxId: string, mayHaveGone = false): Promise<void> {
      await table.update(releaseWrite(claimKey(outboxId), mayHaveGone))
    },
  }
}

function claimKey(outboxId: string): Key {
  return { pk: `outbox#${outboxId}`, sk: 'claim' }
}
