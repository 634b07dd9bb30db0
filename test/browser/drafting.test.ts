import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectAccessible } from '../support/accessible.ts'
import { suyapa } from '../support/journeys.ts'
import { words } from '../support/words.ts'
import { button, useWriters } from '../support/writers.ts'

const { newThread, htmlOf, personsContext, openedAt, origin, signedIn } = useWriters()

test('a draft follows its author to another device, and goes away everywhere once it is sent', async () => {
  const { composing, forum } = words.es
  const thread = await newThread('Dos dispositivos')
  const desk = await openedAt(await personsContext('es', 1366), thread)
  const box = (page: Page) => page.getByRole('textbox', { name: forum.write.body, exact: true })
  await box(desk.page).fill('Empezado en el escritorio.')
  await desk.page.getByText(composing.drafts.saved).waitFor()

  const phone = await openedAt(await personsContext('es', 360), thread)
  await box(phone.page).focus()
  await phone.page.getByText(composing.drafts.fromElsewhere).waitFor()
  await expectAccessible(phone.page)
  await button(phone.page, composing.drafts.goOn).click()
  expect(await box(phone.page).inputValue()).toBe('Empezado en el escritorio.')
  await phone.page.goto(`${origin()}/drafts`)
  await phone.page.getByRole('link', { name: 'Dos dispositivos' }).waitFor()
  await expectAccessible(phone.page)
  await phone.page.getByRole('link', { name: 'Dos dispositivos' }).click()
  await button(phone.page, forum.thread.send).click()
  await phone.page.locator('#post-2').waitFor()

  await desk.page.reload()
  await box(desk.page).focus()
  await expect.poll(() => box(desk.page).inputValue(), { timeout: 20_000 }).toBe('')
  await desk.page.goto(`${origin()}/drafts`)
  await desk.page.getByText(composing.drafts.empty).waitFor()
  await expectAccessible(desk.page)
  expect([...desk.trouble, ...phone.trouble]).toEqual([])
  await desk.page.context().close()
  await phone.page.context().close()
})

test('two texts of one post: both are shown with what differs, and either or both can be gone on with', async () => {
  const { composing, forum, shell } = words.fr
  const thread = await newThread('Deux textes')
  const context = await personsContext('fr', 360)
  const { page } = await openedAt(context, thread)
  const box = (name: string) => page.getByRole('textbox', { name, exact: true })
  await box(forum.write.body).fill('Le poste prévient à huit heures.')
  await button(page, forum.thread.send).click()
  const post = page.locator('#post-2')
  await post.getByRole('button', { name: shell.actions.edit }).click()
  const isFocused = (place: string) => page.evaluate((one) => document.activeElement?.matches(one), place)
  await expect.poll(() => isFocused('#post-2 textarea')).toBe(true)
  await box(forum.post.editTitle(2)).fill('Le poste prévient à neuf heures.')

  const other = await openedAt(await personsContext('fr', 1366), thread)
  await other.page.locator('#post-2').getByRole('button', { name: shell.actions.edit }).click()
  await other.page.getByRole('textbox', { name: forum.post.editTitle(2) }).fill('Le poste prévient à sept heures.')
  await button(other.page, forum.post.save).click()
  await other.page.getByText(forum.post.saved).waitFor()

  await button(page, forum.post.save).click()
  await page.getByText(composing.conflict.differs).waitFor()
  expect(await page.locator('.conflict del').textContent()).toContain('sept')
  expect(await page.locator('.conflict ins').textContent()).toContain('neuf')
  await expectAccessible(page)
  await button(page, composing.conflict.both).click()
  expect(await box(forum.conflict.mine).inputValue()).toBe(
    'Le poste prévient à neuf heures.\n\n---\n\nLe poste prévient à sept heures.',
  )
  await box(forum.conflict.mine).fill('Le poste prévient à huit heures et demie.')
  await button(page, forum.conflict.keepMine).click()
  await page.getByText(forum.post.saved).waitFor()
  // The button went with the form: whoever pressed it stays at the post.
  await expect.poll(() => isFocused('#post-2')).toBe(true)
  expect(await htmlOf(thread)).toEqual(['<p>Le poste prévient à huit heures et demie.</p>'])
  await context.close()
  await other.page.context().close()
})

