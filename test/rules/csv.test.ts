import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvLine, csvRecords, inertCell, textCell, textFrom } from '../../shared/csv.ts'

const signs = '=+-@|%\t\'",;\n 0123456789./:eEáñ漢＝＋＇\u200b\u00a0abc'.match(/./gsu) ?? []
const cell = fc.string({ unit: fc.constantFrom(...signs), maxLength: 12 })
const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 })

describe('a file of rows', () => {
  test('is read as an independent reader reads it', () => {
    fc.assert(
      fc.property(rows, (written) => {
        const file = `a,b,c\r\n${written.map(csvLine).join('')}`
        const filled = (one: string[]) => one.some((text) => text.trim() !== '')
        const read = csvRecords(file)
        expect(Array.isArray(read) && read.slice(1).map(({ cells }) => cells)).toEqual(written.filter(filled))
        const theirs: string[][] = parse(file)
        expect(theirs.slice(1)).toEqual(written)
      }),
      { numRuns: 300 },
    )
  })

  test.each([
    ['a,b\r\n1,2\r\n', [['1', '2']]],
    [
      '\ufeffa;b\n1;"2\n3"\n\n4;5',
      [
        ['1', '2\n3'],
        ['4', '5'],
      ],
    ],
    ['a\tb\r1\t', [['1', '']]],
    ['a,b\n"",x\n,\n', [['', 'x']]],
  ])('%j', (file, expected) => {
    const read = csvRecords(file)
    expect(Array.isArray(read) && read.slice(1).map(({ cells }) => cells)).toEqual(expected)
  })

  test('says in which line and row the quotes go wrong, and counts rows as spreadsheets do', () => {
    expect(csvRecords('a,b\n"x\ny",1\n"z"z,2\n')).toEqual({ brokenAt: { line: 4, row: 3 } })
    expect(csvRecords('a,b\n"x')).toEqual({ brokenAt: { line: 2, row: 2 } })
    const read = csvRecords('a\n"x\ny"\n\nz')
    expect(Array.isArray(read) && read.map(({ line, row }) => [line, row])).toEqual([
      [1, 1],
      [2, 2],
      [5, 4],
    ])
  })

  test('a megabyte of quotes is read', () => {
    const read = csvRecords(`a\n"${'""'.repeat(500_000)}"`)
    expect(Array.isArray(read) && read[1]?.cells[0]?.length).toBe(500_000)
  })
})

describe('a cell', () => {
  test('that is to be read back is what it was, to the letter', () => {
    fc.assert(
      fc.property(fc.oneof(cell, fc.string({ unit: 'grapheme' })), (text) => {
        expect(textFrom(textCell(text))).toBe(text)
      }),
      { numRuns: 2_000 },
    )
  })

  test.each(['=1+1', '＝1', '\u200b@x', ' +54', "'=1", '|', '2019-03', '12-14', '020', '3.10', '1e5', '0-5; 6-11'])(
    '%j is no formula, no date and no number to a spreadsheet',
    (text) => {
      expect(textCell(text)).toBe(`'${text}`)
    },
  )

  test.each(['Ley 3', '24 horas', 'a=b', "l'enfant", '', 'x-'])('%j stays as it is', (text) => {
    expect(textCell(text)).toBe(text)
    expect(textFrom(text)).toBe(text)
  })

  test('of what is never read back keeps its figures', () => {
    expect(['12', '2026-10-01', '=1'].map(inertCell)).toEqual(['12', '2026-10-01', "'=1"])
  })
})
