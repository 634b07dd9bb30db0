import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Account } from '../../shared/members.ts'
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

async function asked(email: string, method: string, path: string, body?: object) {
  const cookie = await signInLocally(machine, email)
  const response = await fetch(`${machine.origin.replace('localhost', '127.0.0.1')}/api${path}`, {
    method,
    headers: { cookie, 'content-type': 'application/json', origin: machine.origin },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  expect(response.ok, `${method} ${path}: ${response.status}`).toBe(true)
  return JSON.parse((await response.text()) || 'null')
}

async function fits(page: Page): Promise<void> {
  await expectAccessible(page)
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
}

const coordinator = 'beatriz.larranaga@enlaces.example'
const [suyapa, oscar] = ['suyapa.mejia@hn.enlaces.example', 'oscar.funez@hn.enlaces.example']

// Óscar takes Suyapa's seat on a wide screen; on a phone Suyapa, who is gone, has no part: there Óscar hands it to somebody of another State.
test.each([
  { width: 1366, from: suyapa, to: oscar },
  { width: 360, from: oscar, to: 'PA' },
])('a seat is prepared, passed and taken over at $width px', async ({ width, from, to: given }) => {
  const to = given.includes('@') ? given : await somebodyOf(given)
  const { items: spaces } = await asked(from, 'GET', '/spaces')
  const space = spaces.find(
    (one: { audience: string; closedAt?: string }) => one.audience === 'network' && !one.closedAt,
  )
  const opening = {
    title: `Plazos de acogida ${width}`,
    language: 'es',
    body: '¿Cuánto dura en su país?',
    kind: 'question',
  }
  const thread = await asked(from, 'POST', `/spaces/${space.id}/threads`, opening)
  await asked(from, 'PUT', `/threads/${thread.id}/following`, { level: 'watch' })
  const draft = { body: `Falta el dato de Choluteca ${width}`, language: 'es', device: 'device-of-hn', base: 0 }
  await asked(from, 'PUT', `/me/drafts/${encodeURIComponent(`reply:${thread.id}`)}`, draft)
  const { seatId, name }: Account = await asked(from, 'GET', '/me')

  const leaving = await at(from, '/settings', width)
  await leaving.page.getByRole('link', { name: 'Preparar la entrega de mi titularidad' }).click()
  await leaving.page.getByLabel(opening.title).check()
  await fits(leaving.page)
  await leaving.page.getByRole('button', { name: 'Guardar lo que dejo' }).click()
  await leaving.page.getByText('Preparado:').waitFor()
  await leaving.page.getByRole('link', { name: opening.title }).waitFor()
  expect(await leaving.page.getByLabel(opening.title).isChecked()).toBe(true)
  await fits(leaving.page)

  const { id: personId }: Account = await asked(to, 'GET', '/me')
  await asked(coordinator, 'PUT', `/seats/${seatId}/holder`, { personId })

  const next = await at(to, '/', width)
  await next.page.getByText('Le espera lo que dejó').waitFor()
  await fits(next.page)
  await next.page.getByRole('link', { name: 'Ver qué me dejaron' }).click()
  await next.page.getByText(draft.body).waitFor()
  await next.page.getByRole('link', { name: opening.title }).waitFor()
  await fits(next.page)
  await next.page.getByRole('button', { name: 'Retomar lo elegido y terminar' }).click()
  await next.page.getByText('La entrega está terminada').waitFor()
  await fits(next.page)
  await next.page.getByRole('link', { name: 'Ver mis borradores' }).click()
  await next.page.getByText(draft.body).waitFor()
  await next.page.goto(`${machine.origin}/handover`)
  await next.page.getByRole('heading', { name: 'No hay nada que retomar' }).waitFor()
  await fits(next.page)
  // That nothing is left is answered as absent.
  expect(next.trouble.splice(0).every((line) => line.includes('404'))).toBe(true)

  await next.page.goto(`${machine.origin}/threads/${thread.id}`)
  await next.page.getByText('Cerrar el hilo').first().waitFor({ state: 'attached' })
  await next.page.goto(`${machine.origin}/seat/${seatId}`)
  await next.page.locator('.seat-history').getByRole('link', { name }).waitFor()
  await fits(next.page)
  expect([...leaving.trouble, ...next.trouble]).toEqual([])
  for (const { page } of [leaving, next]) await page.context().close()
})

async function somebodyOf(country: string): Promise<string> {
  const { items } = await asked(coordinator, 'GET', '/people?state=active')
  return items.find((one: Account) => one.role === 'liaison' && one.country === country && one.language === 'es').email
}
