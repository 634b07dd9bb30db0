import { expect, test } from 'vitest'
import { dateInWords, dayInWords } from '../../shared/datesInWords.ts'
import { dayAt, writtenDay } from '../../web/ui/dates.ts'

test.each([
  ['es', '1 de diciembre de 2026'],
  ['en', 'December 1, 2026'],
  ['pt', '1º de dezembro de 2026'],
  ['fr', '1er décembre 2026'],
] as const)('the first of a month in %s', (language, written) => {
  expect(dayInWords(language, '2026-12-01')).toBe(written)
  expect(dateInWords(language, '2026-12-01', { weekday: 'long', day: 'numeric', month: 'long' })).toMatch(
    /1er décembre|1º de dezembro|1 de diciembre|December 1/,
  )
  expect(dayInWords(language, '2026-12-11')).toBe(written.replace(/\b1(º|er)?(?=,? )/, '11'))
})

test('a day is that of the reader’s clock, and the year is said where it is another', () => {
  const now = Date.parse('2026-01-02T03:00:00.000Z')
  const written = (at: string, zone: string) => writtenDay(at, 'fr', zone, now)
  expect(dayAt(now, 'America/Montevideo')).toBe('2026-01-02')
  expect(dayAt(now, 'America/Tijuana')).toBe('2026-01-01')
  expect(written('2026-01-02T02:30:00.000Z', 'America/Montevideo')).toBe('hier')
  expect(written('2026-01-02T02:30:00.000Z', 'America/Tijuana')).toBe('aujourd’hui')
  expect(written('2025-12-01T12:00:00.000Z', 'America/Montevideo')).toBe('1er décembre 2025')
})
