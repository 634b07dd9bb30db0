import { expect, test } from 'vitest'
import type { SpaceView, Thread } from '../../shared/forum.ts'
import { expectAccessible } from '../support/accessible.ts'
import { listenForTrouble } from '../support/browser.ts'
import { marieAnge, suyapa as suyapaEmail, useJourneys } from '../support/journeys.ts'
import { words } from '../support/words.ts'

const { asked, contextOf, origin } = useJourneys({ noticesWindowSeconds: 0 })

const suyapa = { language: 'es', email: suyapaEmail, name: 'Suyapa Mejía Rosales' } as const
const marie = { language: 'fr', email: marieAnge, name: 'Marie-Ange Desrosiers' } as const

async function pageOf(email: string, language: 'es' | 'fr', width: number, box: 'plain' | 'rich' = 'plain') {
  const context = await contextOf(email, { width, language })
  await context.addInitScript((kind) => localStorage.setItem('enlaces:writing-box', kind), box)
  const page = await context.newPage()
  return { page, context, trouble: listenForTrouble(page) }
}

/** Waits until everything that happened so far was told: the queue is worked on in its order, by one at a time. Then nothing is unread. */
async function upToDate(writer: string, reader: string): Promise<void> {
  const { id: personId } = await asked<{ id: string }>(reader, 'GET', '/me')
  const { id } = await openThread(writer, 'Para ponerse al día', `[@a](person:${personId})`)
  const arrived = async () => {
    const { items } = await asked<{ items: { threadId: string }[] }>(reader, 'GET', '/notices?about=mention')
    return items.some(({ threadId }) => threadId === id)
  }
  await expect.poll(arrived, { timeout: 60_000, interval: 200 }).toBe(true)
  while ((await asked<{ more: boolean }>(reader, 'PUT', '/notices/reading')).more);
}

async function openThread(email: string, title: string, text = 'Una pregunta.'): Promise<Thread> {
  const { items } = await asked<{ items: SpaceView[] }>(email, 'GET', '/spaces')
  const space = items.find(({ audience, closedAt }) => audience === 'network' && !closedAt)
  return asked<Thread>(email, 'POST', `/spaces/${space?.id}/threads`, { title, language: 'es', body: text })
}

test('a seat is mentioned by the keys alone, its holder is told, opens the post, and the badge goes', async () => {
  const writer = marie
  const reader = suyapa
  const width = 360
  const { forum, mentions } = words[writer.language]
  const { notices } = words[reader.language]
  await upToDate(writer.email, reader.email)
  const thread = await openThread(writer.email, '¿Quién avisa a quién?')

  const { page, context, trouble } = await pageOf(writer.email, writer.language, width)
  await page.goto(`${origin()}/threads/${thread.id}`)
  const box = page.getByRole('textbox', { name: forum.write.body, exact: true })
  await box.click()
  await box.pressSequentially(`Buenas, @hondur`)
  const options = page.getByRole('listbox', { name: mentions.label }).getByRole('option')
  await options.first().waitFor()
  await expectAccessible(page)
  const wanted = mentions.heldBy(reader.name)
  const chosen = page.locator('[role="option"][aria-selected="true"]')
  for (let step = 0; step < 8 && !(await chosen.textContent())?.includes(wanted); step++) await box.press('ArrowDown')
  expect(await box.getAttribute('aria-activedescendant')).toBe(await chosen.getAttribute('id'))
  await box.press('Enter')
  await options.first().waitFor({ state: 'detached' })
  expect(await box.inputValue()).toMatch(/^Buenas, \[@.+ \(Honduras\)\]\(seat:seat_\w{26}\) $/)
  await box.pressSequentially(`¿qué dice su protocolo? @hondur`)
  await options.first().waitFor()
  await box.press('Escape')
  await options.first().waitFor({ state: 'detached' })
  await page.getByRole('button', { name: forum.thread.send, exact: true }).click()
  const mention = page.locator('article a.mention')
  await mention.waitFor()
  await expectAccessible(page)
  await mention.click()
  await page.locator('main').getByRole('link', { name: reader.name }).first().waitFor()
  await expectAccessible(page)
  await context.close()

  const other = await pageOf(reader.email, reader.language, width)
  await other.page.goto(origin())
  await other.page.locator('.place-count', { hasText: '1' }).waitFor()
  await other.page.goto(`${origin()}/notices?about=mention`)
  const told = other.page.getByRole('link', { name: notices.about.mention(writer.name, 2) }).first()
  await told.waitFor()
  await expectAccessible(other.page)
  await told.click()
  await other.page.locator('#post-2 a.mention').waitFor()
  await other.page.locator('.place-count').waitFor({ state: 'detached' })
  await expectAccessible(other.page)
  await other.context.close()
  expect([...trouble, ...other.trouble]).toEqual([])
})

