import type { FollowLevel } from '../../shared/notices.ts'
import { markKey } from '../forum/personRows.ts'
import type { Write } from '../platform/transactions.ts'
import { quietWrites } from '../subscriptions/subscription.ts'

type Chosen = { id: string; level: FollowLevel | 'none' }

/**
 * What a choice means for the digest, which has no time to look at each: muted spaces stand in its own row, and a thread that is muted
 * counts as seen, so that it is nothing new to anybody.
 */
export function digestWrites(personId: string, choices: readonly Chosen[]): Write[] {
  const spaces = choices.filter(({ id }) => id.startsWith('space_'))
  const muted = choices.filter(({ id, level }) => id.startsWith('thread_') && level === 'mute')
  return [
    ...quietWrites(
      personId,
      spaces.map(({ id, level }) => ({ id, muted: level === 'mute' })),
    ),
    ...muted.map(({ id }): Write => {
      const update = 'SET lastRead = if_not_exists(lastRead, :none)'
      return { kind: 'update', key: markKey(personId, id), update, values: { ':none': 0 } }
    }),
  ]
}
