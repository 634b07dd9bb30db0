import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openChromium, withSession } from '../support/browser.ts'
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

// 1280 by 1024 at 400 % (WCAG 2.2, 1.4.10).
const viewport = { width: 320, height: 256 }

test('much enlarged, every page begins on the first screen, nothing lies over it, and none goes sideways', async () => {
  const context = await browser.newContext({ viewport, locale: 'fr', reducedMotion: 'reduce' })
  await withSession(context, machine.origin, await signInLocally(machine, 'beatriz.larranaga@enlaces.example'))
  const page = await context.newPage()
  for (const path of ['/', '/spaces', '/people', '/people/UY', '/notices', '/settings', '/coordination?q=uruguay']) {
    await page.goto(machine.origin + path, { waitUntil: 'networkidle' })
    const seen = await page.evaluate(() => {
      scrollTo(0, 400)
      const lying = [...document.querySelectorAll('body *')].filter((element) => {
        const { position } = getComputedStyle(element)
        return (position === 'fixed' || position === 'sticky') && element.getBoundingClientRect().height > 0
      })
      const main = document.querySelector('main')?.getBoundingClientRect().top ?? Number.NaN
      return {
        lying: lying.map((element) => element.className),
        mainTop: main + scrollY,
        sideways: document.documentElement.scrollWidth - innerWidth,
      }
    })
    expect([path, seen.lying, seen.sideways]).toEqual([path, [], 0])
    expect(seen.mainTop).toBeLessThan(viewport.height / 2)
  }
  await context.close()
})
