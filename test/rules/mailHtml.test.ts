import { beforeAll, describe, expect, test } from 'vitest'
import { flowed } from '../../functions/platform/flowed.ts'
import { type Sent, sentExamples } from '../support/exampleMails.ts'
import { contrast, declarations, type Element, eachElement, readHtml, readOut } from '../support/mailHtml.ts'

let sent: Sent[]
beforeAll(async () => {
  sent = await sentExamples()
})

/** What a mail is made of: each element with its attributes, and where it may stand. Nothing in it is obsolete in HTML. */
const elements: Record<string, { in: string; with?: string }> = {
  html: { in: '', with: 'lang' },
  head: { in: 'html' },
  meta: { in: 'head', with: 'charSet name content' },
  title: { in: 'head' },
  style: { in: 'head' },
  body: { in: 'html', with: 'style' },
  div: { in: 'body', with: 'style ariaHidden' },
  table: { in: 'body', with: 'role className lang style' },
  tbody: { in: 'table' },
  tr: { in: 'tbody' },
  td: { in: 'tr', with: 'className style' },
  h1: { in: 'td', with: 'style' },
  h2: { in: 'td', with: 'className style' },
  p: { in: 'td', with: 'className style' },
  ul: { in: 'td', with: 'role style' },
  li: { in: 'ul', with: 'className style' },
  a: { in: 'li p td', with: 'className href lang style' },
  span: { in: 'li', with: 'className style' },
  br: { in: 'li td' },
}

/**
 * Known by Gmail, Outlook with Word, Apple Mail and Yahoo alike (caniemail.com): what a mail needs to be read as it is meant. `max-width` is
 * not, and has its table for Word; hiding the preview is not relied on: it is only a title or two, said once more.
 */
const reliedOn =
  'background-color border-collapse border-top color display font-family font-size font-weight letter-spacing line-height list-style-type margin max-width padding text-align text-decoration width'
/** Where it is not known, nothing is lost. */
const adorning = 'border border-radius max-height mso-line-height-rule overflow table-layout word-break word-wrap'
const properties = new Set(`${reliedOn} ${adorning}`.split(' '))

const styleOf = (element: Element) => new Map(declarations(String(element.properties.style ?? '')))
const sheetsOf = (html: string) => [...html.matchAll(/<style>([^<]*)<\/style>/g)].map(([, sheet = '']) => sheet)
const bare = (html: string) => html.replaceAll(/<style>[^<]*<\/style>/g, '')

describe('the HTML of every mail', () => {
  test('is valid, and of the elements and attributes that mail programs leave alone', () => {
    for (const { name, mail } of sent) {
      const { tree, errors } = readHtml(mail.html)
      expect([name, errors]).toEqual([name, []])
      const wrong: string[] = []
      eachElement(tree, ({ tagName, properties: has }, ancestors) => {
        const may = elements[tagName]
        const parent = ancestors.at(-1)?.tagName ?? ''
        if (!may?.in.split(' ').includes(parent)) wrong.push(`<${tagName}> in <${parent}>`)
        for (const one of Object.keys(has)) if (!may?.with?.split(' ').includes(one)) wrong.push(`<${tagName} ${one}>`)
      })
      expect([name, wrong]).toEqual([name, []])
    }
  })

  test('needs no style that a common mail program does not know, and asks nobody for anything', () => {
    for (const { name, mail } of sent) {
      eachElement(readHtml(mail.html).tree, (element) => {
        expect([...styleOf(element).keys()].filter((one) => !properties.has(one))).toEqual([])
      })
      expect(mail.html, name).not.toMatch(/url\(|@import|@font-face|src=|background=|position:|float:|flex|grid|var\(/)
    }
  })

  test('is the same without its style sheets, which hold what makes it better alone', () => {
    for (const { name, mail } of sent) {
      expect(readOut(readHtml(bare(mail.html)).tree), name).toEqual(readOut(readHtml(mail.html).tree))
      const [widths = '', night = '', ...more] = sheetsOf(mail.html)
      expect(more).toEqual([])
      expect(widths.replaceAll(/@media \((max|min)-width: \d+px\) \{[^}]*\} \}/g, '').trim()).toBe('')
      expect(night.trim()).toMatch(/^@media \(prefers-color-scheme: dark\) \{[\s\S]*\}$/)
    }
  })

  test('is Word’s in a table as wide as the sheet, which nobody else sees', () => {
    for (const { mail } of sent) {
      const [, inWord = ''] = /<!--\[if mso\]>([\s\S]*?)<!\[endif\]-->/.exec(mail.html) ?? []
      expect(inWord).toContain('width="600"')
      expect(mail.html.match(/<!--\[if mso\]>/g)?.length).toBe(2)
    }
  })
})

