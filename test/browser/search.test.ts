import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { samplePeople } from '../../infra/local/sample/people.ts'
import { kinds } from '../../shared/messages/es/kinds.ts'
import { search } from '../../shared/messages/es/search.ts'
import type { Found } from '../../shared/search.ts'
import { listenForTrouble, openChromium, withSession } from '../support/browser.ts'
import { freePort, type MachineProcess, newDataDir, signInLocally, startMachineProcess } from '../support/machine.ts'

const data = newDataDir()
let machine: MachineProcess
let browser: Browser
let cookie: string

beforeAll(async () => {
  machine = await startMachineProcess({ dataDir: data.path, port: await freePort(), mailPort: await freePort() })
  browser = await openChromium()
  cookie = await signInLocally(machine, samplePeople[0]?.email ?? '')
  await untilFound('acogida')
})
afterAll(async () => {
  await browser?.close()
  await machine?.stop()
  data.remove()
})

/** The sample's own activity makes the index, some seconds after the first start. */
async function untilFound(q: string, number?: number): Promise<void> {
  const here = machine.origin.replace('localhost', '127.0.0.1')
  for (let tries = 0; tries < 300; tries++) {
    const answer = await fetch(`${here}/api/search?${new URLSearchParams({ q })}`, { headers: { cookie } })
    const found: Found | undefined = answer.ok ? JSON.parse(await answer.text()) : undefined
    if (found && found.total >= (number ?? 1)) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`${q} was not found`)
}

async function opened(width: number): Promise<{ context: BrowserContext; page: Page; trouble: string[] }> {
  const viewport = { width, height: 768 }
  const context = await browser.newContext({ viewport, locale: 'es', reducedMotion: 'reduce' })
  await withSession(context, machine.origin, cookie)
  const page = await context.newPage()
  return { context, page, trouble: listenForTrouble(page) }
}

async function expectAccessible(page: Page): Promise<void> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`)).toEqual([])
}

const field = (page: Page) => page.getByRole('combobox', { name: search.words })
const results = (page: Page) => page.getByRole('region', { name: search.results })

test.each([1366, 360])('words without their accents are found by key, filtered, and read, at %i px', async (width) => {
  const { context, page, trouble } = await opened(width)
  await page.goto(machine.origin)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('/')
  await field(page).waitFor()
  await expectAccessible(page)
  await expect.poll(() => field(page).evaluate((one) => one === document.activeElement)).toBe(true)

  await page.keyboard.type('proteccion ninez')
  await page.keyboard.press('Enter')
  await results(page).locator('mark').first().waitFor()
  const found = await results(page).locator('mark').allTextContents()
  expect(found.some((text) => text.toLowerCase() === 'protección')).toBe(true)
  expect(found.some((text) => /niñ/i.test(text))).toBe(true)
  expect(new URL(page.url()).searchParams.get('q')).toBe('proteccion ninez')
  await expectAccessible(page)

  await page.getByText(search.filters(0), { exact: true }).click()
  await page.getByLabel(search.kind).selectOption({ label: kinds.name.announcement })
  await page.getByLabel(search.language, { exact: true }).selectOption('pt')
  await page.getByRole('button', { name: search.find }).click()
  await page.getByText(search.none('proteccion ninez')).first().waitFor()
  await expectAccessible(page)
  await results(page).getByRole('link', { name: search.clear }).click()
  await results(page).locator('mark').first().waitFor()

  await results(page).getByRole('link').first().click()
  await page.locator('article').first().waitFor()
  expect(page.url()).toMatch(/\/threads\/thread_\w+\?from=\d+/)
  await page.goBack()
  await results(page).locator('mark').first().waitFor()
  expect(await field(page).inputValue()).toBe('proteccion ninez')
  expect(trouble).toEqual([])
  await context.close()
})

test('a reply is found within a minute, and the key can be turned off', async () => {
  const { context, page } = await opened(1366)
  await page.goto(`${machine.origin}/search?q=zarigüeya`)
  await page.getByText(search.none('zarigüeya')).first().waitFor()
  const here = machine.origin.replace('localhost', '127.0.0.1')
  const headers = { cookie, origin: machine.origin, 'content-type': 'application/json' }
  const spaces = await (await fetch(`${here}/api/spaces`, { headers })).json()
  const space = spaces.items.find((one: { may: { openThread: boolean } }) => one.may.openThread)
  const body = JSON.stringify({ title: 'Fauna', language: 'es', body: 'Vimos una zarigüeya.' })
  await fetch(`${here}/api/spaces/${space.id}/threads`, { method: 'POST', headers, body })
  await untilFound('zarigueya')
  await page.reload()
  await results(page).getByRole('link', { name: 'Fauna' }).waitFor()

  await page.getByRole('checkbox', { name: search.shortcut }).uncheck()
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('/')
  expect(await field(page).evaluate((one) => one === document.activeElement)).toBe(false)
  await context.close()
})

test.each([1366, 360])(
  'what begins with what is typed is offered, gone through by keys, and opened, at %i px',
  async (width) => {
    const { context, page, trouble } = await opened(width)
    await page.goto(`${machine.origin}/search`)
    const options = page.getByRole('listbox', { name: search.suggestions }).getByRole('option')
    await field(page).pressSequentially('acog')
    await options.first().waitFor()
    const heard = search.suggested(await options.count())
    await page.getByRole('status').filter({ hasText: heard }).waitFor()
    expect(await field(page).getAttribute('aria-expanded')).toBe('true')
    await expectAccessible(page)
    const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement)
    expect(scrollWidth).toBe(clientWidth)

    await page.keyboard.press('Escape')
    await options.first().waitFor({ state: 'hidden' })
    expect(await field(page).inputValue()).toBe('acog')
    await page.keyboard.type('i')
    await options.first().waitFor()
    await page.keyboard.press('ArrowDown')
    const pointed = await field(page).getAttribute('aria-activedescendant')
    expect(await page.locator(`[id="${pointed}"]`).getAttribute('aria-selected')).toBe('true')
    // Up again into the words: then Enter searches for them.
    await page.keyboard.press('ArrowUp')
    expect(await field(page).getAttribute('aria-activedescendant')).toBeNull()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.locator('article').first().waitFor()
    expect(page.url()).toMatch(/\/threads\/thread_/)
    expect(trouble).toEqual([])
    await context.close()
  },
)

test('who found nothing is asked whether they meant a near word, and led to it', async () => {
  const { context, page, trouble } = await opened(360)
  await page.goto(`${machine.origin}/search?q=acojida`)
  await results(page)
    .getByRole('link', { name: search.meantIs('acogida') })
    .waitFor()
  await expectAccessible(page)
  await results(page)
    .getByRole('link', { name: search.meantIs('acogida') })
    .click()
  await results(page).locator('mark').first().waitFor()
  expect(await field(page).inputValue()).toBe('acogida')
  expect(trouble).toEqual([])
  await context.close()
})
