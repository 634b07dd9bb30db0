import { expect, test } from 'vitest'
import { practiceFrom } from '../../functions/practices/items.ts'
import { sampleNetwork } from '../../infra/local/sample/load.ts'
import { practiceBatches } from '../../infra/local/sample/practices.ts'
import { missingOf } from '../../shared/practiceMissing.ts'
import { Practice } from '../../shared/practices.ts'
import { behindOf } from '../../shared/practiceTranslations.ts'

const anchorAt = '2026-11-27T12:00:00.000Z'
const { tenures } = sampleNetwork(anchorAt)
const practices = practiceBatches(tenures, anchorAt).map((writes) => {
  const found = practiceFrom(writes.flatMap((write) => (write.kind === 'put' ? [write.item] : [])))
  if (!found) throw new Error('a batch without its record')
  return Practice.parse({ ...found.record, translations: found.translations, mine: true, may: [] })
})

test('drafts of two seats: one lacks nothing, one has a translation that has fallen behind', () => {
  expect(new Set(practices.map(({ seatId }) => seatId)).size).toBe(2)
  expect(practices.map((practice) => missingOf(practice, '2026-11-27').length === 0)).toEqual([
    true,
    false,
    false,
    false,
  ])
  const stale = practices.map((practice) => practice.translations.flatMap((one) => behindOf(practice, one).stale))
  expect(stale).toEqual([[], [], ['objectives', 'howItWorks'], []])
})
