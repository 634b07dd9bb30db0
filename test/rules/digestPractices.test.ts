import { expect, test } from 'vitest'
import { type PracticeFacts, practicesOf } from '../../functions/digests/practices.ts'
import { seenPractice } from '../../functions/forum/personRows.ts'
import { sampleNetwork } from '../../infra/local/sample/load.ts'
import { publishedEntries } from '../../infra/local/sample/publishedPractices.ts'
import { publicationStates } from '../../shared/catalogue.ts'

const to = '2026-11-27T12:00:00.000Z'
const issue = { number: 1, from: '2026-11-20T12:00:00.000Z', to }
const [entry] = publishedEntries(sampleNetwork(to).tenures, to)
if (!entry) throw new Error('the sample has no practice')
const { practiceId } = entry

function newsOf(change: Partial<PracticeFacts> = {}, state = entry?.state): number {
  const nothing = { told: [], tasks: [], heads: new Map(), filters: [], seen: new Set<string>() }
  const published = [{ practiceId, at: to, actorId: 'person_editor' }]
  const entries = new Map(entry && state ? [[practiceId, { ...entry, state }]] : [])
  const reader = { id: 'person_reader', role: 'liaison' } as const
  const days = { today: '2026-11-27', nextDay: '2026-12-04' }
  return practicesOf({ ...nothing, ...days, reader, issue, published, entries, ...change }).news.length
}

test.each(publicationStates)('of what was published, and is %s now', (state) => {
  expect(newsOf({}, state)).toBe(state === 'published' || state === 'due' ? 1 : 0)
})

test.each<[string, Partial<PracticeFacts>]>([
  ['was looked at', { seen: new Set([seenPractice(practiceId)]) }],
  ['is of the reader’s own doing', { reader: { id: 'person_editor', role: 'editor' } }],
  ['came after', { issue: { ...issue, to: '2026-11-27T11:59:59.999Z' } }],
  ['came before', { issue: { ...issue, from: to, to: '2026-12-01T12:00:00.000Z' } }],
])('what %s is no news', (_name, change) => {
  expect(newsOf(change)).toBe(0)
})
