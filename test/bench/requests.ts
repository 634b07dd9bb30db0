import { setTimeout as pause } from 'node:timers/promises'
import autocannon, { type Result } from 'autocannon'
import { freePort, newDataDir, signInLocally, startMachineProcess } from '../support/machine.ts'
import { sampleLiaisons } from '../support/sampleLiaisons.ts'
import type { Figure } from './figures.ts'

const seconds = 8
const connections = [1, 10, 50]

/** Requests per second of reading a thread of 20 posts and of posting a reply, with the load generator on the same machine. */
export async function requests(): Promise<Figure[]> {
  const data = newDataDir()
  const port = await freePort()
  const running = await startMachineProcess({ dataDir: data.path, port, mailPort: await freePort() })
  const here = `http://127.0.0.1:${port}`
  const cookies = await Promise.all(sampleLiaisons().map((email) => signInLocally(running, email)))
  const headers = (cookie: string) => ({ cookie, origin: running.origin, 'content-type': 'application/json' })
  const threads = await threadsOf20(here, cookies)
  const figures: Figure[] = []
  for (const count of connections) {
    const paths = threads.map((id) => `/api/threads/${id}?from=1`)
    const result = await autocannon({
      url: here,
      connections: count,
      duration: seconds,
      requests: paths.map((path, n) => ({ method: 'GET', path, headers: headers(cookies[n % cookies.length] ?? '') })),
    })
    figures.push(...figuresOf('read a thread', count, result, count === 10 ? 625 : undefined))
    await pause(500)
  }
  let turn = 0
  for (const count of connections) {
    const result = await autocannon({
      url: here,
      connections: count,
      duration: seconds,
      requests: [
        {
          method: 'POST',
          setupRequest: (request) => {
            turn++
            const path = `/api/threads/${threads[turn % threads.length]}/posts`
            return {
              ...request,
              path,
              headers: headers(cookies[turn % cookies.length] ?? ''),
              body: JSON.stringify({ body: `Respuesta ${turn}. ${'Texto de ejemplo. '.repeat(50)}`, language: 'es' }),
            }
          },
        },
      ],
    })
    figures.push(...figuresOf('post a reply', count, result, count === 10 ? 170 : undefined))
    await pause(500)
  }
  await running.stop()
  data.remove()
  return figures
}

function figuresOf(what: string, count: number, result: Result, budget: number | undefined): Figure[] {
  const network = `${count} connections`
  const wrong = result.non2xx + result.errors
  if (wrong > 0) console.log(`  ${what}, ${network}: ${wrong} answers were no success`)
  return [
    {
      name: what,
      value: result.requests.average,
      unit: 'per second',
      network,
      ...(budget ? { budget, atLeast: true as const } : {}),
    },
    { name: `${what}, p50`, value: result.latency.p50, unit: 'ms', network },
    { name: `${what}, p99`, value: result.latency.p99, unit: 'ms', network },
  ]
}

// Twenty threads of twenty posts of about 1 KB, each by another person.
async function threadsOf20(here: string, cookies: string[]): Promise<string[]> {
  const ask = async (n: number, method: string, path: string, body?: unknown) => {
    const headers = {
      cookie: cookies[n % cookies.length] ?? '',
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/json',
    }
    const response = await fetch(`${here}/api${path}`, {
      method,
      headers,
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
    return response.json()
  }
  const { items } = await ask(0, 'GET', '/spaces')
  const space = items.find((one: { may: { openThread: boolean } }) => one.may.openThread)
  const body = 'Un párrafo de ejemplo sobre la acogida. '.repeat(25)
  const threads: string[] = []
  for (let n = 0; n < 20; n++) {
    const thread = await ask(n, 'POST', `/spaces/${space.id}/threads`, { title: `Medida ${n}`, language: 'es', body })
    for (let post = 2; post <= 20; post++)
      await ask(n + post, 'POST', `/threads/${thread.id}/posts`, { body, language: 'es' })
    threads.push(thread.id)
  }
  return threads
}
