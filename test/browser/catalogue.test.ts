import { expect, test } from 'vitest'
import { feedPath, listPath, practiceDataPath, practicePath, startPath } from '../../functions/publicSite/addresses.ts'
import type { SavedFilters } from '../../shared/catalogueFilter.ts'
import { publicSite } from '../../shared/messages/es/publicSite.ts'
import { expectFits } from '../support/accessible.ts'
import { leticia, marieAnge, suyapa, useJourneys } from '../support/journeys.ts'
import { publishedIn } from '../support/publishedHere.ts'
import { words } from '../support/words.ts'

const journeys = useJourneys()
const { at, asked, browser, origin } = journeys

test('a practice is found by filter, map and words, compared and saved', async () => {
  const language = 'fr'
  const email = marieAnge
  const title = 'Une représentante désignée, de la première audience à la dernière'
  const { catalogue, practices, shell } = words[language]
  const { context, page, trouble } = await at(email, '/', { width: 360, language })
  const link = (name: string) => page.getByRole('link', { name, exact: true })
  const bar = page.getByRole('navigation', { name: shell.navigation, exact: true })
  // Whoever asks first is told that it is in the making, and waits for it there.
  const unavailable = { status: 503, json: { code: 'unavailable', status: 503 } }
  await page.route('**/api/catalogue?*', (route) => route.fulfill(unavailable), { times: 1 })
  await bar.getByRole('link', { name: shell.places.practices }).click()
  await page.getByRole('heading', { level: 1, name: catalogue.title }).waitFor()
  await page.getByText(catalogue.preparing).waitFor()
  await page.getByText(catalogue.found(12)).first().waitFor({ timeout: 30_000 })
  await expectFits(page)

  // By words of which some are nowhere.
  const sought = 'designated representative'
  await page.getByRole('searchbox', { name: catalogue.words }).fill(`${sought} helicóptero`)
  await page.getByRole('button', { name: catalogue.find }).click()
  await page.getByText(catalogue.lookedIn).waitFor()
  await page.locator('[aria-labelledby="near"]').getByRole('link', { name: title }).waitFor()
  await expectFits(page)

  // By its words in another language, in which it was found by nobody but the title.
  await page.getByRole('searchbox', { name: catalogue.words }).fill(sought)
  await page.getByRole('button', { name: catalogue.find }).click()
  await link(title).waitFor()
  await page.getByRole('checkbox', { name: new RegExp(`^${catalogue.compare.pick}.*${title}`) }).check()
  await link(catalogue.clear).click()

  // By filter.
  await page.getByText(catalogue.filters(0), { exact: true }).click()
  const theme = practices.options.themes.trafficking
  await page.getByRole('link', { name: new RegExp(`^${theme}`) }).click()
  await page.getByText(catalogue.found(1)).first().waitFor()
  await page.getByRole('checkbox', { name: new RegExp(`^${catalogue.compare.pick}`) }).check()
  await expectFits(page)
  await page.getByText(catalogue.filter.save, { exact: true }).click()
  await page.getByRole('textbox', { name: catalogue.filter.name }).fill('Trata')
  await page.getByRole('button', { name: catalogue.filter.saveNow, exact: true }).click()
  await link('Trata').waitFor()
  const { items } = await asked<SavedFilters>(email, 'GET', '/me/filters')
  expect(items).toMatchObject([{ name: 'Trata', digest: true, filter: { theme: ['trafficking'] } }])

  // Side by side.
  await link(catalogue.compare.title).click()
  await page.getByRole('heading', { level: 2, name: practices.fields.results }).waitFor()
  await expectFits(page)

  // By the map, and from it to the practice itself.
  await page.goto(new URL('/practices/map', page.url()).href)
  await page.getByRole('link', { name: catalogue.map.tile('Brésil', 1) }).waitFor()
  await expectFits(page)
  await page.getByRole('link', { name: catalogue.map.tile('Uruguay', 1) }).click()
  await page.getByText(catalogue.found(1)).first().waitFor()
  await page.locator('.practice-card a').first().click()
  await page.getByRole('heading', { level: 2, name: practices.sections.work }).waitFor()
  await page.getByRole('heading', { level: 2, name: catalogue.similar.title }).waitFor()
  await expectFits(page)

  await page.goto(new URL('/practices/matrix', page.url()).href)
  await page.locator('.matrix-some').first().waitFor()
  await expectFits(page)
  expect(trouble.filter((one) => !/404|503/.test(one))).toEqual([])
  await context.close()
})

