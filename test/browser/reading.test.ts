import { expect, test } from 'vitest'
import type { Space, Thread, ThreadPage } from '../../shared/forum.ts'
import { expectFits } from '../support/accessible.ts'
import { listenForTrouble } from '../support/browser.ts'
import { beatriz, suyapa, useJourneys } from '../support/journeys.ts'
import { words } from '../support/words.ts'

const { asked, at, origin } = useJourneys()

/** A thread of so many posts by a coordinator, in an open space. */
async function threadOf(posts: number, title: string): Promise<Thread> {
  const { items } = await asked<{ items: Space[] }>(beatriz, 'GET', '/spaces')
  const space = items.find(({ audience, closedAt }) => audience === 'network' && !closedAt)
  const draft = { title, language: 'es', body: 'Anotamos aquí cada traslado.' }
  const thread = await asked<Thread>(beatriz, 'POST', `/spaces/${space?.id}/threads`, draft)
  for (let number = 2; number <= posts; number++) await reply(thread, number)
  return thread
}

const reply = ({ id }: Pick<Thread, 'id'>, number: number) =>
  asked(beatriz, 'POST', `/threads/${id}/posts`, { body: `Traslado número ${number}.`, language: 'es' })

test('one goes on from where one stopped', async () => {
  const language = 'fr'
  const width = 360
  const { forum, reading } = words[language]
  const thread = await threadOf(45, 'Traslados')
  const { page, context, trouble } = await at(suyapa, `/spaces/${thread.spaceId}`, { width, language })
  await page.locator('main').getByRole('link', { name: thread.title }).click()
  await page.locator('#post-1').waitFor()
  await expectFits(page)
  await page.getByRole('link', { name: forum.thread.later }).last().click()
  await page.locator('#post-21').waitFor()
  const marked = page.waitForResponse((answer) => /\/mark$/.test(answer.url()) && answer.ok())
  await page.locator('#post-30').scrollIntoViewIfNeeded()
  await marked

  // The list says where, and its link leads to the next post, however many have come since.
  const { lastRead: stopped } = (await asked<ThreadPage>(suyapa, 'GET', `/threads/${thread.id}?from=1`)).thread
  expect(stopped).toBeGreaterThanOrEqual(21)
  expect(stopped).toBeLessThan(45)
  await reply(thread, 46)
  await page.close()
  const again = await context.newPage()
  const troubleAgain = listenForTrouble(again)
  await again.goto(`${origin()}/spaces/${thread.spaceId}`)
  await again.locator('main').getByText(forum.row.stopped(stopped, 46)).waitFor()
  await expectFits(again)
  await again.locator('main').getByRole('link', { name: thread.title }).click()
  await again.locator(`#post-${stopped + 1}`).waitFor()
  await again.locator(`.new-from-here + #post-${stopped + 1}`).waitFor()
  await expect.poll(() => again.evaluate(() => document.activeElement?.id)).toBe(`post-${stopped + 1}`)
  await expectFits(again)

  await again.getByText(reading.jump.title).click()
  await again.getByLabel(reading.jump.number).fill('46')
  await again.getByRole('button', { name: reading.jump.toNumber }).click()
  await again.locator('#post-46').waitFor()
  await expect.poll(() => again.evaluate(() => document.activeElement?.id)).toBe('post-46')
  expect([...trouble, ...troubleAgain]).toEqual([])
  await context.close()
})
