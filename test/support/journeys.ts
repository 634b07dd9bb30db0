import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { listenForTrouble, openChromium, withSession } from './browser.ts'
import { freePort, type MachineProcess, newDataDir, signInLocally, startMachineProcess } from './machine.ts'

/** People of the sample network whom journeys go with. */
export const suyapa = 'suyapa.mejia@hn.enlaces.example'
export const oscar = 'oscar.funez@hn.enlaces.example'
export const marieAnge = 'marie-ange.desrosiers@ht.enlaces.example'
/** Belongs to none of the closed spaces. */
export const leticia = 'leticia.bentancor@uy.enlaces.example'
/** A coordinator. */
export const beatriz = 'beatriz.larranaga@enlaces.example'

/** Without a language the interface is in the account's. */
type Looking = { width: number; language?: 'es' | 'fr' }

/** A machine with the sample network and a browser, for the journeys of one file. */
export function useJourneys(given: { noticesWindowSeconds?: number } = {}) {
  const data = newDataDir()
  const cookies = new Map<string, Promise<string>>()
  let machine: MachineProcess
  let browser: Browser

  beforeAll(async () => {
    const ports = { port: await freePort(), mailPort: await freePort() }
    machine = await startMachineProcess({ dataDir: data.path, ...ports, ...given })
    browser = await openChromium()
  })
  afterAll(async () => {
    await browser?.close()
    await machine?.stop()
    data.remove()
  })

  const signedIn = (email: string) => signInLocally(machine, email)

  /** One session for each person, whom a journey's own sign-out does not concern. */
  function cookieOf(email: string): Promise<string> {
    const cookie = cookies.get(email) ?? signedIn(email)
    cookies.set(email, cookie)
    return cookie
  }

  /** Asks the API in somebody's name; what is no success fails the test. */
  async function asked<T>(email: string, method: string, path: string, body?: object, version?: number): Promise<T> {
    const ifMatch = version === undefined ? {} : { 'if-match': `"${version}"` }
    const cookie = await cookieOf(email)
    const headers = { cookie, 'content-type': 'application/json', origin: machine.origin, ...ifMatch }
    const address = `${machine.origin.replace('localhost', '127.0.0.1')}/api${path}`
    const response = await fetch(address, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) })
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
    return JSON.parse((await response.text()) || 'null')
  }

  /** A browser of somebody's own, in a session of its own. */
  async function contextOf(email: string, { width, language }: Looking): Promise<BrowserContext> {
    const viewport = { width, height: 768 }
    const context = await browser.newContext({ reducedMotion: 'reduce', viewport, locale: language ?? 'es' })
    if (language) await context.addInitScript((tag) => localStorage.setItem('enlaces:language', tag), language)
    await withSession(context, machine.origin, await signedIn(email))
    return context
  }

  /** Somebody at an address, and what the page complains of. */
  async function at(
    email: string,
    path: string,
    looking: Looking | number,
  ): Promise<{ context: BrowserContext; page: Page; trouble: string[] }> {
    const context = await contextOf(email, typeof looking === 'number' ? { width: looking } : looking)
    const page = await context.newPage()
    const trouble = listenForTrouble(page)
    await page.goto(`${machine.origin}${path}`)
    return { context, page, trouble }
  }

  return {
    asked,
    at,
    contextOf,
    signedIn,
    dataDir: data.path,
    browser: () => browser,
    origin: () => machine.origin,
    inbox: () => machine.inbox,
  }
}
