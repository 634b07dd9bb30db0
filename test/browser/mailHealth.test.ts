import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Institution, PersonRecord, Seat } from '../../shared/members.ts'
import { expectFits } from '../support/accessible.ts'
import { beatriz, useJourneys } from '../support/journeys.ts'

const { asked, at } = useJourneys()

/** Somebody who is invited at an address of the mail service's own, which does with a mail what its name says. */
async function invited(name: string, mailbox: 'bounce' | 'complaint'): Promise<PersonRecord> {
  const country = 'UY'
  const institution = await asked<Institution>(beatriz, 'POST', '/institutions', {
    name: `Dirección de ${name}`,
    country,
  })
  const seat = await asked<Seat>(beatriz, 'POST', '/seats', { institutionId: institution.id, country, title: 'Enlace' })
  const email = `${mailbox}+${name.toLowerCase().replaceAll(' ', '.')}@simulator.amazonses.com`
  const draft = { name, email, role: 'liaison', seatId: seat.id, language: 'es' }
  return asked<PersonRecord>(beatriz, 'POST', '/people', draft)
}

const row = (page: Page, name: string) => page.locator('.rows .row', { hasText: name })

test('an address that bounces is seen, explained and let go again', async () => {
  const width = 360
  const [bounced, complained] = [`Rita Rebote`, `Quena Queja`]
  await invited(bounced, 'bounce')
  await invited(complained, 'complaint')
  const kept = async () => JSON.stringify(await asked(beatriz, 'GET', '/mail-health/stops'))
  await expect.poll(kept, { timeout: 20_000 }).toMatch(new RegExp(`(?=.*${bounced})(?=.*${complained})`))

  const { page, context, trouble } = await at(beatriz, '/coordination/mail', width)
  await page.getByRole('img', { name: 'Correos enviados cada día' }).waitFor()
  await page.locator('summary', { hasText: 'Los números de cada día' }).click()
  await page.getByRole('rowheader', { name: 'Códigos para entrar' }).first().waitFor()
  await row(page, bounced).getByText('No recibe ningún correo').waitFor()
  await row(page, complained).getByText('No recibe ni boletín ni avisos enseguida').waitFor()
  expect(await row(page, complained).getByRole('button').count()).toBe(0)
  await expectFits(page)

  await row(page, bounced)
    .getByRole('button', { name: /^Dejar pasar el correo/ })
    .press('Enter')
  const dialog = page.locator('dialog[open]')
  await dialog.getByLabel('Razón').fill('El buzón ya funciona')
  await expectFits(page)
  await dialog.getByRole('button', { name: 'Dejar pasar el correo' }).click()
  await row(page, bounced).waitFor({ state: 'detached' })
  await row(page, complained).waitFor()
  expect(await kept()).not.toContain(bounced)
  expect(trouble).toEqual([])
  await context.close()
}, 60_000)
