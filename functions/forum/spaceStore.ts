import type { Space } from '../../shared/forum.ts'
import { type Activity, activityWrite } from '../activity/activity.ts'
import { madeBefore, madeFrom, type Once, onceKey } from '../platform/once.ts'
import type { Item, Save, Table } from '../platform/table.ts'
import type { Write } from '../platform/transactions.ts'
import {
  type SpaceMemberRecord,
  SpaceRecord,
  spaceKey,
  spaceMemberFrom,
  spaceMemberItem,
  spaceMemberKey,
} from './items.ts'
import { asKept, countWrites } from './memberships.ts'
import { feedKey, membershipKey } from './personRows.ts'
import { isConditionFailed, itemAt, onceRows } from './threadStore.ts'

export type SpaceRows = { space: SpaceRecord; activity: Activity; once: Once | undefined }

/** Who comes in or goes; `noted` leaves the change on the account, while that is as it was read. */
type Admission = { member: SpaceMemberRecord; noted: Write }
type Expulsion = { personId: string; member: SpaceMemberRecord | undefined; noted: Write }

export function spaceStore(table: Table) {
  return {
    async space(spaceId: string): Promise<SpaceRecord | undefined> {
      const item = await table.get(spaceKey(spaceId), true)
      return item && SpaceRecord.parse(item)
    },

    /** Spaces by their ids, in no order. */
    async spacesNamed(spaceIds: string[]): Promise<SpaceRecord[]> {
      const items = await table.getMany(spaceIds.map(spaceKey), true)
      return items.map((item) => SpaceRecord.parse(item))
    },

    /** Spaces in the order in which they were made, after this one when given. */
    async spaces(query: { after?: string; limit: number; consistent: boolean }) {
      const { after, limit, consistent } = query
      const from = after ? { after: spaceKey(after) } : {}
      const { items } = await table.query({ pk: 'spaces', limit: limit + 1, consistent, ...from })
      return { spaces: items.slice(0, limit).map((item) => SpaceRecord.parse(item)), more: items.length > limit }
    },

    madeBefore: (once: Once | undefined) => madeBefore(table, once),

    async addSpace(
      { space, activity, once }: SpaceRows,
      save: Save,
    ): Promise<{ done: true } | { done: false; made?: string }> {
      const put: Write = {
        kind: 'put',
        item: { ...spaceKey(space.id), ...space },
        condition: 'attribute_not_exists(pk)',
      }
      const outcome = await save([...onceRows({ once, now: space.createdAt }, space.id), put, activityWrite(activity)])
      if (outcome.done) return outcome
      const earlier = once && itemAt(outcome.refusals, onceKey(once))
      return once && earlier ? { done: false, made: madeFrom(earlier, once) } : { done: false }
    },

    /** Title, description and closure, made from the version before. */
    async changeSpace(space: Space, save: Save): Promise<{ done: true } | { done: false; space?: SpaceRecord }> {
      const outcome = await save([spaceUpdate(space)])
      if (outcome.done) return outcome
      const newer = itemAt(outcome.refusals.filter(isConditionFailed), spaceKey(space.id))
      return newer ? { done: false, space: SpaceRecord.parse(newer) } : { done: false }
    },

    async spaceMember(spaceId: string, personId: string): Promise<SpaceMemberRecord | undefined> {
      const item = await table.get(spaceMemberKey(spaceId, personId), true)
      return item && spaceMemberFrom(item)
    },

    async spaceMembers(spaceId: string, after: string | undefined, limit: number) {
      const range = { expression: 'begins_with(#sk, :member)', values: { ':member': 'member#' } }
      const from: { after?: Item } = after ? { after: spaceMemberKey(spaceId, after) } : {}
      const { items } = await table.query({
        pk: `space#${spaceId}`,
        range,
        limit: limit + 1,
        consistent: true,
        ...from,
      })
      return { members: items.slice(0, limit).map(spaceMemberFrom), more: items.length > limit }
    },

    /** Whether somebody was let in; true also for one who is suspended, and whom the space's own rows do not name. */
    async isLetIn(spaceId: string, personId: string): Promise<boolean> {
      return (await table.get(membershipKey(spaceId, personId), true)) !== undefined
    },

    /** The member's row, the person's own row and the space's count, together. @returns whether it is done, or was done before */
    async admit(spaceId: string, { member, noted }: Admission, save: Save): Promise<boolean> {
      const item = spaceMemberItem(spaceId, member)
      const outcome = await save([
        noted,
        { kind: 'put', item, condition: 'attribute_not_exists(pk)' },
        { kind: 'put', item: { ...membershipKey(spaceId, member.person.id), since: member.since } },
        ...countWrites(countOf(spaceId, member, 1)),
      ])
      return outcome.done || itemAt(outcome.refusals.filter(isConditionFailed), item) !== undefined
    },

    /** Takes a member out, or somebody suspended (who has no row as a member). @returns whether it was as it was read */
    async expel(spaceId: string, { personId, member, noted }: Expulsion, save: Save): Promise<boolean> {
      const key = spaceMemberKey(spaceId, personId)
      const seen: Write = member
        ? { kind: 'delete', key, ...asKept(member) }
        : { kind: 'check', key, condition: 'attribute_not_exists(pk)' }
      const counts = member ? countOf(spaceId, member, -1) : []
      const own: Write = { kind: 'delete', key: membershipKey(spaceId, personId) }
      // Who is let in again makes a new address.
      const feed: Write = { kind: 'delete', key: feedKey(personId, spaceId) }
      return (await save([noted, seen, own, feed, ...countWrites(counts)])).done
    },
  }
}

function countOf(spaceId: string, { counted }: SpaceMemberRecord, delta: 1 | -1) {
  return counted ? [{ spaceId, place: counted, delta }] : []
}

function spaceUpdate({ id, title, description, version, closedAt }: Space): Write {
  const set = 'SET title = :title, description = :description, #version = :version'
  const facts = { ':title': title, ':description': description, ':version': version, ':before': version - 1 }
  return {
    kind: 'update',
    key: spaceKey(id),
    update: closedAt ? `${set}, closedAt = :closedAt` : `${set} REMOVE closedAt`,
    condition: '#version = :before',
    names: { '#version': 'version' },
    values: { ...facts, ...(closedAt ? { ':closedAt': closedAt } : {}) },
  }
}
