import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Part, wordDiff } from '../../web/forum/wordDiff.ts'

const without = (kind: Part['kind'], parts: Part[]) =>
  parts
    .filter((part) => part.kind !== kind)
    .map(({ text }) => text)
    .join('')
const marks = { same: '', removed: '-', added: '+' }
const shown = (before: string, after: string) =>
  wordDiff(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : `[${marks[kind]}${text}]`))
    .join('')

describe('what changed between two texts', () => {
  test.each([
    ['la niñez migrante', 'la niñez migrante', 'la niñez migrante'],
    ['El plazo es de 30 días.', 'El plazo es de 45 días.', 'El plazo es de [-30][+45] días.'],
    ['Aviso al consulado', 'Aviso urgente al consulado', 'Aviso [+urgente ]al consulado'],
    ['uno dos tres', 'uno cuatro cinco', 'uno [-dos tres][+cuatro cinco]'],
    ['', 'nuevo', '[+nuevo]'],
    ['a\n\nb', 'a', 'a[-\n\nb]'],
  ])('%j to %j', (before, after, expected) => {
    expect(shown(before, after)).toBe(expected)
  })

  test('both texts can be read from it', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'ñ', ' ', '\n', '.', '  '), { maxLength: 40 })
      .map((all) => all.join(''))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = wordDiff(before, after)
        expect(without('added', parts)).toBe(before)
        expect(without('removed', parts)).toBe(after)
      }),
    )
  })

  test('texts of 64 KB that share nothing are told as replaced, at once', () => {
    const [before, after] = ['sí '.repeat(16_000), 'no '.repeat(16_000)]
    const parts = wordDiff(before, after)
    expect([without('added', parts), without('removed', parts)]).toEqual([before, after])
  })
})
