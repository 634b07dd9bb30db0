import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { csvLine, csvRecords } from '../../shared/csv.ts'
import { limits } from '../../shared/limits.ts'
import { PracticeFile } from '../../shared/practiceFiles.ts'
import { utf8Bytes } from '../../shared/text.ts'
import { portionsOf } from '../../web/practices/portions.ts'

const head = 'title,record\r\n'
const csvOf = (rows: string[][]) => head + rows.map(csvLine).join('')
const bodyBytes = (csv: string) => utf8Bytes(JSON.stringify({ csv, dryRun: false }))

describe('a file in parts that a request takes', () => {
  test('has each row once, with its number, and the rows of a record together', () => {
    // Quotes and line feeds take twice their place in JSON.
    const rows = Array.from({ length: 60 }, (_, at) => [`"ñ\n${at}`.repeat(3_000), String(at % 30)])
    const parted = portionsOf(csvOf(rows))
    if ('why' in parted) throw new Error(parted.why)
    expect(parted.portions.length).toBeGreaterThan(2)
    expect(parted.portions.every((csv) => bodyBytes(csv) <= limits.apiBodyBytes)).toBe(true)
    const read = parted.portions.map((csv) => {
      const records = csvRecords(csv)
      return Array.isArray(records) ? records.slice(1).map(({ cells }) => cells) : []
    })
    const back = read.flat().toSorted((a, b) => Number(a[0]) - Number(b[0]))
    expect(back).toEqual(rows.map((cells, at) => [String(at + 2), ...cells]))
    const places = read.flatMap((cells, part) => cells.map(([, , record]) => `${record} ${part}`))
    expect(new Set(places).size).toBe(30)
  })

  test.each([
    [99, 1],
    [100, 1],
    [101, 2],
    [500, 5],
  ])('of %i rows are %i', (count, parts) => {
    const parted = portionsOf(csvOf(Array.from({ length: count }, (_, at) => ['x', String(at)])))
    expect('why' in parted ? parted : parted.portions.length).toBe(parts)
  })

  test.each([
    ['', { why: 'empty', row: 1 }],
    [head, { why: 'empty', row: 1 }],
    [`${head}"a`, { why: 'quotes', row: 2 }],
    [csvOf(Array.from({ length: 501 }, () => ['x', ''])), { why: 'too-many-rows', row: 502 }],
    [csvOf(Array.from({ length: 101 }, () => ['x', 'A'])), { why: 'too-large', row: 2 }],
    [
      csvOf([
        ['a', ''],
        ['x'.repeat(limits.apiBodyBytes - 500), ''],
      ]),
      { why: 'too-large', row: 3 },
    ],
  ])('is refused where it cannot be', (csv, whyNot) => {
    expect(portionsOf(csv)).toEqual(whyNot)
  })

  test('without a column for records each row is one', () => {
    const parted = portionsOf('title\r\na\r\nb\r\n')
    expect('why' in parted ? parted : parted.portions).toEqual(['row,title\r\n2,a\r\n3,b\r\n'])
  })
})

test('practices.schema.json describes the JSON as it is (run with -u to write it anew)', async () => {
  const schema = JSON.stringify(z.toJSONSchema(PracticeFile), undefined, 2)
  await expect(`${schema}\n`).toMatchFileSnapshot('../../web/public/practices.schema.json')
})
