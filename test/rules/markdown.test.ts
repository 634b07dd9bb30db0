import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { renderMarkdown } from '../../functions/forum/markdown.ts'
import { limits } from '../../shared/limits.ts'

const render = (text: string, anchor = 'post_1') => renderMarkdown(text, { anchor, language: 'es' })
const bare = 'rel="noopener noreferrer nofollow ugc"'

describe('what people write is shown as they meant it', () => {
  test.each([
    ['# Título', '<h3>Título</h3>'],
    ['###### Sexto', '<h6>Sexto</h6>'],
    ['**fuerte** y ~~tachado~~', '<p><strong>fuerte</strong> y <del>tachado</del></p>'],
    ['> cita', '<blockquote>\n<p>cita</p>\n</blockquote>'],
    ['a < b & c', '<p>a &#x3C; b &#x26; c</p>'],
    ['- [x] hecho', '<ul class="contains-task-list">\n<li class="task-list-item">☑ hecho</li>\n</ul>'],
  ])('%s', (text, html) => expect(render(text)).toBe(html))

  test('a table keeps its alignment', () => {
    expect(render('| a | b |\n|:--|--:|\n| 1 | 2 |')).toContain('<td align="right">2</td>')
  })
})

describe('a link says where it leads', () => {
  test.each([
    ['https://iin.oea.org/x', `<a href="https://iin.oea.org/x" ${bare}>https://iin.oea.org/x</a>`],
    ['www.iin.oea.org', `<a href="http://www.iin.oea.org/" ${bare}>www.iin.oea.org</a>`],
    ['[iin.oea.org](https://iin.oea.org/a)', `<a href="https://iin.oea.org/a" ${bare}>iin.oea.org</a>`],
    [
      '[aquí](https://evil.example/a)',
      `${'<a href="https://evil.example/a" '}${bare}>aquí</a><span class="link-host"> (evil.example)</span>`,
    ],
    ['[https://iin.oea.org](https://evil.example)', '(evil.example)'],
    ['[iin.oea.org.evil.example](https://evil.example)', '(evil.example)'],
    ['[evil.example iin.oea.org](https://evil.example)', '(evil.example)'],
    ['[https://iin.oea.org@evil.example](https://evil.example)', '(evil.example)'],
    ['[раypal](https://раypal.example)', '(xn--'],
    ['[escriba](mailto:ana@iin.example)', '(ana@iin.example)'],
    ['[aquí][r]\n\n[r]: https://evil.example', '(evil.example)'],
  ])('%s', (text, part) => expect(render(text)).toContain(part))

  test.each([
    '[x](javascript:alert(1))',
    '[x](data:text/html,x)',
    '[x](//evil.example)',
    '[x](/api/session)',
    '[x](#post_1-fn-1)',
    '[x](https://iin.oea.org@evil.example)',
    '[x](vbscript:x)',
    '[x](java\tscript:x)',
    `[x](https://a.example/${'a'.repeat(2_100)})`,
  ])('%s stays text', (text) => expect(render(text)).not.toContain('<a'))
})

describe('a link into the forum itself is followed, and nothing else that is relative', () => {
  const ulid = '01ARZ3NDEKTSV4RRFFQ69G5FAV'
  test.each([
    [`https://forum.example/threads/thread_${ulid}#post-3`, `<a href="/threads/thread_${ulid}#post-3">https`],
    [`[aquí](https://forum.example/threads/thread_${ulid})`, `<a href="/threads/thread_${ulid}">aquí</a></p>`],
    [`[aquí](https://forum.example.evil.example/threads/thread_${ulid})`, '(forum.example.evil.example)'],
    ['[aquí](https://forum.example/api/me)', '(forum.example)'],
  ])('copied whole: %s', (text, part) => {
    const place = { anchor: 'post_1', origin: 'https://forum.example' }
    expect(renderMarkdown(text, { ...place, language: 'es' })).toContain(part)
  })

  test.each([
    `/threads/thread_${ulid}`,
    `/threads/thread_${ulid}#post-3`,
    `/threads/thread_${ulid}?from=21#post-21`,
    `/spaces/space_${ulid}`,
    `/person/person_${ulid}`,
  ])('%s', (href) => expect(render(`[Ana, n.º 3](${href})`)).toBe(`<p><a href="${href}">Ana, n.º 3</a></p>`))

  test.each([
    '/',
    '/threads/new',
    `/threads/thread_${ulid}/../../api/me`,
    `/threads/thread_${ulid}?from=21&to=//evil.example`,
    `/threads/thread_${ulid}#other`,
    `//threads/thread_${ulid}`,
    `/\\threads/thread_${ulid}`,
    `threads/thread_${ulid}`,
    `/api/threads/thread_${ulid}`,
    `/sign-in?to=/threads/thread_${ulid}`,
    '#post-3',
  ])('%s stays text', (href) => expect(render(`[x](${href})`)).not.toContain('<a'))
})

