import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Practice } from '../../shared/practices.ts'
import { expectFits } from '../support/accessible.ts'
import { marieAnge, useJourneys } from '../support/journeys.ts'
import { words } from '../support/words.ts'

const { asked, at } = useJourneys()

const idIn = (page: Page) => /practice_\w+/.exec(page.url())?.[0] ?? ''

test('a record is written with a break of the line in between', async () => {
  const language = 'fr'
  const width = 360
  const email = marieAnge
  const { practices } = words[language]
  const { fields, status, clash } = practices
  const { context, page, trouble } = await at(email, '/practices/mine', { width, language })
  const box = (name: keyof typeof fields) => page.getByRole('textbox', { name: fields[name], exact: true })
  const onServer = (id: string) => asked<Practice>(email, 'GET', `/practices/${id}`)
  await page.getByRole('heading', { level: 1, name: practices.mine }).waitFor()
  await expectFits(page)

  await page.getByRole('link', { name: practices.begin }).click()
  await box('title').fill('Un turno de noche en el paso de frontera')
  await expectFits(page)
  await page.getByRole('button', { name: practices.new.submit }).click()
  await box('problem').fill('De noche no había nadie.')
  await page.getByText(practices.options.stages.transit, { exact: true }).click()
  await page.locator('.saving-saved').waitFor()
  await expectFits(page)
  const id = idIn(page)
  expect(await onServer(id)).toMatchObject({
    version: 2,
    texts: { problem: 'De noche no había nadie.' },
    facts: { stages: ['transit'] },
  })

  // The line goes; what is typed stays on the device, also when the tab is closed. Elsewhere somebody writes in the same field.
  await context.setOffline(true)
  await box('cost').fill('Doce mil dólares')
  await box('problem').fill('De noche no había nadie que atendiera.')
  await page.getByText(status.offline).waitFor({ timeout: 30_000 })
  await asked(
    email,
    'PATCH',
    `/practices/${id}`,
    { texts: { problem: 'De noche cerraba.', objectives: 'Que haya alguien.' } },
    2,
  )
  const address = page.url()
  await page.close()
  await context.setOffline(false)
  const again = await context.newPage()
  await again.goto(address)
  const second = (name: keyof typeof fields) => again.getByRole('textbox', { name: fields[name], exact: true })
  await again.getByText(clash.title).waitFor()
  expect(await second('problem').inputValue()).toBe('De noche no había nadie que atendiera.')
  expect(await second('objectives').inputValue()).toBe('Que haya alguien.')
  await expect.poll(async () => (await onServer(id)).texts.cost, { timeout: 30_000 }).toBe('Doce mil dólares')
  await expectFits(again)
  await again.getByRole('button', { name: clash.keepMine }).click()
  await expect
    .poll(async () => (await onServer(id)).texts.problem, { timeout: 30_000 })
    .toBe('De noche no había nadie que atendiera.')
  await again.locator('.saving-saved').waitFor()

  await again.getByRole('link', { name: practices.edit.done }).click()
  await again.getByRole('heading', { level: 3, name: fields.cost }).waitFor()
  await expectFits(again)
  await again.getByRole('link', { name: practices.translation.into.pt }).click()
  await again.getByRole('textbox', { name: fields.cost, exact: true }).fill('Doze mil dólares')
  await expectFits(again)
  await expect
    .poll(async () => (await onServer(id)).translations.map(({ texts }) => texts.cost), { timeout: 30_000 })
    .toEqual(['Doze mil dólares'])
  expect(trouble.filter((one) => !/ERR_INTERNET_DISCONNECTED/.test(one))).toEqual([])
  await context.close()
})
