import type { Actor } from '../../shared/actor.ts'
import type { Thread } from '../../shared/forum.ts'
import { Mark, markKey, membershipKey, seenPractice } from '../forum/personRows.ts'
import { AccountItem, accountKey } from '../members/account.ts'
import { epochSeconds, minutesAfter } from '../platform/clock.ts'
import type { Item, Key, Table } from '../platform/table.ts'
import { type NoticeRecord, noticeFrom, noticeKey } from './noticeRow.ts'
import { type Followable, type Follower, followerFrom, followerKey } from './store.ts'

/** Somebody who may be told of a thread: as much of him as the door looks at, and what is kept of him for this thread. */
export type Reader = Pick<Actor, 'id' | 'role' | 'spaceIds'> & {
  readTo: number
  other: Follower | undefined
  notice: { where: { personId: string; thingId: string }; record: NoticeRecord | undefined }
}

export type ReaderStore = ReturnType<typeof readerStore>

const lookedAtDays = 45
const keysPerReader = 5
/** As many as one request of 100 keys looks at. */
export const readersAtOnce = 100 / keysPerReader

const Account = AccountItem.pick({ id: true, role: true, state: true })

export function readerStore(table: Table) {
  return {
    /** Somebody has looked at a good practice: as long as a digest may look back, it is no news to them. */
    async lookedAt(personId: string, practiceId: string, now: string): Promise<void> {
      await table.update({
        ...{ kind: 'update', key: markKey(personId, seenPractice(practiceId)) },
        update: 'SET lastRead = :one, expiresAt = :until',
        values: { ':one': 1, ':until': epochSeconds(minutesAfter(now, lookedAtDays * 24 * 60)) },
      })
    },

    /** Those of these people who may sign in, by id. What the door looks at is read as every request reads it: now. */
    async readersOf(thread: Thread, other: Followable, personIds: string[]): Promise<Map<string, Reader>> {
      const keys = personIds.map((personId) => keysOf(thread, other, personId))
      const items = await table.getMany(keys.flatMap(Object.values<Key>), true)
      const found = new Map(items.map((item) => [nameOf(item), item]))
      const readers = keys.flatMap((own) => readerFrom(thread, (part) => found.get(nameOf(own[part]))) ?? [])
      return new Map(readers.map((reader) => [reader.id, reader]))
    },
  }
}

function readerFrom(thread: Thread, part: (name: keyof ReturnType<typeof keysOf>) => Item | undefined) {
  const account = Account.safeParse(part('account')).data
  if (account?.state !== 'active') return undefined
  const { id, role } = account
  const [mark, other, notice] = [part('mark'), part('other'), part('notice')]
  return {
    ...{ id, role, spaceIds: part('membership') ? [thread.spaceId] : [] },
    readTo: mark ? Mark.parse(mark).lastRead : 0,
    other: other && followerFrom(other),
    notice: { where: { personId: id, thingId: thread.id }, record: notice && noticeFrom(notice) },
  } satisfies Reader
}

function keysOf(thread: Thread, other: Followable, personId: string) {
  return {
    account: accountKey(personId),
    membership: membershipKey(thread.spaceId, personId),
    mark: markKey(personId, thread.id),
    notice: noticeKey({ personId, thingId: thread.id }),
    other: followerKey(other, personId),
  } satisfies Record<string, Key>
}

function nameOf({ pk, sk }: Item): string {
  return `${pk} ${sk}`
}
