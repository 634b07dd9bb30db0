import type { Browser, BrowserContext, Page } from 'playwright-core'
import { samplePeople } from '../../infra/local/sample/people.ts'
import { openChromium, withSession } from '../support/browser.ts'
import { freePort, newDataDir, signInLocally, startMachineProcess } from '../support/machine.ts'
import type { Figure } from './figures.ts'

// A phone as the interface plan has it: four times slower, 1.6 Mbit/s, 150 ms.
const phone = { offline: false, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8, latency: 150 }
const phoneSlowdown = 4
/** One visit alone says as much about the machine's other work as about the page. */
const turns = 5

type Visit = {
  requests: number
  kib: number
  scriptKib: number
  styleKib: number
  firstPaintMs: number
  largestPaintMs: number
  /** What the page is for can be read, as it last was or as it is, and its links followed. */
  readableMs: number
  /** The app itself shows it, and everything on it answers. */
  usableMs: number
}

/** What home, a list of threads and a thread of 20 posts weigh and how soon they can be used: first and second visit, on a desk and on a phone. */
export async function pages(): Promise<Figure[]> {
  const data = newDataDir()
  const machine = await startMachineProcess({ dataDir: data.path, port: await freePort(), mailPort: await freePort() })
  const cookie = await signInLocally(machine, samplePeople[0]?.email ?? '')
  const addresses = await addressesOf(machine.origin, cookie)
  const browser = await openChromium()
  const figures: Figure[] = []
  for (const slow of [false, true]) {
    for (const [name, { path, ready }] of Object.entries(addresses)) {
      const firsts: Visit[] = []
      const seconds: Visit[] = []
      for (let turn = 0; turn < turns; turn++) {
        const context = await contextWith(browser, machine.origin, cookie)
        firsts.push(await visit(context, `${machine.origin}${path}`, ready, slow, keptOnDevice))
        seconds.push(await visit(context, `${machine.origin}${path}`, ready, slow))
        await context.close()
      }
      figures.push(...figuresOf(name, slow ? 'phone' : 'desk', medianOf(firsts), medianOf(seconds)))
    }
  }
  await browser.close()
  await machine.stop()
  data.remove()
  return figures
}

/** Figure by figure. */
function medianOf(visits: Visit[]): Visit {
  const median = (figure: keyof Visit) =>
    visits.map((one) => one[figure]).toSorted((a, b) => a - b)[Math.floor(visits.length / 2)] ?? 0
  return {
    requests: median('requests'),
    kib: median('kib'),
    scriptKib: median('scriptKib'),
    styleKib: median('styleKib'),
    firstPaintMs: median('firstPaintMs'),
    largestPaintMs: median('largestPaintMs'),
    readableMs: median('readableMs'),
    usableMs: median('usableMs'),
  }
}

async function contextWith(browser: Browser, origin: string, cookie: string): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'es' })
  await withSession(context, origin, cookie)
  return context
}

// Whoever comes back has read for some seconds before: the worker has the shell, and the answers are written down.
async function keptOnDevice(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  await page.waitForTimeout(1_500)
}

async function visit(
  context: BrowserContext,
  url: string,
  ready: string,
  slow: boolean,
  beforeLeaving: (page: Page) => Promise<void> = async () => undefined,
): Promise<Visit> {
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await cdp.send('Network.enable')
  if (slow) {
    await cdp.send('Network.emulateNetworkConditions', phone)
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: phoneSlowdown })
  }
  const types = new Map<string, string>()
  const bytes = new Map<string, number>()
  cdp.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (!response.fromServiceWorker && !response.fromDiskCache) types.set(requestId, type)
  })
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => bytes.set(requestId, encodedDataLength))
  await page.addInitScript(watch, ready)
  await page.goto(url, { waitUntil: 'commit' })
  await page.waitForFunction(() => window.benchTimes)
  const { readableMs = 0, usableMs = 0 } = (await page.evaluate(() => window.benchTimes)) ?? {}
  await page.waitForLoadState('networkidle')
  const kib = (type?: string) =>
    [...types].reduce((sum, [id, its]) => (!type || its === type ? sum + (bytes.get(id) ?? 0) : sum), 0) / 1024
  const paints = await paintsOf(page)
  // What the device keeps for reading offline comes later, when the page has settled, and is no part of the visit.
  const weight = { requests: types.size, kib: kib(), scriptKib: kib('Script'), styleKib: kib('Stylesheet') }
  await beforeLeaving(page)
  await page.close()
  return { ...weight, readableMs, usableMs, ...paints }
}