test('an edit that was begun on an earlier visit does not go over what was saved since', async () => {
  const { composing, forum, shell } = words.es
  const thread = await newThread('Edición que esperó')
  const context = await personsContext('es', 1366)
  const { page } = await openedAt(context, thread)
  await page.getByRole('textbox', { name: forum.write.body, exact: true }).fill('uno')
  await button(page, forum.thread.send).click()
  await page.locator('#post-2').getByRole('button', { name: shell.actions.edit }).click()
  await page.getByRole('textbox', { name: forum.post.editTitle(2) }).fill('uno y medio')
  await page.goto(`${origin()}/spaces`)

  await savedElsewhere(suyapa, 'PATCH', `/threads/${thread.id}/posts/2`, 1, 'dos')

  const { page: later } = await openedAt(context, thread)
  await later.locator('#post-2').getByRole('button', { name: shell.actions.edit }).click()
  await later.getByText(composing.conflict.differs).waitFor()
  await button(later, forum.conflict.keepTheirs).click()
  expect(await htmlOf(thread)).toEqual(['<p>dos</p>'])
  await context.close()
})

test('what a thread arrived at, begun on an earlier visit, does not go over what was saved since', async () => {
  const { composing, forum, reading } = words.es
  const beatriz = 'beatriz.larranaga@enlaces.example'
  const thread = await newThread('Síntesis que esperó')
  const context = await personsContext('es', 360, beatriz)
  const { page } = await openedAt(context, thread)
  const box = (on: Page) => on.getByRole('textbox', { name: reading.summary.label, exact: true })
  await button(page, reading.summary.begin).click()
  await box(page).fill('mía')
  await page.goto(`${origin()}/spaces`)
  await savedElsewhere(beatriz, 'PUT', `/threads/${thread.id}/summary`, 0, 'de otra persona')

  await page.goto(`${origin()}/threads/${thread.id}?from=1`)
  await page.getByText('de otra persona').waitFor()
  await button(page, reading.summary.edit).click()
  await page.getByText(composing.conflict.differs).waitFor()
  await expectAccessible(page)
  await button(page, composing.conflict.both).click()
  expect(await page.getByRole('textbox', { name: reading.summary.label }).inputValue()).toContain('de otra persona')
  await button(page, forum.conflict.keepMine).click()
  await page.locator('.summary').getByText('mía').waitFor()
  await context.close()
})

/** What somebody, or the same person on another device, saves meanwhile. */
async function savedElsewhere(email: string, method: string, path: string, version: number, text: string) {
  const headers = {
    ...{ cookie: await signedIn(email), origin: origin(), 'content-type': 'application/json' },
    'if-match': `"${version}"`,
  }
  const body = JSON.stringify({ body: text, language: 'es' })
  const answer = await fetch(`${origin().replace('localhost', '127.0.0.1')}/api${path}`, { method, headers, body })
  expect(answer.status).toBe(200)
}

test('the language of what is written is proposed, and the person has the last word', async () => {
  const { composing, forum } = words.es
  const thread = await newThread('En otro idioma')
  const context = await personsContext('es', 360)
  const { page } = await openedAt(context, thread)
  const box = page.getByRole('textbox', { name: forum.write.body, exact: true })
  const language = page.getByLabel(forum.write.language)
  await box.fill('Nous avons reçu la lettre et nous vous remercions de votre réponse.')
  await page.getByText(composing.language.proposed).waitFor()
  expect(await language.inputValue()).toBe('fr')
  await expectAccessible(page)
  await language.selectOption('pt')
  await box.fill('The letter that was sent to the office has been answered by the end of the week.')
  await page.waitForTimeout(1_500)
  expect(await language.inputValue()).toBe('pt')
  await context.close()
})
