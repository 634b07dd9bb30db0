import { globSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { renderMarkdown } from '../../functions/forum/markdown.ts'
import { expectAccessible } from '../support/accessible.ts'
import { suyapa } from '../support/journeys.ts'
import { words } from '../support/words.ts'
import { button, useWriters } from '../support/writers.ts'

const { newThread, htmlOf, personsContext, openedAt, select } = useWriters()
const mostBytes = 150 * 1024
const isEditor = (address: string) => /\/assets\/richBox-/.test(address)

const rich = (page: Page) => page.locator('[data-writing]')
const render = (text: string) => renderMarkdown(text, { anchor: 'post', language: 'es' })

test('the editor is one file below its budget', () => {
  const sizes = globSync('build/web/assets/richBox-*.js').map((path) => gzipSync(readFileSync(path)).length)
  expect(sizes).toHaveLength(1)
  expect(Math.max(...sizes)).toBeLessThan(mostBytes)
})

test('is loaded when somebody writes, and writes Markdown', async () => {
  const language = 'fr'
  const width = 360
  const { composing, forum } = words[language]
  const { commands } = composing.rich
  const thread = await newThread('Con formato')
  const context = await personsContext(language, width, suyapa, 'rich')
  const fetched: string[] = []
  context.on('request', (request) => fetched.push(request.url()))
  const { page, trouble } = await openedAt(context, thread)
  await page.waitForTimeout(1_000)
  expect(fetched.filter(isEditor)).toEqual([])

  await page.getByRole('textbox', { name: forum.write.body, exact: true }).focus()
  await rich(page).waitFor()
  await page.waitForFunction(() => document.activeElement?.hasAttribute('data-writing'))
  expect(fetched.filter(isEditor)).toHaveLength(1)
  await page.keyboard.type('Un texto ')
  await button(page, commands.bold).click()
  await page.keyboard.type('fuerte')
  await button(page, commands.bold).click()
  await page.keyboard.press('Enter')
  await button(page, commands.bullets).click()
  await page.keyboard.type('uno')
  await page.keyboard.press('Enter')
  await page.keyboard.type('dos')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await button(page, commands.footnote).click()
  await page.keyboard.type('La nota.')
  await expectAccessible(page)

  await button(page, composing.rich.toPlain).click()
  const plain = page.getByRole('textbox', { name: forum.write.body, exact: true })
  expect(await plain.inputValue()).toBe('Un texto **fuerte**\n\n- uno\n- dos\n\n[^1]\n\n[^1]: La nota.')
  await page.reload()
  await plain.focus()
  await page.waitForTimeout(1_000)
  expect(await rich(page).count()).toBe(0)

  await button(page, composing.rich.toRich).click()
  await rich(page).waitFor()
  await button(page, forum.thread.send).click()
  await page.locator('#post-2 strong', { hasText: 'fuerte' }).waitFor()
  expect((await htmlOf(thread))[0]).toContain('<li>dos</li>')
  expect(trouble).toEqual([])
  await context.close()
})

const everything = [
  '# Título',
  'Un **fuerte**, un *suave*, un ~~tachado~~ y un [enlace](https://iin.oea.org/a), con nota[^1].',
  '> [Ana, n.º 1](/threads/thread_01ARZ3NDEKTSV4RRFFQ69G5FAV?from=1#post-1)\n>\n> - con lista',
  '1. uno\n2. dos\n   - dentro',
  '| a | b |\n| :- | -: |\n| 1 | 2 |',
  '```\ncódigo **sin** formato\n```',
  '- [x] hecho\n- [ ] por hacer',
  'Línea con salto\\\ny otra; 5 * 3 < 20 & _así_ a_b.',
  '[^1]: El texto de la nota.',
].join('\n\n')

test('what goes through the editor reads the same, and what nobody touched stays as it was typed', async () => {
  const { composing, forum } = words.es
  const context = await personsContext('es', 1366, suyapa, 'rich')
  const { page, trouble } = await openedAt(context, await newThread('Ida y vuelta'))
  const plain = page.getByRole('textbox', { name: forum.write.body, exact: true })
  await button(page, composing.rich.toPlain).click()
  await plain.fill(everything)
  await button(page, composing.rich.toRich).click()
  await rich(page).locator('table').waitFor()
  await button(page, composing.rich.toPlain).click()
  expect(await plain.inputValue()).toBe(everything)

  await button(page, composing.rich.toRich).click()
  await rich(page).locator('h1').click()
  await page.keyboard.press('End')
  await page.keyboard.type('x')
  await page.keyboard.press('Backspace')
  await button(page, composing.rich.toPlain).click()
  expect(render(await plain.inputValue())).toBe(render(everything))
  expect(trouble).toEqual([])
  await context.close()
})

test('what is pasted comes in as words, and nothing of another program runs', async () => {
  const { forum } = words.es
  const context = await personsContext('es', 1366, suyapa, 'rich')
  const { page, trouble } = await openedAt(context, await newThread('Pegado'))
  await page.getByRole('textbox', { name: forum.write.body, exact: true }).focus()
  await rich(page).waitFor()
  await rich(page).evaluate((box) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', '<img src="x" onerror="document.title=1"><h1>grande</h1>')
    clipboardData.setData('text/plain', 'una **palabra**')
    box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await rich(page).locator('strong', { hasText: 'palabra' }).waitFor()
  expect(await rich(page).locator('h1, img[src]').count()).toBe(0)
  expect(trouble).toEqual([])
  await context.close()
})

test('a table, a link and a quote by keyboard; Escape leads to the buttons', async () => {
  const { composing, forum } = words.fr
  const { commands, address, addLink, link } = composing.rich
  const context = await personsContext('fr', 1366, suyapa, 'rich')
  const { page, trouble } = await openedAt(context, await newThread('Clavier'))
  await page.getByRole('textbox', { name: forum.write.body, exact: true }).focus()
  await rich(page).waitFor()
  await page.waitForFunction(() => document.activeElement?.hasAttribute('data-writing'))
  await page.keyboard.press('Escape')
  await page.waitForFunction((name) => document.activeElement?.getAttribute('aria-label') === name, commands.bold)
  for (let step = 0; step < 6; step++) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await rich(page).locator('table').waitFor()
  await button(page, commands.addRow).waitFor()
  await expectAccessible(page)
  await button(page, commands.deleteTable).click()
  await button(page, link).click()
  await page.getByLabel(address).fill('iin.oea.org')
  await page.getByLabel(address).press('Enter')
  await rich(page).locator('a[href="https://iin.oea.org"]').waitFor()
  await button(page, commands.quote).click()
  await rich(page).locator('blockquote a').waitFor()
  expect(await button(page, addLink).count()).toBe(0)
  expect(trouble).toEqual([])
  await context.close()
})

test('a quote comes into the box that is shown, and one goes on below it', async () => {
  const { composing, forum } = words.es
  const thread = await newThread('Con cita')
  const context = await personsContext('es', 1366, suyapa, 'rich')
  const { page, trouble } = await openedAt(context, thread)
  const isInside = () => page.waitForFunction(() => document.activeElement?.hasAttribute('data-writing'))
  const leave = () =>
    page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur())
  await select(page, 0)
  await button(page, composing.quote.selection).last().click()
  await isInside()
  await page.keyboard.type('De acuerdo.')
  // What is selected is read when it rests: nobody's hand is as quick as this test.
  await button(page, composing.quote.selection).first().waitFor({ state: 'detached' })
  await select(page, 1)
  await button(page, composing.quote.selection).last().click()
  await rich(page).locator('blockquote', { hasText: 'confirma' }).waitFor()
  await isInside()
  await page.keyboard.type('También.')
  await leave()
  await button(page, forum.thread.reply).first().click()
  await isInside()
  await page.keyboard.type(' Fin.')
  expect(
    await rich(page)
      .locator(':scope > *')
      .evaluateAll((all) => all.map(({ localName }) => localName)),
  ).toEqual([...['blockquote', 'p', 'blockquote', 'p']])
  await button(page, composing.rich.toPlain).click()
  const text = await page.getByRole('textbox', { name: forum.write.body, exact: true }).inputValue()
  expect(text).toMatch(/avisa\.\n\nDe acuerdo\.\n\n> \[.+confirma\.\n\nTambién\. Fin\.$/s)
  expect(trouble).toEqual([])
  await context.close()
})

test.each([
  ['saves data', { saveData: true }],
  ['is slow', { effectiveType: '3g' }],
])('is not loaded unasked where the line %s', async (_name, connection) => {
  const { composing, forum } = words.es
  const context = await personsContext('es', 360, suyapa, 'rich')
  await context.addInitScript((told) => Object.defineProperty(navigator, 'connection', { value: told }), connection)
  const { page } = await openedAt(context, await newThread('Línea lenta'))
  await page.getByRole('textbox', { name: forum.write.body, exact: true }).focus()
  await page.waitForTimeout(1_500)
  expect(await rich(page).count()).toBe(0)
  await button(page, composing.rich.toRich).click()
  await rich(page).waitFor()
  await context.close()
})
