import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { build } from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import rehypeSanitize from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tamedMarkdown } from '../../functions/forum/markdown.ts'
import { postSchema } from '../../functions/forum/postTree.ts'
import { responseHeadersFor } from '../../infra/headers.ts'
import { corpus } from '../hostile/corpus.ts'
import { parsed, printed } from '../hostile/inert.ts'
import { openChromium } from '../support/browser.ts'
import { startCanary } from '../support/canary.ts'
import { freePort } from '../support/machine.ts'

// Every hostile string in a real browser, with each layer left on alone; the unit of a page is a batch.
const perPage = 1_000
const batches = Math.ceil(corpus.length / perPage)

const first = tamedMarkdown('es').use(rehypeStringify, { allowDangerousHtml: true }).freeze()
const sanitise = rehypeSanitize(postSchema)
const layers: Record<string, (text: string) => string> = {
  none: (text) => text,
  markdown: (text) => String(first.processSync({ value: text, data: { anchor: 'post_1' } })),
  sanitiser: (text) => printed(sanitise(parsed(text))),
  // Untouched, under the headers of every answer and through the policy of web/ui/trustedHtml.ts.
  policy: (text) => text,
}
// What calls and stays: a page without any layer would soon be left.
const calling = corpus.filter(
  (text) => /__hit\(1\)|<img src=https/.test(text) && !/refresh|location|alert|form|base/i.test(text),
)

let server: Server
let origin = ''
let browser: Browser
let canary: Awaited<ReturnType<typeof startCanary>>

beforeAll(async () => {
  const show = await build({ entryPoints: ['test/hostile/show.ts'], bundle: true, write: false, target: 'es2022' })
  const script = show.outputFiles[0]?.text ?? ''
  server = createServer((request, response) => {
    const [, place = '', layer = '', batch = ''] = (request.url ?? '').split('/')
    const html = layers[layer]
    const send = (type: string, body: string) =>
      response.writeHead(200, { ...headersOf(place), 'content-type': `${type}; charset=utf-8` }).end(body)
    if (place === 'show.js') send('text/javascript', script)
    else if (place === 'texts' && html) send('application/json', JSON.stringify(textsOf(layer, batch).map(html)))
    else if (layers[place]) send('text/html', '<!doctype html><title>x</title><script src="/show.js"></script>')
    else response.writeHead(place === 'favicon.ico' ? 204 : 404).end()
  })
  const port = await freePort()
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  origin = `http://127.0.0.1:${port}`
  canary = await startCanary()
  browser = await openChromium(canary.browserArgs)
})
afterAll(async () => {
  await browser?.close()
  server?.close()
  canary?.close()
})

function headersOf(place: string): Record<string, string> {
  return place === 'policy' ? { ...responseHeadersFor('https://files.enlaces.example') } : {}
}

function textsOf(layer: string, batch: string): string[] {
  const from = Number(batch) * perPage
  return (layer === 'none' ? calling : corpus).slice(from, from + perPage)
}

type Seen = {
  shown: string | null
  hits: number
  calls: number
  elsewhere: string[]
  dialogs: string[]
  said: string[]
}

/** What a batch did. `elsewhere` are other pages, and other addresses than those of the page itself that it asked for. */
async function seen(layer: string, batch: number): Promise<Seen> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const before = canary.calls()
  const told = listenTo(page)
  await page.goto(`${origin}/${layer}/${batch}`)
  // A text may hide the whole page where nothing stops it.
  await page.waitForSelector('html[data-shown]', { state: 'attached' })
  const shown = await page.getAttribute('html', 'data-shown')
  const hits = await page.evaluate(() => window.__hits)
  const pages = context.pages().length > 1 ? ['another window'] : []
  await context.close()
  const { elsewhere, ...others } = told
  return { shown, hits, calls: canary.calls() - before, elsewhere: [...elsewhere, ...pages], ...others }
}

function listenTo(page: Page) {
  const [elsewhere, dialogs, said]: string[][] = [[], [], []]
  const own =
    /^http:\/\/127\.0\.0\.1:\d+\/(?:(?:markdown|sanitiser|policy|none)\/\d+|show\.js|texts\/\w+\/\w+|favicon\.ico)$/
  const note = (url: string) => own.test(url) || elsewhere?.push(url)
  page.on('framenavigated', (frame) => note(frame.url()))
  page.on('response', (response) => note(response.url()))
  page.on('dialog', (dialog) => {
    dialogs?.push(dialog.message())
    // It may be gone with its page.
    dialog.dismiss().catch(() => undefined)
  })
  page.on('console', (message) => said?.push(message.text()))
  return { elsewhere: elsewhere ?? [], dialogs: dialogs ?? [], said: said ?? [] }
}

describe.each([
  ['raw HTML off', 'markdown'],
  ['the sanitiser', 'sanitiser'],
  ['the Content-Security-Policy and Trusted Types', 'policy'],
])('with %s alone, nothing of them runs or leaves', (_name, layer) => {
  test.each(Array.from({ length: batches }, (_, batch) => batch))('batch %i', async (batch) => {
    const { shown, said, ...did } = await seen(layer, batch)
    expect(shown).toBe(String(textsOf(layer, String(batch)).length))
    expect(did).toEqual({ hits: 0, calls: 0, elsewhere: [], dialogs: [] })
    // A policy says in the console what it stopped; where another layer holds there is nothing to stop.
    if (layer !== 'policy') expect(said).toEqual([])
  })
})

// Last: what it called may still be asked for again when its page is closed.
test('without any layer they run and call other hosts: whatever looks for that finds it', async () => {
  const { hits } = await seen('none', 0)
  expect(hits).toBeGreaterThan(100)
  await expect.poll(canary.calls).toBeGreaterThan(0)
})
