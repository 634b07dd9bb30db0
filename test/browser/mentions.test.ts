import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SpaceView, Thread } from '../../shared/forum.ts'
import { listenForTrouble, openChromium, withSession } from '../support/browser.ts'
import { freePort, type MachineProcess, newDataDir, signInLocally, startMachineProcess } from '../support/machine.ts'
import { words } from '../support/words.ts'

const data = newDataDir()
let machine: MachineProcess
let browser: Browser

beforeAll(async () => {
  const ports = { port: await freePort(), mailPort: await freePort() }
  machine = await startMachineProcess({ dataDir: data.path, ...ports, noticesWindowSeconds: 0 })
  browser = await openChromium()
})
afterAll(async () => {
  await browser?.close()
  await machine?.stop()
  data.remove()
})

const suyapa = { language: 'es', email: 'suyapa.mejia@hn.enlaces.example', name: 'Suyapa Mejía Rosales' } as const
const marie = {
  language: 'fr',
  email: 'marie-ange.desrosiers@ht.enlaces.example',
  name: 'Marie-Ange Desrosiers',
} as const

async function api<T>(cookie: string, path: string, method = 'GET', body?: object): Promise<T> {
  const headers = { cookie, 'content-type': 'application/json', origin: machine.origin }
  const here = machine.origin.replace('localhost', '127.0.0.1')
  const init = { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) }
  const response = await fetch(`${here}/api${path}`, init)
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return JSON.parse(await response.text())
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`)).toEqual([])
}

async function pageOf(cookie: string, locale: string, width: number, box: 'plain' | 'rich' = 'plain') {
  const context = await browser.newContext({ reducedMotion: 'reduce', viewport: { width, height: 768 }, locale })
  await context.addInitScript((kind) => localStorage.setItem('enlaces:writing-box', kind), box)
  await withSession(context, machine.origin, cookie)
  const page = await context.newPage()
  return { page, context, trouble: listenForTrouble(page) }
}

/** Waits until everything that happened so far was told: the queue is worked on in its order, by one at a time. Then nothing is unread. */
async function upToDate(cookie: string, of: { cookie: string; id: string }): Promise<void> {
  const { id } = await openThread(cookie, 'Para ponerse al día', `[@a](person:${of.id})`)
  const arrived = async () => {
    const { items } = await api<{ items: { threadId: string }[] }>(of.cookie, '/notices?about=mention')
    return items.some(({ threadId }) => threadId === id)
  }
  await expect.poll(arrived, { timeout: 60_000, interval: 200 }).toBe(true)
  while ((await api<{ more: boolean }>(of.cookie, '/notices/reading', 'PUT')).more);
}

async function openThread(cookie: string, title: string, text = 'Una pregunta.'): Promise<Thread> {
  const { items } = await api<{ items: SpaceView[] }>(cookie, '/spaces')
  const space = items.find(({ audience, closedAt }) => audience === 'network' && !closedAt)
  return api<Thread>(cookie, `/spaces/${space?.id}/threads`, 'POST', { title, language: 'es', body: text })
}

test.each([
  [1366, suyapa, marie, 'haiti', 'Haití'],
  [360, marie, suyapa, 'hondur', 'Honduras'],
] as const)(
  'at %i px a seat is mentioned by the keys alone, its holder is told, opens the post, and the badge goes',
  async (width, writer, reader, typed, country) => {
    const { forum, mentions } = words[writer.language]
    const { notices } = words[reader.language]
    const [hers, theirs] = await Promise.all([
      signInLocally(machine, writer.email),
      signInLocally(machine, reader.email),
    ])
    const { id } = await api<{ id: string }>(theirs, '/me')
    await upToDate(hers, { cookie: theirs, id })
    const thread = await openThread(hers, `¿Quién avisa a quién? ${width}`)

    const { page, context, trouble } = await pageOf(hers, writer.language, width)
    await page.goto(`${machine.origin}/threads/${thread.id}`)
    const box = page.getByRole('textbox', { name: forum.write.body, exact: true })
    await box.click()
    await box.pressSequentially(`Buenas, @${typed}`)
    const options = page.getByRole('listbox', { name: mentions.label }).getByRole('option')
    await options.first().waitFor()
    await expectAccessible(page)
    const wanted = mentions.heldBy(reader.name)
    const chosen = page.locator('[role="option"][aria-selected="true"]')
    for (let step = 0; step < 8 && !(await chosen.textContent())?.includes(wanted); step++) await box.press('ArrowDown')
    expect(await box.getAttribute('aria-activedescendant')).toBe(await chosen.getAttribute('id'))
    await box.press('Enter')
    await options.first().waitFor({ state: 'detached' })
    expect(await box.inputValue()).toMatch(new RegExp(`^Buenas, \\[@.+ \\(${country}\\)\\]\\(seat:seat_\\w{26}\\) $`))
    await box.pressSequentially(`¿qué dice su protocolo? @${typed}`)
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

    const other = await pageOf(theirs, reader.language, width)
    await other.page.goto(machine.origin)
    await other.page.locator('.place-count', { hasText: '1' }).waitFor()
    await other.page.goto(`${machine.origin}/notices?about=mention`)
    const told = other.page.getByRole('link', { name: notices.about.mention(writer.name, 2) }).first()
    await told.waitFor()
    await expectAccessible(other.page)
    await told.click()
    await other.page.locator('#post-2 a.mention').waitFor()
    await other.page.locator('.place-count').waitFor({ state: 'detached' })
    await expectAccessible(other.page)
    await other.context.close()
    expect([...trouble, ...other.trouble]).toEqual([])
  },
)

test('in the box with formatting a seat is mentioned by keys and a person by a press; it stays as it is, and says who is not told', async () => {
  const { composing, forum, mentions } = words.fr
  const hers = await signInLocally(machine, marie.email)
  const thread = await openThread(hers, 'Avec mise en forme')
  const { page, context, trouble } = await pageOf(hers, 'fr', 360, 'rich')
  await page.goto(`${machine.origin}/threads/${thread.id}`)
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
