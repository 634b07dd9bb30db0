import { postItem, spaceKey, textItem, threadItem } from '../../functions/forum/items.ts'
import { minutesAfter } from '../../functions/platform/clock.ts'
import type { Item, Key } from '../../functions/platform/table.ts'
import type { Write } from '../../functions/platform/transactions.ts'
import type { Author, Post, Space, Thread } from '../../shared/forum.ts'
import { paragraph } from './forum.ts'
import type { SignedIn } from './people.ts'
import type { World } from './world.ts'

const anAuthor = (world: World): Author => ({
  id: world.deps.ids.next('person'),
  name: 'María Fernanda Rodríguez',
  role: 'liaison',
  country: 'UY',
  institution: 'Instituto del Niño y Adolescente del Uruguay',
})

export const kilobyte = paragraph.repeat(20).slice(0, 1_020)

export async function lay(world: World, items: (Item & Key)[]): Promise<void> {
  for (let start = 0; start < items.length; start += 100) {
    const writes = items.slice(start, start + 100).map((item): Write => ({ kind: 'put', item }))
    const { done } = await world.table.transact(writes)
    if (!done) throw new Error('the items were not laid down')
  }
}

/** Spaces of `threads` threads each, as the forum would keep them, the latest activity last. Each thread tells of 30 posts and has none. */
export async function layNetwork(world: World, sizes: { spaces: number; threads: number }): Promise<Space[]> {
  const now = world.clock.now()
  const spaces = Array.from({ length: sizes.spaces }, (_, number): Space => {
    const id = world.deps.ids.next('space')
    const about = { title: `Espacio ${number}`, description: paragraph.repeat(4), language: 'es' as const }
    return { id, ...about, audience: 'network', createdAt: now, version: 1 }
  })
  const threads = Array.from({ length: sizes.threads }).flatMap((_, order) =>
    spaces.map((space) => layThread(world, space, minutesAfter(now, order - 2 * sizes.threads))),
  )
  await lay(world, [
    ...spaces.map((space) => ({ ...spaceKey(space.id), ...space, admitted: {} })),
    ...threads.map(threadItem),
  ])
  return spaces
}

function layThread(world: World, space: Space, lastPostAt: string): Thread {
  const author = anAuthor(world)
  const title = 'Protocolos de acogida para niñas, niños y adolescentes no acompañados en los pasos de frontera'
  const facts = { title, language: 'es' as const }
  return {
    ...{ id: world.deps.ids.next('thread'), spaceId: space.id, audience: space.audience, ...facts },
    ...{ author, openedAt: lastPostAt, postCount: 30, lastPostAt, lastAuthor: anAuthor(world), version: 1 },
  }
}

/** A thread whose every post has a kilobyte of Markdown, the last one written now. */
export async function layLongThread(world: World, space: Space, posts: number, minutesApart = 0): Promise<Thread> {
  const now = world.clock.now()
  const writtenAt = (number: number) => minutesAfter(now, (number - posts) * minutesApart)
  const thread = { ...layThread(world, space, now), openedAt: writtenAt(1), postCount: posts }
  const html = `<p>${kilobyte}</p>`
  const items = Array.from({ length: posts }, (_, index): Post => {
    const about = { id: world.deps.ids.next('post'), threadId: thread.id, number: index + 1, author: anAuthor(world) }
    return { ...about, language: 'es', html, writtenAt: writtenAt(index + 1), version: 1 }
  })
  await lay(world, [threadItem(thread), ...items.flatMap((post) => [postItem(post), textItem(post, kilobyte)])])
  return thread
}

/** A page of notices for somebody, and some more, of threads of a space. */
export async function layNotices(world: World, { person }: SignedIn, space: Space): Promise<void> {
  const { threads } = await world.deps.forum.threadsOf(space.id, undefined, 30)
  for (const { id: thingId, lastPostAt: at } of threads) {
    const where = { personId: person.id, thingId }
    await world.deps.notices.putNotices([{ where, notice: { from: 1, last: 30, readTo: 0, at }, before: undefined }])
  }
}
