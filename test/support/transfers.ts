import { expect } from 'vitest'
import type { TableServer } from '../../infra/local/table/server.ts'
import type { Space, Thread, ThreadPage } from '../../shared/forum.ts'
import type { Arrived } from '../../shared/transfers.ts'
import { makeSpace, openThread, send, told } from './forum.ts'
import { type SignedIn, signedInAs } from './people.ts'
import { newWorld, type World } from './world.ts'

export const reason = 'Tratan de lo mismo'

/** A network with two threads of a space, and what one does with them. */
export async function twoThreads(server: TableServer, files?: string) {
  const world = await newWorld(server, files)
  const open = await makeSpace(world, { title: 'Acogida' })
  const other = await makeSpace(world, { title: 'Otro' })
  const closed = await makeSpace(world, { title: 'Reservado', audience: 'members' })
  const ana = await signedInAs(world, { name: 'Ana', country: 'UY' })
  const luz = await signedInAs(world, { name: 'Luz', country: 'HN' })
  const eva = await signedInAs(world, { role: 'editor', name: 'Eva' })
  const from = await openThread(world, ana, open, 'Turnos de noche')
  const to = await openThread(world, luz, open, 'Turnos')
  const coordinator = () => signedInAs(world, { role: 'coordinator' })
  return { world, open, other, closed, ana, luz, eva, from, to, coordinator, ...actsIn(world) }
}
export type TwoThreads = Awaited<ReturnType<typeof twoThreads>>

export function actsIn(world: World) {
  const reply = (who: SignedIn, thread: Pick<Thread, 'id'>, body = 'hola') =>
    send(world, who, `/threads/${thread.id}/posts`, { body: { body, language: 'es' } })
  const read = (who: SignedIn, thread: Pick<Thread, 'id'>, query = '') =>
    send(world, who, `/threads/${thread.id}${query}`)
  const page = (who: SignedIn, thread: Pick<Thread, 'id'>, query = '?from=1') =>
    told<ThreadPage>(read(who, thread, query))
  const merge = (who: SignedIn | undefined, from: Pick<Thread, 'id'>, into: Pick<Thread, 'id'>, version = 1) =>
    send(world, who, `/threads/${from.id}/merger`, {
      method: 'PUT',
      body: { into: into.id, reason },
      headers: { 'if-match': `"${version}"` },
    })
  const split = (
    who: SignedIn | undefined,
    from: Pick<Thread, 'id'>,
    body: object,
    { version = 1, key }: { version?: number; key?: string } = {},
  ) =>
    send(world, who, `/threads/${from.id}/splits`, {
      body: { reason, ...body },
      headers: { 'if-match': `"${version}"`, ...(key ? { 'idempotency-key': key } : {}) },
    })
  const splitNew = async (who: SignedIn, from: Pick<Thread, 'id'>, numbers: number[], version = 1) =>
    told<Arrived>(split(who, from, { numbers, title: 'Aparte', language: 'es' }, { version }), 201)
  const move = (who: SignedIn, thread: Pick<Thread, 'id'>, space: Pick<Space, 'id'>, version = 1) =>
    send(world, who, `/threads/${thread.id}/space`, {
      method: 'PUT',
      body: { spaceId: space.id, reason },
      headers: { 'if-match': `"${version}"` },
    })
  return { reply, read, page, merge, split, splitNew, move }
}

/** The words of a page, by number. */
export function wordsOf({ posts }: ThreadPage): [number, string][] {
  return posts.map(({ number, html }) => [number, html.replaceAll(/<[^>]+>/g, '').trim()])
}

type Row = { id: string; number: number; gone?: { threadId: string; number: number } }

/** Every post of these threads as the table holds it: where each stands, and that no number is missing, double or leads nowhere. */
export async function placesIn(world: World, threadIds: string[]): Promise<Map<string, string>> {
  const rows = new Map<string, Row[]>()
  for (const threadId of threadIds) {
    const range = { expression: 'begins_with(#sk, :post)', values: { ':post': 'post#' } }
    const { items } = await world.table.query({ pk: `thread#${threadId}`, range, consistent: true })
    const kept = items.map((item) => {
      const { id, gone } = item as { id: string; gone?: Row['gone'] }
      return { id, number: Number(String(item.sk).slice('post#'.length)), ...(gone ? { gone } : {}) }
    })
    const thread = await world.table.get({ pk: `thread#${threadId}`, sk: 'thread' }, true)
    expect(kept.map(({ number }) => number)).toEqual(
      Array.from({ length: Number(thread?.postCount ?? 0) }, (_, n) => n + 1),
    )
    rows.set(threadId, kept)
  }
  const places = new Map<string, string>()
  for (const [threadId, kept] of rows)
    for (const { id, number, gone } of kept) {
      if (gone) continue
      expect(places.has(id), `${id} stands in two places`).toBe(false)
      places.set(id, `${threadId} ${number}`)
    }
  for (const { id, gone } of [...rows.values()].flat()) {
    let place = gone
    let row: Row | undefined
    while (place) {
      row = rows.get(place.threadId)?.find(({ number }) => number === place?.number)
      expect(row?.id, 'what is gone leads to itself').toBe(id)
      place = row?.gone
    }
  }
  return places
}
