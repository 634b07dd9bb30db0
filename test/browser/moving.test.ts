import { expect, test } from 'vitest'
import type { Space, Thread } from '../../shared/forum.ts'
import { expectFits } from '../support/accessible.ts'
import { beatriz, leticia, suyapa, useJourneys } from '../support/journeys.ts'

const { asked, at } = useJourneys()

test('a thread is moved behind a door and out again', async () => {
  const width = 360
  const { items } = await asked<{ items: Space[] }>(beatriz, 'GET', '/spaces')
  const open = items.find(({ audience, closedAt }) => audience === 'network' && !closedAt)
  const closed = items.find(({ audience, closedAt }) => audience === 'members' && !closedAt)
  if (!open || !closed) throw new Error('the sample has an open and a closed space')
  const draft = { title: `Un hilo que viaja`, language: 'es', body: 'Contemos aquí lo que pasó.' }
  const { id } = await asked<Thread>(suyapa, 'POST', `/spaces/${open.id}/threads`, draft)

  const { page, trouble } = await at(beatriz, `/threads/${id}?from=1`, width)
  const dialog = page.locator('dialog[open]')
  const choose = async (space: Space) => {
    await page.getByRole('button', { name: 'Mover el hilo' }).click()
    await dialog.getByLabel('A qué espacio').selectOption({ label: space.title })
    await dialog.locator('.move-readers').waitFor()
  }
  await choose(closed)
  await dialog.getByText('dejará de ver el hilo de inmediato').waitFor()
  await dialog.getByText(/Visible para toda la red/).waitFor()
  await dialog.getByText(/Visible solo para/).waitFor()
  await expectFits(page)
  await dialog.getByRole('button', { name: 'Mover el hilo' }).click()
  await dialog.locator('[aria-invalid="true"]').waitFor()
  // The browser tells of the refusal too.
  expect(trouble.splice(0)).toEqual([expect.stringContaining('422')])
  await dialog.getByLabel('Motivo').fill('Trata de un asunto del grupo de trabajo')
  await dialog.getByRole('button', { name: 'Mover el hilo' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.locator('.trace').getByText(`a «${closed.title}»`).waitFor()
  await page.locator('.trace').getByText('Trata de un asunto del grupo de trabajo').waitFor()
  await page.getByRole('link', { name: closed.title }).first().waitFor()
  await expectFits(page)
  await expect(asked(leticia, 'GET', `/threads/${id}`)).rejects.toThrow('404')

  await choose(open)
  await dialog.getByText('quedará a la vista de toda la red').waitFor()
  await dialog.getByLabel('Motivo').fill('Interesa a toda la red')
  await dialog.getByRole('button', { name: 'Mover el hilo' }).click()
  await page.locator('.trace').nth(1).waitFor()

  const reader = await at(leticia, `/threads/${id}?from=1`, width)
  await reader.page.locator('.trace').nth(1).waitFor()
  expect(await reader.page.locator('.conversation').textContent()).not.toContain(closed.title)
  await expectFits(reader.page)
  await reader.page.goto(`${reader.page.url().replace(/\?.*/, '')}/print`)
  await reader.page.locator('.trace').getByText('Interesa a toda la red').waitFor()
  expect([...trouble, ...reader.trouble]).toEqual([])
  for (const one of [page, reader.page]) await one.context().close()
})

test('a request gets another date, and says so', async () => {
  const width = 1366
  const { items } = await asked<{ items: Space[] }>(beatriz, 'GET', '/spaces')
  const open = items.find(({ audience, closedAt }) => audience === 'network' && !closedAt)
  const request = { subject: 'information', dueOn: '2030-05-02' }
  const draft = { title: `¿Qué plazo fija su ley?`, language: 'es', body: 'Para el informe.', kind: 'request' }
  const { id } = await asked<Thread>(suyapa, 'POST', `/spaces/${open?.id}/threads`, { ...draft, request })

  const { page, trouble } = await at(suyapa, `/threads/${id}?from=1`, width)
  const dialog = page.locator('dialog[open]')
  await page.getByRole('button', { name: 'Cambiar la fecha límite' }).click()
  await dialog.getByLabel('Fecha límite para responder').fill('2030-06-03')
  await expectFits(page)
  await dialog.getByRole('button', { name: 'Guardar' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByText('Hasta el 3 de junio de 2030').first().waitFor()
  await page.locator('.request > summary').click()
  await page.getByText('del 2 de mayo de 2030 al 3 de junio de 2030').waitFor()
  await expectFits(page)

  // Behind a door it is asked no more of those who cannot pass: they are named before.
  const closed = items.find(({ audience }) => audience === 'members')
  const mover = await at(beatriz, `/threads/${id}?from=1`, width)
  await mover.page.getByRole('button', { name: 'Mover el hilo' }).click()
  const moving = mover.page.locator('dialog[open]')
  await moving.getByLabel('A qué espacio').selectOption({ value: closed?.id ?? '' })
  await moving.getByText(/Se dejará de pedir respuesta.*Uruguay/).waitFor()
  await expectFits(mover.page)
  await moving.getByLabel('Motivo').fill('Es del grupo de trabajo')
  await moving.getByRole('button', { name: 'Mover el hilo' }).click()
  await mover.page
    .locator('.trace')
    .getByText(/Ya no se pide respuesta.*Uruguay/)
    .waitFor()
  await mover.page.getByText(/Han respondido 0 de \d\./).waitFor()
  await expectFits(mover.page)
  expect([...trouble, ...mover.trouble]).toEqual([])
  for (const one of [page, mover.page]) await one.context().close()
})

test('the threads of a space are narrowed to a kind, and to none', async () => {
  const width = 360
  const { items } = await asked<{ items: Space[] }>(suyapa, 'GET', '/spaces')
  const open = items.find(({ audience, closedAt }) => audience === 'network' && !closedAt)
  const title = `¿Quién lo ha hecho ya?`
  const draft = { title, language: 'es', body: 'Cuenten.', kind: 'question' }
  const { id } = await asked<Thread>(suyapa, 'POST', `/spaces/${open?.id}/threads`, draft)

  const { page, trouble } = await at(suyapa, `/spaces/${open?.id}`, width)
  const kinds = page.getByRole('navigation', { name: 'Qué hilos' })
  await kinds.getByRole('link', { name: 'Preguntas sin respuesta' }).click()
  await kinds.locator('[aria-current="page"]').getByText('Preguntas sin respuesta').waitFor()
  await page.getByRole('link', { name: title }).waitFor()
  expect(new URL(page.url()).search).toBe('?only=unanswered')
  await expectFits(page)

  await page.getByRole('link', { name: title }).click()
  await page.waitForURL(`**/threads/${id}?from=1`)
  await page.goBack()
  await kinds.locator('[aria-current="page"]').getByText('Preguntas sin respuesta').waitFor()
  await kinds.getByRole('link', { name: 'Anuncios' }).click()
  await page.getByText('No hay hilos de este tipo').waitFor()
  await expectFits(page)
  await page.getByRole('link', { name: 'Ver todos los hilos' }).click()
  await kinds.locator('[aria-current="page"]').getByText('Todos').waitFor()
  expect(trouble).toEqual([])
  await page.context().close()
})
