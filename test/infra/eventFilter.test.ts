import { expect, test } from 'vitest'
import { relayFilters } from '../../functions/platform/outbox.ts'
import { passes } from '../../infra/local/eventFilter.ts'

const row = (pk: string, more: object = {}) => ({ NewImage: { pk: { S: pk }, ...more } })
const outbox = { entity: { S: 'outbox' } }

test.each([
  ['a new effect', 'INSERT', row('outbox#1', outbox), true],
  ['a new row of the activity', 'INSERT', row('activity#2026-11-26#0'), true],
  ['an effect that was claimed', 'MODIFY', row('outbox#1', outbox), false],
  ['an effect that ran out', 'REMOVE', { OldImage: { pk: { S: 'outbox#1' }, ...outbox } }, false],
  ['a new row of something else', 'INSERT', row('thread#1', { entity: { S: 'outboxes' } }), false],
  ['a row that only speaks of activity', 'INSERT', row('my-activity#1'), false],
  ['a new row without an image', 'INSERT', {}, false],
])('to the relay comes %s, or not', (_what, eventName, dynamodb, comes) => {
  expect(relayFilters.some((filter) => passes(filter, { eventName, dynamodb }))).toBe(comes)
})
