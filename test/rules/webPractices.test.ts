import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { languages } from '../../shared/languages.ts'
import { practiceHelp as en } from '../../shared/messages/en/practiceHelp.ts'
import { practiceHelp as es } from '../../shared/messages/es/practiceHelp.ts'
import { practiceHelp as fr } from '../../shared/messages/fr/practiceHelp.ts'
import { practiceHelp as pt } from '../../shared/messages/pt/practiceHelp.ts'
import { fieldNames, textNames } from '../../shared/practiceFields.ts'
import { wordFault } from '../../shared/practiceMissing.ts'
import { changedIn, isSame, merge } from '../../web/practices/merge.ts'

describe('what was typed, and what was saved elsewhere meanwhile', () => {
  const base = { title: 'Una', problem: 'Otro', themes: ['return'] }
  test.each([
    ['nothing', base, base, base, []],
    ['here', { ...base, title: 'Mía' }, base, { ...base, title: 'Mía' }, []],
    ['there', base, { ...base, themes: [] }, { ...base, themes: [] }, []],
    [
      'in two fields',
      { ...base, title: 'Mía' },
      { ...base, problem: 'Suyo' },
      { ...base, title: 'Mía', problem: 'Suyo' },
      [],
    ],
    ['in one, to the same', { ...base, title: 'Mía ' }, { ...base, title: 'Mía' }, { ...base, title: 'Mía ' }, []],
    [
      'in one, and not to the same',
      { ...base, title: 'Mía' },
      { ...base, title: 'Suya' },
      { ...base, title: 'Mía' },
      ['title'],
    ],
  ])('changed %s', (_name, mine, theirs, merged, clashes) => {
    expect(merge(base, mine, theirs)).toEqual({ merged, clashes })
  })

  test('loses nothing of either: each change is in the outcome, or is a clash that keeps mine', () => {
    const record = fc.record({ a: fc.constantFrom('', 'x', 'y'), b: fc.constantFrom('', 'x', 'y'), c: fc.boolean() })
    fc.assert(
      fc.property(record, record, record, (before, mine, theirs) => {
        const { merged, clashes } = merge(before, mine, theirs)
        const outcome = new Map<string, unknown>(Object.entries(merged))
        const has = (from: object, name: string) => isSame(outcome.get(name), new Map(Object.entries(from)).get(name))
        for (const name of changedIn(before, mine)) expect(has(mine, name)).toBe(true)
        for (const name of changedIn(before, theirs)) expect(has(theirs, name) || clashes.includes(name)).toBe(true)
      }),
    )
  })
})

describe.each(languages.map((language) => [language, { es, en, pt, fr }[language]] as const))(
  'help in %s',
  (language, { help, examples }) => {
    test('is there for every field, with an example for every text that keeps its own limits', () => {
      expect(fieldNames.filter((name) => help[name].trim() === '')).toEqual([])
      const faults = textNames.map((name) => [name, wordFault(name, examples[name], language)])
      expect(faults.filter(([, fault]) => fault)).toEqual([])
    })
  },
)
