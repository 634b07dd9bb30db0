import { expect, test } from 'vitest'
import { withSession } from '../support/browser.ts'
import { beatriz, useJourneys } from '../support/journeys.ts'

const { browser, origin, signedIn } = useJourneys()

// 1280 by 1024 at 400 % (WCAG 2.2, 1.4.10).
const viewport = { width: 320, height: 256 }

test('much enlarged, every page begins on the first screen, nothing lies over it, and none goes sideways', async () => {
  const context = await browser().newContext({ viewport, locale: 'fr', reducedMotion: 'reduce' })
  await withSession(context, origin(), await signedIn(beatriz))
  const page = await context.newPage()
  for (const path of ['/', '/spaces', '/people', '/people/UY', '/notices', '/settings', '/coordination?q=uruguay']) {
    await page.goto(origin() + path, { waitUntil: 'networkidle' })
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
