import { expect, test } from 'vitest'
import { simulated, someYears } from '../support/digestYear.ts'

// The whole, 10,000 people, is `npm run bench -- --only year`.
test('a year in every zone of the Americas: one digest for each due local day with contents, none missing, none double', () => {
  const zones = new Set<string>()
  let digests = 0
  for (const { zone, owed, made } of simulated(150, someYears(6))) {
    expect([zone, made]).toEqual([zone, owed])
    zones.add(zone)
    digests += owed.length
  }
  expect(zones.size).toBeGreaterThanOrEqual(140)
  expect(digests).toBeGreaterThan(10_000)
})
