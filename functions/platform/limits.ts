import { Problem } from '../../shared/problem.ts'
import type { Clock } from './clock.ts'
import { epochSeconds, minutesAfter } from './clock.ts'
import type { Table } from './table.ts'

/** Limits counted in the table, for what is worth guessing or flooding: they hold across all instances and restarts. */
export type Limits = {
  /** Counts one use. @throws Problem `too-many`, with the seconds until the window ends. */
  take(name: string, key: string, limit: { most: number; minutes: number }): Promise<void>
}

/** Counts per fixed window. Fails open when the table is out of reach only where the action itself would fail too. */
export function limitsIn(table: Table, clock: Clock): Limits {
  return {
    async take(name, key, { most, minutes }) {
      const now = clock.now()
      const windowMs = minutes * 60_000
      const windowStart = Math.floor(Date.parse(now) / windowMs) * windowMs
      const counted = await table.update({
        kind: 'update',
        key: { pk: `limit#${name}#${key}#${windowStart}`, sk: 'limit' },
        update: 'ADD used :one SET expiresAt = :expiresAt',
        condition: 'attribute_not_exists(used) OR used < :most',
        values: { ':one': 1, ':most': most, ':expiresAt': epochSeconds(minutesAfter(now, 2 * minutes)) },
      })
      if (counted) return
      throw new Problem('too-many', {
        retryAfterSeconds: Math.ceil((windowStart + windowMs - Date.parse(now)) / 1000),
        limit: most,
      })
    },
  }
}