test('whoever keeps a published practice is led to its record', async () => {
  const { catalogue, practices } = words.es
  const { context, page } = await at(leticia, '/practices?country=UY', { width: 1366, language: 'es' })
  await page.locator('.practice-card a').first().click({ timeout: 30_000 })
  await page.getByRole('link', { name: catalogue.toRecord }).click()
  await page.waitForURL(/\/record$/)
  await page.getByRole('link', { name: practices.mine }).waitFor()
  await context.close()
})

test('a practice that is withdrawn is gone from wherever it was named, and its address says so', async () => {
  const { catalogue, practiceWay } = words.es
  const title = 'Refugio que se retira'
  const id = await publishedIn(journeys)(title)
  const lists = [
    ...[startPath('es'), listPath(undefined, 1, 'es'), listPath({ country: 'HN' }, 1, 'es'), feedPath('es')],
    ...[listPath({ theme: 'reception' }, 1, 'es'), '/public/sitemap-1.xml'],
    ...['/public/practices.json', '/public/practices.csv', practiceDataPath(id)],
  ]
  const naming = async () => {
    const told = await Promise.all(
      lists.map(async (path) => {
        const answer = await fetch(origin().replace('localhost', '127.0.0.1') + path)
        return (await answer.text()).includes(id) ? [path] : []
      }),
    )
    return told.flat()
  }
  const found = async (path: string) => JSON.stringify(await asked(leticia, 'GET', path)).includes(id)
  const places = ['/catalogue', `/catalogue?q=${encodeURIComponent(title)}`]
  await expect.poll(naming, { timeout: 20_000 }).toEqual(lists)
  for (const place of places) await expect.poll(() => found(place), { timeout: 20_000 }).toBe(true)

  const { context, page, trouble } = await at(suyapa, `/practices/${id}`, { width: 1366, language: 'es' })
  await page.getByRole('link', { name: catalogue.toRecord }).click()
  const act = { name: practiceWay.act.withdraw, exact: true }
  await page.getByRole('button', act).click()
  const dialog = page.getByRole('dialog')
  await expectFits(page)
  await dialog.getByRole('textbox', { name: practiceWay.reason.withdraw }).fill('Lo pidió una familia')
  await dialog.getByRole('button', act).click()
  await page.getByText(practiceWay.stands.withdrawn).waitFor()
  await page.goto(`${origin()}/practices/${id}`)
  await page.getByText('Lo pidió una familia').waitFor()
  expect(await page.getByText(title).count()).toBe(0)
  await expectFits(page)
  for (const place of places) expect(await found(place)).toBe(false)
  expect(trouble).toEqual([])
  await context.close()

  await expect.poll(naming, { timeout: 20_000 }).toEqual([])
  // axe is a script: it comes in by the tools of the browser, past the policy that keeps every other out.
  const visiting = await browser().newContext({ locale: 'es', bypassCSP: true })
  const tombstone = await visiting.newPage()
  for (const version of [undefined, 1]) {
    await tombstone.goto(origin() + practicePath(id, 'es', version))
    await tombstone.getByRole('heading', { level: 1, name: publicSite.gone.title }).waitFor()
    expect(await tombstone.content()).not.toMatch(/Lo pidió una familia|Refugio que se retira/)
  }
  await expectFits(tombstone)
  await visiting.close()
})
