import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

test.each(['README.md', 'CONTRIBUTING.md'])('every place of the project that %s shows or leads to is there', (name) => {
  const text = readFileSync(join(root, name), 'utf8')
  const places = [...text.matchAll(/\]\(([^)#]+)\)/g)].map(([, to = '']) => to).filter((to) => !to.includes('://'))
  if (name === 'README.md') expect(places.length).toBeGreaterThan(2)
  for (const place of places) expect([place, existsSync(join(root, dirname(name), place))]).toEqual([place, true])
})

test('the picture is light enough for a slow line', () => {
  expect(statSync(join(root, 'docs/thread.png')).size).toBeLessThan(200_000)
})
