import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import type { Space, Thread, ThreadPage } from '../../shared/forum.ts'
import { freePort, type MachineProcess, newDataDir, signInLocally, startMachineProcess } from '../support/machine.ts'
import { sampleLiaisons } from '../support/sampleLiaisons.ts'

const mergers = 3
const replies = 90
const writers = 3

const data = newDataDir()
const ports = { port: await freePort(), mailPort: await freePort() }
let machine: MachineProcess | undefined

afterAll(async () => {
  await machine?.stop()
  data.remove()
})

function ask(cookie: string, method: string, path: string, body?: unknown, more = {}): Promise<Response> {
  return fetch(`http://127.0.0.1:${ports.port}/api${path}`, {
    method,
    headers: { cookie, origin: `http://localhost:${ports.port}`, 'content-type': 'application/json', ...more },
    signal: AbortSignal.timeout(10_000),
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
}

async function told<T>(response: Promise<Response>): Promise<T> {
  const text = await (await response).text()
  return JSON.parse(text) as T
}

type Seen = { live: Map<string, number>; numbers: number[]; merged: boolean }

async function seen(cookie: string, threadId: string): Promise<Seen> {
  const found: Seen = { live: new Map(), numbers: [], merged: false }
  for (let from = 1; from > 0; ) {
    const page = await told<ThreadPage>(ask(cookie, 'GET', `/threads/${threadId}?from=${from}`))
    for (const { id, number } of page.posts) found.live.set(id, number)
    const gone = (page.gone ?? []).flatMap((run) =>
      Array.from({ length: run.last - run.from + 1 }, (_, n) => run.from + n),
    )
    found.numbers.push(...page.posts.map(({ number }) => number), ...gone)
    found.merged = page.merged !== undefined
    from = page.next ? from + 20 : 0
  }
  found.numbers.sort((a, b) => a - b)
  return found
}

test(`${mergers} power cuts amid mergers: after each, no post is nowhere, and in the end each stands once`, async () => {
  machine = await startMachineProcess({ dataDir: data.path, ...ports })
  const signedIn: MachineProcess = machine
  const people = sampleLiaisons().slice(0, writers)
  const cookies = await Promise.all(people.map((email) => signInLocally(signedIn, email)))
  const keeper = await signInLocally(signedIn, 'beatriz.larranaga@enlaces.example')
  const [first = ''] = cookies
  const { items } = await told<{ items: Space[] }>(ask(first, 'GET', '/spaces'))
  const space = items.find(({ audience, closedAt }) => audience === 'network' && !closedAt)
  const open = (title: string) =>
    told<Thread>(ask(first, 'POST', `/spaces/${space?.id}/threads`, { title, language: 'en', body: 'Begin.' }))
  const into = await open('Into')
  let all = 1
  for (let round = 0; round < mergers; round++) {
    const from = await open(`From ${round}`)
    for (let n = 0; n < replies; n += writers) {
      const some = cookies.map((cookie, who) =>
        ask(cookie, 'POST', `/threads/${from.id}/posts`, { body: `Reply ${n + who}.`, language: 'en' }),
      )
      for (const answer of await Promise.all(some)) expect(answer.status).toBe(201)
    }
    all += replies + 1
    const merging = ask(
      keeper,
      'PUT',
      `/threads/${from.id}/merger`,
      { into: into.id, reason: 'The same' },
      { 'if-match': '"1"' },
    )
    // Not waited for: the machine dies under it.
    merging.catch(() => undefined)
    await pause(Math.random() * 250)
    await machine.kill()
    machine = await startMachineProcess({ dataDir: data.path, ...ports })

    const [there, here] = [await seen(first, from.id), await seen(first, into.id)]
    for (const { numbers } of [there, here]) expect(numbers).toEqual(numbers.map((_, index) => index + 1))
    // It may have gone on between the two looks: then a post was seen in both, and never in none.
    expect(new Set([...there.live.keys(), ...here.live.keys()]).size).toBe(all)
    // What was claimed goes on by itself; what was not is asked for anew.
    if (!there.merged) {
      const again = ask(
        keeper,
        'PUT',
        `/threads/${from.id}/merger`,
        { into: into.id, reason: 'The same' },
        { 'if-match': '"1"' },
      )
      expect((await again).status).toBe(200)
    }
    await expect.poll(async () => (await seen(first, into.id)).live.size, { timeout: 60_000, interval: 250 }).toBe(all)
    expect((await seen(first, from.id)).live.size).toBe(0)
    expect((await seen(first, into.id)).numbers).toHaveLength(all)
  }
}, 600_000)
