import { expect, test } from 'vitest'
import { entryFrom } from '../../functions/catalogue/publication.ts'
import { practiceFrom } from '../../functions/practices/items.ts'
import { sampleNetwork } from '../../infra/local/sample/load.ts'
import { practiceBatches } from '../../infra/local/sample/practices.ts'
import { publishedBatches } from '../../infra/local/sample/publishedPractices.ts'
import { themes } from '../../shared/practiceFields.ts'
import { missingOf } from '../../shared/practiceMissing.ts'
import { practiceOutcomes } from '../../shared/practiceStates.ts'
import { Practice } from '../../shared/practices.ts'
import { behindOf } from '../../shared/practiceTranslations.ts'

const anchorAt = '2026-11-27T12:00:00.000Z'
const { tenures } = sampleNetwork(anchorAt)
const practices = practiceBatches(tenures, anchorAt).map((writes) => {
  const found = practiceFrom(writes.flatMap((write) => (write.kind === 'put' ? [write.item] : [])))
  if (!found) throw new Error('a batch without its record')
  return Practice.omit({ mine: true, may: true }).parse({ ...found.record, translations: found.translations })
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

test('twelve practices stand published, of as many States, with every theme and outcome among them', () => {
  const entries = publishedBatches(tenures, anchorAt).map((writes) => {
    const item = writes.flatMap((write) => (write.kind === 'put' && write.item.sk === 'entry' ? [write.item] : []))[0]
    return entryFrom(item ?? {})
  })
  expect(new Set(entries.map(({ facts }) => facts.country)).size).toBe(12)
  expect(new Set(entries.flatMap(({ facts }) => facts.themes)).size).toBe(themes.length)
  expect(new Set(entries.map(({ outcome }) => outcome)).size).toBe(practiceOutcomes.length)
  expect(entries.filter(({ titles }) => Object.keys(titles).length > 1).length).toBeGreaterThan(5)
})
