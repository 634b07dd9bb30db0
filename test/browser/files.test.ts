import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { pieceBytes } from '../../shared/fileKinds.ts'
import type { ThreadPage } from '../../shared/forum.ts'
import { exporting } from '../../shared/messages/es/exporting.ts'
import { expectAccessible } from '../support/accessible.ts'
import { docx, pdf, photograph } from '../support/fileContents.ts'
import { words } from '../support/words.ts'
import { button, useWriters } from '../support/writers.ts'

const { api, newThread, personsContext, openedAt, origin, spaceId } = useWriters()

test('a reply with a picture and a document, on a line that drops', async () => {
  const language = 'fr'
  const width = 360
  const { files, forum, shell } = words[language]
  const thread = await newThread('Con archivos')
  const context = await personsContext(language, width)
  const { page, trouble } = await openedAt(context, thread)
  await page.getByRole('textbox', { name: forum.write.body, exact: true }).fill('Adjunto el informe y la foto.')

  // The line drops after the first pieces of a document of several.
  const vault: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'PUT' && request.url().includes('/pieces/')) vault.push(request.url())
  })
  let pieces = 0
  const dropped = new Promise<void>((resolve) => {
    page.on('requestfinished', (request) => {
      if (request.method() !== 'PUT' || !request.url().includes('/pieces/')) return
      pieces += 1
      if (pieces === 2) void context.setOffline(true).then(resolve)
    })
  })
  const report = pdf('x'.repeat(8 * pieceBytes))
  await page.locator('[data-attach]').setInputFiles([
    { name: 'Informe final.pdf', mimeType: 'application/pdf', buffer: report },
    { name: 'foto.jpg', mimeType: 'image/jpeg', buffer: await photograph(800, 600) },
    { name: 'programa.docx', mimeType: '', buffer: docx({ 'word/vbaProject.bin': 'Sub AutoOpen()' }) },
  ])
  await dropped
  await page.getByText(files.state.paused).waitFor()
  await expectAccessible(page)
  await button(page, forum.thread.send).click()
  await page.getByText(files.notYet).waitFor()

  await context.setOffline(false)
  await page.getByText(files.refusals.macros).waitFor()
  // Not one piece that had arrived goes out again.
  const sent = vault.map((address) => new URL(address).pathname)
  expect(new Set(sent).size).toBeGreaterThanOrEqual(9)
  expect(sent.filter((path) => path === sent[0])).toHaveLength(1)
  await button(page, files.removeName('programa.docx')).click()

  // A picture asks for its words before anything is sent.
  await button(page, forum.thread.send).click()
  await page.getByText(files.altMissing).waitFor()
  await page.waitForFunction(() => document.activeElement?.getAttribute('name')?.startsWith('alt-'))
  await expectAccessible(page)
  await page.getByLabel(files.alt, { exact: true }).fill('Una pared verde')
  await button(page, forum.thread.send).click()

  await page.locator('#post-2').getByText('Informe final.pdf').waitFor()
  await page.locator('#post-2 .post-picture').scrollIntoViewIfNeeded()
  await page.waitForFunction(
    () =>
      document.querySelector<HTMLImageElement>('#post-2 img[alt="Una pared verde"]')?.naturalWidth === 480 || undefined,
  )
  await expectAccessible(page)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(page, files.downloadName('Informe final.pdf')).click(),
  ])
  expect(download.suggestedFilename()).toBe('Informe final.pdf')
  const kept = (await api<ThreadPage>('GET', `/threads/${thread.id}`)).posts[1]?.files
  expect(kept).toMatchObject([
    { name: 'Informe final.pdf', kind: 'pdf', bytes: report.length },
    { name: 'foto.jpg', kind: 'jpeg', alt: 'Una pared verde' },
  ])
  expect(await page.locator('.attached').count()).toBe(0)
  expect(trouble.filter((line) => !/ERR_INTERNET_DISCONNECTED|fetching the script|422/.test(line))).toEqual([])

  // Whoever describes a picture anew sees it.
  await page.locator('#post-2').getByRole('button', { name: shell.actions.edit, exact: true }).click()
  await page.waitForFunction(
    () => document.querySelector<HTMLImageElement>('#post-2 .attached-thumbnail')?.naturalWidth || undefined,
  )
  await expectAccessible(page)

  await page.goto(page.url().replace(/\?.*/, '/print'))
  await page.getByText('Una pared verde').waitFor()
  await context.close()
})

