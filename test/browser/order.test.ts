import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PostView, Space, Thread } from '../../shared/forum.ts'
import { listenForTrouble, openChromium, withSession } from '../support/browser.ts'
import { freePort, type MachineProcess, newDataDir, signInLocally, startMachineProcess } from '../support/machine.ts'

const data = newDataDir()
let machine: MachineProcess
let browser: Browser

beforeAll(async () => {
  machine = await startMachineProcess({ dataDir: data.path, port: await freePort(), mailPort: await freePort() })
  browser = await openChromium()
})
afterAll(async () => {
  await browser?.close()
  await machine?.stop()
  data.remove()
})

const people = {
  author: 'suyapa.mejia@hn.enlaces.example',
  reader: 'marie-ange.desrosiers@ht.enlaces.example',
  keeper: 'beatriz.larranaga@enlaces.example',
}

async function at(who: keyof typeof people, path: string, width: number): Promise<{ page: Page; trouble: string[] }> {
  const viewport = { width, height: 768 }
  const context = await browser.newContext({ reducedMotion: 'reduce', viewport, locale: 'es' })
  await withSession(context, machine.origin, await signInLocally(machine, people[who]))
  const page = await context.newPage()
  const trouble = listenForTrouble(page)
  await page.goto(machine.origin)
  await page.evaluate(() => localStorage.clear())
  await page.goto(`${machine.origin}${path}`)
  return { page, trouble }
}

/** A reply of the author's to a thread of their own, with what is to be found nowhere in the end. */
async function written(title: string, body: string): Promise<{ threadId: string }> {
  const cookie = await signInLocally(machine, people.author)
  const ask = async <T>(path: string, sent?: object): Promise<T> => {
    const response = await fetch(`${machine.origin.replace('localhost', '127.0.0.1')}/api${path}`, {
      headers: { cookie, 'content-type': 'application/json', origin: machine.origin },
      ...(sent ? { method: 'POST', body: JSON.stringify(sent) } : {}),
    })
    return JSON.parse(await response.text())
  }
  const { items } = await ask<{ items: Space[] }>('/spaces')
  const space = items.find(({ audience, closedAt }) => audience === 'network' && !closedAt)
  const opening = { title, language: 'es', body: 'Contemos aquí lo que pasó.' }
  const { id: threadId } = await ask<Thread>(`/spaces/${space?.id}/threads`, opening)
  await ask<PostView>(`/threads/${threadId}/posts`, { body, language: 'es' })
  return { threadId }
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`)).toEqual([])
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
}

const post = (page: Page) => page.locator('#post-2')
const dialog = (page: Page) => page.locator('dialog[open]')

// Interfaces here are Spanish, but for the reader's, who reads French.
test.each([1366, 360])(
  'a post is flagged, hidden, answered, redacted, and the trail tells of it, at %s px',
  async (width) => {
    const passage = `Wilmer Andino Zelaya ${width}`
    const title = `Traslados de la semana ${width}`
    const { threadId } = await written(title, `Anoche cruzó ${passage}, de nueve años.`)
    const address = `/threads/${threadId}?from=2`

    const reader = await at('reader', address, width)
    await post(reader.page).getByRole('button', { name: /^Plus/ }).click()
    await reader.page.getByRole('button', { name: 'Signaler à la coordination' }).click()
    await expectAccessible(reader.page)
    await dialog(reader.page).locator('textarea').fill('On y lit un nom.')
    await dialog(reader.page).getByRole('button', { name: 'Signaler à la coordination' }).click()
    await dialog(reader.page).waitFor({ state: 'hidden' })

    const keeper = await at('keeper', '/coordination/flags', width)
    await keeper.page.getByText('On y lit un nom.').first().waitFor()
    await expectAccessible(keeper.page)
    await keeper.page.getByRole('link', { name: title }).click()
    await post(keeper.page).getByRole('button', { name: /^Más/ }).click()
    await expectAccessible(keeper.page)
    await keeper.page.getByRole('button', { name: 'Ocultar', exact: true }).click()
    await dialog(keeper.page).getByLabel('Razón').fill('Nombra a un niño')
    await dialog(keeper.page).getByRole('button', { name: 'Ocultar', exact: true }).click()
    await post(keeper.page).getByText('Intervención oculta por la coordinación').waitFor()
    await expectAccessible(keeper.page)

    await reader.page.reload()
    await post(reader.page).getByText('Intervention masquée par la coordination').waitFor()
    expect(await post(reader.page).textContent()).not.toContain('Wilmer')
    await expectAccessible(reader.page)

    const author = await at('author', address, width)
    await post(author.page).getByText(passage).waitFor()
    await author.page.getByRole('link', { name: 'Leer qué pasó y responder' }).click()
    await author.page.getByText('Responder', { exact: true }).first().click()
    await author.page.getByLabel('Su respuesta a la coordinación').first().fill('No vi que estaba su nombre.')
    await expectAccessible(author.page)
    await author.page.getByRole('button', { name: 'Responder', exact: true }).first().click()
    await author.page.locator('.order-answer').getByText('No vi que estaba su nombre.').waitFor()

    await keeper.page.getByRole('button', { name: 'Suprimir un pasaje' }).click()
    await dialog(keeper.page).getByLabel('Pasaje que se suprime').fill(passage)
    await dialog(keeper.page).getByLabel('Razón').fill('Nombra a un niño')
    await expectAccessible(keeper.page)
    await dialog(keeper.page).getByRole('button', { name: 'Suprimir un pasaje' }).click()
    await dialog(keeper.page).getByText('Pasaje suprimido en un texto.').waitFor()
    await dialog(keeper.page).getByRole('button', { name: 'Cerrar' }).last().click()
    await post(keeper.page)
      .getByText(/\[Pasaje suprimido por Beatriz .*Razón: Nombra a un niño\]/)
      .waitFor()

    await keeper.page.goto(`${machine.origin}/coordination/audit`)
    await keeper.page.locator('.rows').getByText('Suprimió un pasaje').first().waitFor()
    await keeper.page.locator('.order-answer').getByText('No vi que estaba su nombre.').first().waitFor()
    await expectAccessible(keeper.page)

    for (const { page } of [reader, author]) {
      await page.goto(`${machine.origin}${address}`)
      await post(page).waitFor()
      // What the device kept shows first, and goes with the reading that follows.
      await expect.poll(() => page.content()).not.toContain('Wilmer')
    }
    for (const folder of ['mail', 'queues']) expect(holding(join(data.path, folder), 'Wilmer')).toEqual([])
    expect([reader, keeper, author].flatMap(({ trouble }) => trouble)).toEqual([])
    for (const { page } of [reader, keeper, author]) await page.context().close()
  },
  120_000,
)

/** The files whose bytes hold a text. */
function holding(folder: string, text: string): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  return files.map(({ parentPath, name }) => join(parentPath, name)).filter((path) => readFileSync(path).includes(text))
}
