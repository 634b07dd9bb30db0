import { canaryHost, character, product } from './payload.ts'

const from = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, at) => character(first + at))

const bidi = [...from(0x202a, 0x202e), ...from(0x2066, 0x2069), '\u061c', '\u200e', '\u200f']
const nothing = [
  ...['\u00ad', '\u034f', '\u115f', '\u1160', '\u17b4', '\u180b', '\u180e', '\u200b', '\u200c', '\u200d', '\u2060'],
  ...['\u2061', '\u2064', '\u206a', '\u206f', '\u3164', '\ufe00', '\ufe0e', '\ufe0f', '\ufeff', '\uffa0', '\ufff0'],
  ...[
    character(0x1bca0),
    character(0x1d173),
    character(0xe0001),
    character(0xe0041),
    character(0xe007f),
    character(0xe0100),
  ],
]
const controls = [...from(0x00, 0x1f), ...from(0x7f, 0x9f), '\u2028', '\u2029']
const halves = ['\ud800', '\udbff', '\udc00', '\udfff', '\ud83d', '\ude00\ud83d']
const strangers = ['\ufffe', '\uffff', '\ufdd0', '\ufffd', character(0x1fffe), character(0x10ffff), '\ue000']

// Where such a character changes most what is read.
const texts: ((sign: string) => string)[] = [
  (sign) => `Ana${sign}Pérez`,
  (sign) => `${sign}Ana Pérez`,
  (sign) => `Ana Pérez${sign}`,
  (sign) => `informe${sign}gpj.exe`,
  (sign) => `<scr${sign}ipt>alert(1)</scr${sign}ipt>`,
  (sign) => `<${sign}img src=x onerror${sign}=alert(1)>`,
  (sign) => `[aquí](java${sign}script:alert(1))`,
  (sign) => `[iin.oea.org${sign}](https://${canaryHost}/)`,
  (sign) => `https://iin.oea${sign}.org.${canaryHost}`,
]

export function invisibles(): string[] {
  return product([...bidi, ...nothing, ...halves, ...strangers], texts).map(([sign, text]) => text(sign))
}

export function controlled(): string[] {
  return product(controls, texts).map(([sign, text]) => text(sign))
}

const headers = [
  'Bcc: todos',
  'Subject: otro',
  'Content-Type: text/html',
  'X-Own: 1',
  'Reply-To: otro',
  'MIME-Version: 9',
]
const breaks = [
  '\r\n',
  '\n',
  '\r',
  '\n\r',
  '\r\n ',
  '\u2028',
  '\u2029',
  '\u0085',
  '\v',
  '\f',
  '%0d%0a',
  '\\r\\n',
  '=0D=0A',
  '\u560d\u560a',
  '\0\r\n',
]

/** What would begin a header of its own in a mail or an answer. */
export function injections(): string[] {
  return product(headers, breaks).flatMap(([header, line]) => [
    `Aviso${line}${header}@${canaryHost}`,
    `${line}${header}@${canaryHost}${line}${line}<script>alert(1)</script>`,
    `=?utf-8?B?${Buffer.from(`x${line}${header}`).toString('base64')}?=`,
  ])
}

// Signs that become a dangerous one when they are normalised (NFKC) or folded, and such as only look like one.
const alike: Record<string, string[]> = {
  '<': ['\uff1c', '\ufe64', '\u2039', '\u3008', '\u276e', '\u226e'],
  '>': ['\uff1e', '\ufe65', '\u203a', '\u3009', '\u276f', '\u226f'],
  '"': ['\uff02', '\u201c', '\u2033', '\u02ba'],
  "'": ['\uff07', '\u2019', '\u2032', '\u02b9'],
  '&': ['\uff06', '\ufe60'],
  '/': ['\uff0f', '\u2044', '\u2215', '\u29f8'],
  '\\': ['\uff3c', '\ufe68', '\u2216'],
  ':': ['\uff1a', '\ufe55', '\u2236', '\ua789'],
  '.': ['\uff0e', '\u2024', '\u3002', '\u2025'],
  '=': ['\uff1d', '\ufe66', '\u2550', '\u2260'],
  '@': ['\uff20', '\ufe6b'],
  '[': ['\uff3b', '\u27e6'],
  s: ['\u017f', '\uff53', '\u0455', character(0x1d42c)],
  k: ['\u212a', '\uff4b'],
  i: ['\u0131', '\u0130', '\uff49', '\u0456'],
  j: ['\u0237', '\uff4a', '\u0458', character(0x1d4bf)],
}
const targets = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "[aquí](javascript:alert('x'))",
  `[x](https://iin.oea.org@${canaryHost}/..\\)`,
  `<https://skype.${canaryHost}/?a=b&c=d>`,
]

export function lookAlikes(): string[] {
  return product(Object.entries(alike), targets).flatMap(([[sign, others], target]) =>
    others.flatMap((other) => [
      target.replaceAll(sign, other),
      target.replace(sign, other),
      target.replaceAll(sign, sign + other),
    ]),
  )
}

/** Marks upon marks, names of two scripts, digits of others, and what changes its length when it is folded. */
export function scripts(): string[] {
  const words = [
    'Ana',
    'аna',
    'Αna',
    'ＡＮＡ',
    '𝐀𝐧𝐚',
    'ﬁn',
    'ŉ',
    'ΐ',
    'İstanbul',
    'ẞ',
    '١٢٣',
    '৪',
    '၀',
    'ﷺ',
    '㎏',
    '½',
    '…',
    '‥',
    '℡',
  ]
  const marks = [
    '\u0301',
    '\u0338',
    '\u20dd',
    '\u0489',
    '\u0e33',
    '\u1abe',
    '\u0310'.repeat(40),
    '\u0f71\u0f72',
    '\u3099',
  ]
  return product(words, marks).map(([word, mark]) => `${word}${mark} ${mark}${word}`)
}