test('a picture is a link: nothing is loaded from elsewhere', () => {
  const html = render('![mapa](https://evil.example/p.gif)')
  expect(html).toContain(
    `<a href="https://evil.example/p.gif" ${bare}>mapa</a><span class="link-host"> (evil.example)</span>`,
  )
  const linked = render('[![mapa](https://evil.example/p.gif)](https://iin.oea.org)')
  expect(linked.match(/<a /g)).toHaveLength(1)
})

test('the footnotes of each post on a page are its own, in the language of the post', () => {
  const html = render('Dato[^1].\n\n[^1]: Fuente.', 'post_7')
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  expect(ids.length).toBeGreaterThan(2)
  for (const id of ids) expect(id).toMatch(/^post_7-/)
  for (const [, target] of html.matchAll(/ href="#([^"]+)"/g)) expect(ids).toContain(target)
  for (const [, target] of html.matchAll(/ aria-describedby="([^"]+)"/g)) expect(ids).toContain(target)
  expect(html).toContain('Notas')
  expect(html).toContain('Volver al texto de la nota 1')
})

describe('raw HTML never comes through', () => {
  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    'a <b onclick=x>b</b>',
    '<svg><script>x</script></svg>',
    '<a href="javascript:x">x</a>',
    '<!-- <script> -->',
    '<style>*{display:none}</style>',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    '[^<img src=x>]\n\n[^<img src=x>]: x',
    '```"><script>\nx\n```',
    '[a](https://a.example "\\"><script>x</script>")',
  ])('%s', (text) => refuseScript(render(text)))

  const piece = fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.constantFrom(
      '<script>',
      '</script>',
      '<img src=x onerror=y>',
      'javascript:',
      '](',
      '[',
      '![',
      ')',
      '`',
      '```',
      '\n',
      '\n\n',
    ),
    fc.constantFrom(
      '> ',
      '- ',
      '1. ',
      '|',
      '|-|',
      '[^1]',
      '[^1]: ',
      '[a]: ',
      '<https://',
      'https://',
      '&#x3c;',
      '&#106;',
      '"',
      "'",
      '*',
      '~~',
      '\\',
      '<!--',
      '<![CDATA[',
    ),
  )
  test('whatever is put together', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => refuseScript(render(pieces.join('')))),
      { numRuns: 1_000 },
    )
  })
})

// Tags as a browser would see them: a known few, with known attributes.
function refuseScript(html: string): void {
  for (const [tag, name = ''] of html.matchAll(/<\/?([^\s>/]*)(?:"[^"]*"|[^">])*>?/g)) {
    expect(name).toMatch(
      /^(?:p|a|em|strong|del|br|hr|h[3-6]|ul|ol|li|blockquote|pre|code|table|thead|tbody|tr|th|td|sup|section|span)$/,
    )
    expect(tag).not.toMatch(/\son\w+=|style=|src=/i)
    const href = /\shref="([^"]*)"/.exec(tag)?.[1]
    if (href !== undefined) expect(href).toMatch(/^(?:https?:\/\/|mailto:|#post_1-|\/threads\/thread_)/)
  }
}

