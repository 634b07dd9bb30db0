import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editsBetween } from '../../functions/search/spelling.ts'

describe('how far apart two words are', () => {
  test.each([
    ['acogida', 'acogida', 0],
    ['acojida', 'acogida', 1],
    ['uerfano', 'huerfano', 1],
    ['acgoida', 'acogida', 1],
    ['migracionn', 'migracion', 1],
    ['ninez', 'retorno', undefined],
    ['protexion', 'proteccion', 2],
    ['', 'ab', 2],
  ])('%s and %s', (a, b, edits) => {
    expect([editsBetween(a, b, 2), editsBetween(b, a, 2)]).toEqual([edits, edits])
  })

  test('is the same from both sides, and no more than was asked for', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 })
    fc.assert(
      fc.property(word, word, (a, b) => {
        const far = editsBetween(a, b, 7)
        expect(far).toBe(editsBetween(b, a, 7))
        expect(editsBetween(a, b, 1)).toBe(far !== undefined && far <= 1 ? far : undefined)
      }),
    )
  })
})
