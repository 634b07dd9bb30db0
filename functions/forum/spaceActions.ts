import type { Actor } from '../../shared/actor.ts'
import type { NewSpace, SpaceEdit, SpaceMember, SpaceView } from '../../shared/forum.ts'
import { limits } from '../../shared/limits.ts'
import type { Page, PageQuery } from '../../shared/page.ts'
import { conditionFor } from '../../shared/policy.ts'
import { Problem } from '../../shared/problem.ts'
import { recording } from '../audit/actions.ts'
import type { Deps } from '../deps.ts'
import type { Once } from '../platform/once.ts'
import { untilDone } from '../platform/retry.ts'
import { known, readableSpace } from './doors.ts'
import type { SpaceMemberRecord, SpaceRecord } from './items.ts'
import { countedAt, organisations } from './memberships.ts'
import { mayRead, placeOf, whyNotAnnounce, whyNotOpenThread } from './rules.ts'

type Readership = SpaceView['readership'] & { staff: number }

export async function listSpaces(deps: Deps, actor: Actor, { cursor }: PageQuery): Promise<Page<SpaceView>> {
  const after = cursor ? { after: String(deps.cursors.read('spaces', cursor).after) } : {}
  const { items, last } = await readableSpaces(deps, actor, { limit: limits.spacesPerPage, consistent: true, ...after })
  return { items, ...(last ? { next: deps.cursors.write('spaces', { after: last }) } : {}) }
}

/** Those of these spaces that the reader may see. */
export function spacesFor(deps: Deps, actor: Actor, spaces: SpaceRecord[], network: Readership): SpaceView[] {
  const readables = spaces.filter((space) => mayRead(actor, placeOf(space)))
  for (const space of readables) deps.openSpaces.note(space)
  return readables.map((space) => viewFor(actor, space, network))
}

/** The spaces that this reader may see, and the id after which there are more to look at. */
async function readableSpaces(
  deps: Deps,
  actor: Actor,
  query: { limit: number; consistent: boolean; after?: string },
): Promise<{ items: SpaceView[]; last: string | undefined }> {
  const [{ spaces, more }, network] = await Promise.all([deps.forum.spaces(query), deps.members.readership()])
  return {
    items: spacesFor(deps, actor, spaces, network),
    last: more ? spaces.at(-1)?.id : undefined,
  }
}

export async function readSpace(deps: Deps, actor: Actor, spaceId: string): Promise<SpaceView> {
  return view(deps, actor, await readableSpace(deps, actor, spaceId))
}

export async function makeSpace(
  deps: Deps,
  actor: Actor,
  { once, ...draft }: NewSpace & { once: Once | undefined },
): Promise<SpaceView> {
  const now = deps.clock.now()
  const id = deps.ids.next('space')
  const space: SpaceRecord = { id, ...draft, createdAt: now, version: 1, admitted: {} }
  const { audience } = draft
  const what = { kind: 'space-made' as const, at: now, actorId: actor.id, spaceId: id, audience }
  const activity = { id: deps.ids.next('activity'), ...what }
  return untilDone(async () => {
    const made = await deps.forum.madeBefore(once)
    if (made) return { done: true, result: await readSpace(deps, actor, made) }
    const save = recording(deps, { act: 'space-made', actorId: actor.id, spaceId: id })
    const written = await deps.forum.addSpace({ space, activity, once }, save)
    return written.done ? { done: true, result: await view(deps, actor, space) } : { done: false }
  })
}

export async function editSpace(
  deps: Deps,
  actor: Actor,
  at: { spaceId: string; version: number },
  { title, description, closed }: SpaceEdit,
): Promise<SpaceView> {
  return untilDone(async () => {
    const { closedAt, ...space } = await readableSpace(deps, actor, at.spaceId)
    if (space.version !== at.version) {
      throw new Problem('edit-conflict', {
        current: { version: space.version, text: textOf(space) },
        sent: { version: at.version, text: textOf({ title, description }) },
      })
    }
    const closing = closed ? { closedAt: closedAt ?? deps.clock.now() } : {}
    const edited = { ...space, title, description, ...closing, version: space.version + 1 }
    const turned = !closedAt === closed ? { detail: { closed: String(closed) } } : {}
    const save = recording(deps, { act: 'space-edited', actorId: actor.id, spaceId: space.id, ...turned })
    const written = await deps.forum.changeSpace(edited, save)
    return written.done ? { done: true, result: await view(deps, actor, edited) } : { done: false }
  })
}

