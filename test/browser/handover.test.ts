import { expect, test } from 'vitest'
import type { SpaceView, Thread } from '../../shared/forum.ts'
import type { Account } from '../../shared/members.ts'
import type { Page } from '../../shared/page.ts'
import { expectFits } from '../support/accessible.ts'
import { beatriz, oscar, suyapa, useJourneys } from '../support/journeys.ts'

const { asked, at, origin } = useJourneys()

// Óscar takes Suyapa's seat on a wide screen; on a phone Suyapa, who is gone, has no part: there Óscar hands it to somebody of another State.
test('a seat is prepared, passed and taken over', async () => {
  const from = suyapa
  const to = oscar
  const { items: spaces } = await asked<Page<SpaceView>>(from, 'GET', '/spaces')
  const space = spaces.find(({ audience, closedAt }) => audience === 'network' && !closedAt)
  const opening = {
    title: `Plazos de acogida`,
    language: 'es',
    body: '¿Cuánto dura en su país?',
    kind: 'question',
  }
  const thread = await asked<Thread>(from, 'POST', `/spaces/${space?.id}/threads`, opening)
  await asked(from, 'PUT', `/threads/${thread.id}/following`, { level: 'watch' })
  const draft = { body: `Falta el dato de Choluteca`, language: 'es', device: 'device-of-hn', base: 0 }
  await asked(from, 'PUT', `/me/drafts/${encodeURIComponent(`reply:${thread.id}`)}`, draft)
  const { seatId, name } = await asked<Account>(from, 'GET', '/me')

  const leaving = await at(from, '/settings', 360)
  await leaving.page.getByRole('link', { name: 'Preparar la entrega de mi titularidad' }).click()
  await leaving.page.getByLabel(opening.title).check()
  await expectFits(leaving.page)
  await leaving.page.getByRole('button', { name: 'Guardar lo que dejo' }).click()
  await leaving.page.getByText('Preparado:').waitFor()
  await leaving.page.getByRole('link', { name: opening.title }).waitFor()
  expect(await leaving.page.getByLabel(opening.title).isChecked()).toBe(true)
  await expectFits(leaving.page)

  const { id: personId } = await asked<Account>(to, 'GET', '/me')
  await asked(beatriz, 'PUT', `/seats/${seatId}/holder`, { personId })

  const next = await at(to, '/', 360)
  await next.page.getByText('Le espera lo que dejó').waitFor()
  await expectFits(next.page)
  await next.page.getByRole('link', { name: 'Ver qué me dejaron' }).click()
  await next.page.getByText(draft.body).waitFor()
  await next.page.getByRole('link', { name: opening.title }).waitFor()
  await expectFits(next.page)
  await next.page.getByRole('button', { name: 'Retomar lo elegido y terminar' }).click()
  await next.page.getByText('La entrega está terminada').waitFor()
  await expectFits(next.page)
  await next.page.getByRole('link', { name: 'Ver mis borradores' }).click()
  await next.page.getByText(draft.body).waitFor()
  await next.page.goto(`${origin()}/handover`)
  await next.page.getByRole('heading', { name: 'No hay nada que retomar' }).waitFor()
  await expectFits(next.page)
  // That nothing is left is answered as absent.
  expect(next.trouble.splice(0).every((line) => line.includes('404'))).toBe(true)

  await next.page.goto(`${origin()}/threads/${thread.id}`)
  await next.page.getByText('Cerrar el hilo').first().waitFor({ state: 'attached' })
  await next.page.goto(`${origin()}/seat/${seatId}`)
  await next.page.locator('.seat-history').getByRole('link', { name }).waitFor()
  await expectFits(next.page)
  expect([...leaving.trouble, ...next.trouble]).toEqual([])
  for (const { context } of [leaving, next]) await context.close()
})
