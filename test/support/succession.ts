import type { TableServer } from '../../infra/local/table/server.ts'
import type { Space, Thread } from '../../shared/forum.ts'
import { makeSpace, paragraph, send, told } from './forum.ts'
import { office } from './office.ts'
import type { SignedIn } from './people.ts'

export type Succession = Awaited<ReturnType<typeof succession>>

/** Suyapa holds a seat of Honduras, Wilmer will; Rosa sits for Peru. */
export async function succession(server: TableServer) {
  const o = await office(server)
  const space = await makeSpace(o.world)
  const former = await o.member({ name: 'Suyapa Mejía', country: 'HN' })
  const next = await o.member({ name: 'Wilmer Andino', country: 'HN' })
  const other = await o.member({ name: 'Rosa Quispe', country: 'PE' })
  for (const country of ['HN', 'PE']) await o.coordinate(`PUT /states/${country}`, { member: true })

  const seatId = former.person.seatId ?? ''
  return {
    ...{ o, space, former, next, other, seatId },
    pass: (to = next) => o.coordinate(`PUT /seats/${seatId}/holder`, { personId: to.person.id }),
    async open(who: SignedIn, more: object = {}, where: Space = space): Promise<Thread> {
      const body = { title: 'Un hilo', language: 'es', body: paragraph, ...more }
      return told<Thread>(send(o.world, who, `/spaces/${where.id}/threads`, { body }), 201)
    },
    async draft(who: SignedIn, place: string, body = 'Lo que falta decir') {
      const path = `/me/drafts/${encodeURIComponent(place)}`
      const sent = { body, language: 'es', device: 'device-of-hn', base: 0 }
      await told(send(o.world, who, path, { method: 'PUT', body: sent }))
    },
    choose: (drafts: string[], follows = true, version = 0) =>
      o.ask(former, 'PUT /me/handover/leaving', { follows, drafts }, { 'if-match': `"${version}"` }),
    take: (place: string, who = next) => o.ask(who, `PUT /me/handover/drafts/${encodeURIComponent(place)}`),
    follow: (who: SignedIn, thread: Thread, level = 'watch') =>
      o.ask(who, `PUT /threads/${thread.id}/following`, { level }),
  }
}
