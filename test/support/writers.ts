import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import type { Space, Thread, ThreadPage } from '../../shared/forum.ts'
import { listenForTrouble, openChromium, withSession } from './browser.ts'
import { freePort, type MachineProcess, newDataDir, signInLocally, startMachineProcess } from './machine.ts'

export const suyapa = 'suyapa.mejia@hn.enlaces.example'
export const marieAnge = 'marie-ange.desrosiers@ht.enlaces.example'

/** A machine with a space of its own and a browser, for journeys of people who write. */
export function useWriters() {
  const data = newDataDir()
  let machine: MachineProcess
  let browser: Browser
  let coordinator: string
  let space: Space

  beforeAll(async () => {
    machine = await startMachineProcess({ dataDir: data.path, port: await freePort(), mailPort: await freePort() })
    browser = await openChromium()
    coordinator = await signInLocally(machine, 'beatriz.larranaga@enlaces.example')
    space = await api<Space>('POST', '/spaces', {
      ...{ title: 'Turnos', description: 'Sobre los turnos', language: 'es', audience: 'network' },
    })
  })
  afterAll(async () => {
    await browser?.close()
    await machine?.stop()
    data.remove()
  })

  async function api<T>(method: string, path: string, body?: unknown): Promise<T> {
    const headers = { cookie: coordinator, 'content-type': 'application/json', origin: machine.origin }
    const address = `${machine.origin.replace('localhost', '127.0.0.1')}/api${path}`
    const response = await fetch(address, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return JSON.parse((await response.text()) || 'null')
  }

  async function newThread(title: string): Promise<Thread> {
    const body = 'El turno de **noche** avisa.\n\nEl de día confirma.'
    return api<Thread>('POST', `/spaces/${space.id}/threads`, { title, language: 'es', body })
  }

  const htmlOf = async (thread: Thread) =>
    (await api<ThreadPage>('GET', `/threads/${thread.id}`)).posts.slice(1).map(({ html }) => html)

  async function personsContext(
    language: 'es' | 'fr',
    width: number,
    email = suyapa,
    box?: 'rich',
  ): Promise<BrowserContext> {
    const context = await browser.newContext({
      reducedMotion: 'reduce',
      viewport: { width, height: 768 },
      locale: language,
    })
    // The language of the interface is the browser's here, whatever the account's.
    await context.addInitScript((tag) => localStorage.setItem('enlaces:language', tag), language)
    // Where a journey is about something else, it is written plainly.
    if (!box) await context.addInitScript(() => localStorage.setItem('enlaces:writing-box', 'plain'))
    await withSession(context, machine.origin, await signInLocally(machine, email))
    return context
  }

  async function openedAt(context: BrowserContext, thread: Thread): Promise<{ page: Page; trouble: string[] }> {
    const page = await context.newPage()
    const trouble = listenForTrouble(page)
    await page.goto(`${machine.origin}/threads/${thread.id}?from=1`)
    await page.locator('#post-1').waitFor()
    return { page, trouble }
  }

  function select(page: Page, paragraph: number): Promise<void> {
    return page.evaluate((at) => {
      const text = document.querySelectorAll('#post-1 .prose p')[at]
      if (text) getSelection()?.selectAllChildren(text)
    }, paragraph)
  }

  return {
    api,
    newThread,
    htmlOf,
    personsContext,
    openedAt,
    select,
    origin: () => machine.origin,
    spaceId: () => space.id,
    signedIn: (email: string) => signInLocally(machine, email),
  }
}

export function button(page: Page, name: string): Locator {
  return page.getByRole('button', { name, exact: true })
}
