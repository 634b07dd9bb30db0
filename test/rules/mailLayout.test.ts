import { describe, expect, test } from 'vitest'
import { mailFrom } from '../../functions/mail/layout.ts'
import { isRefusedForGood } from '../../functions/mail/rules.ts'
import type { Letter } from '../../functions/platform/letter.ts'
import { languages } from '../../shared/languages.ts'

const letter: Letter = {
  to: 'ana@enlaces.example',
  language: 'es',
  subject: 'Su código',
  reference: 'prueba-1',
  paragraphs: ['Hola, Ana:', 'Escriba este código.', 'Si no lo pidió, no haga nada.'],
  code: '012345',
  link: { label: 'Abrir Enlaces', address: 'https://enlaces.example/?a=1&b="2"' },
}

describe('a mail', () => {
  test('has a text that stands by itself', () => {
    expect(mailFrom(letter).text).toBe(`Hola, Ana:

Escriba este código.

012345

Abrir Enlaces:
https://enlaces.example/?a=1&b="2"

Si no lo pidió, no haga nada.

-- 
Recibe este mensaje porque su dirección está registrada en Enlaces, el foro de la Red de Enlaces Técnicos del IIN. Es un aviso sobre su cuenta.
`)
  })

  test('sets the colon before an address as the language does', () => {
    const foot = { reason: 'Por eso.', links: [{ label: 'Changer', address: 'https://enlaces.example/subscribe' }] }
    expect(mailFrom({ ...letter, foot, language: 'fr' }).text).toMatch(/Enlaces\u00a0:\n[\s\S]*Changer\u00a0: https:/)
    expect(mailFrom({ ...letter, foot }).text).toMatch(/Enlaces:\n[\s\S]*Changer: https:/)
  })

  test('shows what people wrote as they wrote it, and runs none of it', () => {
    const name = `"><img src=x onerror=alert(1)>'&`
    const { html, text } = mailFrom({
      ...letter,
      subject: name,
      paragraphs: [name],
      link: { label: name, address: `https://x.example/${name}` },
    })
    expect(html).not.toMatch(/<img|<script|onerror=alert\(1\)>/)
    expect(text).toContain(name)
    // Every tag is one of ours.
    const tags = [...html.matchAll(/<\/?([a-z0-9!]+)/g)].map(([, tag]) => tag)
    expect(new Set(tags)).toEqual(
      new Set([
        ...['!doctype', 'html', 'head', 'meta', 'title', 'style', 'body'],
        ...['!', 'table', 'tr', 'td', 'h1', 'p', 'a'],
      ]),
    )
  })

  test('keeps controls out of its subject', () => {
    expect(mailFrom({ ...letter, subject: 'Hola\r\nBcc: todos@x.example' }).subject).toBe('Hola Bcc: todos@x.example')
  })

  test.each(languages)('in %s says its language, why it came, and needs no picture', (language) => {
    const { html, text } = mailFrom({ ...letter, language })
    expect(html).toContain(`<html lang="${language}">`)
    expect(html).toContain('prefers-color-scheme: dark')
    expect(html).not.toMatch(/<img|url\(|https?:\/\/(?!enlaces\.example)/)
    expect(text.split('-- \n')[1]).toContain('Enlaces')
    expect(Buffer.byteLength(html)).toBeLessThan(10_000)
  })
})

test.each([
  ['InvalidParameterValue', true],
  ['Throttling', false],
  ['MessageRejected', false],
  ['TimeoutError', false],
  ['AccountSendingPausedException', false],
])('%s is for good: %s', (name, final) => {
  expect(isRefusedForGood(Object.assign(new Error('x'), { name }))).toBe(final)
})