function textOf({ title, description }: { title: string; description: string }): string {
  return `${title}\n\n${description}`
}

export async function listSpaceMembers(
  deps: Deps,
  actor: Actor,
  spaceId: string,
  { cursor }: PageQuery,
): Promise<Page<SpaceMember>> {
  const list = `members of ${spaceId}`
  const after = cursor ? String(deps.cursors.read(list, cursor).after) : undefined
  await readableSpace(deps, actor, spaceId)
  const { members, more } = await deps.forum.spaceMembers(spaceId, after, limits.peoplePerPage)
  const last = members.at(-1)
  return {
    items: members.map(({ person, since }) => ({ person, since })),
    ...(more && last ? { next: deps.cursors.write(list, { after: last.person.id }) } : {}),
  }
}

/** Lets somebody in, from their next request on; who is in stays as they were. */
export async function admit(deps: Deps, actor: Actor, spaceId: string, personId: string): Promise<undefined> {
  await readableSpace(deps, actor, spaceId)
  return untilDone(async () => {
    const account = await deps.members.account(known('person', personId))
    if (!account) throw new Problem('not-found')
    if (account.state !== 'active' && account.state !== 'invited') throw new Problem('wrong-state')

    const { id, name, role, country, institution } = account
    const person = { id, name, role, country, institution }
    const since = deps.clock.now()
    const member: SpaceMemberRecord = { person, since, counted: countedAt(person) }
    // Who left, was suspended or got another role since then is looked at again.
    const noted = deps.members.spacesChangedWrite(id, account, since)
    const save = recording(deps, { act: 'person-admitted', actorId: actor.id, personId: id, spaceId })
    return (await deps.forum.admit(spaceId, { member, noted }, save))
      ? { done: true, result: undefined }
      : { done: false }
  })
}

/** Takes somebody out, from their next request on; who is not in stays out. */
export async function expel(deps: Deps, actor: Actor, spaceId: string, personId: string): Promise<undefined> {
  await readableSpace(deps, actor, spaceId)
  return untilDone(async () => {
    const member = await deps.forum.spaceMember(spaceId, known('person', personId))
    const isIn = member !== undefined || (await deps.forum.isLetIn(spaceId, personId))
    if (!isIn) return { done: true, result: undefined }
    const account = await deps.members.account(personId)
    const noted = deps.members.spacesChangedWrite(personId, account, deps.clock.now())
    const save = recording(deps, { act: 'person-expelled', actorId: actor.id, personId, spaceId })
    const isOut = await deps.forum.expel(spaceId, { personId, member, noted }, save)
    return isOut ? { done: true, result: undefined } : { done: false }
  })
}

async function view(deps: Deps, actor: Actor, space: SpaceRecord): Promise<SpaceView> {
  return viewFor(actor, space, await deps.members.readership())
}

function viewFor(actor: Actor, { admitted, ...space }: SpaceRecord, network: Readership): SpaceView {
  const { people, states } = space.audience === 'network' ? network : readershipOf(admitted, network)
  const may = {
    openThread: !whyNotOpenThread(actor, space),
    announce: !whyNotAnnounce(actor, space),
    edit: conditionFor(actor.role, 'space.edit') === 'always',
  }
  return { ...space, readership: { people, states }, may }
}

/** Who was let in, and the Institute's staff, who read every space. */
function readershipOf(admitted: Record<string, number>, { staff }: Readership): SpaceView['readership'] {
  const places = Object.entries(admitted).filter(([, count]) => count > 0)
  return {
    people: places.reduce((sum, [, count]) => sum + count, staff),
    states: places.filter(([place]) => place !== organisations).length,
  }
}
