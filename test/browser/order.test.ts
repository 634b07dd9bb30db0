import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { PostView, Space, Thread } from '../../shared/forum.ts'
import { expectFits } from '../support/accessible.ts'
import { beatriz, marieAnge, suyapa, useJourneys } from '../support/journeys.ts'

const { asked, at, dataDir, origin } = useJourneys()

/** A reply of the author's to a thread of their own, with what is to be found nowhere in the end. */
async function written(title: string, body: string): Promise<{ threadId: string }> {
  const { items } = await asked<{ items: Space[] }>(suyapa, 'GET', '/spaces')
  const space = items.find(({ audience, closedAt }) => audience === 'network' && !closedAt)
  const opening = { title, language: 'es', body: 'Contemos aquí lo que pasó.' }
  const { id: threadId } = await asked<Thread>(suyapa, 'POST', `/spaces/${space?.id}/threads`, opening)
  await asked<PostView>(suyapa, 'POST', `/threads/${threadId}/posts`, { body, language: 'es' })
  return { threadId }
}

const post = (page: Page) => page.locator('#post-2')
const dialog = (page: Page) => page.locator('dialog[open]')

// Interfaces here are Spanish, but for the reader's, who reads French.
test('a post is flagged, hidden, answered, redacted, and the trail tells of it', async () => {
  const width = 360
  const passage = `Wilmer Andino Zelaya`
  const title = `Traslados de la semana`
  const answered = `No vi que estaba su nombre.`
  const { threadId } = await written(title, `Anoche cruzó ${passage}, de nueve años.`)
  const address = `/threads/${threadId}?from=2`

  const reader = await at(marieAnge, address, width)
  await post(reader.page).getByRole('button', { name: /^Plus/ }).click()
  await reader.page.getByRole('button', { name: 'Signaler à la coordination' }).click()
  await expectFits(reader.page)
  await dialog(reader.page).locator('textarea').fill('On y lit un nom.')
  await dialog(reader.page).getByRole('button', { name: 'Signaler à la coordination' }).click()
  await dialog(reader.page).waitFor({ state: 'hidden' })

  const keeper = await at(beatriz, '/coordination/flags', width)
  await keeper.page.getByText('On y lit un nom.').first().waitFor()
  await expectFits(keeper.page)
  await keeper.page.getByRole('link', { name: title }).click()
  await post(keeper.page).getByRole('button', { name: /^Más/ }).click()
  await expectFits(keeper.page)
  await keeper.page.getByRole('button', { name: 'Ocultar', exact: true }).click()
  await dialog(keeper.page).getByLabel('Razón').fill('Nombra a un niño')
  await dialog(keeper.page).getByRole('button', { name: 'Ocultar', exact: true }).click()
  await post(keeper.page).getByText('Intervención oculta por la coordinación').waitFor()
  await expectFits(keeper.page)

  await reader.page.reload()
  await post(reader.page).getByText('Intervention masquée par la coordination').waitFor()
  expect(await post(reader.page).textContent()).not.toContain('Wilmer')
  await expectFits(reader.page)

  const author = await at(suyapa, address, width)
  await post(author.page).getByText(passage).waitFor()
  await author.page.getByRole('link', { name: 'Leer qué pasó y responder' }).click()
  await author.page.getByText('Responder', { exact: true }).first().click()
  await author.page.getByLabel('Su respuesta a la coordinación').first().fill(answered)
  await expectFits(author.page)
  await author.page.getByRole('button', { name: 'Responder', exact: true }).first().click()
  await author.page.locator('.order-answer').getByText(answered).waitFor()

  await keeper.page.getByRole('button', { name: 'Suprimir un pasaje' }).click()
  await dialog(keeper.page).getByLabel('Pasaje que se suprime').fill(passage)
  await dialog(keeper.page).getByLabel('Razón').fill('Nombra a un niño')
  await expectFits(keeper.page)
  await dialog(keeper.page).getByRole('button', { name: 'Suprimir un pasaje' }).click()
  await dialog(keeper.page).getByText('Pasaje suprimido en un texto.').waitFor()
  await dialog(keeper.page).getByRole('button', { name: 'Cerrar' }).last().click()
  await post(keeper.page)
    .getByText(/\[Pasaje suprimido por Beatriz .*Razón: Nombra a un niño\]/)
    .waitFor()

  await keeper.page.goto(`${origin()}/coordination/audit`)
  await keeper.page.locator('.rows').getByText('Suprimió un pasaje').first().waitFor()
  await keeper.page.locator('.order-answer').getByText(answered).first().waitFor()
  await expectFits(keeper.page)

  for (const { page } of [reader, author]) {
    await page.goto(`${origin()}${address}`)
    await post(page).waitFor()
    // What the device kept shows first, and goes with the reading that follows.
    await expect.poll(() => page.content()).not.toContain('Wilmer')
  }
  for (const folder of ['mail', 'queues']) expect(holding(join(dataDir, folder), 'Wilmer')).toEqual([])
  expect([reader, keeper, author].flatMap(({ trouble }) => trouble)).toEqual([])
  for (const { context } of [reader, keeper, author]) await context.close()
}, 120_000)

/** The files whose bytes hold a text. */
function holding(folder: string, text: string): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  return files.map(({ parentPath, name }) => join(parentPath, name)).filter((path) => readFileSync(path).includes(text))
}
