import { expect, test } from 'vitest'
import type { SavedFilters } from '../../shared/catalogueFilter.ts'
import type { CataloguePage } from '../../shared/catalogueList.ts'
import { expectFits } from '../support/accessible.ts'
import { leticia, marieAnge, useJourneys } from '../support/journeys.ts'
import { words } from '../support/words.ts'

const { at, asked, origin } = useJourneys()

test('a practice is found by filter, map and words, compared and saved', async () => {
  const language = 'fr'
  const email = marieAnge
  const title = 'Une représentante désignée, de la première audience à la dernière'
  const { catalogue, practices } = words[language]
  const { context, page, trouble } = await at(email, '/practices', { width: 360, language })
  const link = (name: string) => page.getByRole('link', { name, exact: true })
  await page.getByRole('heading', { level: 1, name: catalogue.title }).waitFor()
  await page.getByText(catalogue.found(12)).first().waitFor({ timeout: 30_000 })
  await expectFits(page)

  // By its words in another language, in which it was found by nobody but the title.
  await page.getByRole('searchbox', { name: catalogue.words }).fill('designated representative')
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

test('whoever keeps a published practice withdraws it: it is gone from all that leads to it, and its tombstone stays', async () => {
  const { catalogue, practiceWay, practices } = words.es
  const here = origin()
  const { context, page, trouble } = await at(leticia, '/practices?country=UY', { width: 1366, language: 'es' })
  const card = page.locator('.practice-card a').first()
  const title = (await card.textContent({ timeout: 30_000 })) ?? ''
  await card.click()
  await page.getByRole('link', { name: catalogue.toRecord }).click()
  await page.waitForURL(/\/record$/)
  await page.getByRole('link', { name: practices.mine }).waitFor()
  const [id = ''] = /practice_\w+/.exec(page.url()) ?? []
  const lists = ['practices/', 'practices/states/uy/', 'practices.atom'].map((path) => `/public/es/${path}`)
  const textAt = async (path: string) => (await fetch(`${here.replace('localhost', '127.0.0.1')}${path}`)).text()
  const naming = async () => {
    const texts = await Promise.all([...lists, '/public/practices.json', '/public/practices.csv'].map(textAt))
    return texts.filter((text) => text.includes(title)).length
  }
  await expect.poll(naming, { timeout: 60_000 }).toBe(5)

  await page.getByRole('button', { name: practiceWay.act.withdraw, exact: true }).click()
  const dialog = page.locator('dialog[open]')
  await dialog.getByRole('textbox').fill('El convenio terminó')
  await expectFits(page)
  await dialog.getByRole('button', { name: practiceWay.act.withdraw, exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })

  await expect.poll(naming, { timeout: 60_000 }).toBe(0)
  const tombstone = await textAt(`/public/es/practices/${id}/`)
  expect(tombstone).toContain('Esta buena práctica fue retirada')
  expect(tombstone).not.toContain(title)
  const found = async (query: Record<string, string>) => {
    const { items } = await asked<CataloguePage>(leticia, 'GET', `/catalogue?${new URLSearchParams(query)}`)
    return items.some(({ practiceId }) => practiceId === id)
  }
  await expect.poll(() => found({ country: 'UY' }), { timeout: 60_000 }).toBe(false)
  expect(await found({ q: title })).toBe(false)
  await page.goto(`${here}/practices/${id}`)
  await page.getByText('El convenio terminó').waitFor()
  await expectFits(page)
  expect(trouble).toEqual([])
  await context.close()
})
