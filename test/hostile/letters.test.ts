import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { mailFrom } from '../../functions/mail/layout.ts'
import type { Letter } from '../../functions/platform/letter.ts'
import { mimeOf } from '../../functions/platform/mailer.ts'
import { csvLine, inertCell } from '../../shared/csv.ts'
import { corpus, someOfEach } from './corpus.ts'
import { elementsOf } from './inert.ts'

// A name, a title of a seat, the name of an institution: what a letter says of what people wrote.
const letterWith = (text: string): Letter => ({
  ...{ to: 'ana@enlaces.example', language: 'es', reference: 'prueba-1', subject: `Su puesto: ${text}` },
  paragraphs: [`Hola, ${text}:`, `Ahora es «${text}».`, text],
  code: '012345',
  link: { label: text, address: 'https://enlaces.example/' },
})
const plain = letterWith('Ana')

describe('in a letter', () => {
  test('each hostile string is text: the same elements with the same attributes, whatever it says', () => {
    const elements = elementsOf(mailFrom(plain).html)
    const wrong = corpus.filter((text) => elementsOf(mailFrom(letterWith(text)).html) !== elements)
    expect(wrong.slice(0, 5)).toEqual([])
  })

  test('each stands as it was written in what is read without HTML, between what the letter says itself', () => {
    const wrong = corpus.filter((text) => {
      const said = mailFrom(letterWith(text)).text
      return !said.startsWith(`Hola, ${text}:\n\nAhora es «${text}».\n\n012345\n\n`) || !said.includes('\n\n-- \n')
    })
    expect(wrong.slice(0, 5)).toEqual([])
  })

  test('none begins a header of its own, nor a part, and none of the headers is missing', async () => {
    const settings = {
      region: 'x',
      from: 'enlaces@enlaces.example',
      configurationSet: 'x',
      publicOrigin: 'https://enlaces.example',
    }
    const headersOf = async (letter: Letter) => {
      const [head = ''] = (await mimeOf(mailFrom(letter), settings)).toString('latin1').split('\r\n\r\n')
      // Lines that begin with a blank go on from the one before (RFC 5322, 2.2.3); the boundary is a new one each time.
      return head
        .replaceAll(/\r\n[ \t]+/g, ' ')
        .split('\r\n')
        .map((line) => line.split(':')[0])
    }
    const headers = await headersOf(plain)
    expect(headers).toContain('Subject')
    for (const text of someOfEach(12)) expect(await headersOf(letterWith(text)), text).toEqual(headers)
  })
})

describe('in a table for spreadsheets', () => {
  // As a spreadsheet would read the beginning: in full width too, and behind what shows nothing.
  const begins = (cell: string) =>
    cell.normalize('NFKC').replace(/^[\p{Cc}\p{Zs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]+/u, '')

  test('each hostile string is one cell, and none is a formula', () => {
    // Half of a surrogate pair is kept by no field.
    const kept = corpus.filter((text) => text.isWellFormed())
    const wrong = kept.filter((text) => {
      const rows: string[][] = parse(csvLine([text, 'b'].map(inertCell)), { relax_column_count: true })
      const [cell = '', second] = rows[0] ?? []
      const isWhole = rows.length === 1 && second === 'b' && (cell === text || cell === `'${text}`)
      return !isWhole || /^[=+\-@|%]/.test(begins(cell))
    })
    expect(wrong.slice(0, 8)).toEqual([])
  })
})