const full = (unit: string) => unit.repeat(Math.floor(limits.postBytes / Buffer.byteLength(unit)))
const half = (unit: string, other: string) => full(unit).slice(0, 32_000) + full(other).slice(0, 32_000)
const nested = Array.from({ length: 500 }, (_, depth) => `${' '.repeat(2 * depth)}- a`)
  .join('\n')
  .slice(0, 65_536)
const wide = `|${'a|'.repeat(90)}\n|${'-|'.repeat(90)}\n${'b\n'.repeat(400)}`

describe('64 KB of anything are shown soon, in no more than 280 KB', () => {
  test.each([
    ...[
      '>',
      '> ',
      '>- ',
      '1. ',
      '- ',
      '- a\n',
      '[',
      ']',
      '[]',
      '![',
      '[a](',
      '[a](<',
      '[a][',
      '[^a]',
      '[^a]:x\n',
      '[a]: x\n',
      '[a](b)',
    ],
    ...[
      '*',
      '*a',
      '*_',
      '_a',
      'a**b',
      '~a',
      '~~a',
      '**a *b ',
      '`',
      '`a',
      '``a`',
      '<',
      '<a',
      '<!--',
      '<a@b.c',
      '&amp;',
      '\\',
      '|',
      '|\n',
    ],
    ...[
      'a|b\n',
      '|a|\n|-|\n',
      'a\n=\n',
      'a\n-\n',
      '~~~\n',
      '```\n',
      ' \n',
      '\t',
      '\n\n-',
      '# ',
      'www.',
      'www.a',
      'http://',
      'a@',
      'a@b.',
      '(',
      '>\n',
      'x',
    ],
    ...['a\n', 'a  \n', '    a\n', 'ñ', '😀', ':', '"', 'https://a.example/ ', '* * *\n', '1) ', '\n1. a\n\n   - b\n'],
  ])('%j repeated', (unit) => keepWithinBounds(full(unit)))

  test.each([
    ['brackets opened, then closed', half('[', ']')],
    ['pictures in pictures', half('![', '](b)')],
    ['stars around a letter', half('*', 'a*')],
    ['lists ever deeper', nested],
    ['a wide table of short rows', wide],
    ['many references to a long address', `[a]: https://a.example/${'x'.repeat(2_400)}\n\n${'[a] '.repeat(1_300)}`],
    ['many references to one footnote', `${'[^a]'.repeat(1_300)}\n\n[^a]: x`],
    ['footnotes in footnotes', Array.from({ length: 900 }, (_, n) => `[^${n}]: [^${n + 1}]`).join('\n\n')],
    ['quotes that go on lazily', `${'> '.repeat(11)}a\n${'a\n'.repeat(30_000)}`],
    ['many nested quotes', full(`${'> '.repeat(11)}a\n\n`)],
    ['as much emphasis as there may be', full(`*a ${'b'.repeat(13)}`)],
    ['strong in emphasis', `${'*_'.repeat(990)}a${'_*'.repeat(990)}`],
    ['brackets nested as deep as they may be', `${'['.repeat(1_990)}a${']'.repeat(1_990)}`],
    ['pictures nested as deep as they may be', `${'!['.repeat(990)}a${'](b)'.repeat(990)}`],
    ['as many underlined headings as there may be', 'a\n=\n'.repeat(399)],
  ])('%s', (_name, text) => keepWithinBounds(text))
})

// Of the processor's own time, so that tests beside this one count for nothing; the worst takes half a second.
const patienceMs = 4_000

function keepWithinBounds(text: string): void {
  const before = process.cpuUsage()
  let html = ''
  try {
    html = render(text)
  } catch (error) {
    // Only what cannot be kept in any form is refused.
    expect(error).toMatchObject({ code: 'invalid' })
  }
  const { user, system } = process.cpuUsage(before)
  expect((user + system) / 1_000).toBeLessThan(patienceMs)
  expect(Buffer.byteLength(html)).toBeLessThanOrEqual(280 * 1024)
  refuseScript(html)
}