declare global {
  interface Window {
    benchTimes?: { readableMs: number; usableMs: number }
  }
}

// By the page's own clock, from the moment it was asked for: what asks from outside waits in line for a slow processor itself.
function watch(ready: string): void {
  const shown = () =>
    new Promise<number>((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now()))))
  let readable: Promise<number> | undefined
  const look = async () => {
    if (!document.querySelector(ready)) return
    readable ??= shown()
    if (!document.querySelector(`#app ${ready}`)) return
    observer.disconnect()
    window.benchTimes = { readableMs: await readable, usableMs: await shown() }
  }
  const observer = new MutationObserver(() => void look())
  observer.observe(document, { childList: true, subtree: true })
}

function paintsOf(page: Page): Promise<{ firstPaintMs: number; largestPaintMs: number }> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const firstPaintMs = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0
        new PerformanceObserver((list) =>
          resolve({ firstPaintMs, largestPaintMs: list.getEntries().at(-1)?.startTime ?? 0 }),
        ).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        })
        setTimeout(() => resolve({ firstPaintMs, largestPaintMs: firstPaintMs }), 1_000)
      }),
  )
}

async function addressesOf(origin: string, cookie: string): Promise<Record<string, { path: string; ready: string }>> {
  const ask = async (path: string) =>
    (await fetch(`${origin.replace('localhost', '127.0.0.1')}/api${path}`, { headers: { cookie } })).json()
  const { items: spaces } = await ask('/spaces')
  const lists = await Promise.all(spaces.map((space: { id: string }) => ask(`/spaces/${space.id}/threads`)))
  const threads = lists.flatMap((list) => list.items)
  const long = threads.toSorted((a, b) => b.postCount - a.postCount)[0]
  return {
    home: { path: '/', ready: 'main h2' },
    'list of threads': { path: `/spaces/${long.spaceId}`, ready: 'main a[href^="/threads/"]' },
    'thread of 20 posts': { path: `/threads/${long.id}?from=1`, ready: 'main article' },
  }
}

function figuresOf(page: string, network: string, first: Visit, second: Visit): Figure[] {
  const thread = page.startsWith('thread')
  const counts: Figure[] = [
    {
      name: `${page}, first visit`,
      value: first.requests,
      unit: 'requests of a page',
      network,
      ...(thread ? { budget: 12 } : {}),
    },
    { name: `${page}, first visit`, value: first.kib, unit: 'KiB', network, ...(thread ? { budget: 130 } : {}) },
    { name: `${page}, first visit, scripts`, value: first.scriptKib, unit: 'KiB', network, budget: 60 },
    { name: `${page}, first visit, styles`, value: first.styleKib, unit: 'KiB', network, budget: 15 },
    { name: `${page}, second visit`, value: second.kib, unit: 'KiB', network },
  ]
  const times: Figure[] = [
    { name: `${page}, first paint`, value: first.firstPaintMs, unit: 'ms', network },
    { name: `${page}, largest paint`, value: first.largestPaintMs, unit: 'ms', network },
    {
      name: `${page}, usable`,
      value: first.usableMs,
      unit: 'ms',
      network,
      ...(network === 'phone' ? { budget: 1_500 } : {}),
    },
    { name: `${page}, second visit, readable`, value: second.readableMs, unit: 'ms', network },
    { name: `${page}, second visit, usable`, value: second.usableMs, unit: 'ms', network },
  ]
  return network === 'desk' ? [...counts, ...times] : times
}
