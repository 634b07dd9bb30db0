import type { Actor } from '../../shared/actor.ts'
import type { Followed, Following, FollowLevel } from '../../shared/notices.ts'
import type { Page, PageQuery } from '../../shared/page.ts'
import type { Deps } from '../deps.ts'
import { readableSpace, readableThread } from '../forum/doors.ts'
import { mayRead, placeOf } from '../forum/rules.ts'
import { untilDone } from '../platform/retry.ts'
import type { Followable } from './store.ts'

type Where = { threadId: string } | { spaceId: string }
const followsPerPage = 25

// Following gives no right: whether somebody may read is asked when a notice is made, and again when it is read.
async function followable(deps: Deps, actor: Actor, where: Where): Promise<Followable> {
  if ('threadId' in where) return `thread_${bare((await readableThread(deps, actor, where.threadId)).id)}`
  return `space_${bare((await readableSpace(deps, actor, where.spaceId)).id)}`
}

function bare(id: string): string {
  return id.slice(id.indexOf('_') + 1)
}

export async function readFollowing(deps: Deps, actor: Actor, where: Where): Promise<Following> {
  const level = await deps.notices.following(actor.id, await followable(deps, actor, where))
  return level ? { level } : {}
}

export async function follow(deps: Deps, actor: Actor, where: Where, level: FollowLevel): Promise<undefined> {
  const id = await followable(deps, actor, where)
  return untilDone(async () => {
    const done = await deps.notices.follow(actor.id, id, level, deps.clock.now())
    return done ? { done, result: undefined } : { done }
  })
}

export async function unfollow(deps: Deps, actor: Actor, where: Where): Promise<undefined> {
  const id = await followable(deps, actor, where)
  return untilDone(async () => {
    const done = await deps.notices.unfollow(actor.id, id, deps.clock.now())
    return done ? { done, result: undefined } : { done }
  })
}

/** What is followed and may still be read; a page may be shorter for what may not. */
export async function listFollowed(deps: Deps, actor: Actor, { cursor }: PageQuery): Promise<Page<Followed>> {
  const list = `followed by ${actor.id}`
  const after = cursor ? String(deps.cursors.read(list, cursor).after) : undefined
  const { follows, more } = await deps.notices.followed(actor.id, after, followsPerPage)
  const idsOf = (kind: string) => follows.map(({ id }) => id).filter((id) => id.startsWith(kind))
  const [threads, spaces] = await Promise.all([
    deps.forum.threadsNamed(idsOf('thread_')),
    deps.forum.spacesNamed(idsOf('space_')),
  ])
  const readable = new Map<string, Omit<Followed, 'level'>>()
  for (const { id, title, language, ...place } of threads)
    if (mayRead(actor, place)) readable.set(id, { kind: 'thread', id, title, language })
  for (const space of spaces) {
    const { id, title, language } = space
    if (mayRead(actor, placeOf(space))) readable.set(id, { kind: 'space', id, title, language })
  }
  const last = follows.at(-1)
  return {
    items: follows.flatMap(({ id, level }) => {
      const thing = readable.get(id)
      return thing ? [{ ...thing, level }] : []
    }),
    ...(more && last ? { next: deps.cursors.write(list, { after: last.id }) } : {}),
  }
}
