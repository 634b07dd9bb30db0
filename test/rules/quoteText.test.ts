import fc from 'fast-check'
import { expect, test } from 'vitest'
import { renderMarkdown } from '../../functions/forum/markdown.ts'
import { ownWords, type Part, quoteFrom, withQuote } from '../../web/composer/quoteText.ts'

const threadId = 'thread_01ARZ3NDEKTSV4RRFFQ69G5FAV'
const source = { threadId, number: 21, words: 'Ana [Pérez], n.º 21' }
const render = (text: string) => renderMarkdown(text, { anchor: 'post_1', language: 'es' })
const link = `<a href="/threads/${threadId}?from=21#post-21">Ana [Pérez], n.º 21</a>`
const p = (...parts: Part[]): Part => ({ tag: 'p', parts })

test.each<[string, Part[], string]>([
  ['words', ['dos palabras'], '<p>dos palabras</p>'],
  ['paragraphs', [p('uno'), '\n', p('dos')], '<p>uno</p>\n<p>dos</p>'],
  [
    'marks that touch a space',
    [p('a', { tag: 'strong', parts: [' b '] }), { tag: 'em', parts: ['c'] }],
    '<p>a <strong>b</strong></p>\n<p><em>c</em></p>',
  ],
  [
    'a list in a list',
    [{ tag: 'ul', parts: [{ tag: 'li', parts: ['a', { tag: 'ol', parts: [{ tag: 'li', parts: ['b'] }] }] }] }],
    '<ul>\n<li>\n<p>a</p>\n<ol>\n<li>b</li>\n</ol>\n</li>\n</ul>',
  ],
  ['a heading', [{ tag: 'h3', parts: ['Título'] }], '<p><strong>Título</strong></p>'],
  ['code', [{ tag: 'pre', parts: [{ tag: 'code', parts: ['a\n```\nb\n'] }] }], '<pre><code>a\n```\nb\n</code></pre>'],
  [
    'a table',
    [
      {
        tag: 'table',
        parts: [
          {
            tag: 'tbody',
            parts: [
              {
                tag: 'tr',
                parts: [
                  { tag: 'td', parts: ['a|b'] },
                  { tag: 'td', parts: ['c'] },
                ],
              },
            ],
          },
        ],
      },
    ],
    '<table>\n<thead>\n<tr>\n<th>a|b</th>\n<th>c</th>\n</tr>\n</thead>\n</table>',
  ],
  ['a quote', [{ tag: 'blockquote', parts: [p('antes')] }], '<blockquote>\n<p>antes</p>\n</blockquote>'],
  ['what looks like a heading', [p('# no')], '<p># no</p>'],
  ['what looks like a list', [p('1. no'), p('- no')], '<p>1. no</p>\n<p>- no</p>'],
])('a quote of %s reads as it read', (_name, parts, html) => {
  const quote = quoteFrom(source, parts) ?? ''
  expect(render(quote)).toBe(`<blockquote>\n<p>${link}</p>\n${html}\n</blockquote>`)
})

test('whatever is selected comes back as its own words, in one quote, with no link but the source', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 80 }), (text) => {
      const words = text.replaceAll(/\s+/g, ' ').trim()
      fc.pre(words !== '' && !/www\.|https?:|@/i.test(words))
      const html = render(quoteFrom(source, [p(text)]) ?? '')
      expect(html.match(/<a /g)).toHaveLength(1)
      const shown = /<\/p>\n<p>(.*)<\/p>\n<\/blockquote>$/s.exec(html)?.[1] ?? html
      expect(shown.replaceAll('&#x3C;', '<').replaceAll('&#x26;', '&')).toBe(words)
    }),
    { numRuns: 500 },
  )
})

test('nothing selected is no quote', () => expect(quoteFrom(source, [p(' '), '\n'])).toBeFalsy())

test('a quote goes under what is written, and what one answers under the quote', () => {
  expect(withQuote('', '> a')).toBe('> a\n\n')
  expect(withQuote('hola\n', '> a')).toBe('hola\n\n> a\n\n')
})

test('of a whole post its own words are quoted, not what it quotes', () => {
  const theirs: Part = { tag: 'blockquote', parts: [p('antes')] }
  expect(ownWords([theirs, p('mío')])).toEqual([p('mío')])
  expect(ownWords([theirs])).toEqual([theirs])
})
