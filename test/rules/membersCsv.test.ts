import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { importColumns, readCsv } from '../../functions/members/importCsv.ts'
import { Email } from '../../shared/text.ts'

const head = importColumns.join(',')

/** A file as a spreadsheet writes it. */
function written(rows: string[][], separator: string, end: string): string {
  const cell = (text: string) => (/["\r\n,;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return [importColumns, ...rows].map((row) => row.map(cell).join(separator)).join(end)
}

// One line of visible text, trimmed, as a name is; formula signs and separators as often as letters.
const text = fc
  .string({ unit: fc.constantFrom(...('=+-@|,;"\'áñÉçabcXYZ (.)😀'.match(/./gu) ?? [])), minLength: 1, maxLength: 30 })
  .map((one) => one.trim())
  .filter((one) => one !== '')
const row = fc
  .tuple(
    text,
    fc.nat(9999),
    fc.constantFrom('liaison', 'editor'),
    fc.constantFrom('MX', 'br', 'Perú', 'Haïti'),
    text,
    text,
  )
  .map(([name, number, role, country, institution, seat]) => [
    name,
    `p${number}@x.example`,
    role,
    country,
    institution,
    seat,
    'es',
  ])

describe('reading a file of invitations', () => {
  test('what a spreadsheet wrote comes back, whatever it begins with', () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        (rows, separator, end, bom) => {
          const read = readCsv(`${bom ? '\ufeff' : ''}${written(rows, separator, end)}${end}`)
          expect(read?.map(({ faults }) => faults)).toEqual(rows.map(() => []))
          expect(read?.map(({ wanted }) => [wanted?.name, wanted?.institution, wanted?.seat])).toEqual(
            rows.map(([name, , , , institution, seat]) => [name, institution, seat]),
          )
        },
      ),
      { numRuns: 300 },
    )
  })

  test('never fails on anything that is text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (anything) => {
        readCsv(anything)
        readCsv(`${head}\n${anything}`)
      }),
      { numRuns: 500 },
    )
  })

  test.each([
    ['=HYPERLINK("http://x","y")', '"=HYPERLINK(""http://x"",""y"")"'],
    ['+54 Ana', '+54 Ana'],
    ['@Ana', '@Ana'],
    ['Ríos, Luz', '"Ríos, Luz"'],
  ])('%s is a name like another', (name, cell) => {
    expect(readCsv(`${head}\n${cell},a@x.example,liaison,MX,DIF,Enlace,es`)?.[0]?.wanted?.name).toBe(name)
  })

  test.each([
    ['no columns at all', '', importColumns.map((column) => [column, 'column-missing'])],
    ['a column less', head.replace(',seat', ''), [['seat', 'column-missing']]],
    ['a column more', `${head},teléfono`, [['teléfono', 'column-unknown']]],
    ['a column twice', `${head},email`, [['email', 'column-twice']]],
    ['quotes that do not close', `${head}\n"Ana,a@x.example,liaison,MX,DIF,Enlace,es`, [['', 'quotes']]],
  ])('%s', (_name, csv, faults) => {
    expect(
      readCsv(csv)
        ?.flatMap((one) => one.faults)
        .map(({ column, fault }) => [column, fault]),
    ).toEqual(faults)
  })

  test('columns in any order and any case', () => {
    const [read] =
      readCsv('Email;NAME;seat;institution;country;role;language\na@x.example;Ana;Enlace;DIF;mx;Liaison;ES') ?? []
    expect(read?.wanted).toEqual({
      ...{ name: 'Ana', email: 'a@x.example', role: 'liaison', country: 'MX' },
      ...{ institution: 'DIF', seat: 'Enlace', language: 'es' },
    })
  })

  test('an address is taken as every form takes it', () => {
    const [read] = readCsv(`${head}\nAna, ANA@X.example ,liaison,MX,DIF,Enlace,es`) ?? []
    expect(read?.wanted?.email).toBe(Email.parse('ANA@X.example'))
  })
})