test('in the box with formatting a seat is mentioned by keys and a person by a press; it stays as it is, and says who is not told', async () => {
  const { composing, forum, mentions } = words.fr
  const thread = await openThread(marie.email, 'Avec mise en forme')
  const { page, context, trouble } = await pageOf(marie.email, 'fr', 360, 'rich')
  await page.goto(`${origin()}/threads/${thread.id}`)
  const box = page.getByRole('textbox', { name: forum.write.body, exact: true })
  const options = page.getByRole('listbox', { name: mentions.label }).getByRole('option')
  const gone = () => options.first().waitFor({ state: 'detached' })
  const chosen = page.locator('[role="option"][aria-selected="true"]')
  const toPlain = page.getByRole('button', { name: composing.rich.toPlain, exact: true })
  const toRich = page.getByRole('button', { name: composing.rich.toRich, exact: true })
  await box.click()
  await page.waitForFunction(() => document.activeElement?.hasAttribute('data-writing'))

  await page.keyboard.type('Bonjour, @hondur')
  await options.first().waitFor()
  await expectAccessible(page)
  const line = await box.locator('p').last().boundingBox()
  const list = await page.getByRole('listbox', { name: mentions.label }).boundingBox()
  expect((list?.y ?? 0) - (line?.y ?? 0) - (line?.height ?? 0)).toBeLessThan(16)
  expect((list?.x ?? 0) + (list?.width ?? 999)).toBeLessThanOrEqual(360)
  const wanted = mentions.heldBy(suyapa.name)
  for (let step = 0; step < 8 && !(await chosen.textContent())?.includes(wanted); step++)
    await page.keyboard.press('ArrowDown')
  expect(await box.getAttribute('aria-activedescendant')).toBe(await chosen.getAttribute('id'))
  await page.keyboard.press('Tab')
  // The next keys are the text's again, however closely they follow.
  await page.keyboard.press('Enter')
  await gone()
  await expect.poll(() => box.getAttribute('aria-activedescendant')).toBeNull()
  await page.keyboard.type('et @suyapa')
  await options.filter({ hasText: suyapa.name }).first().click()
  await gone()
  await page.keyboard.type('merci @hondur')
  await options.first().waitFor()
  await page.keyboard.press('Escape')
  await gone()
  expect(await box.locator('a.mention').allTextContents()).toEqual([
    expect.stringMatching(/^@.+ \(Honduras\)$/),
    `@${suyapa.name}`,
  ])
  // Closed by Escape the list stays away, the caret stays in the text, and nobody is offered at the end of a name.
  await page.keyboard.type('as')
  await expectAccessible(page)

  await toPlain.click()
  const seat = String.raw`\[@[^\]]+ \(Honduras\)\]\(seat:seat_\w{26}\)`
  const person = String.raw`\[@${suyapa.name}\]\(person:person_\w{26}\)`
  const written = await box.inputValue()
  expect(written).toMatch(new RegExp(`^Bonjour, ${seat} \\n\\net ${person} merci @honduras$`))
  const nobody = '[@Personne](person:person_01ARZ3NDEKTSV4RRFFQ69G5FAV)'
  await box.fill(`${written} ${nobody}`)
  await toRich.click()
  await page.locator('[data-writing] a.mention', { hasText: '@Personne' }).click()
  await page.getByText(mentions.nobody('Personne')).waitFor()
  // As a phone's keyboard does it: the element is a new one, the mention the same.
  await page.locator('[data-writing] a.mention').evaluateAll((all) => {
    for (const one of all) one.replaceWith(one.cloneNode(true))
  })
  await page.keyboard.press('Control+End')
  await page.keyboard.type('!')
  await toPlain.click()
  expect(await box.inputValue()).toBe(`${written.replace(' \n', '\n')} ${nobody}!`)
  await toRich.click()
  await page.locator('[data-writing] a.mention').first().waitFor()
  await page.getByRole('button', { name: forum.thread.send, exact: true }).click()
  await expect.poll(() => page.locator('#post-2 a.mention').count(), { timeout: 20_000 }).toBe(3)
  expect(trouble).toEqual([])
  await context.close()
})
