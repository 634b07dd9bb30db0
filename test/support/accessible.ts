import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** A telephone's width and a desk's, in CSS pixels. */
const widths = [360, 1366]

/** WCAG 2.2 AA, as far as a machine can tell. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    // In the page itself, and told of violations alone: a third of the time.
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`)).toEqual([])
}

/** Accessible on a telephone and at a desk, and nothing of it wider than the window. Leaves the window as it was. */
export async function expectFits(page: Page): Promise<void> {
  const own = page.viewportSize() ?? { width: 1366, height: 768 }
  for (const width of [...widths.filter((one) => one !== own.width), own.width]) {
    await page.setViewportSize({ ...own, width })
    await expectAccessible(page)
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overflow, `at ${width} px`).toBeLessThanOrEqual(0)
  }
}
