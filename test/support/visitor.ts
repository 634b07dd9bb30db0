import { origin, type World } from './world.ts'

export type Answer = {
  status: number
  text: string
  /** Parsed when there is any. */
  // biome-ignore lint/suspicious/noExplicitAny: tests say what they expect of it
  body: any
  headers: Headers
}

/** A browser with a cookie jar of its own, at an address of its own. */
export type Visitor = ReturnType<typeof visitor>

let visitors = 0

export function visitor(world: World, given: { cookie?: string; userAgent?: string; source?: string } = {}) {
  const source = given.source ?? `192.0.2.${++visitors}`
  const jar = new Map<string, string>()
  const remember = (cookie: string) => {
    const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split(/=(.*)/s)
    if (value) jar.set(name, value)
    else jar.delete(name)
  }
  if (given.cookie) remember(given.cookie)

  return {
    jar,
    remember,
    async send(method: string, path: string, body?: unknown): Promise<Answer> {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
      const headers: Record<string, string> = {
        'sec-fetch-site': 'same-origin',
        origin,
        'user-agent': given.userAgent ?? 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
        ...(cookie ? { cookie } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      }
      const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }
      const env = { event: { requestContext: { http: { sourceIp: source } } } }
      const answer = await world.app.request(`/api${path}`, init, env)
      for (const one of answer.headers.getSetCookie()) remember(one)
      const text = await answer.text()
      return { status: answer.status, text, body: text ? JSON.parse(text) : undefined, headers: answer.headers }
    },
    get(path: string) {
      return this.send('GET', path)
    },
    post(path: string, body?: unknown) {
      return this.send('POST', path, body)
    },
  }
}
