import type { BrowserContext, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectFits } from '../support/accessible.ts'
import { listenForTrouble, withSession } from '../support/browser.ts'
import { marieAnge } from '../support/journeys.ts'
import { words } from '../support/words.ts'
import { useWriters } from '../support/writers.ts'

const { api, newThread, personsContext, openedAt, origin, signedIn } = useWriters()

/** The worker is there, and what the page shows is written down. */
async function leave(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.waitForFunction(async () => {
    const cache = await caches.open('enlaces-last-seen')
    return (await cache.match(location.href)) !== undefined
  })
  await page.close()
}

/** Opens an address where no script arrives, so that nothing shows but what the worker put there. */
async function openedWithoutScript(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await cdp.send('Emulation.setScriptExecutionDisabled', { value: true })
  await page.goto(address)
  return page
}

test('a thread that was read shows again before any script has run', async () => {
  const language = 'fr'
  const width = 360
  const thread = await newThread('Vuelta')
  const address = `${origin()}/threads/${thread.id}?from=1`
  const context = await personsContext(language, width)
  const { page: first } = await openedAt(context, thread)
  await first.getByRole('textbox', { name: words[language].forum.write.body, exact: true }).fill('Sin enviar.')
  await leave(first)

  const still = await openedWithoutScript(context, address)
  await still.getByRole('heading', { level: 1, name: 'Vuelta' }).waitFor()
  expect(await still.locator('#post-1').textContent()).toContain('El turno de noche avisa.')
  expect(await still.locator('html').getAttribute('lang')).toBe(language)
  expect(await still.content()).not.toContain('Sin enviar.')
  expect(
    await still.evaluate(() => document.querySelectorAll('button:not([inert]), textarea:not([inert])').length),
  ).toBe(0)
  await still.close()

  await context.setOffline(true)
  const later = await context.newPage()
  const trouble = listenForTrouble(later)
  await later.goto(address)
  await later.locator('#app #post-1').waitFor()
  expect(await later.locator('#last-seen').count()).toBe(0)
  expect(await later.locator('#post-1').count()).toBe(1)
  expect(trouble.filter((line) => !line.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([])
  await context.setOffline(false)
  await later.reload()
  await expectFits(later)
  await context.close()
})

test('a thread shows again too while the box to reply in is far below, and not there yet', async () => {
  const thread = await newThread('Largo')
  for (let n = 2; n <= 12; n++) await api('POST', `/threads/${thread.id}/posts`, { body: `${n}`, language: 'es' })
  const context = await personsContext('es', 1366)
  const { page } = await openedAt(context, thread)
  expect(await page.getByRole('textbox').count()).toBe(0)
  await leave(page)
  const still = await openedWithoutScript(context, `${origin()}/threads/${thread.id}?from=1`)
  await still.locator('#post-12').waitFor()
  await context.close()
})

test('nothing that was read stays for whoever comes after a sign-out, or for another person', async () => {
  const thread = await newThread('Para una sola persona')
  const address = `${origin()}/threads/${thread.id}?from=1`
  const context = await personsContext('es', 1366)
  const { page } = await openedAt(context, thread)
  await leave(page)

  await withSession(context, origin(), await signedIn(marieAnge))
  const others = await context.newPage()
  await others.goto(`${origin()}/settings`)
  await others.waitForFunction(async () => !(await caches.has('enlaces-last-seen')))
  const { page: again } = await openedAt(context, thread)
  await leave(again)

  await context.clearCookies()
  const nobodys = await context.newPage()
  await nobodys.goto(`${origin()}/spaces`)
  await nobodys.waitForURL(/\/sign-in/)
  const still = await openedWithoutScript(context, address)
  expect(await still.content()).not.toContain('Para una sola persona')
  await context.close()
})

test('a tab that stayed open writes nothing down once the device is another person’s', async () => {
  const thread = await newThread('De quien estuvo antes')
  const context = await personsContext('es', 1366)
  const { page: left } = await openedAt(context, thread)
  await left.waitForFunction(async () => caches.has('enlaces-last-seen'))
  await withSession(context, origin(), await signedIn(marieAnge))
  const others = await context.newPage()
  await others.goto(`${origin()}/settings`)
  await others.waitForFunction(async () => !(await caches.has('enlaces-last-seen')))
  await others.getByRole('heading', { level: 1 }).waitFor()
  await others.close()

  const kept = await left.evaluate(async () => {
    dispatchEvent(new Event('pagehide'))
    // Behind what that has begun to write.
    const opening = indexedDB.open('enlaces', 1)
    const database = await new Promise<IDBDatabase>((resolve) => {
      opening.onsuccess = () => resolve(opening.result)
    })
    const reading = database.transaction('answers').objectStore('answers').get('last')
    return new Promise<string>((resolve) => {
      reading.onsuccess = () => resolve(JSON.stringify(reading.result ?? ''))
    })
  })
  expect(kept).not.toContain('De quien estuvo antes')
  await context.close()
})
