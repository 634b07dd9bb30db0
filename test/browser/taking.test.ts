import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { Exported } from '../../shared/exported.ts'
import { exporting } from '../../shared/messages/es/exporting.ts'
import { expectFits } from '../support/accessible.ts'
import { oscar, suyapa, useJourneys } from '../support/journeys.ts'

const { at, browser } = useJourneys()

test('what is mine comes as a file, also when the line is lost half-way', async () => {
  const width = 360
  const { page, trouble } = await at(suyapa, '/settings', width)
  await page.getByRole('link', { name: 'Descargar todo lo que escribí' }).click()
  await page.getByRole('heading', { name: 'Qué contiene' }).waitFor()
  await page.getByRole('checkbox', { name: exporting.withFiles }).waitFor()
  await expectFits(page)
  // The line is lost once the texts are here.
  await page.route('**/api/me/following*', (route) => route.abort(), { times: 1 })
  await page.getByRole('button', { name: 'Preparar mi archivo' }).click()
  await page.getByRole('button', { name: 'Seguir donde quedó' }).waitFor()
  await expectFits(page)
  const again: string[] = []
  page.on('request', (request) => again.push(new URL(request.url()).pathname))
  await page.getByRole('button', { name: 'Seguir donde quedó' }).click()
  const link = page.getByRole('link', { name: 'Guardar el archivo' })
  await link.waitFor()
  await expectFits(page)
  expect(again).not.toContain('/api/me/writings')

  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  expect(download.suggestedFilename()).toMatch(/^enlaces-\d{4}-\d\d-\d\d\.zip$/)
  const files = unzipSync(readFileSync(await download.path()))
  const exported = Exported.parse(JSON.parse(new TextDecoder().decode(files['enlaces.json'])))
  expect(exported.profile.name).toBe('Suyapa Mejía Rosales')
  expect(new TextDecoder().decode(files['README.md'])).toContain('`files/`: los archivos que adjuntó')
  expect(exported.posts.length).toBeGreaterThan(3)
  expect(exported.practices.map(({ facts }) => facts.country)).toContain('HN')
  expect(Object.keys(files).filter((name) => name.startsWith('posts/'))).toHaveLength(exported.posts.length)
  expect(JSON.stringify(exported)).not.toMatch(/token|cookie/i)
  expect(trouble.filter((line) => !line.includes('net::ERR_FAILED'))).toEqual([])
  await page.context().close()
})

test('a space is followed with a feed reader, until one ends the address', async () => {
  const width = 1366
  const { page, trouble } = await at(oscar, '/spaces', width)
  await page.locator('main').getByRole('link', { name: 'Protocolo regional de cooperación' }).first().click()
  await page.getByRole('link', { name: 'Seguir con un lector de noticias' }).click()
  await page.getByRole('button', { name: 'Hacer mi dirección' }).waitFor()
  await expectFits(page)
  await page.getByRole('button', { name: 'Hacer mi dirección' }).click()
  const field = page.getByLabel('Su dirección')
  await field.waitFor()
  await expectFits(page)

  // As a feed reader: without the browser's session, and read by a real XML parser.
  const address = (await field.inputValue()).replace('localhost', '127.0.0.1')
  const answer = await fetch(address)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/atom+xml; charset=utf-8'])
  const elsewhere = await browser().newPage()
  const read = await elsewhere.evaluate(
    (text) => {
      const feed = new DOMParser().parseFromString(text, 'application/xml')
      return [feed.querySelector('parsererror')?.textContent, feed.querySelector('feed > title')?.textContent]
    },
    await answer.text(),
  )
  await elsewhere.close()
  expect(read).toEqual([undefined, 'Protocolo regional de cooperación'])

  await page.getByRole('button', { name: 'Dar de baja' }).click()
  await page.getByText('Todavía no hizo ninguna').waitFor()
  expect((await fetch(address)).status).toBe(404)
  await expectFits(page)
  expect(trouble).toEqual([])
  await page.context().close()
})