describe('read by eye', () => {
  test('every text has the contrast of AA on what it stands on, by day', () => {
    const seen = new Set<string>()
    for (const { mail } of sent) {
      eachElement(readHtml(mail.html).tree, (element, ancestors) => {
        const nearest = (property: string) =>
          [element, ...ancestors.toReversed()].map((one) => styleOf(one).get(property)).find(Boolean)
        const [ink, ground] = [nearest('color'), nearest('background-color')]
        if (ink && ground) seen.add(`${ink} on ${ground}`)
      })
    }
    expect(seen.size).toBeGreaterThanOrEqual(5)
    for (const pair of seen) {
      const [ink = '', ground = ''] = pair.split(' on ')
      expect([pair, contrast(ink, ground) >= 4.5]).toEqual([pair, true])
    }
  })

  test('and by night, where every colour of the day has another', () => {
    const [mail] = sent.filter(({ kind }) => kind === 'digests')
    const [, night = ''] = sheetsOf(mail?.mail.html ?? '')
    const rules = [...night.matchAll(/^ {2}([^{}@]+) \{([^{}]+)\}/gm)].map(([, selector = '', body = '']) => ({
      selector,
      colours: new Map(declarations(body)),
    }))
    const sheet = rules.find(({ selector }) => selector === '.sheet')?.colours.get('background-color') ?? ''
    for (const { selector, colours } of rules) {
      const ink = colours.get('color')
      const ground = colours.get('background-color') ?? sheet
      if (ink) expect([selector, contrast(ink, ground) >= 4.5]).toEqual([selector, true])
    }
    const changed = rules.map(({ selector }) => selector).join(', ')
    for (const one of [
      'body',
      '.sheet',
      '.head',
      '.h',
      '.waits',
      '.sheet a',
      '.item',
      '.why',
      '.foot',
      '.code',
      '.button',
    ])
      expect(changed).toContain(one)
  })
})

describe('read aloud', () => {
  test('is in its language, under one heading that is its subject, with what it lists under headings of their own', () => {
    for (const { name, language, mail } of sent) {
      const headings: string[] = []
      const languages: unknown[] = []
      eachElement(readHtml(mail.html).tree, (element) => {
        if (/^h\d$/.test(element.tagName)) headings.push(element.tagName)
        // A webmail drops <html>, and keeps what is in it.
        if (element.tagName === 'html' || element.tagName === 'table') languages.push(element.properties.lang)
        if (element.tagName === 'table') expect(element.properties.role).toBe('presentation')
      })
      expect([name, headings[0], headings.slice(1).every((one) => one === 'h2')]).toEqual([name, 'h1', true])
      expect(languages).toEqual([language, language])
      expect(readOut(readHtml(mail.html).tree).slice(0, 2)).toEqual(['Enlaces', mail.subject.trim()])
    }
  })

  test('says in its order what the plain text says in the same', () => {
    for (const { name, mail } of sent) {
      const [, , ...pieces] = readOut(readHtml(mail.html).tree)
      let at = 0
      for (const piece of pieces.filter((one) => one !== '·')) {
        const found = mail.text.indexOf(piece, at)
        expect([name, piece, found >= at]).toEqual([name, piece, true])
        at = found + piece.length
      }
    }
  })
})

describe('the plain text', () => {
  test('has no markup and no entities, and short lines wherever there is a blank to break at', () => {
    for (const { name, mail } of sent) {
      expect(mail.text, name).not.toMatch(/&#?\w+;|<\/?\w+[ >]/)
      const long = flowed(mail.text)
        .split('\n')
        .filter((line) => line.length > 78 && line.trim().includes(' '))
      expect([name, long]).toEqual([name, []])
      expect(mail.text).toMatch(/\n\n-- \n[^\n]+Enlaces/)
    }
  })

  test.each([
    ['what fits', 'Hola, Ana:\n\nAdiós', 'Hola, Ana:\n\nAdiós'],
    ['the line before a signature', 'Hola\n-- \nEnlaces', 'Hola\n-- \nEnlaces'],
    ['a blank at the end of a line', 'Hola \nAna', 'Hola\nAna'],
    ['what looks like a quotation, or indented', '> a\n  b\nFrom c', ' > a\n   b\n From c'],
    ['an address', `x ${'https://enlaces.example/'.repeat(5)} y`, `x \n${'https://enlaces.example/'.repeat(5)} \ny`],
  ])('goes as format=flowed: %s', (_name, text, wire) => {
    expect(flowed(text)).toBe(wire)
  })

  test('set anew by whoever knows format=flowed it is what was written', () => {
    const unflowed = (wire: string) =>
      wire
        .split('\n')
        .map((line) => (line.startsWith(' ') ? line.slice(1) : line))
        .reduce((all, line) => (/ $/.test(all) && !/(^|\n)-- $/.test(all) ? all + line : `${all}\n${line}`))
    for (const { mail } of sent) {
      expect(unflowed(flowed(mail.text))).toBe(mail.text.replaceAll(/(?<!--) +$/gm, ''))
    }
  })
})

describe('the first and the last words of every mail', () => {
  test('greet as one family does in each language', () => {
    const greetings = { es: /^Hola(, .+)?:$/, en: /^Hello( .+)?,$/, pt: /^Olá(, .+)?:$/, fr: /^Bonjour( .+)?,$/ }
    for (const { name, language, mail } of sent) {
      expect(mail.text.split('\n')[0], name).toMatch(greetings[language])
    }
  })

  test('speak of an account to nobody who has none', () => {
    const account = { es: 'cuenta', en: 'account', pt: 'conta', fr: 'compte' }
    const ofAccount = ({ language, mail }: Sent) => mail.text.split('\n-- \n')[1]?.includes(account[language])
    const code = sent.filter(({ kind }) => kind === 'subscription-code')
    expect(code.filter(ofAccount).map(({ name }) => name)).toEqual([])
    expect(code).toHaveLength(4)
    expect(sent.filter(({ kind }) => kind === 'sign-in-code').every(ofAccount)).toBe(true)
  })
})
