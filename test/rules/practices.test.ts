import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyFacts, wholeTexts } from '../../functions/practices/rules.ts'
import { languages } from '../../shared/languages.ts'
import { fieldNames, practiceFields, practiceSections, type TextName, textNames } from '../../shared/practiceFields.ts'
import { type Content, missingOf } from '../../shared/practiceMissing.ts'
import { PracticeEdit, PracticeFacts } from '../../shared/practices.ts'
import { behindOf, ofVersion } from '../../shared/practiceTranslations.ts'
import { countWords } from '../../shared/wordCount.ts'
import { fullFacts, fullTexts, wordsOf } from '../support/practices.ts'

const today = '2026-11-23'
const full: Content = { language: 'es', texts: fullTexts, facts: fullFacts }
const reasons = (content: Content) => missingOf(content, today).map(({ field, why }) => `${field} ${why}`)
const withFacts = (facts: Partial<PracticeFacts>): Content => ({ ...full, facts: { ...fullFacts, ...facts } })
const withText = (name: TextName, text: string): Content => ({ ...full, texts: { ...fullTexts, [name]: text } })

describe('the fields', () => {
  test('stand in one section each, and every one of them takes part in an edit', () => {
    expect(fieldNames.toSorted()).toEqual(Object.keys(practiceFields).toSorted())
    expect(new Set(fieldNames).size).toBe(fieldNames.length)
    const factNames = fieldNames.filter((name) => !textNames.some((text) => text === name))
    expect(Object.keys(PracticeFacts.shape).toSorted()).toEqual(factNames.toSorted())
    const texts = Object.fromEntries(textNames.map((name) => [name, 'hola']))
    expect(PracticeEdit.parse({ texts })).toEqual({ texts })
    expect(practiceSections.every(({ fields }) => fields.length > 0)).toBe(true)
  })

  test('of a text take as many bytes as they say, and no more; of the title as many characters', () => {
    for (const name of textNames) {
      const rule = practiceFields[name]
      const most = rule.kind === 'text' ? rule.bytes : rule.characters
      const kept = (length: number) => PracticeEdit.safeParse({ texts: { [name]: 'a'.repeat(length) } }).success
      expect([name, kept(most - 1), kept(most), kept(most + 1)]).toEqual([name, true, true, false])
      if (rule.kind === 'text')
        expect(PracticeEdit.safeParse({ texts: { [name]: 'ñ'.repeat(most / 2 + 1) } }).success).toBe(false)
    }
  })

  test.each([
    ['focalPoints', 5, (at: number) => `seat_01ARZ3NDEKTSV4RRFFQ69G5FA${at}`],
    ['legalBasis', 20, (at: number) => ({ instrument: `Ley ${at}`, article: '3' })],
  ] as const)('%s takes %i, and not one more', (name, most, make) => {
    const kept = (count: number) =>
      PracticeEdit.safeParse({ facts: { [name]: Array.from({ length: count }, (_, at) => make(at)) } }).success
    expect([kept(0), kept(most), kept(most + 1)]).toEqual([true, true, false])
  })

  test.each([
    ['began', ['', '2019-01', '2026-12'], ['2019', '2019-13', '2019-00', '1819-01', 'enero']],
    ['clearedOn', ['', '2026-02-28'], ['2026-02-30', '2026-2-3', 'hoy']],
    ['level', ['', 'local'], ['mundial']],
    ['themes', [[], ['asylum', 'return']], [['asylum', 'asylum'], ['clima']]],
    ['country', ['', 'HN'], ['ES']],
  ])('%s takes what it is for', (name, good, bad) => {
    const kept = (value: unknown) => PracticeEdit.safeParse({ facts: { [name]: value } }).success
    expect(good.map(kept)).toEqual(good.map(() => true))
    expect(bad.map(kept)).toEqual(bad.map(() => false))
  })

  test('a client has no say in whose it is, nor in its state', () => {
    for (const field of ['state', 'seatId', 'authorId', 'version', 'textVersions'])
      expect(PracticeEdit.safeParse({ [field]: 'x' }).success).toBe(false)
    expect(PracticeEdit.safeParse({ facts: { threadId: 'x' } }).success).toBe(false)
  })
})

describe('words', () => {
  test.each([
    ['es', 'Niñas, niños y adolescentes: ¿quién los escucha?', 7],
    ['fr', 'L’intérêt supérieur de l’enfant, aujourd’hui', 5],
    ['pt', 'Não há 1.250 crianças; há uma.', 6],
    ['en', 'Don’t count “this” — or …', 4],
    ['es', '', 0],
    ['es', ' \n\t', 0],
  ] as const)('in %s, %j are %i', (language, text, count) => {
    expect(countWords(text, language)).toBe(count)
  })

  test('as many as were written, whatever stands between them', () => {
    const word = fc.constantFrom('niñez', 'o', 'México', 'l’enfant', 'proteção', '24', 'ÑANDÚ')
    const between = fc.constantFrom(' ', '\n', ', ', '; ', ' — ', ' … ', '\n\n', ' (', ') ', '. ')
    const pairs = fc.array(fc.tuple(word, between), { maxLength: 200 })
    fc.assert(
      fc.property(pairs, fc.constantFrom(...languages), (written, language) => {
        expect(countWords(written.flat().join(''), language)).toBe(written.length)
      }),
    )
  })
})

