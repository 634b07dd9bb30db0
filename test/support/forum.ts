import type { Space, Thread } from '../../shared/forum.ts'
import { type SignedIn, signedInAs } from './people.ts'
import { origin, type World } from './world.ts'

type Sent = { method?: string; body?: unknown; headers?: Record<string, string> }

/** One request as a browser of ours would send it. */
export async function send(world: World, who: SignedIn | undefined, path: string, sent: Sent = {}): Promise<Response> {
  const { method = sent.body === undefined ? 'GET' : 'POST', body, headers } = sent
  return world.app.request(`${origin}/api${path}`, {
    method,
    headers: { ...(who?.headers ?? { origin, 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
}

/** An answer's JSON; fails with the answer's text when the status is another one. */
export async function told<T>(answer: Response | Promise<Response>, status = 200): Promise<T> {
  const response = await answer
  const text = await response.text()
  if (response.status !== status) throw new Error(`${response.status} instead of ${status}: ${text}`)
  return JSON.parse(text) as T
}

export const paragraph = 'La niñez en movilidad necesita una respuesta regional. '

export async function makeSpace(world: World, given: Partial<Space> = {}): Promise<Space> {
  const coordinator = await signedInAs(world, { role: 'coordinator', name: 'Coordinación' })
  const { title = 'Acogida', description = 'Sobre la acogida', language = 'es', audience = 'network' } = given
  const body = { title, description, language, audience }
  return told<Space>(send(world, coordinator, '/spaces', { body }), 201)
}

export async function openThread(
  world: World,
  who: SignedIn,
  space: Space,
  title = 'Un hilo',
  more: object = {},
): Promise<Thread> {
  const body = { title, language: 'es', body: paragraph, ...more }
  return told<Thread>(send(world, who, `/spaces/${space.id}/threads`, { body }), 201)
}
