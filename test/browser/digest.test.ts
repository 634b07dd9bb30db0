import { expect, test } from 'vitest'
import { expectFits } from '../support/accessible.ts'
import { everyIssue } from '../support/digestIssues.ts'
import { beatriz, suyapa, useJourneys } from '../support/journeys.ts'

const { at, origin } = useJourneys()

test('one chooses when the digest comes, and sees what it would say', async () => {
  const { page, trouble } = await at(suyapa, '/settings', 1366)
  await page.getByRole('link', { name: 'Elegir cuándo llega el boletín' }).click()
  await page.getByRole('heading', { name: 'Si saliera ahora' }).waitFor()
  await page.locator('[aria-labelledby="preview"]').locator('.letter, .empty').waitFor()
  await expectFits(page)

  await page.getByLabel('Una vez por mes').check()
  await page.getByLabel('Día de la semana').selectOption({ label: 'miércoles' })
  await page.getByText('El primer miércoles de cada mes.').waitFor()
  await page.getByLabel('Hora', { exact: true }).selectOption('18')
  await page.getByRole('button', { name: 'Guardar' }).click()
  await page
    .locator('time')
    .filter({ hasText: '18:00' })
    .or(page.locator('time').filter({ hasText: '6:00' }))
    .waitFor()
  await expectFits(page)

  // What was chosen is there when one comes back.
  const atOnce = page.getByLabel('Avisarme enseguida de lo que se me pide')
  const wasChecked = await atOnce.isChecked()
  const kept = page.waitForResponse((answer) => answer.url().endsWith('/me/alerts') && answer.ok())
  await atOnce.click()
  await kept
  await page.reload()
  await expect.poll(() => atOnce.isChecked()).toBe(!wasChecked)
  await page.getByRole('button', { name: 'Revocar mis direcciones de respuesta' }).click()
  await page.getByText('ya no sirven').waitFor()
  await expect.poll(() => page.getByLabel('Día de la semana').inputValue()).toBe('3')
  await page.getByLabel('Nunca').check()
  await page.getByRole('button', { name: 'Guardar' }).click()
  await page.getByText('Ya no sale ninguno.').waitFor()
  await expectFits(page)
  expect(trouble).toEqual([])
  await page.context().close()
})

test('what another page saved meanwhile is shown, and one chooses which holds', async () => {
  const { page } = await at(suyapa, '/settings/digest', 1366)
  await page.getByLabel('Todos los días').check()
  const other = await page.context().newPage()
  await other.goto(`${origin()}/settings/digest`)
  await other.getByLabel('Una vez por semana').check()
  await other.getByRole('button', { name: 'Guardar' }).click()
  await other.getByText('El próximo sale:').waitFor()
  await page.getByRole('button', { name: 'Guardar' }).click()
  await page.locator('.facts').getByText('Una vez por semana').waitFor()
  await expectFits(page)
  await page.context().close()
})

test('the coordination pauses sending, looks for a person, and resumes', async () => {
  const { page, trouble } = await at(beatriz, '/coordination/digests', 1366)
  const dialog = page.locator('dialog[open]')
  const question = async (button: string) => {
    await page.getByRole('button', { name: button }).click()
    await dialog.waitFor()
    await expectFits(page)
  }
  await page.getByText('En marcha').waitFor()
  await question('Poner en pausa')
  await dialog.getByLabel('Razón').fill('Rebotan muchos correos')
  await dialog.getByRole('button', { name: 'Poner en pausa' }).click()
  await page.getByText('Una persona de coordinación').waitFor()
  await page.getByText('Rebotan muchos correos').waitFor()
  await expectFits(page)

  await page.getByLabel('Buscar por nombre, Estado o correo').fill('suyapa')
  await page.getByRole('button', { name: 'Buscar' }).click()
  await page.getByRole('link', { name: /Suyapa/ }).waitFor()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('person')
  await page.getByRole('link', { name: /Suyapa/ }).click()
  await page.getByRole('heading', { name: /^Boletines de Suyapa/ }).waitFor()
  await page.getByText('El envío está en pausa para todas las personas').waitFor()
  await expectFits(page)

  const mine = await page.context().newPage()
  await mine.goto(`${origin()}/settings/digest`)
  await mine.getByText('El envío está en pausa para todas las personas').waitFor()
  expect(await mine.getByText('El próximo sale:').count()).toBe(0)
  await mine.close()

  await page.getByRole('link', { name: 'Boletines', exact: true }).click()
  await question('Reanudar')
  await dialog.getByRole('button', { name: 'Reanudar' }).click()
  await page.getByText('En marcha').waitFor()

  // When it is asked for and when the next one comes are told by one clock, that of the person.
  await page.goBack()
  const when = page.locator('[aria-labelledby="now"]')
  await when.getByText('El próximo sale:').waitFor()
  const [asked, next] = [...String(await when.textContent()).matchAll(/a las? 0?(\d+:\d\d)/g)].map(([, hour]) => hour)
  expect(next).toBe(asked)
  expect(trouble).toEqual([])
  await page.context().close()
})

test('one reads why a digest came or did not, and chooses how much of a space', async () => {
  const { page, trouble } = await at(suyapa, '/settings', 1366)
  await page.route('**/api/me/digest/issues', (route) => route.fulfill({ json: everyIssue }))
  await page.getByRole('link', { name: 'Elegir cuándo llega el boletín' }).click()
  await page.getByRole('heading', { name: 'Sus últimos boletines' }).waitFor()
  const issues = page.locator('.issue')
  await issues.first().waitFor()
  expect(await issues.count()).toBe(everyIssue.items.length)
  for (const summary of await issues.locator('summary').all()) await summary.click()
  await page.getByText('2 solicitudes a su Estado').waitFor()
  await expectFits(page)

  // Which of them it is for is heard as well as seen.
  const level = page.getByRole('group', { name: 'Trata y explotación sexual' }).getByLabel('En el boletín')
  const saved = page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.ok())
  await level.selectOption({ label: 'Solo lo destacado' })
  await saved
  await page.reload()
  await expect.poll(() => level.inputValue()).toBe('highlights')
  await level.selectOption({ label: 'Nada' })
  await expect.poll(() => level.inputValue()).toBe('none')
  expect(trouble).toEqual([])
  await page.context().close()
})
