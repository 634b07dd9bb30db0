import type { Thread } from '../../shared/forum.ts'
import type { ThreadFilter } from '../../shared/threadKinds.ts'
import type { Key, Table } from '../platform/table.ts'
import type { Write } from '../platform/transactions.ts'

/** Under the thread's id, and so in the order of opening: a reply changes none of these rows, and costs what it did. */
function kindKey(spaceId: string, filter: ThreadFilter, threadId: string): Key {
  return { pk: `kinds#${spaceId}#${filter}`, sk: threadId }
}

function filtersOf({ kind, answer, closedAt }: Thread): ThreadFilter[] {
  const isUnanswered = kind === 'question' && !answer && !closedAt
  const isOpenRequest = kind === 'request' && !closedAt
  return [
    kind ?? 'discussion',
    ...(isUnanswered ? (['unanswered'] as const) : []),
    ...(isOpenRequest ? (['open-request'] as const) : []),
  ]
}

/** Takes a thread from the lists that it leaves into those that it comes to; a new one comes from nowhere. */
export function kindWrites(before: Thread | undefined, after: Thread): Write[] {
  const keysOf = (thread: Thread) => filtersOf(thread).map((filter) => kindKey(thread.spaceId, filter, thread.id))
  const [old, now] = [before ? keysOf(before) : [], keysOf(after)]
  const isIn = (keys: Key[], key: Key) => keys.some(({ pk }) => pk === key.pk)
  return [
    ...old.filter((key) => !isIn(now, key)).map((key): Write => ({ kind: 'delete', key })),
    ...now.filter((key) => !isIn(old, key)).map((item): Write => ({ kind: 'put', item })),
  ]
}

/** A place in such a list: after this thread, towards those opened before it or (`back`) after it. */
export type KindPlace = { id: string; back: boolean }

export function kindStore(table: Table) {
  return {
    /** Ids of a space's threads of one kind, the latest opened first also when going back. */
    async threadIdsOf(spaceId: string, filter: ThreadFilter, place: KindPlace | undefined, limit: number) {
      const back = place?.back ?? false
      const after = place ? { after: kindKey(spaceId, filter, place.id) } : {}
      const { pk } = kindKey(spaceId, filter, '')
      const { items } = await table.query({ pk, limit: limit + 1, backwards: !back, ...after })
      const ids = items.slice(0, limit).map(({ sk }) => String(sk))
      return { ids: back ? ids.reverse() : ids, more: items.length > limit }
    },
  }
}
