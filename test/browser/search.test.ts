import type { Page } from 'playwright-core'
import { beforeAll, expect, test, vi } from 'vitest'
import type { SpaceView } from '../../shared/forum.ts'
import { shell } from '../../shared/messages/es/interface.ts'
import { kinds } from '../../shared/messages/es/kinds.ts'
import { search } from '../../shared/messages/es/search.ts'
import type { Found } from '../../shared/search.ts'
import { expectFits } from '../support/accessible.ts'
import { suyapa, useJourneys } from '../support/journeys.ts'

const { asked, at } = useJourneys()

beforeAll(() => untilFound('acogida'))

/** The sample's own activity makes the index, some seconds after the first start. */
async function untilFound(q: string): Promise<void> {
  const found = async () => {
    const { total } = await asked<Found>(suyapa, 'GET', `/search?${new URLSearchParams({ q })}`)
    expect(total).toBeGreaterThan(0)
  }
  await vi.waitFor(found, { timeout: 60_000, interval: 200 })
}

const field = (page: Page) => page.getByRole('combobox', { name: search.words })
const results = (page: Page) => page.getByRole('region', { name: search.results })

test('words without their accents are found by key, filtered, and read', async () => {
  const width = 360
  const { context, page, trouble } = await at(suyapa, '/', width)
  await page.getByRole('heading', { level: 1 }).waitFor()
  // At once, as who knows the key does: the page with the words is still on its way.
  await page.keyboard.type('/proteccion')
  await field(page).waitFor()
  await expectFits(page)
  await expect.poll(() => field(page).evaluate((one) => one === document.activeElement)).toBe(true)
  await expect.poll(() => field(page).inputValue()).toBe('proteccion')

  await page.keyboard.type(' ninez')
  await page.keyboard.press('Enter')
  await results(page).locator('mark').first().waitFor()
  const found = await results(page).locator('mark').allTextContents()
  expect(found.some((text) => text.toLowerCase() === 'protección')).toBe(true)
  expect(found.some((text) => /niñ/i.test(text))).toBe(true)
  expect(new URL(page.url()).searchParams.get('q')).toBe('proteccion ninez')
  await expectFits(page)

  await page.getByText(search.filters(0), { exact: true }).click()
  await page.getByLabel(search.kind).selectOption({ label: kinds.name.announcement })
  await page.getByLabel(search.language, { exact: true }).selectOption('pt')
  await page.getByRole('button', { name: search.find }).click()
  await page.getByText(search.none('proteccion ninez')).first().waitFor()
  await expectFits(page)
  await results(page).getByRole('link', { name: search.clear }).click()
  await results(page).locator('mark').first().waitFor()

  await results(page).getByRole('link').first().click()
  await page.locator('article').first().waitFor()
  expect(page.url()).toMatch(/\/threads\/thread_\w+\?from=\d+/)
  // Whoever left a thread further on than where its address leads comes back to where they were.
  const height = () => page.evaluate(() => scrollY)
  const led = await height()
  await page.evaluate(() => scrollTo(0, 90))
  await expect.poll(height).toBe(90)
  expect(led).not.toBe(90)
  await page.getByRole('navigation').getByRole('link', { name: shell.places.people }).first().click()
  await page.waitForURL('**/people')
  await page.goBack()
  await page.locator('article').first().waitFor()
  await expect.poll(height).toBe(90)
  await page.goBack()
  await results(page).locator('mark').first().waitFor()
  expect(await field(page).inputValue()).toBe('proteccion ninez')
  expect(trouble).toEqual([])
  await context.close()
})

test('a reply is found within a minute, and the key can be turned off', async () => {
  const { context, page } = await at(suyapa, '/search?q=zarigüeya', 1366)
  await page.getByText(search.none('zarigüeya')).first().waitFor()
  const { items } = await asked<{ items: SpaceView[] }>(suyapa, 'GET', '/spaces')
  const space = items.find(({ may }) => may.openThread)
  const draft = { title: 'Fauna', language: 'es', body: 'Vimos una zarigüeya.' }
  await asked(suyapa, 'POST', `/spaces/${space?.id}/threads`, draft)
  await untilFound('zarigueya')
  await page.reload()
  await results(page).getByRole('link', { name: 'Fauna' }).waitFor()

  await page.getByRole('checkbox', { name: search.shortcut }).uncheck()
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('/')
  expect(await field(page).evaluate((one) => one === document.activeElement)).toBe(false)
  await context.close()
})

test('what begins with what is typed is offered, gone through by keys, and opened', async () => {
  const width = 1366
  const { context, page, trouble } = await at(suyapa, '/search', width)
  const options = page.getByRole('listbox', { name: search.suggestions }).getByRole('option')
  await field(page).pressSequentially('acog')
  await options.first().waitFor()
  const heard = search.suggested(await options.count())
  await page.getByRole('status').filter({ hasText: heard }).waitFor()
  expect(await field(page).getAttribute('aria-expanded')).toBe('true')
  await expectFits(page)

  await page.keyboard.press('Escape')
  await options.first().waitFor({ state: 'hidden' })
  expect(await field(page).inputValue()).toBe('acog')
  // What was offered before stays until what is offered now comes, and takes its place.
  const offered = page.waitForResponse(/suggestions\?q=acogi$/)
  await page.keyboard.type('i')
  await offered
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
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
})

test('who found nothing is asked whether they meant a near word, and led to it', async () => {
  const { context, page, trouble } = await at(suyapa, '/search?q=acojida', 360)
  await results(page)
    .getByRole('link', { name: search.meantIs('acogida') })
    .waitFor()
  await expectFits(page)
  await results(page)
    .getByRole('link', { name: search.meantIs('acogida') })
    .click()
  await results(page).locator('mark').first().waitFor()
  expect(await field(page).inputValue()).toBe('acogida')
  expect(trouble).toEqual([])
  await context.close()
})
