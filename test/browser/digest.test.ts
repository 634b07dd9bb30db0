import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible } from '../support/accessible.ts'
import { listenForTrouble, openChromium, withSession } from '../support/browser.ts'
import { freePort, type MachineProcess, newDataDir, signInLocally, startMachineProcess } from '../support/machine.ts'

const data = newDataDir()
let machine: MachineProcess
let browser: Browser

beforeAll(async () => {
  machine = await startMachineProcess({ dataDir: data.path, port: await freePort(), mailPort: await freePort() })
  browser = await openChromium()
})
afterAll(async () => {
  await browser?.close()
  await machine?.stop()
  data.remove()
})

async function at(email: string, path: string, width: number): Promise<{ page: Page; trouble: string[] }> {
  const context = await browser.newContext({ reducedMotion: 'reduce', viewport: { width, height: 768 }, locale: 'es' })
  await withSession(context, machine.origin, await signInLocally(machine, email))
  const page = await context.newPage()
  const trouble = listenForTrouble(page)
  await page.goto(`${machine.origin}${path}`)
  return { page, trouble }
}

async function fits(page: Page): Promise<void> {
  await expectAccessible(page)
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
}

test.each([1366, 360])('one chooses when the digest comes, and sees what it would say, at %s px', async (width) => {
  const { page, trouble } = await at('suyapa.mejia@hn.enlaces.example', '/settings', width)
  await page.getByRole('link', { name: 'Elegir cuándo llega el boletín' }).click()
  await page.getByRole('heading', { name: 'Si saliera ahora' }).waitFor()
  await page.locator('.letter, .empty').waitFor()
  await fits(page)

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
  await fits(page)

  // What was chosen is there when one comes back.
  await page.reload()
  await expect.poll(() => page.getByLabel('Día de la semana').inputValue()).toBe('3')
  await page.getByLabel('Nunca').check()
  await page.getByRole('button', { name: 'Guardar' }).click()
  await page.getByText('Ya no sale ninguno.').waitFor()
  await fits(page)
  expect(trouble).toEqual([])
  await page.context().close()
})

test('what another page saved meanwhile is shown, and one chooses which holds', async () => {
  const { page } = await at('suyapa.mejia@hn.enlaces.example', '/settings/digest', 1366)
  await page.getByLabel('Todos los días').check()
  const other = await page.context().newPage()
  await other.goto(`${machine.origin}/settings/digest`)
  await other.getByLabel('Una vez por semana').check()
  await other.getByRole('button', { name: 'Guardar' }).click()
  await other.getByText('El próximo sale:').waitFor()
  await page.getByRole('button', { name: 'Guardar' }).click()
  await page.locator('.facts').getByText('Una vez por semana').waitFor()
  await fits(page)
  await page.context().close()
})
