import { expect, test } from 'vitest'
import { expectFits } from '../support/accessible.ts'
import { suyapa, useJourneys } from '../support/journeys.ts'

const { at, origin } = useJourneys()

test.each([1366, 360])('one chooses when the digest comes, and sees what it would say, at %s px', async (width) => {
  const { page, trouble } = await at(suyapa, '/settings', width)
  await page.getByRole('link', { name: 'Elegir cuándo llega el boletín' }).click()
  await page.getByRole('heading', { name: 'Si saliera ahora' }).waitFor()
  await page.locator('.letter, .empty').waitFor()
  await expectFits(page)

  await page.getByLabel('Una vez por mes').check()
  await page.getByText('El primero de cada mes.').waitFor()
  await page.getByLabel('Día de la semana').selectOption({ label: 'miércoles' })
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
  await atOnce.click()
  await page.getByRole('status').getByText('Guardado').waitFor()
  await page.reload()
  await expect.poll(() => atOnce.isChecked()).toBe(width === 360)
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
