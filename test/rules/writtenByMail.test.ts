import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { unflowed } from '../../functions/replies/flowed.ts'
import { fromHtml } from '../../functions/replies/fromHtml.ts'
import { withoutQuotes } from '../../functions/replies/quotes.ts'
import { picturesWritten, whatWasWritten } from '../../functions/replies/written.ts'
import { examples } from '../support/mails/programs.ts'
import { answered } from '../support/mails/words.ts'

/** Words alone: how lines are broken is told elsewhere. */
const words = (markdown: string) =>
  markdown
    .replace(/\\(?=\W|\n|$)/g, '')
    .split(/\s+/)
    .filter(Boolean)
    .join(' ')

test('there are examples enough', () => {
  expect(examples.length).toBeGreaterThan(40)
})

test.each(examples.map((one) => [one.program, one.language, one] as const))('%s, in %s', (_program, _language, one) => {
  const text = one.text !== undefined && one.flowed ? unflowed(one.text, false) : one.text
  expect(words(whatWasWritten({ ...one, text }))).toBe(one.own.join(' '))
})

describe('what was written is kept', () => {
  // As people write: nothing that any program writes above a quotation, nor a mark at the beginning of a line.
  const sentence = fc
    .array(fc.stringMatching(/^[\p{L}\p{N}.,;()¿?¡!'’«»-]{1,14}$/u), { minLength: 1, maxLength: 14 })
    .map((parts) => parts.join(' '))
    .filter((line) => !/^[-=_]+$/.test(line) && !/\p{L}.*:$/u.test(line))
  const text = fc
    .array(fc.oneof(sentence, fc.constant('')), { minLength: 1, maxLength: 8 })
    .map((lines) => lines.join('\n').trim())
  const tails = examples
    .filter((one) => one.text !== undefined && one.text.indexOf(one.own.join('\n\n')) === 0)
    .map((one) => (one.text ?? '').slice(one.own.join('\n\n').length))

  test('whatever is quoted below it, by whatever program', () => {
    expect(tails.length).toBeGreaterThan(30)
    fc.assert(
      fc.property(text, fc.constantFrom(...tails), (own, tail) => {
        expect(withoutQuotes(own + tail)).toBe(own.replace(/[\u200b\ufeff]/g, '').trim())
      }),
      { numRuns: 500 },
    )
  })

  test('with nothing below it', () => {
    fc.assert(
      fc.property(text, (own) => {
        expect(withoutQuotes(own)).toBe(own)
      }),
    )
  })

  test.each([
    ['a sentence that begins as programs do', 'El 3 de marzo de 2025 el ministerio escribió:\n\nSe avisará en el día.'],
    ['a list with a label', 'De: la dirección\nqueda pendiente'],
    ['what stands between quotations', 'uno\n\ndos'],
    ['a row of dashes within', 'uno\n\n---\n\ndos'],
    ['an address', 'Escriban a ana@enlaces.example, por favor'],
    ['a telephone in a sentence', 'Enviado desde mi oficina: el iPhone no funciona. Mañana sigo.'],
  ])('%s', (_name, own) => {
    expect(withoutQuotes(own)).toBe(own)
  })

  test('also between quotations, in their order', () => {
    const interleaved = `El 23/11/2026 a las 12:00, Enlaces escribió:\n> ¿Cuándo?\nEl martes\n> ¿Dónde?\n>> antes\nEn Lima\n-- \nAna`
    expect(withoutQuotes(interleaved)).toBe('El martes\nEn Lima')
  })

  test('a greeting right above what a program adds', () => {
    const own = 'El lunes no puedo ir\nGracias'
    expect(
      withoutQuotes(
        `${own}\nEl lun, 23 nov 2026 a las 12:00, Enlaces (<enlaces@enlaces.example>)\nescribió:\n> ${answered[0]}`,
      ),
    ).toBe(own)
  })
})

test.each([
  ['only a quotation', `> ${answered.join('\n> ')}`],
  ['only a signature', '-- \nAna Pérez'],
  ['only a telephone', '\n\nEnviado desde mi iPhone\n'],
  ['only blanks', ' \n\u200b\n \ufeff'],
])('of %s nothing is left', (_name, text) => {
  expect(whatWasWritten({ text })).toBe('')
})

describe('text that flows (RFC 3676)', () => {
  test.each<[string, string, string, boolean?]>([
    ['goes on in the next line', 'uno \ndos\ntres', 'uno dos\ntres'],
    ['of the same depth alone', 'uno \n> dos \n> tres\n>> cuatro', 'uno \n> dos tres\n>> cuatro'],
    ['but never with a signature', 'uno\n-- \nAna', 'uno\n-- \nAna'],
    ['and gives back what was stuffed', ' > no es cita\n From', '> no es cita\nFrom'],
    ['without its blank where it is only a break', 'fronte \nra', 'frontera', true],
  ])('%s', (_name, sent, read, deleteSpace = false) => {
    expect(unflowed(sent, deleteSpace)).toBe(read)
  })
})

describe('HTML alone', () => {
  test.each([
    [
      'emphasis and links',
      '<p>Ver <b>hoy</b> <a href="https://iin.example/a">el <i>anexo</i></a></p>',
      'Ver **hoy** [el *anexo*](<https://iin.example/a>)',
    ],
    ['lists', '<ul><li>uno</li><li><p>dos</p></li></ul><ol><li>tres</li></ol>', '- uno\n- dos\n\n1. tres'],
    ['lines', '<div>uno</div><div>dos</div><div><br></div><div>tres</div>', 'uno\\\ndos\n\ntres'],
    [
      'signs that mean nothing there',
      '<p>*no* _esto_ [x](y) &lt;b&gt; # `z`</p><p>1. no</p><p>- no</p>',
      '\\*no\\* \\_esto\\_ \\[x\\](y) \\<b\\> \\# \\`z\\`\n\n1\\. no\n\n\\- no',
    ],
    [
      'an address that shows itself',
      '<a href="mailto:ana@iin.example">ana@iin.example</a>',
      '<mailto:ana@iin.example>',
    ],
    ['an address that runs something', '<a href="javascript:alert(1)">aquí</a>', 'aquí'],
    ['what is not shown', '<style>p{}</style><script>alert(1)</script><p style="display:none">no</p><p>sí</p>', 'sí'],
    ['a table', '<table><tr><td>uno</td><td>dos</td></tr><tr><td>tres</td></tr></table>', 'uno dos\\\ntres'],
    ['what is indented, and not quoted', '<blockquote style="margin:0 0 0 40px">dentro</blockquote>', 'dentro'],
  ])('%s', (_name, html, markdown) => {
    expect(whatWasWritten({ html })).toBe(markdown)
  })

  test.each([
    ['deep', 1_000, 'antes'],
    ['deeper than it can be read', 20_000, ''],
  ])('%s', (_name, depth, markdown) => {
    const html = `<p>antes</p>${'<div>'.repeat(depth)}dentro${'</div>'.repeat(depth)}`
    expect(whatWasWritten({ html })).toBe(markdown)
  })

  test('tells which pictures stand in what was written', () => {
    const html = '<p>Ver <img src="cid:foto%401"></p><blockquote type="cite"><img src="cid:logo"></blockquote>'
    expect([...picturesWritten({ html })]).toEqual(['foto@1'])
    expect(fromHtml(html).text).toBe('Ver')
  })
})

describe('plain text as Markdown', () => {
  test.each([
    [
      'a short line ends where it ends',
      'Hola:\nsigo el martes.\n\nSaludos\nAna',
      'Hola:\\\nsigo el martes.\n\nSaludos\\\nAna',
    ],
    ['a full line goes on', `${'palabra '.repeat(9).trim()}\nsigue`, `${'palabra '.repeat(9).trim()}\nsigue`],
    ['a list is one', '- uno\n- dos', '- uno\n- dos'],
    ['what is indented is no code', 'uno\n\n     dos', 'uno\n\ndos'],
    ['dashes make no heading', 'uno\n---\ndos', 'uno\\\n\\---\\\ndos'],
    ['a number sign makes none either', '#1 va primero\n# 2', '\\#1 va primero\\\n\\# 2'],
  ])('%s', (_name, text, markdown) => {
    expect(whatWasWritten({ text })).toBe(markdown)
  })
})
