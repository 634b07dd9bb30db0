import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listPath, practicePath, startPath } from '../../functions/publicSite/addresses.ts'
import { publicSite } from '../../infra/local/gateway/publicSite.ts'
import { type Loopback, serveLoopback } from '../../infra/local/loopback.ts'
import { expectFits } from '../support/accessible.ts'
import { listenForTrouble, openChromium } from '../support/browser.ts'
import { told } from '../support/forum.ts'
import { signedInAs } from '../support/people.ts'
import { published, stepped } from '../support/publications.ts'
import { type PublicNetwork, usePublicSite } from '../support/publicSite.ts'
import { seated } from '../support/seats.ts'

const site = usePublicSite()
let network: PublicNetwork
let gateway: Loopback
let browser: Browser

beforeAll(async () => {
  network = await site.newNetwork()
  const pages = publicSite(network.env)
  gateway = await serveLoopback(0, async (exchange) => {
    const { response, url } = exchange
    if (url.pathname === '/icon.svg')
      response.writeHead(200, { 'content-type': 'image/svg+xml' }).end(readFileSync('web/public/icon.svg'))
    else if (!(await pages(exchange))) response.writeHead(404).end()
  })
  browser = await openChromium()
})
afterAll(async () => {
  await Promise.all([browser?.close(), gateway?.close()])
})

test('who has neither account nor script reads a practice, in another language too, and no longer once it is withdrawn', async () => {
  const { world } = network
  const ana = await seated(world, { name: 'Ana', country: 'HN' })
  const editor = await signedInAs(world, { role: 'editor' })
  const { id, texts } = await published(world, ana, { editor })
  await network.settle()
  // A phone at its narrowest, which is also an office screen at 400 %; and that screen as it is.
  for (const width of [320, 1_366]) {
    // axe is a script: it comes in by the tools of the browser, past the policy that keeps every other out.
    const context = await browser.newContext({ viewport: { width, height: 768 }, locale: 'pt-BR', bypassCSP: true })
    const page = await context.newPage()
    const trouble = listenForTrouble(page)
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.goto(`${gateway.endpoint}/public`)
    expect(new URL(page.url()).pathname).toBe(startPath('pt'))
    expect(asked.filter((path) => path.endsWith('.css'))).toHaveLength(1)
    await expectFits(page)
    await page.getByRole('link', { name: /única boa prática/ }).click()
    expect(new URL(page.url()).pathname).toBe(listPath(undefined, 1, 'pt'))
    await page.getByRole('link', { name: texts.title }).click()
    await page.getByRole('link', { name: 'Français' }).click()
    expect(new URL(page.url()).pathname).toBe(practicePath(id, 'fr'))
    await page.getByText('n’est pas encore traduite').waitFor()
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Aller au contenu')
    await expectFits(page)
    expect(trouble).toEqual([])
    await context.close()
  }
  const bare = await browser.newContext({ javaScriptEnabled: false })
  const page = await bare.newPage()
  const trouble = listenForTrouble(page)
  await page.goto(gateway.endpoint + practicePath(id, 'es'))
  await page.getByRole('heading', { level: 1, name: texts.title }).waitFor()
  await told(stepped(world, editor, `/publications/${id}/withdrawal`, { body: { reason: 'Se pidió' } }))
  await network.settle()
  await page.reload()
  await page.getByRole('heading', { level: 1, name: 'Esta buena práctica fue retirada' }).waitFor()
  expect(trouble).toEqual([])
})