test('files are there again after a reload, and one that was cut off goes on once it is chosen again', async () => {
  const { files, forum } = words.es
  const thread = await newThread('Otra visita')
  const context = await personsContext('es', 1366)
  const { page } = await openedAt(context, thread)
  await page.getByRole('textbox', { name: forum.write.body, exact: true }).fill('Con archivos.')
  const long = { name: 'largo.pdf', mimeType: 'application/pdf', buffer: pdf('x'.repeat(6 * pieceBytes)) }
  await page.locator('[data-attach]').setInputFiles({ name: 'corto.pdf', mimeType: '', buffer: pdf() })
  await page.locator('.attached-ready').waitFor()
  await page.route('**/pieces/**', (route) =>
    route.request().url().endsWith('pieces') || /0001/.test(route.request().url()) ? route.continue() : route.abort(),
  )
  await page.locator('[data-attach]').setInputFiles(long)
  await page.locator('.attached-paused').waitFor()
  await page.unroute('**/pieces/**')
  await page.reload()
  await page.getByText(files.state.lost).waitFor()
  await expectAccessible(page)
  expect(await page.locator('.attached-ready').count()).toBe(1)
  await page.locator('[data-attach]').setInputFiles(long)
  await page.locator('.attached-ready').nth(1).waitFor()
  await button(page, forum.thread.send).click()
  await page.locator('#post-2').getByText('largo.pdf').waitFor()

  // An edit takes one of them away again.
  await button(page.locator('#post-2').page(), words.es.shell.actions.edit).click()
  await button(page, files.removeName('corto.pdf')).click()
  await button(page, forum.post.save).click()
  await page.locator('#post-2 .post-document').waitFor()
  expect(await page.locator('#post-2').getByText('corto.pdf').count()).toBe(0)
  await page.goto(`${origin()}/threads/${thread.id}/posts/2/history`)
  await page.getByText(files.filesOnly).waitFor()

  // What one takes along holds it; without its content it is named.
  const taken = async (wanted: boolean) => {
    await page.goto(`${origin()}/settings/export`)
    await page.getByRole('checkbox', { name: exporting.withFiles }).setChecked(wanted)
    await button(page, exporting.make).click()
    const link = page.getByRole('link', { name: exporting.save })
    await link.waitFor()
    await expectAccessible(page)
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
    return unzipSync(readFileSync(await download.path()))
  }
  // A reply stands in its author's own list some seconds later.
  const listed = () => page.evaluate(async () => (await fetch('/api/me/writings')).text())
  await expect.poll(listed, { timeout: 20_000 }).toContain('largo.pdf')
  const name = /^files\/.*-2-largo\.pdf$/
  const whole = await taken(true)
  const path = Object.keys(whole).find((one) => name.test(one)) ?? ''
  expect(Buffer.from(whole[path] ?? []).equals(long.buffer)).toBe(true)
  const without = await taken(false)
  await page.getByText(/1 archivo adjunto va solo|archivos adjuntos van solo/).waitFor()
  expect(Object.keys(without).some((one) => name.test(one))).toBe(false)
  expect(new TextDecoder().decode(without['README.md'])).toContain(exporting.leftOut.unwanted)
  expect(new TextDecoder().decode(without['enlaces.json'])).toContain('"name": "largo.pdf"')
  await context.close()
})

test('a text that waits for the line takes its files with it; refused, it comes back with them', async () => {
  const { composing, files, forum } = words.es
  const thread = await newThread('Espera con archivo')
  const context = await personsContext('es', 360)
  const { page } = await openedAt(context, thread)
  const box = page.getByRole('textbox', { name: forum.write.body, exact: true })
  const attach = async (name: string) => {
    await page.locator('[data-attach]').setInputFiles({ name, mimeType: '', buffer: pdf() })
    await page.locator('.attached-ready').waitFor()
  }
  await box.fill('Con archivo.')
  await attach('uno.pdf')
  await context.setOffline(true)
  await button(page, forum.thread.send).click()
  await page.getByText(composing.waiting.waits).waitFor()
  expect(await page.locator('.attached').count()).toBe(0)
  await context.setOffline(false)
  await page.locator('#post-2').getByText('uno.pdf').waitFor()

  await box.fill('Otra vez.')
  await attach('dos.pdf')
  await context.setOffline(true)
  await button(page, forum.thread.send).click()
  await page.getByText(composing.waiting.waits).waitFor()
  await button(page, composing.waiting.takeBack).click()
  await context.setOffline(false)
  await page.locator('.attached-ready').getByText('dos.pdf').waitFor()
  expect(await box.inputValue()).toBe('Otra vez.')
  await button(page, forum.thread.send).click()
  await page.locator('#post-3').getByText('dos.pdf').waitFor()
  expect(await page.getByText(files.state.gone).count()).toBe(0)
  await context.close()
})

