import * as z from 'zod'
import type { Author } from '../../shared/forum.ts'
import type { Standing } from '../members/standing.ts'
import type { Table } from '../platform/table.ts'
import type { Write } from '../platform/transactions.ts'
import { type SpaceMemberRecord, spaceKey, spaceMemberFrom, spaceMemberItem, spaceMemberKey } from './items.ts'
import { membershipKey } from './personRows.ts'

/** Those who belong to no State. */
export const organisations = 'organisations'

/** A space that somebody was let in to. The space's own row, `member`, is away while the person is suspended. */
export type Membership = { spaceId: string; since: string; member: SpaceMemberRecord | undefined }

export type Standings = { personId: string; memberships: Membership[]; standing: Standing }[]

/** A person more or less in the count of a place of a space. */
type Count = { spaceId: string; place: string; delta: 1 | -1 }

const MembershipItem = z.object({ sk: z.string(), since: z.string() })

/** Under what a person is counted in a space. Editors and coordinators read every space: they are counted with the staff. */
export function countedAt({ role, country }: Author): string | null {
  return role === 'liaison' || role === 'observer' ? (country ?? organisations) : null
}

export function membershipStore(table: Table) {
  return {
    async memberships(personId: string): Promise<Membership[]> {
      const { pk, sk: prefix } = membershipKey('', personId)
      const range = { expression: 'begins_with(#sk, :prefix)', values: { ':prefix': prefix } }
      const { items } = await table.query({ pk, range, consistent: true })
      const own = items.map((item) => MembershipItem.parse(item))
      const memberships = own.map(({ sk, since }) => ({ spaceId: sk.slice(prefix.length), since }))
      const keys = memberships.map(({ spaceId }) => spaceMemberKey(spaceId, personId))
      const rows = await table.getMany(keys, true)
      const members = new Map(rows.map((row) => [row.pk, spaceMemberFrom(row)]))
      return memberships.map((one) => ({ ...one, member: members.get(spaceMemberKey(one.spaceId, personId).pk) }))
    },

    /** Of these people those who were let in to a space, as far as this replica knows; at most 100. */
    async belonging(spaceId: string, personIds: string[]): Promise<Set<string>> {
      const ids = [...new Set(personIds)]
      const items = await table.getMany(ids.map((personId) => membershipKey(spaceId, personId)))
      return new Set(items.map(({ pk }) => String(pk).slice('person#'.length)))
    },

    unsettled,
    standingWrites,
  }
}

/** The memberships whose rows or counts are not yet what this standing makes of them. */
export function unsettled(memberships: Membership[], standing: Standing): Membership[] {
  if (standing === 'gone') return memberships
  if (standing === 'suspended') return memberships.filter(({ member }) => member)
  return memberships.filter(({ spaceId, since, member }) => {
    const wanted = spaceMemberItem(spaceId, { person: standing, since, counted: countedAt(standing) })
    return !member || JSON.stringify(spaceMemberItem(spaceId, member)) !== JSON.stringify(wanted)
  })
}

/** The writes for several people at once, as a transaction writes a space's count once only; they hold while the rows are as they were read. */
export function standingWrites(standings: Standings): Write[] {
  const each = standings.flatMap(({ personId, memberships, standing }) =>
    unsettled(memberships, standing).map((membership) => ({ personId, membership, standing })),
  )
  return [
    ...each.flatMap(({ personId, membership, standing }) => rowWrites(personId, membership, standing)),
    ...countWrites(each.flatMap(({ membership, standing }) => countsOf(membership, standing))),
  ]
}

function rowWrites(personId: string, { spaceId, since, member }: Membership, standing: Standing): Write[] {
  const own = membershipKey(spaceId, personId)
  const asRead = member ? asKept(member) : { condition: 'attribute_not_exists(pk)' }
  if (standing === 'suspended' || standing === 'gone') {
    const out: Write[] = member ? [{ kind: 'delete', key: spaceMemberKey(spaceId, personId), ...asRead }] : []
    return standing === 'gone' ? [...out, { kind: 'delete', key: own }] : out
  }
  const item = spaceMemberItem(spaceId, { person: standing, since, counted: countedAt(standing) })
  const back: Write[] = member ? [] : [{ kind: 'check', key: own, condition: 'attribute_exists(pk)' }]
  return [{ kind: 'put', item, ...asRead }, ...back]
}

/** The condition that a member is in since then, and counted there. */
export function asKept({ since, counted }: SpaceMemberRecord) {
  return { condition: 'since = :since AND counted = :counted', values: { ':since': since, ':counted': counted } }
}

function countsOf({ spaceId, member }: Membership, standing: Standing): Count[] {
  const before = member?.counted ?? null
  const after = standing === 'suspended' || standing === 'gone' ? null : countedAt(standing)
  if (before === after) return []
  return [
    ...(before ? [{ spaceId, place: before, delta: -1 as const }] : []),
    ...(after ? [{ spaceId, place: after, delta: 1 as const }] : []),
  ]
}

export function countWrites(counts: Count[]): Write[] {
  return [...Map.groupBy(counts, ({ spaceId }) => spaceId)].map(([spaceId, ofSpace]) => {
    const places = [...Map.groupBy(ofSpace, ({ place }) => place)]
    const sums = places.map(([, ofPlace]) => ofPlace.reduce((sum, { delta }) => sum + delta, 0))
    const set = places.map((_, n) => `admitted.#p${n} = if_not_exists(admitted.#p${n}, :zero) + :d${n}`)
    return {
      kind: 'update',
      key: spaceKey(spaceId),
      update: `SET ${set.join(', ')}`,
      names: Object.fromEntries(places.map(([place], n) => [`#p${n}`, place])),
      values: { ':zero': 0, ...Object.fromEntries(sums.map((sum, n) => [`:d${n}`, sum])) },
    }
  })
}
