import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deviceOf } from '../../functions/access/device.ts'
import { isLive, isOpen, sessionsToEnd } from '../../functions/access/rules.ts'
import type { SessionItem } from '../../functions/access/session.ts'
import type { InvitationItem } from '../../functions/invitations/invitation.ts'
import { AccountItem } from '../../functions/members/account.ts'
import { minutesAfter } from '../../functions/platform/clock.ts'
import { secretsFrom } from '../../functions/platform/secrets.ts'
import { personStates } from '../../shared/members.ts'

const now = '2026-11-23T12:00:00.000Z'
const account = AccountItem.parse({
  ...{ id: 'person_1', name: 'Ana', email: 'ana@enlaces.example', role: 'liaison', state: 'active', language: 'es' },
  ...{ languages: ['es'], about: '', zone: 'UTC', invitedAt: now, readBefore: now, version: 1 },
})

function sessionOf(startedMinutesAgo: number, silentMinutes: number, era = 0): SessionItem {
  return {
    ...{
      id: `session_${startedMinutesAgo}_${silentMinutes}`,
      tokenHash: `${startedMinutesAgo}_${silentMinutes}`,
      way: 'passkey',
    },
    ...{ device: '—', provedAt: now, era },
    startedAt: minutesAfter(now, -startedMinutesAgo),
    lastSeenAt: minutesAfter(now, -silentMinutes),
  }
}

const sessions = fc
  .record({ started: fc.nat(20 * 24 * 60), silent: fc.nat(24 * 60), era: fc.nat(1) })
  .map(({ started, silent, era }) => sessionOf(started, Math.min(started, silent), era))

describe('sessions', () => {
  test('live exactly while they are seen within 12 hours, younger than 14 days, of this era, and of somebody active', () => {
    fc.assert(
      fc.property(sessions, fc.constantFrom(...personStates), fc.nat(1), (session, state, era) => {
        const silent = Date.parse(now) - Date.parse(session.lastSeenAt)
        const age = Date.parse(now) - Date.parse(session.startedAt)
        const expected = silent < 12 * 3_600_000 && age < 14 * 86_400_000 && session.era === era && state === 'active'
        expect(isLive(session, { ...account, state, era }, now)).toBe(expected)
      }),
    )
  })

  test('make room: what stays is live, at most as many as asked, and seen no earlier than any live one that goes', () => {
    fc.assert(
      fc.property(fc.array(sessions, { maxLength: 40 }), fc.nat(25), (all, most) => {
        const ended = new Set(sessionsToEnd(all, account, now, most))
        const stay = all.filter((one) => !ended.has(one))
        const live = all.filter((one) => isLive(one, account, now))
        expect(stay).toHaveLength(Math.min(most, live.length))
        expect(stay.every((one) => live.includes(one))).toBe(true)
        const earliest = stay.map((one) => one.lastSeenAt).toSorted()[0] ?? now
        expect(live.filter((one) => ended.has(one) && one.lastSeenAt > earliest)).toEqual([])
      }),
    )
  })
})

describe('invitations', () => {
  test('open exactly while they are the newest, in time, and waited for', () => {
    const kinds = fc.constantFrom('invitation', 'recovery')
    const minutes = fc.integer({ min: -2, max: 2 })
    fc.assert(
      fc.property(kinds, fc.constantFrom(...personStates), minutes, fc.boolean(), (kind, state, left, newest) => {
        const endsAt = minutesAfter(now, left)
        const common = { id: 'invitation_1', tokenHash: '', personId: account.id, coordinatorCodeTries: 0, tell: [] }
        const invitation: InvitationItem = { ...common, kind, endsAt }
        const person = { ...account, state, ...(newest ? { invitationId: 'invitation_1' } : {}) }
        const waiting = kind === 'invitation' ? 'invited' : 'active'
        expect(isOpen(invitation, person, now)).toBe(newest && left > 0 && state === waiting)
      }),
    )
  })
})

describe('mailed codes', () => {
  test('are six digits that follow from their ceremony, and tell nothing of one another', () => {
    const secrets = secretsFrom('x'.repeat(43))
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(secrets.sixDigits(text)).toMatch(/^\d{6}$/)
        expect(secrets.sixDigits(text)).toBe(secrets.sixDigits(text))
      }),
    )
    const codes = Array.from({ length: 3_000 }, (_, index) => secrets.sixDigits(`ceremony ${index}`))
    expect(new Set(codes).size).toBeGreaterThan(2_980)
    expect(new Set(codes.map((code) => code[0])).size).toBe(10)
    expect(secretsFrom('y'.repeat(43)).sixDigits('ceremony 1')).not.toBe(secrets.sixDigits('ceremony 1'))
  })
})

test.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/141.0.0.0 Safari/537.36 Edg/141.0',
    'Edge · Windows',
  ],
  ['Mozilla/5.0 (Windows NT 6.1; rv:115.0) Gecko/20100101 Firefox/115.0', 'Firefox · Windows'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1',
    'Safari · iOS',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 CriOS/141.0 Mobile/15E148 Safari/604.1',
    'Chrome · iOS',
  ],
  [
    'Mozilla/5.0 (Linux; Android 14; SM-A155) AppleWebKit/537.36 SamsungBrowser/27.0 Chrome/125.0 Mobile Safari/537.36',
    'Samsung Internet · Android',
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15',
    'Safari · macOS',
  ],
  ['curl/8.5.0', '—'],
  ['', '—'],
])('the device of %s is %s', (userAgent, device) => {
  expect(deviceOf(userAgent)).toBe(device)
})