test('a new thread with a picture that was dropped into it, taken up on another device', async () => {
  const { composing, files, forum } = words.es
  const first = await personsContext('es', 1366)
  const page = await first.newPage()
  await page.goto(`${origin()}/spaces/${spaceId()}/new`)
  await page.getByLabel(forum.newThread.heading).fill('Con una foto')
  const picture = [...(await photograph(64, 48))]
  await page.locator('.with-files').evaluate((place, bytes) => {
    const carried = new DataTransfer()
    carried.items.add(new File([new Uint8Array(bytes)], 'soltada.jpg', { type: 'image/jpeg' }))
    place.dispatchEvent(new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true }))
  }, picture)
  await page.locator('.attached-ready').waitFor()
  await page.getByLabel(files.alt, { exact: true }).fill('Un patio')
  const box = page.getByRole('textbox', { name: forum.write.body, exact: true })
  await box.fill('Miren esto.')
  await page.getByText(composing.drafts.saved).waitFor()
  await expectAccessible(page)
  await first.close()

  const second = await personsContext('es', 1366)
  const other = await second.newPage()
  await other.goto(`${origin()}/spaces/${spaceId()}/new`)
  await other.getByRole('textbox', { name: forum.write.body, exact: true }).focus()
  await button(other, composing.drafts.goOn).click()
  await other.locator('.attached-ready').getByText('soltada.jpg').waitFor()
  expect(await other.getByLabel(files.alt, { exact: true }).inputValue()).toBe('Un patio')
  await button(other, forum.newThread.submit).click()
  await other.locator('#post-1 img[alt="Un patio"]').waitFor()
  await button(other, words.es.shell.actions.edit).click()
  await other.locator('#post-1 img.attached-thumbnail').waitFor()
  expect(await other.getByLabel(files.alt, { exact: true }).inputValue()).toBe('Un patio')
  await second.close()
})

test('a fault of ours is told, and the same file is sent again at a word', async () => {
  const { files } = words.es
  const { page } = await openedAt(await personsContext('es', 360), await newThread('Falla'))
  await page.getByRole('textbox', { name: words.es.forum.write.body, exact: true }).waitFor()
  await page.route('**/api/files', (route) => route.fulfill({ status: 500, json: { code: 'unexpected' } }))
  await page.locator('[data-attach]').setInputFiles({ name: 'uno.pdf', mimeType: '', buffer: pdf() })
  await page.getByText(files.state.failed).waitFor()
  await expectAccessible(page)
  await page.unroute('**/api/files')
  await button(page, files.resumeName('uno.pdf')).click()
  await page.locator('.attached-ready').waitFor()
  await page.context().close()
})

test('whoever redacts a post with a file reads that its inside stays', async () => {
  const language = 'es'
  const width = 1366
  const { files, forum, order, shell } = words[language]
  const thread = await newThread('Con un nombre')
  const author = await personsContext(language, width)
  const { page } = await openedAt(author, thread)
  await page.getByRole('textbox', { name: forum.write.body, exact: true }).fill('La lista de Wilmer Andino.')
  await page.locator('[data-attach]').setInputFiles({ name: 'Wilmer Andino.pdf', mimeType: '', buffer: pdf() })
  await page.locator('.attached-ready').waitFor()
  await button(page, forum.thread.send).click()
  await page.locator('#post-2').getByText('Wilmer Andino.pdf').waitFor()
  await author.close()

  const keeper = await personsContext(language, width, 'beatriz.larranaga@enlaces.example')
  const { page: kept } = await openedAt(keeper, thread)
  const dialog = kept.locator('dialog[open]')
  const open = async (number: number) => {
    await kept.locator(`#post-${number} .post-actions button`).last().click()
    await kept.locator(`#post-${number}`).getByRole('button', { name: order.redact, exact: true }).click()
    await dialog.getByText(order.redactIs).waitFor()
  }
  await open(1)
  expect(await dialog.getByText(order.redactFiles).count()).toBe(0)
  await dialog.getByRole('button', { name: shell.actions.cancel, exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
  await open(2)
  await dialog.getByText(order.redactFiles).waitFor()
  await expectAccessible(kept)
  await dialog.getByLabel(order.passage, { exact: true }).fill('Wilmer Andino')
  await dialog.getByLabel(order.reason, { exact: true }).fill('Nombra a un niño')
  await dialog.getByRole('button', { name: order.redact, exact: true }).click()
  await dialog
    .getByText(order.redacted(2))
    .or(dialog.getByText(order.redacted(1)))
    .waitFor()
  await dialog.getByText(order.redactFiles).waitFor()
  await kept.locator('#post-2').getByText('[…].pdf', { exact: true }).waitFor()
  expect(await kept.locator('#post-2').textContent()).not.toContain('Wilmer')
  await dialog.getByRole('button', { name: shell.actions.close, exact: true }).last().click()

  // Its inside shows it too: the file itself goes, and says why.
  await kept
    .locator('#post-2')
    .getByRole('button', { name: order.takeOut('[…].pdf'), exact: true })
    .click()
  await dialog.getByText(order.takeOutIs).waitFor()
  await expectAccessible(kept)
  await dialog.getByLabel(order.reason, { exact: true }).fill('Es la lista de un refugio')
  await dialog.getByRole('button', { name: order.takeOut('[…].pdf'), exact: true }).click()
  await kept.locator('#post-2').getByText('Es la lista de un refugio').waitFor()
  await expectAccessible(kept)
  expect(await kept.locator('#post-2 .post-document').count()).toBe(0)
  await kept.goto(`${origin()}/threads/${thread.id}/posts/2/history`)
  await kept.getByText(files.orderOnly).first().waitFor()
  await expectAccessible(kept)
  await keeper.close()
})
