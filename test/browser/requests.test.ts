import { expect, test } from 'vitest'
import type { SpaceView } from '../../shared/forum.ts'
import { expectFits } from '../support/accessible.ts'
import { suyapa, useJourneys } from '../support/journeys.ts'
import { words } from '../support/words.ts'

const { asked, at, origin } = useJourneys()

const rigoberto = 'rigoberto.xicara@gt.enlaces.example'
const itzel = 'itzel.barragan@mx.enlaces.example'
const roxana = 'roxana.quintanilla@sv.enlaces.example'

test('three States are asked, two answer, and the outcome is told to all', async () => {
  const width = 360
  const { composing, forum, kinds } = words.es
  const { items } = await asked<{ items: SpaceView[] }>(suyapa, 'GET', '/spaces')
  const space = items.find(({ audience, may }) => audience === 'network' && may.openThread)
  const title = `¿Quién recibe a las niñas que vuelven solas?`

  const asker = await at(suyapa, `/spaces/${space?.id}/new`, width)
  const { page } = asker
  const choose = (name: string) => page.getByRole('radio', { name: new RegExp(`^${name}`) }).check()
  await choose(kinds.name.request)
  await choose(kinds.request.subject.information)
  await choose(kinds.request.toChosen)
  await page.locator('.states-asked').waitFor()
  await page.getByRole('button', { name: forum.newThread.submit, exact: true }).click()
  for (const field of ['.states-asked', '[name="request.dueOn"]', '[name="title"]', '[name="body"]'])
    await page.locator(`${field}[aria-invalid="true"]`).waitFor()
  expect(await page.locator('.notice-trouble').count()).toBe(0)
  await page.getByLabel(kinds.request.dueOn).fill('2030-05-02')
  for (const state of ['Guatemala', 'México', 'El Salvador']) await page.getByLabel(state, { exact: true }).check()
  await page.getByLabel(forum.newThread.heading).fill(title)
  await page.getByRole('textbox', { name: forum.write.body, exact: true }).fill('Nos hace falta para el protocolo.')
  await expectFits(page)
  // Taken back before it was sent, it is still a request, to the same States.
  await asker.context.setOffline(true)
  const publish = page.getByRole('button', { name: forum.newThread.submit, exact: true })
  await publish.click()
  await page.getByRole('button', { name: composing.waiting.takeBack }).click()
  await page.getByLabel('Guatemala', { exact: true }).waitFor()
  expect(await page.locator('.states-asked input:checked').count()).toBe(3)
  expect(await page.getByLabel(kinds.request.dueOn).inputValue()).toBe('2030-05-02')
  await asker.context.setOffline(false)
  await publish.click()
  await page.getByText(kinds.request.answeredOf(0, 3)).waitFor()
  // What was refused, and asked for without a line, was said in the console too.
  asker.trouble.length = 0
  await expectFits(page)

  for (const email of [rigoberto, itzel]) {
    const state = await at(email, '/', width)
    await state.page.locator('main').getByRole('link', { name: title }).first().click()
    await state.page.getByText(kinds.request.yours).waitFor()
    await expectFits(state.page)
    await state.page.getByRole('textbox', { name: forum.write.body, exact: true }).fill('La recibe la procuraduría.')
    await state.page.getByRole('button', { name: forum.thread.send, exact: true }).click()
    await state.page.getByText(kinds.request.yours).waitFor({ state: 'detached' })
    expect(state.trouble).toEqual([])
    await state.context.close()
  }

  await page.reload()
  await page.getByText(kinds.request.answeredOf(2, 3)).click()
  const row = (state: string) => page.getByRole('row', { name: state })
  await row('Guatemala').getByText(kinds.request.hasAnswered).waitFor()
  await row('El Salvador').getByText(kinds.request.missing).waitFor()
  await expectFits(page)
  await page.getByRole('button', { name: kinds.request.close }).click()
  await page.getByLabel(kinds.request.outcome, { exact: true }).fill('Dos de tres Estados la reciben en la frontera.')
  await expectFits(page)
  await page.getByRole('dialog').getByRole('button', { name: kinds.request.close }).click()
  await page.locator('.notice').getByText('Dos de tres Estados la reciben en la frontera.').waitFor()
  await expectFits(page)

  // Who did not answer is not waited for any longer, and reads what came of it.
  const late = await at(roxana, '/', width)
  await late.page.getByRole('heading', { level: 1 }).waitFor()
  await late.page.goto(page.url().replace(/#.*/, ''))
  await late.page.locator('.notice').getByText('Dos de tres Estados la reciben en la frontera.').waitFor()
  expect(await late.page.getByText(kinds.request.yours).count()).toBe(0)
  await late.page.goto(origin())
  await late.page.getByRole('heading', { level: 2 }).first().waitFor()
  expect(await late.page.getByRole('region', { name: kinds.request.atHome }).getByText(title).count()).toBe(0)
  expect([...asker.trouble, ...late.trouble]).toEqual([])
  for (const { context } of [asker, late]) await context.close()
})
