import { describe, expect, test } from 'vitest'
import { matches } from '../../shared/matching.ts'
import { dayAddress, dayOf, fromOf, pageStart, pagesAround, threadAddress } from '../../web/forum/address.ts'
import { matchPath } from '../../web/page.ts'
import { asProblem, mayPass, ProblemError, problemFrom } from '../../web/problem.ts'
import { writtenDay, writtenMoment } from '../../web/ui/dates.ts'

describe('a refusal as a problem', () => {
  test('keeps what the server said', () => {
    const fields = [{ field: 'title', fault: 'required' as const, message: 'Hace falta.' }]
    const body = { code: 'invalid' as const, title: 'Hay algo que corregir.', fields }
    expect(asProblem(422, body, null)).toMatchObject(body)
  })

  test.each([
    [401, 'sign-in-required'],
    [413, 'too-large'],
    [502, 'unavailable'],
    [418, 'unexpected'],
  ])('without a body, %i is %s', (status, code) => {
    expect(asProblem(status, {}, null).code).toBe(code)
  })

  test.each([
    ['30', 30],
    ['Wed, 21 Oct 2026 07:28:00 GMT', undefined],
    [null, undefined],
  ])('Retry-After %s is %s seconds', (header, seconds) => {
    expect(asProblem(429, {}, header).retryAfterSeconds).toBe(seconds)
  })

  test('a defect is told as unexpected and not tried again', () => {
    expect(problemFrom(new TypeError('x')).code).toBe('unexpected')
    expect(mayPass(new TypeError('x'))).toBe(false)
    expect(mayPass(new ProblemError({ code: 'unreachable' }))).toBe(true)
  })
})

test.each([
  ['/threads/:threadId', '/threads/thread_1', { threadId: 'thread_1' }],
  ['/threads/:threadId', '/threads/thread_1/', { threadId: 'thread_1' }],
  ['/threads/:threadId', '/threads/a%20b', { threadId: 'a b' }],
  ['/threads/:threadId', '/threads/100%', { threadId: '100%' }],
  ['/threads/:threadId', '/threads/a/b', undefined],
  ['/', '/', {}],
  ['/', '/x', undefined],
])('%s matches %s: %j', (pattern, path, params) => {
  expect(matchPath(pattern, path)).toEqual(params)
})

describe('where a row of a thread leads', () => {
  const row = { id: 'thread_1', lastRead: 0, unread: 0, postCount: 47 }
  test.each([
    ['never opened', { lastRead: 0, unread: 47 }, '/threads/thread_1?from=1'],
    ['read to 24', { lastRead: 24, unread: 23 }, '/threads/thread_1?from=25#post-25'],
    ['read to the end of a page', { lastRead: 40, unread: 7 }, '/threads/thread_1?from=41'],
    ['all read', { lastRead: 47 }, '/threads/thread_1?from=47#post-47'],
    ['silent for long, so counted as read', {}, '/threads/thread_1?from=47#post-47'],
  ])('%s', (_name, given, address) => {
    expect(threadAddress({ ...row, ...given })).toBe(address)
  })

  test('pages lie where the server cuts them', () => {
    expect([1, 20, 21, 40, 41].map(pageStart)).toEqual([1, 1, 21, 21, 41])
    expect(pagesAround('thread_1', 21, 40, { previous: true, next: true })).toEqual({
      previous: '/threads/thread_1?from=1',
      next: '/threads/thread_1?from=41',
    })
    expect(pagesAround('thread_1', 1, 20, { previous: false, next: false })).toEqual({})
  })
})

test.each([
  ['?on=2026-03-02', undefined, '2026-03-02'],
  ['?on=2026-03-02&from=45', 41, undefined],
  ['?on=ayer', undefined, undefined],
  ['?from=0', undefined, undefined],
  ['', undefined, undefined],
])('%j asks for the page from %s, or the day %s', (search, from, day) => {
  const asked = new URLSearchParams(search)
  expect([fromOf(asked), dayOf(asked)]).toEqual([from, day])
})

test('the address of a day asks for that day', () => {
  const { pathname, search } = new URL(dayAddress('thread_1', '2026-03-02'), 'https://enlaces.example')
  expect([pathname, dayOf(new URLSearchParams(search))]).toEqual(['/threads/thread_1', '2026-03-02'])
})

test.each([
  ['perez', true],
  ['haití san', true],
  ['  ', true],
  ['erez', false],
  ['perez lima', false],
])('“%s” finds Ana Pérez of Haiti: %s', (typed, found) => {
  expect(matches(typed, ['Ana Pérez', 'Haïti · Santé publique'])).toBe(found)
})

describe('a day in words', () => {
  // Half past one at night in Lima is half past six in Greenwich: the reader's midnight decides.
  const nowMs = Date.parse('2026-03-02T06:30:00Z')
  test.each([
    ['2026-03-02T05:01:00Z', 'hoy'],
    ['2026-03-02T04:59:00Z', 'ayer'],
    ['2026-02-20T12:00:00Z', '20 de febrero'],
    ['2025-12-31T12:00:00Z', '31 de diciembre de 2025'],
  ])('%s is %s', (at, words) => {
    expect(writtenDay(at, 'es', 'America/Lima', nowMs)).toBe(words)
  })

  test('with its hour', () => {
    expect(writtenMoment('2026-03-02T05:01:00Z', 'fr', 'America/Lima', nowMs)).toMatch(/^aujourd’hui, 0?0:01$/)
  })
})
