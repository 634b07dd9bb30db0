import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LatestMap } from '../../functions/platform/latestMap.ts'

test('holds what was set last, so many at most, and nothing else', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9)), fc.integer({ min: 1, max: 6 }), (keys, most) => {
      const map = new LatestMap<number, number>(most)
      for (const [at, key] of keys.entries()) map.set(key, at)
      const latest = [...new Set(keys.toReversed())].slice(0, most).toReversed()
      expect([...map]).toEqual(latest.map((key) => [key, keys.lastIndexOf(key)]))
    }),
  )
})