describe('what is missing', () => {
  test('of a whole record is nothing; of a new one is all that a submission needs', () => {
    expect(reasons(full)).toEqual([])
    const blank: Content = { language: 'es', texts: wholeTexts({ title: 'Una' }), facts: emptyFacts('HN') }
    const optional = [
      'title',
      'country',
      'places',
      'groups',
      'corridor',
      'partners',
      'regular',
      'cost',
      'evidence',
      'voices',
      'clearedBy',
      'clearedOn',
    ]
    expect(reasons(blank)).toEqual(fieldNames.filter((name) => !optional.includes(name)).map((name) => `${name} empty`))
  })

  test.each([
    ['title', 0, ['title empty']],
    ['title', 1, []],
    ['title', 15, []],
    ['title', 16, ['title too-many-words']],
    ['summary', 74, ['summary too-few-words']],
    ['summary', 75, []],
    ['summary', 100, []],
    ['summary', 101, ['summary too-many-words']],
  ] as const)('%s of %i words', (name, count, missing) => {
    expect(reasons(withText(name, wordsOf(count)))).toEqual(missing)
  })

  test('a text of a number of words is short, right or long, whatever its words are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 140 }), fc.constantFrom('niña', 'État', 'São'), (count, word) => {
        const [fault] = missingOf(withText('summary', wordsOf(count, word)), today)
        if (count >= 75 && count <= 100) expect(fault).toBeUndefined()
        else
          expect(fault).toEqual({
            field: 'summary',
            why: count < 75 ? 'too-few-words' : 'too-many-words',
            limit: count < 75 ? 75 : 100,
            count,
          })
      }),
    )
  })

  test.each([
    [{ level: 'local' as const }, []],
    [{ regular: false }, ['ended empty']],
    [{ regular: false, began: '2024-05', ended: '2024-04' }, ['ended before-beginning']],
    [{ regular: false, began: '2024-05', ended: '2024-05' }, []],
    [{ cleared: false }, ['cleared empty']],
    [{ clearedBy: '', clearedOn: '' }, ['clearedBy empty', 'clearedOn empty']],
    [{ reviewOn: today }, ['reviewOn past']],
    [{ reviewOn: '2026-11-24' }, []],
    [{ legalBasis: [{ instrument: 'Ley de migración', article: '' }] }, ['legalBasis incomplete']],
    [{ legalBasis: [] }, ['legalBasis empty']],
    [{ focalPoints: [] }, ['focalPoints empty']],
  ])('with %j', (facts, missing) => {
    expect(reasons(withFacts(facts))).toEqual(missing)
  })

  test('the corridor where borders are crossed, the places where it is not of a whole State', () => {
    const bare = { ...full, texts: { ...fullTexts, corridor: '', places: '' } }
    const at = (level: PracticeFacts['level']) => reasons({ ...bare, facts: { ...fullFacts, level } })
    expect([at('national'), at('subnational'), at('cross-border')]).toEqual([
      [],
      ['places empty'],
      ['places empty', 'corridor empty'],
    ])
  })
})

describe('a translation', () => {
  const original = {
    texts: wholeTexts({ title: 'Una', problem: 'Otro', cost: '3' }),
    textVersions: { title: 4, problem: 2, cost: 3 },
  }
  test('is behind in what changed since, and in what nobody has translated', () => {
    const translated = { texts: wholeTexts({ title: 'One', problem: 'Another' }), versions: { title: 3, problem: 2 } }
    expect(behindOf(original, translated)).toEqual({ stale: ['title'], untranslated: ['cost'] })
    expect(ofVersion(translated)).toBe(2)
    const renewed = {
      texts: wholeTexts({ title: 'One', problem: 'Another', cost: '3' }),
      versions: { title: 4, problem: 2, cost: 5 },
    }
    expect(behindOf(original, renewed)).toEqual({ stale: [], untranslated: [] })
  })

  test('of what the original says no more is stale', () => {
    const translated = { texts: wholeTexts({ voices: 'They say' }), versions: { voices: 2 } }
    expect(behindOf({ texts: wholeTexts({}), textVersions: { voices: 5 } }, translated)).toEqual({
      stale: ['voices'],
      untranslated: [],
    })
  })
})
