import { expect, test } from 'vitest'
import type { Thread, ThreadPage } from '../../shared/forum.ts'
import { expectFits } from '../support/accessible.ts'
import { listenForTrouble } from '../support/browser.ts'
import { beatriz } from '../support/journeys.ts'
import { button, useWriters } from '../support/writers.ts'

const { api, newThread, personsContext, origin, spaceId } = useWriters()

const write = (thread: Thread, body: string) => api('POST', `/threads/${thread.id}/posts`, { body, language: 'es' })

async function opened(language: 'es' | 'fr', width: number, path: string, email?: string) {
  const context = await personsContext(language, width, email)
  const page = await context.newPage()
  const trouble = listenForTrouble(page)
  await page.goto(`${origin()}${path}`)
  return { context, page, trouble }
}

test('posts are split off, and led to', async () => {
  const words = {
    split: 'Séparer des interventions',
    end: /^D’ici à la fin : à partir du n° 3/,
    chosen: '3 interventions choisies',
    title: 'Titre du nouveau fil',
    reason: 'Motif',
    gone: '3 interventions sont passées dans « Los relevos »',
    came: 'a apporté 3 interventions de',
    what: 'passeront dans un nouveau fil',
  }
  const thread = await newThread('Turnos de noche')
  for (const word of ['dos', 'tres', 'cuatro', 'cinco']) await write(thread, `La intervención ${word}`)
  const { context, page, trouble } = await opened('fr', 360, `/threads/${thread.id}?from=1`, beatriz)
  await page.locator('#post-5').waitFor()
  await page.getByRole('link', { name: words.split }).click()
  await page.getByText('La intervención cinco').waitFor()
  await expectFits(page)
  // By the keys alone: tick, untick, and from there to the end.
  await page.getByRole('checkbox').first().focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: words.end }).focus()
  await page.keyboard.press('Enter')
  await page.getByText(words.chosen, { exact: true }).waitFor()
  await page.getByText(words.what).waitFor()
  await button(page, words.split).click()
  await page.locator('[aria-invalid="true"]').first().waitFor()
  expect(trouble.splice(0)).toEqual([expect.stringContaining('422')])
  await page.getByLabel(words.title).fill('Los relevos')
  await page.getByLabel(words.reason).fill('Es otro asunto')
  await expectFits(page)
  await button(page, words.split).click()
  await page.getByRole('heading', { level: 1, name: 'Los relevos' }).waitFor()
  await page.locator('.trace').getByText(words.came).waitFor()
  await page.locator('#post-3').getByText('La intervención cinco').waitFor()
  await expectFits(page)
  const made = new URL(page.url()).pathname

  // What is left says where the others are; an old address of one leads to it.
  await page.goto(`${origin()}/threads/${thread.id}?from=1`)
  await page.getByRole('link', { name: words.gone }).waitFor()
  await expectFits(page)
  await page.goto(`${origin()}/threads/${thread.id}?from=4#post-4`)
  await page.waitForURL(`**${made}?from=2#post-2`)
  await page.locator('#post-2').getByText('La intervención cuatro').waitFor()
  expect(trouble).toEqual([])
  await context.close()
})

test('a thread is merged into another one, and its addresses lead there', async () => {
  const into = await newThread(`Turnos`)
  const thread = await newThread(`Turnos, otra vez`)
  await write(thread, 'Lo que se dijo allí')
  const { context, page, trouble } = await opened('es', 1366, `/threads/${thread.id}?from=1`, beatriz)
  await page.getByRole('link', { name: 'Unir con otro hilo' }).click()
  await page.getByLabel('Con qué hilo').waitFor()
  await button(page, 'Unir con otro hilo').click()
  await page.locator('[aria-invalid="true"]').first().waitFor()
  await page.getByLabel('Con qué hilo').fill(`${origin()}/threads/${into.id}?from=1`)
  await page.getByRole('radio', { name: into.title, exact: true }).check()
  await page.getByText(`2 intervenciones pasarán al final de «${into.title}»`).waitFor()
  await page
    .getByText(/Visible para toda la red/)
    .first()
    .waitFor()
  await page.getByLabel('Motivo').fill('Tratan de lo mismo')
  await expectFits(page)
  await button(page, 'Unir con otro hilo').click()
  await page.getByRole('heading', { level: 1, name: into.title }).waitFor()
  await page.locator('.trace').getByText(`unió a este hilo «${thread.title}»: 2 intervenciones`).waitFor()
  await page.locator('#post-3').getByText('Lo que se dijo allí').waitFor()
  await expectFits(page)

  await page.getByRole('link', { name: `Ver «${thread.title}»` }).click()
  await page.getByText(`Este hilo se unió a «${into.title}»`).waitFor()
  await page.getByRole('link', { name: `2 intervenciones pasaron a «${into.title}»` }).waitFor()
  await expectFits(page)

  // Somebody else, by the thread's address and by a post's.
  const reader = await opened('es', 1366, `/threads/${thread.id}`)
  await reader.page.waitForURL(`**/threads/${into.id}?from=2#post-2`)
  await reader.page.goto(`${origin()}/threads/${thread.id}?from=2#post-2`)
  await reader.page.waitForURL(`**/threads/${into.id}?from=3#post-3`)
  const { posts } = await api<ThreadPage>('GET', `/threads/${into.id}?from=1`)
  expect(posts).toHaveLength(3)
  expect([...trouble, ...reader.trouble]).toEqual([])
  expect(spaceId()).toBe(into.spaceId)
  for (const one of [context, reader.context]) await one.close()
})
