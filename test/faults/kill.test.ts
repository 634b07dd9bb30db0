import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { freePort, type MachineProcess, newDataDir, signInLocally, startMachineProcess } from '../support/machine.ts'
import { sampleLiaisons } from '../support/sampleLiaisons.ts'

const kills = 100
const writers = 20
const threadCount = 5

const data = newDataDir()
const ports = { port: await freePort(), mailPort: await freePort() }
let machine: MachineProcess | undefined
let over = false

afterAll(async () => {
  over = true
  await machine?.stop()
  data.remove()
})

type Sent = { threadId: string; text: string; number?: number }

const here = `http://127.0.0.1:${ports.port}`

function ask(cookie: string, method: string, path: string, body?: unknown, key?: string): Promise<Response> {
  const headers: Record<string, string> = {
    cookie,
    origin: `http://localhost:${ports.port}`,
    'content-type': 'application/json',
  }
  if (key) headers['idempotency-key'] = key
  return fetch(`${here}/api${path}`, {
    method,
    headers,
    signal: AbortSignal.timeout(10_000),
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
}

// One writer: writes the next post only when the last one was acknowledged, and tries again with the same key until it is.
async function write(cookie: string, who: number, threads: string[], sent: Sent[]): Promise<void> {
  for (let turn = 0; !over; turn++) {
    const threadId = threads[(who + turn) % threads.length] ?? ''
    const one: Sent = { threadId, text: `Writer ${who}, turn ${turn}.` }
    sent.push(one)
    while (one.number === undefined && !over) {
      try {
        const response = await ask(
          cookie,
          'POST',
          `/threads/${threadId}/posts`,
          { body: one.text, language: 'en' },
          `writer-${who}-turn-${turn}`,
        )
        if (response.status === 201) one.number = Number((await response.json()).number)
        else if (response.status === 429) return
        else await pause(100)
      } catch {
        await pause(100)
      }
    }
    await pause(Math.random() * 300)
  }
}

async function postsOf(cookie: string, threadId: string): Promise<{ number: number; html: string }[]> {
  const posts: { number: number; html: string }[] = []
  for (let query = '?from=1'; query; ) {
    const page = await (await ask(cookie, 'GET', `/threads/${threadId}${query}`)).json()
    posts.push(...page.posts)
    query = page.next ? `?cursor=${encodeURIComponent(page.next)}` : ''
  }
  return posts
}

test(`${kills} power cuts while ${writers} people post lose no acknowledged post, double none, and leave no gap`, async () => {
  machine = await startMachineProcess({ dataDir: data.path, ...ports })
  const people = sampleLiaisons().slice(0, writers)
  const signedIn: MachineProcess = machine
  const cookies = await Promise.all(people.map((email) => signInLocally(signedIn, email)))
  const [first = ''] = cookies
  const spaces = await (await ask(first, 'GET', '/spaces')).json()
  const space = spaces.items.find((one: { may: { openThread: boolean } }) => one.may.openThread)
  const threads: string[] = []
  for (let n = 0; n < threadCount; n++) {
    const response = await ask(first, 'POST', `/spaces/${space.id}/threads`, {
      title: `Kill ${n}`,
      language: 'en',
      body: 'Begin.',
    })
    threads.push(String((await response.json()).id))
  }

  const sent: Sent[] = []
  const writing = Promise.all(cookies.map((cookie, who) => write(cookie, who, threads, sent)))
  const isAcknowledged = (one: Sent) => one.number !== undefined
  for (let n = 0; n < kills; n++) {
    // At any moment of starting and of posting; but posting goes on, however slow the machine.
    while (sent.filter(isAcknowledged).length < n) await pause(10)
    await pause(Math.random() * 300)
    await machine.kill()
    machine = await startMachineProcess({ dataDir: data.path, ...ports })
  }
  while (sent.filter(isAcknowledged).length < kills) await pause(10)
  over = true
  await writing

  const acknowledged = sent.filter(isAcknowledged)
  for (const threadId of threads) {
    const posts = await postsOf(first, threadId)
    expect(posts.map((post) => post.number)).toEqual(posts.map((_, index) => index + 1))
    const texts = posts.map((post) => post.html.replaceAll(/<[^>]+>/g, '').trim())
    expect(new Set(texts).size).toBe(texts.length)
    const lost = acknowledged.filter((one) => one.threadId === threadId && texts[(one.number ?? 0) - 1] !== one.text)
    expect(lost).toEqual([])
  }
}, 600_000)
