import fc from 'fast-check'
import { expect, test } from 'vitest'
import { perTenThousand, type Tally, whyPause } from '../../functions/feedback/rules.ts'
import { kindOf } from '../../functions/mail/rules.ts'
import { effectFrom, effectTag } from '../../functions/platform/mailEffect.ts'

const tally = fc.record({ sent: fc.nat(20_000), bounced: fc.nat(1_000), complained: fc.nat(20) })
const isPaused = (one: Tally) => whyPause(one) !== undefined

test.each([
  [{ sent: 10, bounced: 1, complained: 0 }, undefined],
  [{ sent: 10, bounced: 3, complained: 0 }, undefined],
  [{ sent: 10, bounced: 4, complained: 0 }, 'bounce'],
  [{ sent: 1_000, bounced: 39, complained: 0 }, undefined],
  [{ sent: 1_000, bounced: 40, complained: 0 }, 'bounce'],
  [{ sent: 10, bounced: 0, complained: 1 }, undefined],
  [{ sent: 10, bounced: 0, complained: 2 }, 'complaint'],
  [{ sent: 2_500, bounced: 0, complained: 2 }, 'complaint'],
  [{ sent: 2_501, bounced: 0, complained: 2 }, undefined],
] as const)('of %j: %s', (one, why) => {
  expect(whyPause(one)).toBe(why)
})

test('digests pause at four in a hundred or eight in ten thousand, and at nothing less', () => {
  fc.assert(
    fc.property(tally, (one) => {
      const bounces = one.bounced * 100 >= Math.max(one.sent, 100) * 4
      const complaints = one.complained * 10_000 >= Math.max(one.sent, 2_000) * 8
      expect(isPaused(one)).toBe(bounces || complaints)
    }),
  )
})

test('a bounce or a complaint more never ends the reason for a pause, a mail that arrives never makes one', () => {
  fc.assert(
    fc.property(tally, (one) => {
      const worse =
        isPaused({ ...one, bounced: one.bounced + 1 }) && isPaused({ ...one, complained: one.complained + 1 })
      if (isPaused(one)) expect(worse).toBe(true)
      else expect(isPaused({ ...one, sent: one.sent + 1 })).toBe(false)
      expect(perTenThousand(one, 'bounce')).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('what a mail was the effect of is read back from its tag, and SES takes it', () => {
  const personId = 'person_01ARZ3NDEKTSV4RRFFQ69G5FAV'
  const effects = [
    { outboxId: 'outbox_01ARZ3NDEKTSV4RRFFQ69G5FAV' },
    { outboxId: 'outbox_reminder-invitation_01ARZ3NDEKTSV4RRFFQ69G5FAV' },
    { personId, number: 1 },
    { personId, number: 123_456 },
    { personId, number: 7, again: 2 },
  ]
  for (const effect of effects) {
    expect(effectTag(effect)).toMatch(/^[A-Za-z0-9_.@-]{1,255}$/)
    expect(effectFrom(effectTag(effect))).toEqual(effect)
  }
  for (const tag of ['', 'person_1.1', personId, `${personId}.0`, `${personId}.x`, `${personId}.1.1.1`, 'outbox#1']) {
    expect(effectFrom(tag)).toBeUndefined()
  }
  expect(['sign-in-code', 'proof-code', 'invitation', 'order-act'].map(kindOf)).toEqual([
    'code',
    'code',
    'letter',
    'letter',
  ])
})
