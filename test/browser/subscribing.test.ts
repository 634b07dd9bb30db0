import { expect, test } from 'vitest'
import { subscribers as publicDigest } from '../../shared/messages/pt/subscribers.ts'
import { expectFits } from '../support/accessible.ts'
import { listenForTrouble } from '../support/browser.ts'
import { mailed, sixDigits } from '../support/inbox.ts'
import { beatriz, useJourneys } from '../support/journeys.ts'

const { at, browser, inbox, origin } = useJourneys()

test('somebody without an account asks for the public digest on a telephone, and a coordinator ends it at a desk', async () => {
  const email = 'lectora@ministerio.example'
  const visiting = await browser().newContext({ viewport: { width: 360, height: 768 }, locale: 'es' })
  const page = await visiting.newPage()
  const trouble = listenForTrouble(page)
  await page.goto(`${origin()}/subscribe`)
  await page.getByLabel('Su dirección de correo').fill(email)
  await page.getByLabel('Una vez por semana').check()
  await expectFits(page)
  await page.getByRole('button', { name: 'Enviarme el código' }).press('Enter')
  await page.getByLabel('Código del correo').fill('000000')
  await page.getByRole('button', { name: 'Confirmar' }).click()
  await page.locator('.field-fault, [aria-invalid="true"]').first().waitFor()
  await expectFits(page)
  await page.getByLabel('Código del correo').fill(await mailed(inbox(), email, sixDigits))
  await page.getByRole('button', { name: 'Confirmar' }).click()
  await page.getByRole('heading', { name: 'Listo: recibirá el boletín' }).waitFor()
  expect(trouble.filter((one) => !/403/.test(one))).toEqual([])
  await visiting.close()

  // Without scripts: by the form of the public site, which a first start takes some seconds to make.
  const other = 'una.persona.con.una.direccion.larga@ministerio.example'
  const bare = await browser().newContext({
    javaScriptEnabled: false,
    locale: 'pt',
    viewport: { width: 360, height: 768 },
  })
  const plain = await bare.newPage()
  await plain.goto(`${origin()}/subscribe`)
  await plain.getByRole('link', { name: 'su boletín' }).waitFor()
  await expect
    .poll(async () => (await plain.goto(`${origin()}/public/digest/`))?.status(), { timeout: 30_000 })
    .toBe(200)
  await plain.getByLabel('Seu endereço de e-mail').fill(other)
  await plain.getByRole('button').click()
  await plain.getByText(other).waitFor()
  // With its styles.
  await plain.waitForLoadState()
  expect(await plain.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  await plain.getByLabel('Código de seis algarismos').fill(await mailed(inbox(), other, sixDigits))
  await plain.getByRole('button').click()
  await plain.getByRole('heading', { level: 1, name: publicDigest.done }).waitFor()
  await bare.close()

  const coordination = await at(beatriz, '/coordination/subscribers', 1366)
  await coordination.page.getByText(/pedirlo en la página del boletín\.$/).waitFor()
  const row = coordination.page.locator('.rows .row', { hasText: email })
  await row.getByText('Confirmó con un código').waitFor()
  await expectFits(coordination.page)
  await row.getByRole('button', { name: /^Dar de baja/ }).click()
  await coordination.page.locator('dialog[open]').getByRole('button', { name: 'Dar de baja' }).click()
  await row.waitFor({ state: 'detached' })
  expect(coordination.trouble).toEqual([])
  await coordination.context.close()
}, 60_000)
