import { activityWrite } from '../../../functions/activity/activity.ts'
import type { SpaceMemberRecord, SpaceRecord } from '../../../functions/forum/items.ts'
import { spaceKey, spaceMemberItem } from '../../../functions/forum/items.ts'
import { membershipKey } from '../../../functions/forum/personRows.ts'
import { accountKey } from '../../../functions/members/account.ts'
import type { Write } from '../../../functions/platform/transactions.ts'
import type { CastMember } from './cast.ts'
import { type SampleSpace, sampleSpaces } from './content/spaces.ts'
import { sampleId } from './ids.ts'
import { instantOf } from './rhythm.ts'

export type SpaceAndMembers = { folder: string; space: SpaceRecord; members: CastMember[]; writes: Write[] }

const absent = 'attribute_not_exists(pk)'

/** The spaces with who was let in, as making them and admitting people leaves them. */
export function spacesOf(cast: ReadonlyMap<string, CastMember>, maker: CastMember): SpaceAndMembers[] {
  return sampleSpaces.map((sample) => {
    const members = sample.members.map((handle) => knownIn(cast, handle))
    const space = spaceOf(sample, members)
    const { id: spaceId, createdAt: at, audience } = space
    const id = sampleId('activity', `space ${sample.folder}`, at)
    const writes: Write[] = [
      { kind: 'put', item: { ...spaceKey(spaceId), ...space }, condition: absent },
      activityWrite({ id, kind: 'space-made', at, actorId: maker.account.id, spaceId, audience }),
      ...members.flatMap((member) => memberWrites(space, member)),
    ]
    return { folder: sample.folder, space, members, writes }
  })
}

function spaceOf({ folder, openedOn, members: _, ...draft }: SampleSpace, members: CastMember[]): SpaceRecord {
  const createdAt = instantOf(openedOn, '')
  const admitted: Record<string, number> = {}
  for (const place of members.flatMap((member) => countedAt(member) ?? [])) admitted[place] = (admitted[place] ?? 0) + 1
  return { id: sampleId('space', folder, createdAt), ...draft, createdAt, version: 1, admitted }
}

// Editors and coordinators read every space: they are no part of its count.
function countedAt({ role, place }: CastMember): string | null {
  return role === 'liaison' || role === 'observer' ? place : null
}

/** When somebody was let into the last of their spaces. */
function lastAdmittedAt(member: CastMember): string | undefined {
  const spaces = sampleSpaces.filter(({ members }) => members.includes(member.handle))
  return spaces
    .map(({ openedOn }) => admittedAt(instantOf(openedOn, ''), member))
    .sort()
    .at(-1)
}

function admittedAt(createdAt: string, { account: { acceptedAt = createdAt } }: CastMember): string {
  return acceptedAt > createdAt ? acceptedAt : createdAt
}

function memberWrites({ id, createdAt }: SpaceRecord, member: CastMember): Write[] {
  const since = admittedAt(createdAt, member)
  const record: SpaceMemberRecord = { person: member.author, since, counted: countedAt(member) }
  return [
    { kind: 'put', item: spaceMemberItem(id, record), condition: absent },
    { kind: 'put', item: { ...membershipKey(id, member.account.id), since } },
    {
      kind: 'update',
      key: accountKey(member.account.id),
      update: 'SET spacesChangedAt = :since',
      condition: 'attribute_exists(pk)',
      values: { ':since': lastAdmittedAt(member) },
    },
  ]
}

/** @throws an Error that names who is missing */
export function knownIn(cast: ReadonlyMap<string, CastMember>, handle: string): CastMember {
  const member = cast.get(handle)
  if (!member) throw new Error(`The sample has nobody with the handle ${handle}.`)
  return member
}
