import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { resolve } from 'node:path'
import { build, type Plugin } from 'esbuild'
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
// On paper a thread has many posts: fewer, longer pages. The same part of the app puts a text there as on the screen, where every string meets
// every layer; so each is printed once, and each layer stands alone before a third of them.
const perPrint = Math.ceil(corpus.length / 3)

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
  const scripts: Record<string, string> = {
    'show.js': await built('show.ts'),
    'printed.js': await built('showPrinted.tsx'),
    // Its own layer left out: the other one is to hold alone.
    'printed-plain.js': await built('showPrinted.tsx', plainHtml),
  }
  const styles = await built('../../web/styles/main.css')
  server = createServer((request, response) => {
    const [, place = '', ...rest] = (request.url ?? '').split('/')
    const send = (type: string, body: string) =>
      response.writeHead(200, { ...headersOf(place, rest), 'content-type': `${type}; charset=utf-8` }).end(body)
    const script = scripts[place]
    if (script) send('text/javascript', script)
    else if (place === 'print.css') send('text/css', styles)
    else if (place === 'texts' && layers[rest[0] ?? '']) send('application/json', JSON.stringify(textsFor(rest)))
    else if (place === 'print') send('text/html', pageWith(rest[0] === 'policy' ? 'printed' : 'printed-plain', styled))
    else if (layers[place]) send('text/html', pageWith('show'))
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

async function built(file: string, ...plugins: Plugin[]): Promise<string> {
  const alias = { react: 'preact/compat', 'use-sync-external-store/shim/index.js': 'preact/compat' }
  const looks = { bundle: true, write: false, target: 'es2022', alias, plugins } as const
  const { outputFiles } = await build({ ...looks, entryPoints: [`test/hostile/${file}`], logLevel: 'error' })
  return outputFiles[0]?.text ?? ''
}

const plainHtml: Plugin = {
  name: 'plain-html',
  setup: ({ onResolve }) =>
    onResolve({ filter: /\/trustedHtml\.ts$/ }, () => ({ path: resolve('test/hostile/plainHtml.ts') })),
}

const styled = '<link rel="stylesheet" href="/print.css">'
const pageWith = (script: string, more = '') =>
  `<!doctype html><title>x</title>${more}<script src="/${script}.js" defer></script>`

function headersOf(place: string, [layer]: string[]): Record<string, string> {
  const isKept = place === 'policy' || (place === 'print' && layer === 'policy')
  return isKept ? { ...responseHeadersFor('https://files.enlaces.example') } : {}
}

function textsFor([layer = '', batch = '']: string[]): string[] {
  return textsOf(layer, batch).map(layers[layer] ?? String)
}

/** A batch by its number, or of a print: `p0`. */
function textsOf(layer: string, batch: string): string[] {
  const per = batch.startsWith('p') ? perPrint : perPage
  const from = Number(batch.replace('p', '')) * per
  return (layer === 'none' ? calling : corpus).slice(from, from + per)
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
async function seen(place: string): Promise<Seen> {
  const context = await browser.newContext()
  const page = await context.newPage()
  if (place.startsWith('print/')) await page.emulateMedia({ media: 'print' })
  const before = canary.calls()
  const told = listenTo(page)
  await page.goto(`${origin}/${place}`)
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
    /^http:\/\/127\.0\.0\.1:\d+\/(?:(?:print\/)?(?:markdown|sanitiser|policy|none)\/p?\d+|(?:show|printed(?:-plain)?)\.js|print\.css|texts\/\w+\/\w+|favicon\.ico)$/
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
  ['raw HTML off', 'markdown', 0],
  ['the sanitiser', 'sanitiser', 1],
  ['the Content-Security-Policy and Trusted Types', 'policy', 2],
] as const)('with %s alone, nothing of them runs or leaves', (_name, layer, third) => {
  const places = [...Array.from({ length: batches }, (_, batch) => `${layer}/${batch}`), `print/${layer}/p${third}`]
  test.each(places)('%s', async (place) => {
    const { shown, said, ...did } = await seen(place)
    expect(shown).toBe(String(textsOf(layer, place.split('/').at(-1) ?? '').length))
    expect(did).toEqual({ hits: 0, calls: 0, elsewhere: [], dialogs: [] })
    // A policy says in the console what it stopped; where another layer holds there is nothing to stop.
    if (layer !== 'policy') expect(said).toEqual([])
  })
})

// Last: what it called may still be asked for again when its page is closed.
test('without any layer they run and call other hosts: whatever looks for that finds it', async () => {
  for (const place of ['none/0', 'print/none/p0']) expect((await seen(place)).hits, place).toBeGreaterThan(100)
  await expect.poll(canary.calls).toBeGreaterThan(0)
})
